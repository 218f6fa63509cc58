import Archive
import Filing
import Foundation
import Newsroom
import Reader
import Testing
import Wire

/// The list in other orders, and what is done to several stories at once.
@Suite struct StoryOrderScreenTests {
  private static let sizes = [(80, 24), (40, 12)]

  /// The sample copy, with a flash, a bulletin and an urgent story among it.
  private func driver(_ width: Int = 80, _ height: Int = 24) throws -> ReaderDriver {
    let archive = try ReaderDriver.sampleArchive()
    let copy = [
      ("FLASH: Premier of Vestmark resigns", "The premier resigned on Friday after the vote.", "2026-11-20T16:02"),
      ("BULLETIN\n\nQuake shakes Aldering", "A quake shook Aldering on Friday, the survey said.", "2026-11-20T16:40"),
      ("URGENT: Brackwater bridge shut", "The bridge was shut on Monday after a lorry fell.", "2026-11-16T09:30"),
    ]
    _ = try Desk(archive: archive, clock: ReaderDriver.clock).file(
      copy.enumerated().map { index, text in
        Delivery(
          bytes: Array("\(text.0)\n\n\(text.1)".utf8), name: "urgent-\(index).txt", source: "/urgent-\(index).txt",
          outlet: "NPW", date: StatedDate(text.2))
      })
    return ReaderDriver(archive, width: width, height: height)
  }

  // MARK: orders

  @Test(arguments: sizes) func `stories by urgency`(width: Int, height: Int) throws {
    try expectScreen(driver(width, height).press("o"), "by-urgency")
  }

  @Test(arguments: sizes) func `stories by coverage`(width: Int, height: Int) throws {
    try expectScreen(driver(width, height).press("o o"), "by-coverage")
  }

  @Test func `stories with selected ones`() throws {
    try expectScreen(driver().press("x j x"), "selected")
    try expectScreen(driver(40, 12).press("x j x"), "selected")
  }

  @Test func `o goes through the orders and back, and a search keeps the order`() throws {
    let reader = try driver(120, 24)
    let first = reader.screen
    #expect(reader.press("o").title.hasPrefix(" Stories · All · by urgency"))
    #expect(reader.press("/").type("vestmark").press("enter").title.contains("by urgency · /vestmark"))
    #expect(reader.shows("!!! Premier of Vestmark resigns"))
    #expect(reader.press("esc o").title.contains("by coverage"))
    #expect(reader.press("o").title.contains("by unread"))
    #expect(reader.lines[1].contains("Unread"))
    #expect(reader.press("o").screen == first)
  }

  @Test func `by unread a story that was just read stays where it is until the list is read anew`() throws {
    let reader = try driver().press("o o o")
    #expect(reader.lines[3].contains("Vestmark parliament") && reader.lines[3].contains("3 ●"))
    reader.press("j m")
    #expect(reader.lines[3].contains("Vestmark parliament") && !reader.lines[3].contains("●"))
    #expect(reader.lines[1].contains("Unread"))
    reader.press("r")
    #expect(!reader.lines[3].contains("Vestmark parliament"))
    // The next unread is sought from there.
    #expect(reader.press("gg n").lastLine.contains("2/24"))
  }

  // MARK: several at once

  @Test func `marks on the selected stories are one change, which one key undoes`() throws {
    let reader = try driver().press("x x x")
    #expect(reader.title.contains("3 selected"))
    let before = try reader.archive.counts()
    #expect(reader.press("m").lastLine.contains("marked read · u undoes it"))
    #expect(try reader.archive.counts().unread == before.unread - 3)
    reader.press("*")
    #expect(try reader.archive.counts().starred == before.starred + 3)
    reader.press("u u")
    #expect(try reader.archive.counts() == before)
    #expect(!reader.press("esc").title.contains("selected"))
    #expect(!reader.hasQuit)
  }

  @Test func `two selected stories are compared by the newest versions of their main copy`() throws {
    let reader = try driver(120, 30).press("/").type("ferry fire off").press("enter x j c")
    #expect(reader.title.contains("⇄"))
    #expect(try driver().press("x x x c").lastLine.contains("comparing takes two stories: 3 are selected"))
  }

  // MARK: merging

  @Test func `the selected stories are merged into the oldest, and u brings them back`() throws {
    let reader = try driver()
    let before = try reader.archive.stories(.everything, limit: 100)
    let two = before.prefix(2).map(\.id).sorted()
    reader.press("x M")
    #expect(reader.lastLine.contains("merged \(two[1]) into \(two[0]): 1 article moved · u undoes it"))
    #expect(reader.title.contains("23 stories"))
    #expect(!reader.title.contains("selected"))
    #expect(try reader.archive.check() == [])
    #expect(reader.press("u").lastLine.contains("undone: 1 article where it was"))
    #expect(try reader.archive.stories(.everything, limit: 100) == before)
    #expect(reader.press("M").lastLine.contains("select the stories that are about the same"))
  }
}
