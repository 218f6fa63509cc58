import Archive
import Comparison
import Configuration
import Filing
import Newsroom
import Reader
import Terminal
import TestSupport
import Testing

@testable import writethru

@Suite struct JourneyTests {
  private func driver(width: Int = 80, height: Int = 24, settings: Settings = Settings()) throws -> ReaderDriver {
    ReaderDriver(try ReaderDriver.sampleArchive(), width: width, height: height, settings: settings)
  }

  private func ferry(width: Int = 80, height: Int = 24) throws -> ReaderDriver {
    try driver(width: width, height: height).press("/").type("ferry fire off").press("enter G enter")
  }

  // MARK: lists

  @Test func `keys move the cursor and stop at the ends`() throws {
    let reader = try driver()
    #expect(reader.lastLine.hasPrefix(" 1/21"))
    #expect(reader.press("k").lastLine.hasPrefix(" 1/21"))
    #expect(reader.press("j j").lastLine.hasPrefix(" 3/21"))
    #expect(reader.press("G").lastLine.hasPrefix(" 21/21"))
    #expect(reader.press("j").lastLine.hasPrefix(" 21/21"))
    #expect(reader.press("gg").lastLine.hasPrefix(" 1/21"))
    #expect(reader.press("^d").lastLine.hasPrefix(" 11/21"))
    #expect(reader.press("pgdn pgdn home").lastLine.hasPrefix(" 1/21"))
  }

  @Test func `a list of ten thousand is read in windows, from either end`() throws {
    let reader = ReaderDriver(try ReaderDriver.archive(stories: 10_000))
    let total = try reader.archive.counts().all
    #expect(total > 5_000)
    let loads = { reader.effects.count { if case .load(.stories, _) = $0 { true } else { false } } }
    #expect(loads() <= 2)
    reader.press("G")
    #expect(reader.lastLine.hasPrefix(" \(group(total))/\(group(total))"))
    #expect(loads() <= 4)
    for _ in 0..<40 { reader.press("pgup") }
    #expect(reader.lastLine.hasPrefix(" \(group(total - 40 * 20))/"))
    reader.press("gg")
    #expect(reader.lastLine.hasPrefix(" 1/"))
    for _ in 0..<60 { reader.press("pgdn") }
    #expect(reader.lastLine.hasPrefix(" \(group(1 + 60 * 20))/"))
  }

  @Test func `rows that leave the list while it is paged neither stop it nor keep it loading`() throws {
    let reader = ReaderDriver(try ReaderDriver.archive(stories: 1_500), width: 120)
    reader.press("tab j enter")
    #expect(reader.title.hasPrefix(" Stories · Unread"))
    let rows = try reader.archive.stories(.everything, limit: 2_000)
    // Read elsewhere meanwhile: what is fetched next is shorter than was counted.
    _ = try reader.archive.mark(
      try rows[150..<400].flatMap { try reader.archive.story($0.id)?.articles.map(\.id) ?? [] }, read: true)
    let loads = { reader.effects.count { if case .load(.stories, _) = $0 { true } else { false } } }
    for _ in 0..<200 { reader.press("pgdn") }
    #expect(loads() < 30)
    let last = reader.lastLine
    #expect(reader.press("k").lastLine != last)
    #expect(reader.press("gg").lastLine.hasPrefix(" 1/"))
    for _ in 0..<200 { reader.press("j") }
    #expect(reader.lastLine.hasPrefix(" 201/"))
  }

  private func group(_ number: Int) -> String {
    number < 10_000 ? String(number) : "\(number / 1000),\(String(number % 1000 + 1000).dropFirst())"
  }

  @Test func `one story, and none, are lists too`() throws {
    #expect(ReaderDriver(try ReaderDriver.archive(stories: 1)).press("G k j gg").lastLine.hasPrefix(" 1/1"))
    let empty = ReaderDriver(try ReaderDriver.archive(stories: 0))
    empty.press("j G enter c m A * n N x r u p b tab tab")
    #expect(!empty.hasQuit)
    #expect(empty.shows("No articles yet."))
  }

  @Test func `what arrives does not move the list until it is read anew`() throws {
    let reader = try driver()
    let before = reader.lines[2]
    _ = try DeskFixture.file("Late news\n\nIt has come in just now.", into: reader.archive, date: "2026-11-20T23:00")
    #expect(reader.press("j k").lines[2] == before)
    #expect(reader.press("r gg").shows("Late news"))
  }

  // MARK: search

  @Test func `results come as one types, and escape brings the list back`() throws {
    let reader = try driver()
    reader.press("/").type("grain OR зерно")
    #expect(reader.title.contains("/grain OR зерно"))
    #expect(reader.press("esc").title.hasPrefix(" Stories · All  "))
    #expect(reader.press("/").type("ferry").press("enter").lastLine.contains("/5"))
    #expect(reader.press("esc").lastLine.contains("/21"))
  }

  @Test func `a bad query says what is wrong and nothing is lost`() throws {
    let reader = try driver()
    reader.press("/").type("ferry is:unr")
    #expect(!reader.shows("^"), "it may still become unread")
    reader.type("d")
    #expect(reader.lines[22] == "          ^^^^" && reader.shows("did you mean is:unread?"))
    #expect(reader.title.contains("/ferry  ") && reader.shows("ferry fire"), "the last good list stays")
    #expect(reader.press("enter").shows("did you mean"), "it is not taken")
    for _ in 0..<8 { reader.press("backspace") }
    #expect(reader.press("enter").lastLine.contains("/5"))
  }

  // MARK: marks

  @Test func `m marks, the counts follow, u takes it back`() throws {
    let reader = try driver()
    #expect(reader.title.contains("18 unread"))
    reader.press("m")
    #expect(reader.title.contains("17 unread"))
    #expect(reader.lastLine.contains("1 article marked read"))
    reader.press("m")
    #expect(reader.title.contains("18 unread"))
    reader.press("u u")
    #expect(reader.title.contains("18 unread"))
    #expect(reader.press("u").lastLine.contains("nothing to undo"))
  }

  @Test func `A marks all in view, and one u takes all of it back`() throws {
    let reader = try driver()
    let before = try reader.archive.counts()
    reader.press("A")
    #expect(try reader.archive.counts().unread == 0)
    #expect(!reader.screen.contains("●"))
    reader.press("u")
    #expect(try reader.archive.counts() == before)
    reader.press("/").type("ferry").press("enter A")
    #expect(try reader.archive.counts().unread == before.unread - 5)
  }

  @Test func `an asterisk stars a story and takes the star away`() throws {
    let reader = try driver()
    reader.press("j *")
    #expect(reader.lines[3].contains("★"))
    #expect(try reader.archive.counts().starred == 2)
    reader.press("*")
    #expect(try reader.archive.counts().starred == 1)
  }

  @Test func `n goes to the next unread story, over what is read`() throws {
    let reader = try driver()
    reader.press("A u").press("j m j m gg")
    #expect(reader.press("n").lastLine.hasPrefix(" 4/21"))
    #expect(reader.press("N").lastLine.hasPrefix(" 1/21"))
  }

  // MARK: sidebar and preview

  @Test func `the sidebar chooses a list`() throws {
    let reader = try driver(width: 120, height: 30)
    reader.press("tab j j enter")
    #expect(reader.title.hasPrefix(" Stories · Changed"))
    #expect(reader.lastLine.contains("1/2"))
    reader.press("tab G enter")
    #expect(reader.title.hasPrefix(" Stories · NPW"))
    #expect(reader.press("q").title.hasPrefix(" Stories · All"))
    let wide = reader.press("b").lines[2]
    #expect(!wide.contains("Unread"))
  }

  @Test func `the mouse moves, chooses and opens`() throws {
    let reader = try driver(width: 120, height: 30)
    reader.send(.mouse(Mouse(.click, row: 4, column: 40)))
    #expect(reader.lastLine.contains("3/21"))
    reader.send(.mouse(Mouse(.wheelDown, row: 4, column: 40)))
    #expect(reader.lastLine.contains("6/21"))
    reader.send(.mouse(Mouse(.click, row: 2, column: 3)))
    #expect(reader.title.hasPrefix(" Stories · Unread"))
    reader.send(.mouse(Mouse(.doubleClick, row: 3, column: 40)))
    #expect(reader.title.hasPrefix(" Story · "))
    reader.send(.mouse(Mouse(.click, row: 500, column: 500)))
  }

  // MARK: a story

  @Test func `a story shows its tree, its coverage and its disagreements`() throws {
    let reader = try ferry(width: 100, height: 40)
    #expect(reader.shows("6 versions") && reader.shows("4 articles"))
    #expect(reader.shows("└─ 100 % NPW v5"))
    #expect(reader.shows("Coverage"))
    #expect(reader.shows("Where the versions disagree"))
    #expect(reader.lines.contains { $0.contains("dead") && $0.contains(" 9 ") && $0.contains(" 12 ") })
  }

  @Test func `two selected versions are compared, the earlier on the left`() throws {
    let reader = try ferry().press("j j j j x gg x c")
    #expect(reader.title.contains("NPW v1") && reader.title.contains("NPW v4"))
    #expect(reader.title.firstRange(of: "NPW v1")!.lowerBound < reader.title.firstRange(of: "NPW v4")!.lowerBound)
  }

  @Test func `w tells why an article is there`() throws {
    let reader = try ferry().press("G w")
    #expect(reader.shows("same event as"))
    reader.press("gg")
    #expect(reader.shows("opened this story"))
  }

  // MARK: an article

  @Test func `space pages, and at the end marks and goes on`() throws {
    let reader = try driver()
    let first = reader.press("enter enter").title
    let unread = try reader.archive.counts().unread
    for _ in 0..<12 where reader.title == first { reader.press("space") }
    #expect(reader.title != first)
    #expect(try reader.archive.counts().unread == unread - 1)
    #expect(reader.press("u").title == reader.title)
    #expect(try reader.archive.counts().unread == unread)
  }

  @Test func `opening marks read only if the configuration says so`() throws {
    let plain = try driver()
    let before = try plain.archive.counts().unread
    plain.press("enter enter")
    #expect(try plain.archive.counts().unread == before)
    let eager = try driver(settings: Settings(marksReadOnOpen: true))
    eager.press("enter enter")
    #expect(try eager.archive.counts().unread == before - 1)
  }

  @Test func `Tab goes from mention to mention and says who it is`() throws {
    let reader = try ferry().press("enter tab")
    #expect(reader.lastLine.contains("figure: 9 dead"))
    #expect(reader.press("tab").lastLine.contains("place: Kestrel Island ×4 · 14 mentions in 6 articles"))
    #expect(reader.press("s-tab").lastLine.contains("figure: 9 dead"))
    #expect(reader.press("t").lastLine.contains("lit: people"))
    #expect(reader.press("tab").lastLine.contains("person:"))
    #expect(reader.press("esc").lastLine.contains("people 4"))
  }

  @Test func `names that were joined in the store are one in the list, in the copy and in the search`() throws {
    let reader = try driver(width: 120, height: 24).press("e")
    let before = reader.title
    reader.press("/").type("port merrow").press("enter x /")
    reader.type("kestrel island").press("enter M")
    #expect(reader.lastLine.contains("joined Port Merrow into Kestrel Island, now called Port Merrow · u undoes it"))
    #expect(reader.lines[2].contains("Port Merrow") && reader.lines[2].contains("Kestrel Island"))
    reader.press("enter")
    #expect(reader.title.contains("/place:\"Port Merrow\""))
    reader.press("q q q /").type("ferry fire off").press("enter G enter enter tab tab")
    #expect(reader.lastLine.contains("place: Kestrel Island · 4 mentions here · also Port Merrow · 35 mentions"))
    reader.press("u")
    #expect(reader.press("k").lastLine.contains("· 14 mentions in 6 articles"))
    #expect(reader.press(":").type("entities").press("enter").title == before)
    #expect(try reader.archive.check() == [])
  }

  @Test func `what the store joined by its rules or by hand is split off and joined again`() throws {
    let reader = try driver(width: 120, height: 24).press("e")
    let before = reader.title
    reader.press("x M S")
    #expect(reader.lastLine.contains("split Port Merrow from Vestmark · u undoes it"))
    #expect(reader.press("S").lastLine.contains("no other name is joined to Port Merrow"))
    #expect(reader.press("u").title != before)
    #expect(reader.press("u").title == before)
    #expect(try reader.archive.check() == [])
  }

  @Test func `a search in the text goes from hit to hit`() throws {
    let reader = try ferry().press("enter /").type("coastguard").press("enter")
    #expect(reader.lastLine.contains("1 of"))
    #expect(reader.press("n").lastLine.contains("2 of"))
    #expect(reader.press("N N").lastLine.contains("3 of 3") || reader.lastLine.contains("of"))
    #expect(reader.press("/").press("^u").type("xyzzy").press("enter").lastLine.contains("not found"))
  }

  @Test func `versions are stepped through, to the ends`() throws {
    let reader = try ferry().press("enter ]v")
    #expect(reader.title.contains("version 2 of 6"))
    #expect(reader.press("[v").title.contains("version 1 of 6"))
    #expect(reader.press("[v").lastLine.contains("earliest"))
    #expect(reader.press("q").title.hasPrefix(" Story"))
  }

  @Test func `furniture of the page is folded and unfolds`() throws {
    let reader = try driver().press("/").type("lighthouse foghorn").press("enter enter enter")
    #expect(reader.shows("1 paragraph of page furniture"))
    #expect(!reader.shows("cookies"))
    #expect(reader.press("zo").shows("cookies"))
    #expect(!reader.press("zc").shows("cookies"))
  }

  // MARK: comparing

  @Test func `changes are stepped through and counted`() throws {
    let reader = try ferry().press("j c")
    #expect(reader.shows("5 changes"))
    #expect(reader.press("]c").shows("change 1 of 5"))
    #expect(reader.press("]c ]c ]c ]c").shows("change 5 of 5"))
    #expect(reader.press("]c").lastLine.contains("no change below"))
    #expect(reader.press("[c").shows("change 4 of 5"))
  }

  @Test func `the other end of a move is one key away`() throws {
    let reader = try ferry(width: 120, height: 24).press("j j j c")
    var steps = 0
    while !reader.press("%").lastLine.contains("Top"), reader.lastLine.contains("no move"), steps < 9 {
      reader.press("]c")
      steps += 1
    }
    #expect(reader.shows("(moved to graf 3)") || reader.shows("(moved from graf"))
  }

  @Test func `unchanged runs fold and unfold, typography on demand`() throws {
    let reader = try ferry(width: 120, height: 40).press("j j j j j c")
    #expect(reader.shows("typographic (folded)"))
    #expect(reader.shows("but for typography"))
    #expect(reader.press("T").shows("change") && reader.shows("typographic"))
    #expect(!reader.press("T").shows("Skerry Lines claimed"))
    #expect(reader.press("zR G").shows("Skerry Lines claimed"))
    #expect(!reader.press("zM").shows("Skerry Lines claimed"))
  }

  @Test func `changes are gone through by what they are`() throws {
    let reader = try ferry(width: 120, height: 40).press("j c")
    #expect(reader.press("]F").shows("change 2 of 5"))
    #expect(reader.press("]F").shows("change 3 of 5"))
    // Paragraphs that bring figures count too.
    #expect(reader.press("]F ]F").shows("change 5 of 5"))
    #expect(reader.press("]F").lastLine.contains("no changed figure below"))
    #expect(reader.press("[F [F").shows("change 3 of 5"))
    #expect(reader.press("]Q").lastLine.contains("no changed quote"))
    #expect(reader.press("]M").lastLine.contains("no move"))
    reader.press("q j j c")
    #expect(reader.press("]Q").shows("change 5 of 5") || reader.shows("change 4 of 5"))
    #expect(!reader.press("gg ]M").lastLine.contains("no move"))
  }

  @Test func `pages come in the place of the texts and go again`() throws {
    let reader = try ferry().press("j c N")
    #expect(reader.shows("UPDATES") && reader.shows("at least nine people → at least 12 people"))
    #expect(reader.press("F").shows("Figures"))
    #expect(reader.press("P").shows("most of it from"))
    #expect(reader.press("P").shows("The toll rose") || reader.shows("A fire on an overnight"))
    #expect(reader.press("N q").shows("A fire on an overnight"))
    #expect(reader.press("N ]c").shows("change 1 of 5"))
    #expect(reader.press("q").title.hasPrefix(" Story"))
  }

  @Test func `the note is copied only where the configuration allows it`() throws {
    let reader = try ferry().press("j c y")
    #expect(reader.lastLine.contains("copying is off"))
    let open = try driver(settings: Settings(mayCopy: true)).press("/").type("ferry fire off").press(
      "enter G enter j c y")
    #expect(
      open.effects.contains {
        if case .copy(let text) = $0 { text.hasPrefix("WRITETHRU  NPW v2 over NPW v1 · UPDATES\n") } else { false }
      })
  }

  @Test func `the table shows other versions where all do not fit`() throws {
    let reader = try ferry(width: 40, height: 12).press("j c P")
    let first = reader.lines[2]
    #expect(first.contains("NPW v1"))
    #expect(!reader.press("> > >").lines[2].contains("NPW v1"))
    #expect(reader.press("< < < <").lines[2] == first)
  }

  @Test func `a search looks on both sides and into folds`() throws {
    let reader = try ferry(width: 120, height: 30).press("j c /").type("Torben Haske").press("enter")
    #expect(reader.shows("Torben Haske"))
    #expect(reader.lastLine.contains("1 of 2, left"))
    #expect(reader.press("n").lastLine.contains("2 of 2, right"))
    #expect(reader.press("p").lastLine.contains("1 of 2, left"))
    #expect(reader.press("q n").shows("change"))
    #expect(reader.press("/").type("xyzzy").press("enter").lastLine.contains("not found in either"))
  }

  @Test func `an article shows what changed since it was read`() throws {
    let reader = try ferry(width: 80, height: 24).press("j j j j j enter")
    #expect(reader.title.contains("5 sentences changed since you read v3"))
    #expect(reader.lines.contains { $0.contains("▎") })
    #expect(reader.press("]c").lines[1].contains("▎") || reader.lines[2].contains("▎"))
    #expect(reader.press("[v").title.contains("version 5 of 6") || reader.title.contains("changed since"))
  }

  @Test func `two articles of one outlet are called by their IDs`() throws {
    let archive = try Archive()
    let body =
      "The ministry bought a radar for the island on Tuesday, its third since the lighthouse was switched off. Fishermen had asked for one after two boats ran aground in fog off the northern reef last winter. Engineers from Sandhaven will raise the mast before the autumn storms, the harbour office said."
    for (name, headline) in [("a", "Radar bought for island"), ("b", "Island gets a radar")] {
      _ = try Desk(archive: archive, clock: ReaderDriver.clock).file([
        Delivery(
          bytes: Array("\(headline)\n\n\(body)".utf8), name: "\(name).txt", source: "/\(name).txt", outlet: "NPW",
          date: nil)
      ])
    }
    let reader = ReaderDriver(archive, width: 120, height: 24).press("c")
    #expect(reader.title.contains("NPW a1") && reader.title.contains("NPW a2"))
    #expect(reader.press("P").lines[2].contains("NPW a1"))
    #expect(reader.press("N").shows("NPW a2 over NPW a1") || reader.shows("NPW a1 over NPW a2"))
  }

  @Test func `a house style folds what an outlet writes its own way`() throws {
    let archive = try Archive()
    for (name, word) in [("a", "defence"), ("b", "defense")] {
      _ = try Desk(archive: archive, clock: ReaderDriver.clock).file([
        Delivery(
          bytes: Array("Radar bought\n\nThe ministry of \(word) bought a radar for the island on Tuesday.".utf8),
          name: "\(name).txt", source: "/\(name).txt", outlet: "NPW", date: nil)
      ])
    }
    func classes(_ rules: [HouseRule]) throws -> [EditClass?] {
      let answers = Answers(archive: archive, house: House(rules: rules))
      guard
        case .reply(.comparison(let compared), _) = answers.perform(
          .load(.comparison(VersionID(ArticleID(1), 1), VersionID(ArticleID(2), 1)), for: ScreenID(1)))
      else { return [] }
      return compared.comparison.edges.filter { compared.comparison.isBody($0) }.map(\.gravestClass)
    }
    #expect(try classes([]) == [.spelling])
    let file = ConfigurationFile(
      "[house]\nNPW = [\"defence = defense\"]\nCoast = [\"a = b\", \"c\"]", path: "config.toml")
    #expect(file.problems.map(\.description) == ["config.toml:3: “c” is no equivalence; write defence = defense"])
    #expect(try classes(file.house) == [.typographic])
    #expect(try classes(file.house.filter { $0.outlet == "Coast" }) == [.spelling])
  }

  @Test func `sides are swapped and changed`() throws {
    let reader = try ferry().press("j c")
    #expect(reader.press("X").title.hasPrefix(" NPW v2"))
    #expect(reader.press(">").title.contains("NPW v3") || reader.title.contains("⇄"))
    #expect(reader.press("q").title.hasPrefix(" Story"))
  }

  // MARK: everywhere

  @Test func `a window may be any size at any time`() throws {
    for keys in ["", "enter", "enter enter", "enter enter e", "? j", ":", "/"] {
      let reader = try driver().press(keys)
      for (width, height) in [(1, 1), (39, 9), (40, 10), (0, 0), (500, 200), (80, 24), (40, 12), (99, 3), (100, 24)] {
        reader.resize(width, height)
        let surface = reader.surface
        #expect(surface.width == width && surface.height == height)
      }
    }
    #expect(try driver().resize(30, 8).screen.hasPrefix("needs 40×10, has 30×8"))
  }

  @Test func `the palette finds commands by name and by what they do`() throws {
    let reader = try driver()
    reader.press(":").type("mark all")
    #expect(reader.shows("mark-all-read"))
    reader.press("enter")
    #expect(try reader.archive.counts().unread == 0)
    #expect(reader.press(":").type("nonsense").press("enter").lastLine.contains("no command “nonsense”"))
    #expect(reader.press(":").type("messages").press("enter").shows("no command “nonsense”"))
    #expect(reader.press("q :").type("q").press("enter").hasQuit)
  }

  @Test func `a key that means nothing says where the help is`() throws {
    let reader = try driver()
    #expect(reader.press("Z").lastLine.contains("Z does nothing here · ? lists the keys"))
    #expect(reader.press("g").lastLine.contains("g …"))
    #expect(reader.press("j").lastLine.contains(" 2/21"))
  }

  @Test func `q goes back screen by screen and then quits`() throws {
    let reader = try ferry().press("enter c ?")
    #expect(reader.press("q").title.contains("⇄"))
    #expect(reader.press("q").title.contains("version 1 of 6"))
    #expect(reader.press("q").title.hasPrefix(" Story"))
    #expect(reader.press("q").title.hasPrefix(" Stories · All · /"))
    #expect(reader.press("q").title.hasPrefix(" Stories · All  "))
    #expect(!reader.hasQuit)
    #expect(reader.press("q").hasQuit)
  }

  @Test func `Ctrl-C leaves a prompt, and else the program`() throws {
    let reader = try driver().press("/").type("ferry")
    reader.send(.interrupted)
    #expect(!reader.hasQuit && reader.lastLine.contains("/21"))
    reader.send(.interrupted)
    #expect(!reader.hasQuit && reader.lastLine.contains("^c again quits"))
    reader.press("j")
    reader.send(.interrupted)
    #expect(!reader.hasQuit)
    reader.send(.interrupted)
    #expect(reader.hasQuit)
  }

  @Test(arguments: ["esc", "h", "left"])
  func `what steps back does not leave the first screen`(key: String) throws {
    let reader = try driver()
    #expect(reader.press(key).lastLine.contains("this is the first screen · Q quits"))
    #expect(!reader.hasQuit && reader.press("enter").press(key).title.hasPrefix(" Stories · All  "))
  }

  @Test(arguments: 0..<60)
  func `any keys in any order never stop the reader`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let reader = try driver(
      width: [40, 80, 120].randomElement(using: &generator)!, height: [10, 24, 50].randomElement(using: &generator)!)
    let keys =
      ActionTable.entries.filter { $0.action != .quit }.flatMap(\.keys) + [
        "a", "é", "esc", "backspace", "del", "f5", "alt-x",
      ]
    for _ in 0..<120 where !reader.hasQuit {
      reader.press(keys.randomElement(using: &generator)!)
      if Int.random(in: 0..<20, using: &generator) == 0 {
        reader.resize(Int.random(in: 1...140, using: &generator), Int.random(in: 1...60, using: &generator))
      }
      _ = reader.surface
    }
    #expect(try reader.archive.check() == [])
  }
}
