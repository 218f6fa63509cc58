import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct StatedDateTests {
  private let day = CalendarDay(year: 2026, month: 11, day: 17)!

  @Test func `a day, a time and a zone are read`() {
    #expect(StatedDate("2026-11-17") == StatedDate(day: day))
    #expect(StatedDate("2026-11-17T08:02") == StatedDate(day: day, hour: 8, minute: 2))
    #expect(StatedDate("2026-11-17 08:02:30") == StatedDate(day: day, hour: 8, minute: 2))
    #expect(StatedDate("2026-11-17T08:02Z") == StatedDate(day: day, hour: 8, minute: 2, utcOffset: 0))
    #expect(StatedDate("2026-11-17T08:02+02:00") == StatedDate(day: day, hour: 8, minute: 2, utcOffset: 7200))
    #expect(StatedDate("2026-11-17T08:02-0530") == StatedDate(day: day, hour: 8, minute: 2, utcOffset: -19800))
  }

  @Test(arguments: [
    "2026-13-01", "2026-02-30", "2026-11-17x", "17.11.2026", "2026-11-17T25:00", "", "today", "2026-11-171",
  ])
  func `anything else is no date`(text: String) {
    #expect(StatedDate(text) == nil)
  }

  @Test func `a zone decides the moment, and a day alone is that day everywhere`() {
    let east = Clock(now: { 0 }, utcOffset: { _ in 7200 })
    let local = StatedDate("2026-11-17T08:02")!.moment(by: east)
    let zoned = StatedDate("2026-11-17T06:02Z")!.moment(by: east)
    #expect(local == zoned)
    #expect(east.reading(of: local).iso == "2026-11-17T08:02")
    let dayOnly = StatedDate("2026-11-17")!.moment(by: east)
    #expect(east.reading(of: dayOnly).iso == "2026-11-17")
    #expect(east.reading(of: dayOnly).dayName(in: 2026) == "Tue 17 Nov")
  }
}
