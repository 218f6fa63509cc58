import Newsroom
import Reader
import Testing

/// Feeds as the eye meets them.
@Suite struct FeedScreensTests {
  private static let sizes = [(80, 24), (40, 12), (100, 30)]

  private func driver(_ size: (Int, Int), theme: String = "dark") throws -> ReaderDriver {
    ReaderDriver(try FeedFixture.sampleArchive(), width: size.0, height: size.1, theme: theme)
  }

  @Test(arguments: sizes) func `feeds in the sidebar`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("tab j j j j j j j j j j"), "feeds-sidebar")
  }

  @Test func `feeds in the sidebar without colour`() throws {
    try expectScreen(driver((100, 30), theme: "mono").press("tab G"), "feeds-sidebar-mono")
  }

  @Test(arguments: sizes) func `feeds in the sidebar while they are fetched`(width: Int, height: Int) throws {
    let reader = try driver((width, height)).press("tab")
    try Self.send(half: reader)
    try expectScreen(reader, "feeds-fetching")
  }

  @Test(arguments: sizes) func `the list of feeds`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("F j"), "feeds")
  }

  @Test(arguments: sizes) func `the page of a feed`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("F i"), "feed")
  }

  @Test(arguments: sizes) func `the page of a feed that fails`(width: Int, height: Int) throws {
    try expectScreen(driver((width, height)).press("F j i"), "feed-failing")
  }

  @Test(arguments: [(80, 24), (40, 12)]) func `no feeds`(width: Int, height: Int) throws {
    try expectScreen(
      ReaderDriver(try ReaderDriver.archive(stories: 0), width: width, height: height).press("F"), "feeds-none")
  }

  @Test(arguments: [(80, 24), (40, 12)]) func `commands of the palette that are about feeds`(
    width: Int, height: Int
  ) throws {
    try expectScreen(driver((width, height)).press(":").type("fetch co"), "palette-feeds")
  }

  /// Coast has brought twelve, NPW has failed, one is on its way.
  static func send(half reader: ReaderDriver) throws {
    var news = try FeedFixture.news(reader.archive)
    reader.send(.fetching(news))
    news.take(.filed(new: 12, newVersions: 1), of: FeedID(1))
    news.take(.failed, of: FeedID(2))
    reader.send(.fetching(news))
  }
}
