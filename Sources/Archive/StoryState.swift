import GRDB

/// Which articles were where in some stories at one time: what a change of stories is undone from.
struct StoryState: Sendable {
  struct Place: Sendable {
    let article: Int64
    let story: Int64
    let family: Int
    let reasons: String
  }

  struct Named: Sendable {
    let story: Int64
    let headline: String
    let isLede: Bool
  }

  /// The articles of the stories, and their places.
  let places: [Place]
  /// The stories that were there.
  let stories: [Named]
  /// All stories that the change is about, those that were not there too.
  let touched: Set<Int64>

  private init(places: [Place], stories: [Named], touched: Set<Int64>) {
    self.places = places
    self.stories = stories
    self.touched = touched
  }

  /// The state of some stories now, with that of some articles, wherever they are.
  init(_ db: Database, stories: [Int64], articles: [Int64]) throws {
    var places: [Int64: Place] = [:]
    let columns = "SELECT id, story, family, reasons FROM article WHERE"
    for story in stories {
      for row in try Row.fetchAll(db, sql: "\(columns) story = ?", arguments: [story]) {
        places[row[0]] = Place(article: row[0], story: row[1], family: row[2], reasons: row[3])
      }
    }
    for article in articles where places[article] == nil {
      if let row = try Row.fetchOne(db.cachedStatement(sql: "\(columns) id = ?"), arguments: [article]) {
        places[article] = Place(article: row[0], story: row[1], family: row[2], reasons: row[3])
      }
    }
    self.places = places.values.sorted { $0.article < $1.article }
    touched = Set(stories).union(self.places.map(\.story))
    self.stories = try touched.sorted().compactMap { story in
      try Row.fetchOne(
        db, sql: "SELECT headline, headlineIsLede FROM story WHERE id = ?", arguments: [story]
      ).map { Named(story: story, headline: $0[0], isLede: $0[1]) }
    }
  }

  /// The same for a change that made some stories.
  func adding(created: [Int64]) -> StoryState {
    StoryState(places: places, stories: stories, touched: touched.union(created))
  }

  // MARK: restoring

  /// Puts the articles back. A story that was there comes back with its ID; one that was not goes, and its ID leads to where
  /// its articles went. What was filed meanwhile stays with what it was filed with.
  func restore(_ db: Database, reason: String) throws {
    var stories = touched
    for named in self.stories { try bringBack(db, named) }
    let strangers = try Strangers(db, beside: places)
    for place in places {
      // Another change may have taken it to a story that is not of these.
      if let now = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT story FROM article WHERE id = ?"), arguments: [place.article])
      {
        stories.insert(now)
      }
      try db.cachedStatement(sql: "UPDATE article SET story = ?, family = ?, reasons = ? WHERE id = ?")
        .execute(arguments: [place.story, place.family, place.reasons, place.article])
    }
    try strangers.makeWay(db)
    for story in stories.subtracting(self.stories.map(\.story)) { try empty(db, story, reason: reason) }
    for story in stories where try StoryTrail.exists(db, story) { try StoryRefresh.refresh(db, story) }
  }

  private func bringBack(_ db: Database, _ named: Named) throws {
    try db.execute(sql: "DELETE FROM storyTrail WHERE story = ?", arguments: [named.story])
    try db.execute(
      sql: """
        INSERT INTO story (id, headline, headlineIsLede, changed, precision, dateOrigin) VALUES (?, ?, ?, 0, 'minute', 'received')
        ON CONFLICT (id) DO UPDATE SET headline = excluded.headline, headlineIsLede = excluded.headlineIsLede
        """, arguments: [named.story, named.headline, named.isLede])
  }

  /// Retires a story that was not there, if the change is about it or nothing is left in it.
  private func empty(_ db: Database, _ story: Int64, reason: String) throws {
    guard let heir = places.first?.story, try StoryTrail.exists(db, story) else { return }
    let rest = try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE story = ?", arguments: [story]) ?? 0
    guard rest == 0 || touched.contains(story) else { return }
    if rest > 0 { try StoryEdits.move(db, from: story, into: heir, note: reason) }
    try StoryTrail.retire(db, story, heir: heir, reason: reason)
  }
}

/// Articles that came into some stories since their state was noted, under numbers of families that are about to be taken again
/// by others.
private struct Strangers {
  private var families: [(story: Int64, family: Int, articles: [Int64])] = []

  init(_ db: Database, beside places: [StoryState.Place]) throws {
    let own = Set(places.map(\.article))
    struct Key: Hashable {
      let story: Int64
      let family: Int
    }
    for key in Set(places.map { Key(story: $0.story, family: $0.family) }) {
      let holders = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM article WHERE story = ? AND family = ?"),
        arguments: [key.story, key.family])
      // Beside one of the places' own, they derive from it.
      if !holders.isEmpty, !holders.contains(where: own.contains) {
        families.append((key.story, key.family, holders))
      }
    }
  }

  func makeWay(_ db: Database) throws {
    for (story, _, articles) in families {
      let free = try Int.fetchOne(
        db, sql: "SELECT max(family) + 1 FROM article WHERE story = ?", arguments: [story])
      for article in articles {
        try db.execute(sql: "UPDATE article SET family = ? WHERE id = ?", arguments: [free, article])
      }
    }
  }
}
