import Archive
import Newsroom
import Reader
import Testing

/// Splitting, merging and asking why on the Story screen.
@Suite struct RegroupingTests {
  private static let sizes = [(80, 24), (40, 12)]

  /// The ferry's story: versions of one piece of copy, and coverage of it.
  private func ferry(_ width: Int = 80, _ height: Int = 24) throws -> ReaderDriver {
    ReaderDriver(try ReaderDriver.sampleArchive(), width: width, height: height)
      .press("/").type("ferry fire off").press("enter G enter")
  }

  // MARK: why

  @Test(arguments: sizes) func `why an article is in a story`(width: Int, height: Int) throws {
    try expectScreen(ferry(width, height).press("j j w"), "why")
  }

  @Test func `w tells what an article shares with the one that it was matched with`() throws {
    let reader = try ferry(80, 50).press("j j w")
    #expect(reader.shows("shares ") && reader.shows("needed 40 %") && reader.shows("sentences"))
    #expect(reader.shows("“") && reader.shows("figures") && reader.shows("later"))
    // The cursor takes the pane with it.
    reader.press("G")
    #expect(reader.shows("same event as") && reader.shows("needed 27 %"))
    #expect(!reader.press("w").shows("needed"))
  }

  @Test func `the pane scrolls where the keys are in it`() throws {
    let reader = try ferry(40, 12).press("j j w")
    #expect(reader.shows("tab scrolls"))
    let first = reader.screen
    #expect(reader.press("tab G").screen != first)
    #expect(reader.shows("time"))
    #expect(reader.press("gg tab").screen == first)
    #expect(reader.press("tab esc esc").title.hasPrefix(" Stories"))
  }

  @Test func `a story's only article says so`() throws {
    let reader = ReaderDriver(try ReaderDriver.sampleArchive(), width: 80, height: 24)
    reader.press("/").type("herring to").press("enter enter w")
    #expect(reader.shows("opened this story") && reader.shows("No other article is in this story"))
  }

  // MARK: splitting

  @Test func `S splits off the article under the cursor, and u takes it back`() throws {
    let reader = try ferry()
    #expect(reader.title.contains("4 articles"))
    reader.press("G S")
    #expect(reader.lastLine.contains("split 1 article off s1 into s") && reader.lastLine.contains("u undoes it"))
    #expect(reader.title.contains("3 articles"))
    #expect(try reader.archive.counts().all == 22 && reader.archive.check() == [])
    reader.press("u")
    #expect(reader.title.contains("4 articles"))
    #expect(reader.lastLine.contains("undone: 1 article where it was"))
    #expect(try reader.archive.counts().all == 21 && reader.archive.check() == [])
  }

  @Test func `S splits off all that are selected, but never all that there are`() throws {
    let reader = try ferry().press("G x k x")
    #expect(reader.title.contains("2 selected"))
    reader.press("S")
    #expect(reader.lastLine.contains("split 2 articles off s1"))
    #expect(reader.title.contains("2 articles") && !reader.title.contains("selected"))
    for _ in 0..<6 { reader.press("x") }
    reader.press("gg x j x j x j x S")
    #expect(try reader.archive.check() == [])
    #expect(reader.lastLine.contains("articles of the story: leave") || reader.lastLine.contains("split 1 article"))
  }

  // MARK: merging

  @Test func `M merges with the story whose ID is given, and the screen shows the heir`() throws {
    let reader = ReaderDriver(try ReaderDriver.sampleArchive(), width: 100, height: 24).press("enter")
    let gone = try #require(reader.title.firstMatch(of: #/  (s\d+)  1 article/#)?.1)
    reader.press("M").type("s1")
    #expect(reader.lastLine.hasPrefix("merge with story: s1"))
    reader.press("enter")
    #expect(reader.lastLine.contains("merged \(gone) into s1: 1 article moved · u undoes it"))
    #expect(reader.title.contains("  s1  5 articles"))
    // The list below has followed.
    reader.press("q")
    #expect(reader.title.contains("20 stories"))
    reader.press("u")
    #expect(reader.title.contains("21 stories"))
    #expect(try reader.archive.check() == [])
  }

  @Test func `what is no story's ID is refused with how to mend it`() throws {
    let reader = try ferry()
    #expect(
      reader.press("M").type("a3").press("enter").lastLine.contains("“a3” is no story: IDs of stories look like s12"))
    #expect(reader.press("M").type("s1").press("enter").lastLine.contains("s1 is this story"))
    #expect(reader.press("M").type("s99").press("enter").lastLine.contains("there is no story s99"))
    #expect(reader.press("M esc").title.contains("  s1  4 articles"))
  }

  @Test func `A marks all of a story read, m what is selected`() throws {
    let reader = try ferry()
    reader.press("A")
    #expect(reader.lastLine.contains("4 articles marked read"))
    #expect(reader.press("G x k x m").lastLine.contains("2 articles marked unread"))
  }
}
