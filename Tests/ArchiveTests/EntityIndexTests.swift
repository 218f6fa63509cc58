import GRDB
import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct EntityIndexTests {
  private let fixture: EntityFixture
  private var archive: Archive { fixture.archive }

  init() throws { fixture = try EntityFixture() }

  @Test func `names are counted over the latest version of each article`() throws {
    let first = try fixture.file("Ana Lind", "Ana Lind", "Bo Ek")
    try fixture.file("Ana Lind", day: 3)
    let lind = try #require(try fixture.entity("ana lind"))
    #expect(lind.mentions == 3 && lind.articles == 2)
    #expect(lind.first == Moment(seconds: EntityFixture.newYear, precision: .day))
    #expect(lind.last == Moment(seconds: EntityFixture.newYear + 3 * 86_400, precision: .day))
    #expect(lind.days.suffix(4) == [2, 0, 0, 1])
    try fixture.rewrite(first, [(.person, "Bo Ek"), (.person, "Bo Ek")])
    #expect(try fixture.entity("Ana Lind")?.mentions == 1)
    #expect(try fixture.entity("Bo Ek")?.mentions == 2)
    #expect(try fixture.entity("Bo Ek")?.articles == 1)
    try fixture.rewrite(first, [])
    #expect(try fixture.entity("Bo Ek") == nil, "nobody names him now")
    #expect(try archive.check() == [])
  }

  @Test func `what was withdrawn counts for nothing, in its story neither`() throws {
    let article = try fixture.file("Ana Lind", "Bo Ek")
    try fixture.file("Bo Ek")
    try fixture.rewrite(article, [(.person, "Ana Lind")], status: .killed)
    #expect(try fixture.names() == ["Bo Ek"])
    let story = try #require(try archive.story(of: article))
    #expect(try archive.entities(in: .story(story), kinds: [.person], limit: 9) == [])
    #expect(try archive.check() == [])
    try fixture.rewrite(article, [(.person, "Ana Lind")])
    #expect(try fixture.names().count == 2)
    #expect(try archive.check() == [])
  }

  @Test func `figures, dates and quotes are no entities`() throws {
    let article = try fixture.file([(.figure, "12 dead"), (.quote, ""), (.date, "Tuesday"), (.place, "Kyiv")])
    #expect(try fixture.names() == ["Kyiv"])
    #expect(try archive.count(EntityFilter()) == 1)
    let counts = try archive.entities(
      in: .version(VersionID(article, 1)), kinds: Set(MentionKind.allCases), limit: 10)
    #expect(Set(counts.map(\.name)) == ["12 dead", "Tuesday", "Kyiv"])
    #expect(counts.allSatisfy { $0.spans.count == 1 })
  }

  @Test func `the rise is the last week of the archive less the week before`() throws {
    for day in [0, 6, 7, 8, 13] { try fixture.file("Ana Lind", day: day) }
    // The newest day is 13: days 7 to 13 are the last week, 0 to 6 the one before.
    #expect(try fixture.entity("Ana Lind")?.rise == 1)
    try fixture.file("Bo Ek", day: 14)
    #expect(try fixture.entity("Ana Lind")?.rise == 0)
    try fixture.file("Bo Ek", day: 20)
    #expect(try fixture.entity("Ana Lind")?.rise == -3)
    try fixture.file("Bo Ek", day: 400)
    #expect(try fixture.entity("Ana Lind")?.rise == 0)
    #expect(try fixture.names(EntityFilter(order: .rising)) == ["Bo Ek", "Ana Lind"])
    #expect(try archive.check() == [])
  }

  // MARK: identity

  @Test func `names with one key are one entity, called what it is called most often`() throws {
    try fixture.file("Volodymyr Zelenskyy")
    try fixture.file("Volodymyr Zelensky", "Volodymyr Zelensky")
    let entity = try #require(try fixture.entity("Volodymyr Zelenskyy"))
    #expect(entity.name == "Volodymyr Zelensky" && entity.aliases == ["Volodymyr Zelenskyy"])
    #expect(entity.mentions == 3 && entity.articles == 2)
    #expect(try fixture.names() == ["Volodymyr Zelensky"])
    try fixture.file([(.place, "Volodymyr Zelensky")])
    #expect(try archive.count(EntityFilter()) == 2, "a place is no person")
  }

  @Test func `an article that uses both spellings counts once`() throws {
    try fixture.file("Volodymyr Zelensky", "Volodymyr Zelenskyy")
    #expect(try fixture.entity("Volodymyr Zelensky")?.articles == 1)
    #expect(try archive.check() == [])
  }

  @Test func `what is split by hand is not joined again`() throws {
    try fixture.file("Volodymyr Zelenskyy")
    try fixture.file("Volodymyr Zelensky")
    let id = try #require(try fixture.entity("Volodymyr Zelensky")).id
    let undo = try archive.split(id)
    #expect(undo.count == 1)
    #expect(try archive.count(EntityFilter()) == 2)
    try fixture.file("Volodymyr Zelensky", "Volodymyr Zelenskyy")
    #expect(try archive.count(EntityFilter()) == 2)
    try fixture.file("VOLODYMYR ZELENSKYY")
    #expect(try archive.count(EntityFilter()) == 2, "a third spelling goes with the one that stayed")
    let redo = try archive.restore(undo)
    #expect(try archive.count(EntityFilter()) == 1)
    _ = try archive.restore(redo)
    #expect(try archive.count(EntityFilter()) == 2)
    #expect(try archive.check() == [])
  }

  @Test func `entities are joined by hand, and one name is taken out`() throws {
    try fixture.file("Ana Lind", "Ana Lind", "Ana Lind")
    try fixture.file("A. Lind", "A. Lind")
    try fixture.file("Mrs Lind")
    let ids = try archive.entities(EntityFilter(), limit: 9).map(\.id)
    let undo = try archive.join([ids[1], ids[2]], into: ids[0])
    let joined = try #require(try archive.entity(ids[2]))
    #expect(joined.id == ids[0] && joined.aliases == ["A. Lind", "Mrs Lind"] && joined.mentions == 6)
    // The head itself goes: the most often named of the others takes its place.
    let apart = try archive.split(ids[0], alias: "Ana Lind")
    #expect(try fixture.names() == ["Mrs Lind", "Ana Lind"] || fixture.names() == ["A. Lind", "Ana Lind"])
    #expect(try fixture.entity("Mrs Lind")?.mentions == 3)
    _ = try archive.restore(apart)
    _ = try archive.restore(undo)
    #expect(try archive.count(EntityFilter()) == 3)
    #expect(try archive.check() == [])
  }

  @Test func `what cannot be joined or split is refused with the reason`() throws {
    try fixture.file([(.person, "Ana Lind"), (.place, "Lind")])
    let ids = try archive.entities(EntityFilter(), limit: 9).map(\.id)
    #expect(throws: ArchiveError.self) { try archive.join([ids[0]], into: ids[1]) }
    #expect(throws: ArchiveError.self) { try archive.join([EntityID(99)], into: ids[1]) }
    #expect(throws: ArchiveError.self) { try archive.split(ids[0], alias: "Bo Ek") }
    #expect(try archive.split(ids[0]).count == 0)
  }

  // MARK: aliases of the user's

  private func alias(_ alias: String, _ name: String, _ kind: MentionKind? = nil) -> NameAlias {
    NameAlias(kind: kind, name: name, alias: alias)
  }

  @Test func `declared aliases join what is filed and what will be, until they are declared no more`() throws {
    try fixture.file("President Zelensky", "President Zelensky", "President Zelenskyy")
    try archive.apply([alias("president zelensky", "Volodymyr Zelensky")], by: fixture.tagger)
    #expect(try fixture.entity("President Zelenskyy")?.name == "Volodymyr Zelensky")
    try fixture.file("Volodymyr Zelensky", "Bo Ek")
    let entity = try #require(try fixture.entity("Volodymyr Zelensky"))
    #expect(entity.mentions == 4 && entity.aliases == ["President Zelensky", "President Zelenskyy"])
    try archive.apply(
      [alias("president zelensky", "Volodymyr Zelensky"), alias("Bosse", "Bo Ek", .person)], by: fixture.tagger)
    try fixture.file("Bosse")
    #expect(try fixture.entity("Bosse")?.name == "Bo Ek")
    try archive.apply([alias("Bosse", "Bo Ek", .place)], by: fixture.tagger)
    #expect(try fixture.entity("Bosse")?.aliases == [])
    #expect(try fixture.entity("Volodymyr Zelensky")?.mentions == 1)
    #expect(try fixture.entity("President Zelensky")?.mentions == 3, "the rules' join stays")
    #expect(try archive.check() == [])
  }

  @Test func `what was split by hand is not joined by an alias`() throws {
    try fixture.file("Bosse", "Bo Ek")
    try archive.apply([alias("Bosse", "Bo Ek")], by: fixture.tagger)
    let id = try #require(try fixture.entity("Bosse")).id
    _ = try archive.split(id, alias: "Bosse")
    try archive.apply([alias("Bosse", "Bo Ek"), alias("Ekan", "Bo Ek")], by: fixture.tagger)
    #expect(try fixture.entity("Bosse")?.aliases == [])
  }

  // MARK: lists

  private func fill(_ count: Int) throws {
    var generator = SeededGenerator(seed: 5)
    let kinds: [MentionKind] = [.person, .place, .organisation]
    for number in 0..<count {
      let names = (0..<4).map { _ in
        let number = Int.random(in: 0..<60, using: &generator)
        return (kinds[number % 3], "Name \(["Åre", "Zoë", "Bo", "ana"][number % 4]) \(number)")
      }
      try fixture.file(names, day: number % 20)
    }
  }

  @Test(arguments: EntityFilter.Order.allCases)
  func `windows meet without gap or overlap, in both directions`(order: EntityFilter.Order) throws {
    try fill(60)
    for filter in [
      EntityFilter(order: order), EntityFilter(kinds: [.place], order: order),
      EntityFilter(kinds: [.place, .person], text: "zo", order: order),
    ] {
      let all = try archive.entities(filter, limit: 1000)
      #expect(try all.count == archive.count(filter) && all.count > 3)
      #expect(Set(all.map(\.id)).count == all.count)
      #expect(all.allSatisfy { filter.kinds.contains($0.kind) })
      switch order {
      case .mentions: #expect(zip(all, all.dropFirst()).allSatisfy { $0.mentions >= $1.mentions })
      case .rising: #expect(zip(all, all.dropFirst()).allSatisfy { $0.rise >= $1.rise })
      case .name:
        #expect(
          zip(all, all.dropFirst()).allSatisfy {
            nameWords($0.name).joined(separator: " ") <= nameWords($1.name).joined(separator: " ")
          })
      }
      var paged: [Entity] = []
      while case let window = try archive.entities(filter, after: paged.last, limit: 7), !window.isEmpty {
        paged += window
      }
      #expect(paged == all)
      var back: [Entity] = []
      while case let window = try archive.entities(filter, before: back.first, limit: 7), !window.isEmpty {
        back = window + back
      }
      #expect(back == all)
    }
  }

  @Test func `a text finds the beginnings of words of names and aliases, whatever case and accents`() throws {
    try fixture.file("Volodymyr Zelensky", "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zoë Ärlig")
    try fixture.file([(.organisation, "U.S. Embassy")])
    func found(_ text: String) throws -> [String] { try fixture.names(EntityFilter(text: text)) }
    #expect(try found("zoe") == ["Zoë Ärlig"])
    #expect(try found("ARL zo") == ["Zoë Ärlig"])
    #expect(try found("zelenskyy") == ["Volodymyr Zelensky"])
    #expect(try found("vol zel") == ["Volodymyr Zelensky"])
    #expect(try found("us emb") == ["U.S. Embassy"])
    #expect(try found("ensky") == [])
    #expect(try found("zelen arl") == [])
  }

  @Test func `every list is a range of an index`() throws {
    try fill(20)
    let row = try archive.entities(EntityFilter(), limit: 3).last
    for order in EntityFilter.Order.allCases {
      for row in [nil, row] {
        let plan = try archive.plan(EntityFilter(order: order), behind: row)
        #expect(plan.count == 3 && plan.allSatisfy { $0.hasPrefix("SEARCH entityTally USING") }, "\(order): \(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(order): \(plan)")
      }
      let plan = try archive.plan(EntityFilter(text: "zo", order: order), behind: row)
      #expect(!plan.contains { $0.hasPrefix("SCAN entity") }, "\(order): \(plan)")
      #expect(plan.contains { $0.contains("entityTally USING INTEGER PRIMARY KEY") }, "\(order): \(plan)")
    }
  }

  // MARK: integrity

  @Test func `check sees counts and joins that are wrong`() throws {
    try fixture.file("Ana Lind")
    #expect(try archive.check() == [])
    try archive.execute("UPDATE entityTally SET rise = rise + 1")
    #expect(try archive.check().count == 1)
    try archive.execute("UPDATE entity SET mentions = 7, head = 1 WHERE mentions > 0")
    #expect(try archive.check().count > 1)
  }
}
