import Archive
import Newsroom
import Reader
import Terminal
import Testing

/// Mentions in an article: lit, gone through, and the way on to their stories.
@Suite struct MentionTests {
  private func article(
    _ names: NamesStandIn = NamesStandIn([]), width: Int = 80, height: Int = 24, theme: String = "dark"
  ) throws -> ReaderDriver {
    ReaderDriver(
      try ReaderDriver.sampleArchive(), width: width, height: height, theme: theme, standIn: names.answer
    ).press("/").type("ferry fire off").press("enter G enter enter")
  }

  private static func island(_ aliases: [String]) -> NamesStandIn {
    NamesStandIn([
      Entity(
        id: EntityID(1), kind: .place, name: "Kestrel Island", aliases: aliases, mentions: 214, articles: 37,
        first: Moment(seconds: 1_793_700_000), last: Moment(seconds: 1_795_000_000), days: [], rise: 0)
    ])
  }

  private func opened(_ reader: ReaderDriver) -> [String] {
    reader.effects.compactMap {
      if case .load(.stories(let filter, .first), _) = $0, filter.query.contains(":") { filter.query } else { nil }
    }
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `kinds are told apart without colour`(width: Int, height: Int) throws {
    try expectScreen(article(width: width, height: height, theme: "mono"), "article-mono")
  }

  @Test(arguments: [(80, 24), (40, 12), (200, 50)])
  func `the line below says what the archive knows of the current mention`(width: Int, height: Int) throws {
    let names = Self.island(["Kestrel", "Kestrel Isle"])
    try expectScreen(article(names, width: width, height: height).press("tab tab"), "mention")
  }

  @Test func `enter on a name opens its stories and back leads to the same mention`() throws {
    let reader = try article().press("tab tab enter")
    #expect(opened(reader) == ["place:\"Kestrel Island\""])
    #expect(reader.title.hasPrefix(" Stories · All · /place:\"Kestrel"))
    #expect(reader.press("q").lastLine.contains("place: Kestrel Island · 4 mentions here"))
    #expect(reader.press("q").lastLine.contains("people 4"))
  }

  @Test func `enter in the panel does the same`() throws {
    let reader = try article().press("e")
    #expect(reader.lastLine.contains("person: Maren Holt · 2 mentions here"))
    reader.press("j enter")
    #expect(opened(reader) == ["person:\"Halvard Sorensen\""])
    #expect(reader.press("q").shows("people 4"))
    #expect(reader.press("q").press("q").title.hasPrefix(" Story") || reader.title.contains("version"))
  }

  @Test func `figures, dates and quotes have no stories, and nothing is nowhere`() throws {
    let reader = try article()
    #expect(reader.press("enter").lastLine.contains("go to a name in the copy or in the panel first"))
    #expect(reader.press("tab enter").lastLine.contains("this is a figure: only people, places and organisations"))
    #expect(reader.press("t t t t t tab enter").lastLine.contains("this is a date"))
    #expect(reader.press("t tab").lastLine.contains("quote: "))
    #expect(reader.press("enter").lastLine.contains("this is a quote"))
    #expect(opened(reader).isEmpty)
  }

  @Test func `the panel lists the kinds that are lit and begins where Tab was`() throws {
    let reader = try article().press("tab tab e")
    #expect(reader.lastLine.contains("place: Kestrel Island"))
    #expect(reader.press("j k").lastLine.contains("place: Kestrel Island"))
    #expect(reader.press("t").shows("people 4") && !reader.shows("places 4"))
    #expect(reader.press("t t t").shows("figures") && !reader.shows("people 4"))
    #expect(reader.press("t").shows("dates"))
  }

  @Test func `with the panel below it, the text still shows the current mention and its own end`() throws {
    let reader = try article(width: 80, height: 20).press("e G")
    #expect(reader.lines.prefix(9).contains { $0.contains("Torben Haske") } || reader.lastLine.contains("quote"))
    for _ in 0..<30 {
      reader.press("tab")
      let text = reader.surface
      let isShown = (1..<9).contains { row in
        (0..<80).contains { text[row, $0].style.attributes.contains(.reverse) }
      }
      #expect(isShown, "\(reader.lastLine)")
    }
    #expect(reader.press("q G").lastLine.hasPrefix(" End"))
  }

  @Test func `a click makes a mention the current one, a double click opens its stories`() throws {
    let reader = try article()
    let column = reader.lines[5].split(separator: "V", omittingEmptySubsequences: false)[0].count
    reader.send(.mouse(Mouse(.click, row: 5, column: column + 2)))
    #expect(reader.lastLine.contains("place: Vestmark"))
    reader.send(.mouse(Mouse(.click, row: 5, column: 0)))
    reader.send(.mouse(Mouse(.doubleClick, row: 6, column: 79)))
    #expect(reader.lastLine.contains("place: Vestmark") && opened(reader).isEmpty)
    reader.send(.mouse(Mouse(.doubleClick, row: 5, column: column)))
    #expect(opened(reader) == ["place:Vestmark"])
  }

  @Test func `a hedge is said once`() throws {
    let reader = try article().press("t t t t tab tab tab")
    #expect(reader.lastLine.contains("figure: more than 200 (hedged)"), "\(reader.lastLine)")
    #expect(reader.press("e").lines.contains("  more than 200"))
  }

  @Test func `what is known of a name is asked for once and again when names were joined`() throws {
    let names = Self.island([])
    let reader = try article(names)
    let asked = { reader.effects.count { if case .load(.entity, _) = $0 { true } else { false } } }
    reader.press("tab tab")
    #expect(asked() == 1 && reader.lastLine.contains("214"))
    reader.press("tab s-tab")
    let before = asked()
    reader.press("tab s-tab")
    #expect(asked() == before)
    reader.send(.joined(JoinChange(summary: "joined", entity: nil, undo: nil)))
    #expect(asked() == before + 1)
  }

  @Test func `work in the background is told below until it is done`() throws {
    let reader = try article().press("q q")
    reader.send(.progress(WorkProgress(text: "re-reading names", done: 1_200, total: 40_000)))
    #expect(reader.lastLine.contains("re-reading names 1200 of 40,000"))
    #expect(reader.resize(40, 12).lastLine.contains("re-reading names 3 %"))
    reader.send(.progress(nil))
    #expect(!reader.lastLine.contains("re-reading"))
  }
}
