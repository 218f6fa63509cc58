import Archive
import Filing
import Newsroom
import Reader
import Terminal
import Testing

@testable import writethru

@Suite struct SearchTests {
  private func driver(
    width: Int = 120, height: Int = 30, standIn: @escaping (Effect) -> Event? = { _ in nil }
  ) throws -> ReaderDriver {
    ReaderDriver(try ReaderDriver.sampleArchive(), width: width, height: height, standIn: standIn)
  }

  private func loads(_ reader: ReaderDriver) -> Int {
    reader.effects.count { if case .load(.stories, _) = $0 { true } else { false } }
  }

  // MARK: typing

  @Test func `fields narrow the list as they are typed, and what is not complete asks for nothing`() throws {
    let reader = try driver().press("/").type("ferry")
    let before = loads(reader)
    reader.type(" outlet:")
    #expect(loads(reader) == before)
    #expect(reader.type("npw").title.contains("· /ferry outlet:npw"))
    #expect(reader.press("enter").title.contains("found in"))
    #expect(try driver().press("/").type("is:starred").press("enter").lastLine.contains("1/1"))
    let friday = try driver().press("/").type("since:friday").press("enter")
    #expect(friday.shows("Fri 20 Nov") && !friday.shows("Thu 19 Nov"))
  }

  @Test func `an open quote is taken as closed while it is typed, and refused on Enter`() throws {
    let reader = try driver().press("/").type("\"ferry fire")
    #expect(reader.title.contains("/\"ferry fire\"") && !reader.shows("^"))
    #expect(reader.press("enter").shows("no closing quote"))
    #expect(reader.type("\"").press("enter").lastLine.contains("1/"))
  }

  @Test func `escape brings back what was there before a search that cannot be understood`() throws {
    let reader = try driver().press("/").type("ferry").press("enter /").type("tunnel outlt:x")
    #expect(reader.title.contains("/tunnel"))
    #expect(reader.press("esc").title.contains("/ferry"))
  }

  @Test(arguments: [(40, 12), (60, 10), (80, 24), (200, 50)])
  func `the fault stands above its place at any size`(width: Int, height: Int) throws {
    let reader = try driver(width: width, height: height).press("/").type("is:nothing")
    let marks = reader.lines[height - 2]
    #expect(marks.prefix { $0 == " " }.count == 4 && marks.contains("^^^^^^^"))
    #expect(reader.shows("is: takes"))
    // Scrolled away to the left.
    reader.type(String(repeating: " ferry", count: 60))
    #expect(reader.lines[height - 2].contains("^"))
  }

  // MARK: hits

  @Test func `n and N go through the hits of an article that a search found`() throws {
    let reader = try driver(width: 80, height: 24).press("/").type("coastguard -football").press("enter enter enter")
    #expect(reader.press("n").lastLine.contains("1 of "))
    #expect(reader.press("n").lastLine.contains("2 of "))
    #expect(reader.press("N N").lastLine.contains(" of "))
    #expect(reader.press("/").type("the").press("enter n").lastLine.contains(" of "))
    #expect(reader.press("esc n").lastLine.contains("1 of "), "the text's own search is over")
  }

  // MARK: counts

  @Test func `a list that is not counted yet says so, and then how long it is`() throws {
    let archive = try ReaderDriver.archive(stories: 450)
    var held: [Effect] = []
    let reader = ReaderDriver(archive, width: 100, height: 20) { effect in
      if case .load(.count(_), _) = effect {
        held.append(effect)
        return .resized(width: 100, height: 20)
      }
      guard case .load(.stories(let filter, let part), let screen) = effect, !filter.query.isEmpty,
        case .reply(.stories(_, _, let rows, _, _), _)? = Answers(archive: archive).perform(effect)
      else { return nil }
      return .reply(.stories(filter, part, rows: rows, first: nil, total: nil), to: screen)
    }
    let total = try archive.count(StoryFilter(.all, query: "happened"))
    #expect(total > 200)
    reader.press("/").type("happened").press("enter")
    #expect(reader.title.contains("… found in") && reader.lastLine.contains("1/…"))
    for _ in 0..<4 { reader.press("pgdn") }
    #expect(reader.press("G").lastLine.contains("counting"))
    let count = try #require(held.last)
    guard case .load(.count(let filter), let screen) = count else { return }
    reader.send(.reply(.count(StoryFilter(.all, query: "other"), 3), to: screen))
    #expect(reader.title.contains("… found in"), "an answer to another question")
    reader.send(.reply(.count(filter, total), to: screen))
    #expect(reader.title.contains("\(total) found in"))
    #expect(reader.lastLine.contains("\(total)/\(total)"), "the end is shown as it was asked")
    #expect(reader.press("gg").lastLine.contains("1/\(total)"))
  }

  // MARK: saved searches

  @Test func `a search is saved, opened from the sidebar, renamed, removed and brought back`() throws {
    let reader = try driver().press("s")
    #expect(reader.lastLine.contains("there is no search to save"))
    reader.press("/").type("ferry").press("enter s").type("Boats").press("enter")
    #expect(reader.lastLine.contains("saved as Boats · u undoes it"))
    #expect(reader.shows(" Searches") && reader.shows("5/5") && reader.title.hasPrefix(" Stories · Boats · /ferry"))
    #expect(reader.press("s").lastLine.contains("it is saved as Boats"))
    reader.press("esc tab G")
    #expect(reader.press("R").lastLine.contains("new name: Boats"))
    reader.press("^u").type("Ships").press("enter")
    #expect(reader.lastLine.contains("Boats is called Ships now"))
    reader.press("enter")
    #expect(reader.title.contains("Ships · /ferry") && reader.lastLine.contains("1/5"))
    reader.press("tab D")
    #expect(reader.lastLine.contains("removed Ships") && !reader.shows(" Searches"))
    #expect(reader.press("u").shows("Ships"))
    #expect(reader.press("u").shows("Boats"))
    #expect(!reader.press("u").shows("Boats"))
    #expect(try reader.archive.savedSearches() == [])
  }

  @Test func `a name that is taken is refused, and a list is saved with what it is a list of`() throws {
    let reader = try driver().press("/").type("ferry").press("enter s").type("Boats").press("enter")
    reader.press("esc tab j enter s").type("Boats").press("enter")
    #expect(reader.lastLine.contains("there is a saved search “Boats” already"))
    reader.press("s").type("To read").press("enter")
    #expect(try reader.archive.savedSearches().last?.query == "is:unread")
    reader.press("s esc s enter")
    #expect(try reader.archive.savedSearches().count == 2)
  }

  @Test func `counts follow the marks, and say when they are old`() throws {
    var isHeld = false
    let reader = try driver { effect in
      if isHeld, case .load(.savedCount, _) = effect { return .resized(width: 120, height: 30) }
      return nil
    }
    reader.press("/").type("ferry").press("enter s").type("Boats").press("enter")
    #expect(reader.shows("5/5"))
    isHeld = true
    reader.press("A")
    #expect(reader.shows("5/5…"))
    isHeld = false
    reader.press("u")
    #expect(reader.shows("5/5 ") && !reader.shows("5/5…"))
    reader.press("A")
    #expect(reader.shows("5/0"))
  }

  @Test func `only a sidebar that is shown is counted for`() throws {
    let reader = try driver(width: 80, height: 24)
    _ = try reader.archive.save("ferry", as: "Boats")
    let counts = { reader.effects.count { if case .load(.savedCount, _) = $0 { true } else { false } } }
    reader.press("r")
    #expect(counts() == 0)
    #expect(reader.press("b").shows("5/5") && counts() == 1)
    #expect(reader.press("b").resize(120, 30).press("b").shows("5/5"))
  }

  @Test func `the mouse finds the item under it, headings or not`() throws {
    let reader = try driver().press("/").type("ferry").press("enter s").type("Boats").press("enter esc")
    let row = try #require(reader.lines.firstIndex { $0.hasPrefix(" Boats") })
    reader.send(.mouse(Mouse(.click, row: row, column: 3)))
    #expect(reader.title.contains("Boats · /ferry"))
    reader.press("tab")
    reader.send(.mouse(Mouse(.click, row: row - 1, column: 3)))
    #expect(reader.title.contains("Boats · /ferry"), "a heading is nothing to choose")
  }
}
