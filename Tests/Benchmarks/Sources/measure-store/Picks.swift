import Archive
import GeneratedCopy
import Newsroom

/// What is asked for: picked at random from the store itself.
struct Picks {
  /// In at most five articles.
  var rareWords: [String] = []
  /// In a fifth of all articles.
  var frequentWords: [String] = []
  /// Two or three words that follow each other somewhere.
  var phrases: [String] = []
  var stories: [StoryID] = []
  var versions: [VersionID] = []
  var outlets: [String] = []
  /// Seconds of the archive's time.
  var times: [Int64] = []
  private var looked = 0
  private var chance = Chance(5)

  /// Looks at the copy of some hundred stories all over the archive.
  init(_ archive: Archive, samples: Int) throws {
    guard let newest = try archive.stories(.everything, limit: 1).first,
      let oldest = try archive.stories(.everything, before: nil, limit: 1).first
    else { fail("the store is empty: generate-copy fills one") }
    let span = oldest.changed.seconds...newest.changed.seconds
    times = (0..<max(samples, 600)).map { _ in Int64.random(in: span, using: &chance) }
    var articles: [String: Int] = [:]
    for time in times {
      guard let id = try Self.story(archive, at: time), let story = try archive.story(id),
        let article = story.articles.randomElement(using: &chance), let header = article.versions.last,
        let version = try archive.version(header.id)
      else { continue }
      stories.append(id)
      versions.append(header.id)
      let words = version.text.split { !$0.isLetter }.map { $0.lowercased() }
      for word in Set(words) where word.count > 2 { articles[word, default: 0] += 1 }
      if let phrase = phrase(of: words) { phrases.append(phrase) }
    }
    looked = versions.count
    frequentWords = articles.filter { $0.value * 5 >= looked }.keys.sorted()
    outlets = try archive.outlets().map(\.outlet)
    for word in articles.filter({ $0.value == 1 && $0.key.count > 4 }).keys.sorted().shuffled(using: &chance) {
      if rareWords.count == samples { break }
      if try archive.search(word, limit: 6).count <= 5 { rareWords.append(word) }
    }
    guard !rareWords.isEmpty, !frequentWords.isEmpty, !phrases.isEmpty else {
      fail("there is too little copy in the store to measure it: generate-copy 1000 is enough")
    }
  }

  var summary: String {
    "picked from \(looked) versions: \(rareWords.count) rare words, \(frequentWords.count) frequent ones, "
      + "\(phrases.count) phrases"
  }

  /// The story of a list that is the next older one than a time.
  private static func story(_ archive: Archive, at time: Int64) throws -> StoryID? {
    try archive.stories(.everything, after: StoryCursor(changed: time, story: StoryID(0)), limit: 1).first?.id
  }

  private mutating func phrase(of words: [String]) -> String? {
    guard words.count > 40 else { return nil }
    let start = 20 + Int.random(in: 0..<(words.count - 30), using: &chance)
    return "\"" + words[start..<(start + Int.random(in: 2...3, using: &chance))].joined(separator: " ") + "\""
  }
}
