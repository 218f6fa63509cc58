import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

@Suite struct StoryEditTests {
  private let fixture: StoryFixture
  private var archive: Archive { fixture.archive }

  init() throws { fixture = try StoryFixture() }

  private func trouble(_ body: () throws -> Void) -> String {
    do { try body() } catch { return "\(error)" }
    return ""
  }

  // MARK: splitting

  @Test func `what is split off is a story of its own, in which versions of one piece stay one family`() throws {
    let first = try fixture.file("Ferry burns", minute: 1)
    let story = try fixture.story(of: first)
    let second = try fixture.file("Second", minute: 2, in: story, family: 1)
    let third = try fixture.file("Vote", minute: 3, in: story, family: 2)
    let fourth = try fixture.file("Vote again", minute: 4, in: story, family: 2, reasons: ["same event as a3: Kyiv"])
    let edit = try archive.split([third, fourth])
    #expect(edit.articles == 2 && edit.others == [story])
    #expect(try fixture.families(story) == [[first, second]])
    #expect(try fixture.families(edit.story) == [[third, fourth]])
    let row = try archive.rows(of: [edit.story])[0]
    #expect(row.headline == "Vote" && row.articles == 2 && row.unread == 2)
    let reasons = try archive.story(edit.story)!.article(fourth)!.placement.reasons
    #expect(reasons == ["split off by hand from \(story)", "same event as a3: Kyiv"])
    #expect(try archive.check() == [])
  }

  @Test func `a story keeps its headline when an article without one gives it another opener`() throws {
    let first = try fixture.file("Ferry burns")
    let story = try fixture.story(of: first)
    try fixture.file(nil, in: story)
    let edit = try archive.split([first])
    #expect(try archive.rows(of: [story])[0].headline == "It burned.")
    _ = try archive.restore(edit)
    #expect(try archive.rows(of: [story])[0].headline == "Ferry burns")
  }

  @Test func `what cannot be split is refused with a reason`() throws {
    let first = try fixture.file()
    let second = try fixture.file(in: fixture.story(of: first))
    let other = try fixture.file()
    #expect(trouble { _ = try archive.split([first, second]) }.contains("these are all articles of s1"))
    #expect(trouble { _ = try archive.split([other]) }.contains("the only article of s2"))
    #expect(trouble { _ = try archive.split([first, other]) }.contains("2 stories (s1, s2)"))
    #expect(trouble { _ = try archive.split([ArticleID(99)]) }.contains("there is no article a99"))
    #expect(trouble { _ = try archive.split([]) }.contains("name the articles"))
  }

  // MARK: merging

  @Test func `merged stories are one, and the IDs of those that are gone lead to it`() throws {
    let first = try fixture.file("Ferry burns")
    let second = try fixture.file("Ferry fire", urgency: .urgent)
    let third = try fixture.file("Blaze")
    let edit = try archive.merge([try fixture.story(of: second)], into: try fixture.story(of: third))
    #expect(edit.story == StoryID(3) && edit.articles == 1)
    _ = try archive.merge([StoryID(3)], into: StoryID(1))
    // s2 went to s3, which went to s1.
    #expect(try archive.story(StoryID(2))?.id == StoryID(1))
    let story = try #require(try archive.story(StoryID(3)))
    #expect(Set(story.articles.map(\.id)) == [first, second, third] && story.headline == "Ferry burns")
    #expect(try fixture.families(StoryID(1)).count == 3)
    #expect(try archive.counts().all == 1)
    let row = try archive.rows(of: [StoryID(1)])[0]
    #expect(row.articles == 3 && row.urgency == .urgent)
    #expect(try archive.check() == [])
  }

  @Test func `undoing brings stories back with their IDs, families and headlines, and redoing takes them away`() throws
  {
    let first = try fixture.file("Ferry burns")
    try fixture.file("Second take", in: fixture.story(of: first), family: 1)
    let third = try fixture.file("Blaze")
    let before = try fixture.partition()
    let merge = try archive.merge([StoryID(2)], into: StoryID(1))
    let merged = try fixture.partition()
    let redo = try archive.restore(merge)
    #expect(try fixture.partition() == before)
    #expect(try archive.story(StoryID(2))?.id == StoryID(2))
    _ = try archive.restore(redo)
    #expect(try fixture.partition() == merged)
    #expect(try archive.story(StoryID(2))?.id == StoryID(1))
    let split = try archive.split([third])
    #expect(split.story == StoryID(3))
    _ = try archive.restore(split)
    // A story that was made by the split and is gone leads back.
    #expect(try archive.story(StoryID(3))?.id == StoryID(1))
    #expect(try archive.check() == [])
  }

  @Test func `what was filed meanwhile stays with what it was filed with, in a family of its own`() throws {
    let first = try fixture.file("Ferry burns")
    let story = try fixture.story(of: first)
    let second = try fixture.file("Blaze", in: story)
    let split = try archive.split([second])
    let third = try fixture.file("Another", in: story)
    let fourth = try fixture.file("To the new one", in: split.story)
    _ = try archive.restore(split)
    #expect(try fixture.families(story) == [[first], [second], [third], [fourth]])
    #expect(try archive.check() == [])
  }

  @Test func `merging one story, or an unknown one, is refused`() throws {
    try fixture.file()
    #expect(trouble { _ = try archive.merge([StoryID(1)], into: StoryID(1)) }.contains("two stories or more"))
    #expect(trouble { _ = try archive.merge([StoryID(7)], into: StoryID(1)) }.contains("there is no story s7"))
  }

  // MARK: decisions

  private func decided(_ article: ArticleID) throws -> (apart: Set<ArticleID>, together: Set<ArticleID>) {
    try archive.file { session in (try session.apart(from: article), try session.together(with: article)) }
  }

  @Test func `decisions are kept for grouping, the newest about the same two holds, and undoing forgets`() throws {
    let first = try fixture.file()
    let second = try fixture.file(in: StoryID(1))
    let third = try fixture.file(in: StoryID(1))
    let split = try archive.split([second, third])
    #expect(try decided(first).apart == [second, third])
    // Those of one side are not apart.
    #expect(try decided(second).apart == [first] && decided(second).together == [])
    let merge = try archive.merge([split.story], into: StoryID(1))
    #expect(try decided(first).apart == [] && decided(first).together == [second, third])
    let redo = try archive.restore(merge)
    #expect(try decided(first).apart == [second, third] && decided(first).together == [])
    _ = try archive.restore(redo)
    #expect(try decided(second).together == [first, third])
  }

  @Test func `the machine's own joining leaves a trail and no decision`() throws {
    let first = try fixture.file("Ferry burns")
    let second = try fixture.file("Blaze")
    try archive.file { session in
      try session.join(StoryID(2), into: StoryID(1), reason: "one story: 37 drones")
      try session.refresh(StoryID(1))
    }
    #expect(try archive.story(StoryID(2))?.id == StoryID(1))
    #expect(try fixture.families(StoryID(1)) == [[first], [second]])
    #expect(try archive.story(StoryID(1))!.article(second)!.placement.reasons == ["one story: 37 drones"])
    #expect(try decided(first).together == [] && archive.check() == [])
  }

  // MARK: whatever happens

  @Test(arguments: 0..<10) func `every article is in one story and every count is right, whatever is done and undone`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    var articles: [ArticleID] = []
    var edits: [(edit: StoryEdit, before: [StoryID: Set<Set<ArticleID>>])] = []
    for step in 0..<60 {
      let before = try fixture.partition()
      let stories = before.keys.sorted()
      switch Int.random(in: 0..<8, using: &generator) {
      case 0..<3:
        // Undoing is exact only where nothing was filed meanwhile.
        edits = []
        let story = Bool.random(using: &generator) ? stories.randomElement(using: &generator) : nil
        let family = story != nil && Bool.random(using: &generator) ? 1 : nil
        articles.append(
          try fixture.file(
            Bool.random(using: &generator) ? "Headline \(step)" : nil, minute: step, in: story, family: family,
            urgency: Bool.random(using: &generator) ? .urgent : .unstated,
            outlet: ["NPW", "AFP", nil].randomElement(using: &generator)!))
      case 3, 4:
        guard let story = stories.randomElement(using: &generator), let all = try archive.story(story)?.articles,
          all.count > 1
        else { continue }
        let some = all.map(\.id).shuffled(using: &generator).prefix(Int.random(in: 1..<all.count, using: &generator))
        let kept = before[story]!.map { $0.intersection(some) }.filter { !$0.isEmpty }
        let edit = try archive.split(Array(some))
        #expect(try fixture.families(edit.story) == Set(kept))
        edits.append((edit, before))
      case 5:
        guard stories.count > 1 else { continue }
        let some = stories.shuffled(using: &generator).prefix(Int.random(in: 2...3, using: &generator))
        let edit = try archive.merge(Array(some.dropFirst()), into: some.first!)
        #expect(try fixture.families(edit.story) == some.reduce(into: []) { $0.formUnion(before[$1]!) })
        edits.append((edit, before))
      case 6:
        guard let last = edits.popLast() else { continue }
        let redo = try archive.restore(last.edit)
        #expect(try fixture.partition() == last.before)
        if Bool.random(using: &generator) {
          let again = try archive.restore(redo)
          #expect(try fixture.partition() == before)
          edits.append((again, last.before))
        }
      default:
        guard let article = articles.randomElement(using: &generator) else { continue }
        _ = try archive.mark([article], read: Bool.random(using: &generator))
        _ = try archive.star([article], on: Bool.random(using: &generator))
      }
      try #require(try archive.check() == [], "after step \(step)")
      let all = try fixture.partition().values.flatMap { $0.flatMap(\.self) }
      #expect(all.count == articles.count && Set(all) == Set(articles))
    }
  }

  @Test(arguments: 0..<6) func `undoing out of turn, with new copy in between, keeps the store whole`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    var articles: [ArticleID] = []
    for number in 0..<8 { articles.append(try fixture.file(in: number % 3 == 0 ? nil : StoryID(1))) }
    var edits: [StoryEdit] = []
    for step in 0..<40 {
      let stories = try archive.stories(.everything, limit: 100).map(\.id)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: articles.append(try fixture.file(in: stories.randomElement(using: &generator)))
      case 1:
        let article = articles.randomElement(using: &generator)!
        let size = try archive.story(fixture.story(of: article))!.articles.count
        if size > 1 { edits.append(try archive.split([article])) }
      case 2:
        let two = stories.shuffled(using: &generator).prefix(2)
        if two.count == 2 { edits.append(try archive.merge([two[0]], into: two[1])) }
      default:
        guard let index = edits.indices.randomElement(using: &generator) else { continue }
        edits.append(try archive.restore(edits.remove(at: index)))
      }
      try #require(try archive.check() == [], "after step \(step)")
      #expect(try fixture.partition().values.flatMap { $0.flatMap(\.self) }.count == articles.count)
    }
  }
}
