import Archive
import Newsroom

/// Rows that the reader asks for at a time.
private let window = 200

func measureOpening(_ path: String, _ table: inout Table) throws {
  try table.measure("open, first page") { _ in try Archive(path: path).stories(.everything, limit: window).count }
  try table.measure("open, first page, counts, outlets") { _ in
    let archive = try Archive(path: path)
    let rows = try archive.stories(.everything, limit: window).count
    _ = try (archive.counts(), archive.outlets())
    return rows
  }
}

func measureLists(_ archive: Archive, _ picks: Picks, _ table: inout Table) throws {
  func cursor(_ sample: Int) -> StoryCursor {
    StoryCursor(changed: picks.times[sample % picks.times.count], story: StoryID(0))
  }
  for order in StoryFilter.Order.allCases {
    for scope in [StoryFilter.Scope.all, .unread] {
      let filter = StoryFilter(scope, order: order)
      try table.measure("\(filter.name) by \(order), first page") { _ in
        try archive.stories(filter, limit: window).count
      }
    }
    let filter = StoryFilter(.all, order: order)
    // A place that is there: orders other than by time want the row's rank.
    let places = try (0..<table.samples).compactMap { sample -> StoryCursor? in
      try archive.rows(of: [picks.stories[sample % picks.stories.count]]).first?.ranked(in: order).cursor
    }
    try table.measure("All by \(order), page after a place") { sample in
      try archive.stories(filter, after: places[sample % places.count], limit: window).count
    }
    try table.measure("All by \(order), page before a place") { sample in
      try archive.stories(filter, before: places[sample % places.count], limit: window).count
    }
  }
  try table.measure("All, last page") { _ in try archive.stories(.everything, before: nil, limit: window).count }
  try table.measure("All, rows before a place, counted") { sample in
    try archive.count(.everything, before: cursor(sample))
  }
  try table.measure("an outlet, first page") { sample in
    try archive.stories(StoryFilter(.outlet(picks.outlets[sample % picks.outlets.count])), limit: window).count
  }
  try table.measure("an outlet, page after a place") { sample in
    let filter = StoryFilter(.outlet(picks.outlets[sample % picks.outlets.count]))
    return try archive.stories(filter, after: cursor(sample), limit: window).count
  }
}

func measureSearches(_ archive: Archive, _ picks: Picks, _ table: inout Table) throws {
  func pick(_ words: [String], _ sample: Int) -> String { words[sample % words.count] }
  func measure(_ name: String, _ query: (Int) -> String) throws {
    try table.measure("\(name), first page") { sample in
      try archive.stories(StoryFilter(.all, query: query(sample)), limit: window).count
    }
  }
  try measure("rare word") { pick(picks.rareWords, $0) }
  try measure("frequent word") { pick(picks.frequentWords, $0) }
  try table.measure("frequent word, page after a place") { sample in
    let place = StoryCursor(changed: picks.times[sample % picks.times.count], story: StoryID(0))
    return try archive.stories(
      StoryFilter(.all, query: pick(picks.frequentWords, sample)), after: place, limit: window
    ).count
  }
  try table.measure("frequent word, counted") { sample in
    try archive.count(StoryFilter(.all, query: pick(picks.frequentWords, sample)))
  }
  try table.measure("frequent word, best hits") { sample in
    try archive.search(pick(picks.frequentWords, sample), limit: 20).count
  }
  try measure("phrase") { pick(picks.phrases, $0) }
  try measure("frequent and rare word") { pick(picks.frequentWords, $0) + " " + pick(picks.rareWords, $0) }
  try measure("beginning of a word (3 letters)") { pick(picks.rareWords, $0).prefix(3) + "*" }
  // Names from all over the list of entities: everywhere, known, hardly known.
  for kind in [MentionKind.person, .place, .organisation] {
    let known = try archive.entities(EntityFilter(kinds: [kind]), limit: 2_000)
    guard !known.isEmpty else { continue }
    try measure("\(kind) named most often") { known[$0 % min(20, known.count)].query }
    try measure("\(kind) out of the 2,000 first") { known[$0 * known.count / table.samples].query }
  }
}

func measureStories(_ archive: Archive, _ picks: Picks, _ table: inout Table) throws {
  try table.measure("a story") { sample in
    try archive.story(picks.stories[sample % picks.stories.count])?.articles.count ?? 0
  }
  let largest = try archive.stories(StoryFilter(.all, order: .coverage), limit: table.samples).map(\.id)
  try table.measure("one of the largest stories") { sample in
    try archive.story(largest[sample % largest.count])?.articles.count ?? 0
  }
  try table.measure("entities of one of the largest stories") { sample in
    try archive.entities(in: .story(largest[sample % largest.count]), kinds: EntityFilter.named, limit: window).count
  }
  try table.measure("a version") { sample in
    try archive.version(picks.versions[sample % picks.versions.count]) == nil ? 0 : 1
  }
}

func measureEntities(_ archive: Archive, _ table: inout Table) throws {
  for order in EntityFilter.Order.allCases {
    try table.measure("entities by \(order), first page") { _ in
      try archive.entities(EntityFilter(order: order), limit: window).count
    }
  }
  try table.measure("entities, counted") { _ in try archive.count(EntityFilter()) }
  let letters = Array("abcdefghijklmnoprstuvw")
  let vowels = Array("aeiou")
  try table.measure("entities that begin with a letter") { sample in
    try archive.entities(EntityFilter(text: String(letters[sample % letters.count])), limit: window).count
  }
  try table.measure("entities that begin with two letters") { sample in
    let text = String([letters[sample % letters.count], vowels[sample % vowels.count]])
    return try archive.entities(EntityFilter(text: text), limit: window).count
  }
}
