import Newsroom
import Testing

/// What the eye meets, at the two sizes that matter most and a wide one, with colours.
@Suite struct ScreenTests {
  private static let sizes = [(80, 24), (40, 12)]

  private func driver(_ size: (Int, Int), theme: String = "dark") throws -> ReaderDriver {
    ReaderDriver(try ReaderDriver.sampleArchive(), width: size.0, height: size.1, theme: theme)
  }

  /// Goes to the ferry's story, whose five versions show every kind of change.
  private func ferry(_ size: (Int, Int), theme: String = "dark") throws -> ReaderDriver {
    try driver(size, theme: theme).press("/").type("ferry fire off").press("enter G enter")
  }

  @Test(arguments: sizes) func `stories`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)), "stories")
  }

  @Test func `stories with sidebar and preview`() throws {
    try expectScreen(driver((120, 30)).press("j"), "stories")
  }

  @Test(arguments: sizes) func `stories found by a search`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("/").type("ferry"), "search")
  }

  @Test(arguments: sizes) func `nothing found`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("/").type("xyzzy"), "nothing-found")
  }

  @Test(arguments: sizes) func `a search that cannot be understood`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("/").type("ferry outlt:npw"), "bad-query")
  }

  @Test func `saved searches in the sidebar`() throws {
    let reader = try driver((120, 30)).press("/").type("ferry is:unread").press("enter s").type("Ferry, unread")
    try expectScreen(
      reader.press("enter esc / ").type("kestrel OR tunnel").press("enter s").type("Islands").press("enter tab"),
      "saved-searches")
  }

  @Test(arguments: sizes) func `an article found by a search`(width: Int, height: Int) throws {
    try expectScreen(
      driver((width, height)).press("/").type("\"rescue officials\" coastg*").press("enter enter enter n"), "hits")
  }

  @Test(arguments: sizes) func `an empty store`(width: Int, height: Int) throws {
    try expectScreen(ReaderDriver(try ReaderDriver.archive(stories: 0), width: width, height: height), "empty")
  }

  @Test(arguments: sizes) func `a story`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)), "story")
  }

  @Test(arguments: sizes) func `an article`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("enter"), "article")
  }

  @Test(arguments: sizes) func `an article with its panel of entities`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("enter e j j"), "panel")
  }

  @Test(arguments: sizes) func `two versions`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j j j c ]c ]c"), "compare")
  }

  @Test(arguments: sizes) func `the writethru note`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j c N"), "note")
  }

  @Test(arguments: sizes) func `the facts of two versions`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j j j j c F"), "facts")
  }

  @Test(arguments: sizes + [(120, 30)]) func `the table of all versions`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j c P"), "provenance")
  }

  @Test(arguments: sizes) func `two versions in one column`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j j j c V ]c"), "unified")
  }

  @Test func `two versions in one column without colour`() throws {
    try expectScreen(ferry((80, 24), theme: "mono").press("j c V ]c"), "unified-mono")
  }

  @Test(arguments: sizes) func `what changed since an article was read`(width: Int, height: Int) throws {
    try expectScreen(ferry((width, height)).press("j j j j j enter ]c"), "changed")
  }

  @Test func `two versions side by side`() throws {
    try expectScreen(ferry((120, 30)).press("j j j c ]c ]c"), "compare")
  }

  @Test func `two versions side by side without colour`() throws {
    try expectScreen(ferry((100, 24), theme: "mono").press("j j j c ]c"), "compare-mono")
  }

  @Test(arguments: sizes) func `a killed article`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("/").type("mayor resigns").press("enter enter enter"), "killed")
  }

  @Test(arguments: sizes) func `help`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("?"), "help")
  }

  @Test func `help tells how kinds of mention are lit without colour`() throws {
    try expectScreen(driver((80, 24), theme: "mono").press("enter enter ? G pgup"), "help-kinds-mono")
  }

  @Test(arguments: sizes) func `the palette`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press(":").type("un"), "palette")
  }

  @Test func `other scripts keep their columns`() throws {
    try expectScreen(
      driver((80, 24)).press("/").type("OR").press("esc /").type("kestrel OR вестмарку").press("enter"), "scripts")
  }
}
