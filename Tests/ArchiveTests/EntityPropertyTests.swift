import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct EntityPropertyTests {
  private static let kinds: [MentionKind] = [.person, .place, .organisation, .figure]

  /// Spellings of a few names, some of which have one key.
  private static func names(_ generator: inout SeededGenerator) -> [(MentionKind, String)] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      let number = Int.random(in: 0..<9, using: &generator)
      let spelling = ["Ny Name", "Nyy Name", "NY NAME", "Ný Name"].randomElement(using: &generator)!
      return (kinds.randomElement(using: &generator)!, "\(spelling) \(number)")
    }
  }

  @Test(arguments: 0..<12) func `kept counts are those of a count from scratch, whatever happened`(seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed)
    // It begins with names whose keys are an older tagger's, which join by the first letter.
    let archive = try Archive()
    let plain = try EntityFixture(archive: archive, tagger: Tagger(version: 0) { _, name in String(name.prefix(1)) })
    for _ in 0..<5 { try plain.file(Self.names(&generator), day: Int.random(in: 0..<30, using: &generator)) }
    let fixture = try EntityFixture(archive: archive)
    var articles = 5
    var undo: [EntityUndo] = []
    for _ in 0..<60 {
      let day = Int.random(in: 0..<40, using: &generator)
      let entities = try archive.entities(EntityFilter(), limit: 1000)
      let any = { (generator: inout SeededGenerator) in entities.randomElement(using: &generator) }
      let step = Int.random(in: 0..<10, using: &generator)
      switch step {
      case 0..<3:
        try fixture.file(Self.names(&generator), day: day)
        articles += 1
      case 3..<5:
        let article = ArticleID(Int64.random(in: 1...Int64(articles), using: &generator))
        try fixture.rewrite(
          article, Self.names(&generator), day: day,
          status: Int.random(in: 0..<5, using: &generator) == 0 ? .killed : .usable)
      case 5:
        guard let into = any(&generator) else { continue }
        let others = entities.filter { $0.kind == into.kind }.shuffled(using: &generator).prefix(2)
        undo.append(try takenBackAndDoneAgain(archive.join(others.map(\.id), into: into.id), archive, before: entities))
      case 6:
        guard let entity = any(&generator) else { continue }
        let name = ([entity.name] + entity.aliases).randomElement(using: &generator)!
        let change =
          Bool.random(using: &generator) ? try archive.split(entity.id) : try archive.split(entity.id, alias: name)
        undo.append(try takenBackAndDoneAgain(change, archive, before: entities))
      case 7:
        if let last = undo.popLast() { _ = try archive.restore(last) }
      case 8:
        let texts = try archive.texts(before: fixture.tagger, limit: 3)
        try archive.file(by: fixture.tagger) { session in
          try session.joinOlderNames(limit: 20)
          for text in texts {
            // Some of the names are found again, where they fit into the text.
            let mentions = Self.names(&generator).enumerated().filter { $0.offset + 1 < text.text.utf8.count }.map {
              Mention(kind: $0.element.0, span: Span($0.offset, $0.offset + 1), name: $0.element.1)
            }
            try session.retag(text, as: mentions)
          }
        }
      default:
        let aliases = Self.names(&generator).prefix(2).map {
          NameAlias(kind: Bool.random(using: &generator) ? $0.0 : nil, name: "Ny Name 0", alias: $0.1)
        }
        try archive.apply(aliases, by: fixture.tagger)
      }
      let problems = try archive.check()
      try #require(problems == [], "after step \(step)")
    }
    try expectCountsOfCopy(archive, articles: articles)
  }

  /// Undoes a change and redoes it; either way everything is as it was.
  private func takenBackAndDoneAgain(_ undo: EntityUndo, _ archive: Archive, before: [Entity]) throws -> EntityUndo {
    let after = try archive.entities(EntityFilter(), limit: 1000)
    let redo = try archive.restore(undo)
    #expect(try archive.entities(EntityFilter(), limit: 1000) == before)
    let again = try archive.restore(redo)
    #expect(try archive.entities(EntityFilter(), limit: 1000) == after)
    return again
  }

  /// The same by reading every article.
  private func expectCountsOfCopy(_ archive: Archive, articles: Int) throws {
    var mentions: [EntityID: Int] = [:]
    var holders: [EntityID: Int] = [:]
    for number in 1...articles {
      guard let version = try archive.latestVersion(of: ArticleID(Int64(number))), version.header.status == .usable
      else { continue }
      let named = version.mentions.filter { EntityFilter.named.contains($0.kind) }
      let ids = try archive.ids(of: named)
      for id in ids { mentions[id, default: 0] += 1 }
      for id in Set(ids) { holders[id, default: 0] += 1 }
    }
    let entities = try archive.entities(EntityFilter(), limit: 1000)
    #expect(Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0.mentions) }) == mentions)
    #expect(Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0.articles) }) == holders)
  }
}

extension Archive {
  /// The entities of mentions, by their very names.
  fileprivate func ids(of mentions: [Mention]) throws -> [EntityID] {
    try database.read { db in
      try mentions.map { mention in
        EntityID(
          try Int64.fetchOne(
            db, sql: "SELECT coalesce(head, id) FROM entity WHERE kind = ? AND name = ?",
            arguments: [mention.kind.rawValue, mention.name])!)
      }
    }
  }
}
