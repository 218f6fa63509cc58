/// A piece of sample copy: our own prose about places and people that do not exist.
package struct Sample: Sendable {
  package let outlet: String
  /// Versions of one article share it, as files that an outlet sends again share a name.
  package let name: String
  /// When the outlet sent it, in the reader's own time zone: `2026-11-17T08:02`.
  package let time: String
  package let bytes: [UInt8]

  init(_ outlet: String, _ name: String, _ time: String, _ bytes: [UInt8]) {
    self.outlet = outlet
    self.name = name
    self.time = time
    self.bytes = bytes
  }
}

/// The copy that `writethru demo` shows, in the order in which it came.
package enum SampleCopy {
  package static var all: [Sample] {
    [
      Sample("NPW", "npw-ferry-fire.txt", "2026-11-17T08:02", PackageResources.npw_ferry_fire_v1_txt),
      Sample("NPW", "npw-ferry-fire.txt", "2026-11-17T09:26", PackageResources.npw_ferry_fire_v2_txt),
      Sample("Nordlys Wire", "nordlys-grain-ship.txt", "2026-11-17T09:45", PackageResources.nordlys_grain_ship_v1_txt),
      Sample("Harbour Post", "harbour-ferry-fire.txt", "2026-11-17T09:58", PackageResources.harbour_ferry_fire_txt),
      Sample("NPW", "npw-border-road.txt", "2026-11-17T10:05", PackageResources.npw_border_road_txt),
      Sample("NPW", "npw-fishing-quota.txt", "2026-11-17T10:41", PackageResources.npw_fishing_quota_v1_txt),
      Sample("NPW", "npw-ferry-fire.txt", "2026-11-17T11:10", PackageResources.npw_ferry_fire_v3_txt),
      Sample("NPW", "npw-fishing-quota.txt", "2026-11-17T11:52", PackageResources.npw_fishing_quota_v2_txt),
      Sample("Nordlys Wire", "nordlys-grain-ship.txt", "2026-11-17T12:05", PackageResources.nordlys_grain_ship_v2_txt),
      Sample("Coast", "coast-ferry-fire.txt", "2026-11-17T12:34", PackageResources.coast_ferry_fire_txt),
      Sample("NPW", "npw-ferry-fire.txt", "2026-11-17T13:45", PackageResources.npw_ferry_fire_v4_txt),
      Sample("NPW", "npw-ferry-fire.txt", "2026-11-17T14:02", PackageResources.npw_ferry_fire_v5_txt),
      Sample("Meridian", "meridian-ferry-fire.txt", "2026-11-17T15:20", PackageResources.meridian_ferry_fire_txt),
      Sample(
        "Harbour Post", "harbour-outboards-brief.txt", "2026-11-17T16:48", PackageResources.harbour_outboards_brief_txt),
      Sample("NPW", "npw-hospital-strike.txt", "2026-11-18T07:34", PackageResources.npw_hospital_strike_txt),
      Sample(
        "Harbour Post", "harbour-hospital-strike.txt", "2026-11-18T08:15", PackageResources.harbour_hospital_strike_txt),
      Sample("NPW", "npw-rate-rise.txt", "2026-11-18T10:01", PackageResources.npw_rate_rise_v1_txt),
      Sample("NPW", "npw-rate-rise.txt", "2026-11-18T10:24", PackageResources.npw_rate_rise_v2_txt),
      Sample("Meridian", "meridian-rate-rise.txt", "2026-11-18T11:40", PackageResources.meridian_rate_rise_txt),
      Sample("NPW", "npw-museum-theft.txt", "2026-11-18T12:20", PackageResources.npw_museum_theft_txt),
      Sample("Coast", "coast-tollness-mayor.txt", "2026-11-18T13:22", PackageResources.coast_tollness_mayor_v1_txt),
      Sample("Coast", "coast-tollness-mayor.txt", "2026-11-18T14:07", PackageResources.coast_tollness_mayor_v2_txt),
      Sample("Nordlys Wire", "nordlys-wind-farm.txt", "2026-11-18T15:10", PackageResources.nordlys_wind_farm_txt),
      Sample("Lantern", "lantern-museum-theft.txt", "2026-11-18T17:44", PackageResources.lantern_museum_theft_txt),
      Sample("Meridian", "meridian-cup-final.txt", "2026-11-18T20:16", PackageResources.meridian_cup_final_txt),
      Sample("NPW", "npw-storm.txt", "2026-11-18T22:12", PackageResources.npw_storm_v1_txt),
      Sample("NPW", "npw-storm.txt", "2026-11-19T06:38", PackageResources.npw_storm_v2_txt),
      Sample(
        "Aldering Echo", "echo-hospital-strike.txt", "2026-11-19T07:40", PackageResources.echo_hospital_strike_txt),
      Sample("Aldering Echo", "echo-cup-final.txt", "2026-11-19T08:20", PackageResources.echo_cup_final_txt),
      Sample(
        "Lantern", "lantern-ferry-inspections.txt", "2026-11-19T09:00", PackageResources.lantern_ferry_inspections_txt),
      Sample("NPW", "npw-storm.txt", "2026-11-19T09:31", PackageResources.npw_storm_v3_txt),
      Sample("NPW", "npw-castell-obituary.txt", "2026-11-19T10:12", PackageResources.npw_castell_obituary_txt),
      Sample("NPW", "npw-election-recount.txt", "2026-11-19T11:19", PackageResources.npw_election_recount_v1_txt),
      Sample("Coast", "coast-storm.txt", "2026-11-19T12:10", PackageResources.coast_storm_txt),
      Sample("Nordlys Wire", "nordlys-book-fair.txt", "2026-11-19T13:50", PackageResources.nordlys_book_fair_txt),
      Sample("Meridian", "meridian-storm.txt", "2026-11-19T14:33", PackageResources.meridian_storm_txt),
      Sample("NPW", "npw-budget-vote.txt", "2026-11-19T15:08", PackageResources.npw_budget_vote_v1_txt),
      Sample("NPW", "npw-budget-vote.txt", "2026-11-19T16:27", PackageResources.npw_budget_vote_v2_txt),
      Sample("Coast", "coast-budget-vote.txt", "2026-11-19T17:32", PackageResources.coast_budget_vote_txt),
      Sample("Meridian", "meridian-budget-vote.txt", "2026-11-19T18:10", PackageResources.meridian_budget_vote_txt),
      Sample("NPW", "npw-election-recount.txt", "2026-11-19T18:41", PackageResources.npw_election_recount_v2_txt),
      Sample("Coast", "coast-tide-reader.txt", "2026-11-20T06:30", PackageResources.coast_tide_reader_txt),
      Sample("Aldering Echo", "echo-lighthouse.txt", "2026-11-20T07:02", PackageResources.echo_lighthouse_txt),
      Sample("NPW", "npw-rail-tunnel.txt", "2026-11-20T09:05", PackageResources.npw_rail_tunnel_txt),
      Sample("Harbour Post", "harbour-rail-tunnel.txt", "2026-11-20T10:18", PackageResources.harbour_rail_tunnel_txt),
      Sample(
        "Lantern", "lantern-election-recount.txt", "2026-11-20T11:06", PackageResources.lantern_election_recount_txt),
      Sample("Coast", "coast-rail-tunnel.txt", "2026-11-20T12:40", PackageResources.coast_rail_tunnel_txt),
      Sample("Nordlys Wire", "nordlys-shipyard.txt", "2026-11-20T14:25", PackageResources.nordlys_shipyard_txt),
    ]
  }
}
