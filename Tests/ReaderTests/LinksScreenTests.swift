import Archive
import Newsroom
import Reader
import Terminal
import Testing

/// Links in the copy, the list of them, and what is asked for to open them.
@Suite struct LinksScreenTests {
  private static let sizes = [(80, 24), (40, 12)]

  private func article(
    width: Int = 80, height: Int = 24, settings: Settings = Settings(), theme: String = "dark"
  ) throws -> ReaderDriver {
    LinkedCopy.driver(
      try ReaderDriver.sampleArchive(), width: width, height: height, settings: settings, theme: theme
    ).press("/").type("ferry fire off").press("enter G enter enter")
  }

  /// What was to be shown in a browser.
  private func browsed(_ reader: ReaderDriver) -> [String] {
    reader.effects.compactMap { if case .browse(let address) = $0 { address.text } else { nil } }
  }

  @Test(arguments: sizes) func `an article with links`(width: Int, height: Int) throws {
    try expectScreen(article(width: width, height: height), "linked")
  }

  @Test func `an article with links without colour`() throws {
    try expectScreen(article(theme: "mono"), "linked-mono")
  }

  @Test(arguments: sizes + [(120, 30)]) func `the list of links`(width: Int, height: Int) throws {
    try expectScreen(article(width: width, height: height).press("U j"), "links")
  }

  @Test(arguments: sizes) func `the list of links at one that is not opened`(width: Int, height: Int) throws {
    try expectScreen(article(width: width, height: height).press("U j j"), "links-refused")
  }

  @Test func `copy without links says so`() throws {
    let reader = ReaderDriver(try ReaderDriver.sampleArchive()).press("enter enter U")
    #expect(reader.shows("This copy leads nowhere:") && reader.title.contains("0 links"))
    #expect(reader.press("enter j G o").shows("This copy leads nowhere:"))
    #expect(!reader.press("q").shows("leads nowhere"))
  }

  @Test func `o opens the page, a number before it a link, and what is none is told`() throws {
    let reader = try article()
    reader.press("o")
    #expect(reader.lastLine.hasPrefix(" opening https://npw.example/2026/11/17/"))
    reader.press("1 o 3 o")
    #expect(
      browsed(reader) == [
        "https://npw.example/2026/11/17/ferry-fire-off-kestrel-island", "https://npw.example/places/kestrel-island",
        "https://skerrylines.example/",
      ])
    #expect(reader.press("2 o").lastLine.contains("only http and https addresses are opened: mailto:"))
    #expect(reader.press("4 o").lastLine.contains("U+202E"))
    #expect(reader.press("5 o").lastLine.contains("opening https://npw.example/media/vesta-dawn-4711.jpg"))
    #expect(reader.press("6 o").lastLine.contains("its source gives no address for 6"))
    #expect(reader.press("7 7 o").lastLine.contains("there is no link 77: U lists the 6 links"))
    #expect(browsed(reader).count == 4)
  }

  @Test func `a number is shown while it is typed, and Esc takes it back`() throws {
    let reader = try article().press("1 2")
    #expect(reader.lastLine.hasSuffix("12 …"))
    #expect(!reader.press("esc").lastLine.contains("12 …") && reader.shows("9 dead"))
    reader.press("2 q")
    #expect(reader.title.contains("Story"))
  }

  @Test func `a number before a move repeats it`() throws {
    let (once, often) = (try article(), try article())
    #expect(once.press("j j j").screen == often.press("3 j").screen)
    #expect(once.press("k k").screen == often.press("2 k").screen)
    #expect(often.press("9 9 9 9 j").lastLine.hasPrefix(" End"))
  }

  @Test func `in a story o opens the page of the version under the cursor, in the list O that of the newest`() throws {
    let reader = try article().press("q j o")
    #expect(browsed(reader).count == 1)
    #expect(reader.press("9 o").lastLine.contains("there is no link 9"))
    let list = ReaderDriver(try ReaderDriver.sampleArchive()).press("O")
    #expect(list.lastLine.contains("its source names no page: the copy has no links"))
    #expect(list.effects.contains { if case .load(.links(.story, number: nil), _) = $0 { true } else { false } })
    #expect(list.press("o").title.contains("by urgency"))
  }

  @Test func `copy without a page opens the only link that it has`() throws {
    let archive = try Archive(clock: ReaderDriver.clock)
    _ = try DeskFixture.file("Log out\n\nThe log is at https://a.example/log now.", into: archive, date: "2026-11-20")
    let reader = ReaderDriver(archive).press("O")
    #expect(browsed(reader) == ["https://a.example/log"])
    #expect(reader.press("enter o").lastLine.contains("opening https://a.example/log"))
    #expect(reader.press("enter").shows("https://a.example/log [1]"))
    #expect(reader.press("o").lastLine.contains("opening https://a.example/log"))
    #expect(browsed(reader).count == 3)
  }

  @Test func `the list is filtered as it is typed and opens what the cursor is on`() throws {
    let reader = try article().press("U /").type("skerry")
    #expect(reader.title.contains("1 link") && reader.shows("https://skerrylines.example/"))
    reader.press("enter enter")
    #expect(browsed(reader) == ["https://skerrylines.example/"])
    #expect(reader.press("q").title.contains("7 links"))
    reader.press("/").type("zzz")
    #expect(reader.shows("No link has “zzz”.") && reader.press("esc").title.contains("7 links"))
    #expect(reader.press("q").shows("9 dead"))
  }

  @Test func `an address is copied where the configuration allows it`() throws {
    let refused = try article().press("U y")
    #expect(refused.lastLine.contains("copying is off"))
    let reader = try article(settings: Settings(mayCopy: true)).press("U G k k y")
    #expect(
      reader.effects.contains(.copy("https://npw.example/people/halvard-sorensen?from=copy&x=1")))
    #expect(reader.press("G y").lastLine.contains("there is no address to copy"))
  }

  @Test func `a list of very many links and a very long address are shown`() throws {
    let archive = try Archive(clock: ReaderDriver.clock)
    let links = (1...4000).map { "https://a.example/\($0)" }.joined(separator: "\n")
    let long = "https://a.example/" + String(repeating: "long/", count: 700)
    _ = try DeskFixture.file("Links\n\nHere: \(links)\n\nAnd \(long)", into: archive, date: "2026-11-20")
    let reader = ReaderDriver(archive).press("enter enter U G")
    #expect(reader.title.contains("4001 links") && reader.lastLine.contains("4001/4001"))
    #expect(reader.lines.dropLast().last { !$0.isEmpty }?.contains("long/long") == true)
    for size in [(40, 10), (200, 50), (40, 12)] { #expect(reader.resize(size.0, size.1).shows("4001")) }
    reader.send(.mouse(Mouse(.click, row: 2, column: 5)))
    reader.send(.mouse(Mouse(.doubleClick, row: 2, column: 5)))
    #expect(browsed(reader).count == 1)
  }
}
