import Archive
import Newsroom
import Reader
import Terminal
import Testing

@Suite struct EntitiesScreenTests {
  private func driver(
    _ names: NamesStandIn = .few(), width: Int = 80, height: Int = 24, theme: String = "dark"
  ) throws -> ReaderDriver {
    ReaderDriver(
      try ReaderDriver.sampleArchive(), width: width, height: height, theme: theme, standIn: names.answer)
  }

  private func listed(_ names: NamesStandIn = .few(), width: Int = 80, height: Int = 24) throws -> ReaderDriver {
    try driver(names, width: width, height: height).press("e")
  }

  private func joins(_ reader: ReaderDriver) -> [Joining] {
    reader.effects.compactMap { if case .join(let joining) = $0 { joining } else { nil } }
  }

  // MARK: screens

  @Test(arguments: [(80, 24), (40, 12), (60, 20), (110, 12), (200, 50)])
  func `names`(width: Int, height: Int) throws {
    try expectScreen(listed(width: width, height: height).press("j x"), "entities")
  }

  @Test func `names without colour`() throws {
    try expectScreen(driver(theme: "mono").press("e o j j x"), "entities-mono")
  }

  // MARK: moving

  @Test func `a hundred thousand names are read in windows, from either end`() throws {
    let reader = try listed(.many(100_000))
    let loads = { reader.effects.count { if case .load(.entities, _) = $0 { true } else { false } } }
    #expect(loads() <= 2)
    #expect(reader.title.hasSuffix("100,000 names"))
    #expect(reader.press("G").lastLine.hasPrefix(" 100,000/100,000"))
    #expect(loads() <= 4)
    for _ in 0..<10 { reader.press("pgup") }
    #expect(reader.lastLine.hasPrefix(" 99,810/100,000"))
    #expect(reader.press("gg").lastLine.hasPrefix(" 1/100,000"))
    for _ in 0..<30 { reader.press("^d") }
    #expect(reader.lastLine.hasPrefix(" 271/100,000"))
  }

  @Test func `one name, none, none yet and none to be had are screens too`() throws {
    #expect(try listed(.many(1)).press("G k j gg ^d pgup").lastLine.hasPrefix(" 1/1"))
    let empty = try listed(NamesStandIn([])).press("j G enter x M S o t t t t r")
    #expect(empty.shows("No names yet.") && empty.title.hasPrefix(" Entities"))
    #expect(empty.press("t").shows("No people yet."))
    let names = NamesStandIn.few()
    names.isSilent = true
    #expect(try listed(names).shows("Reading the store …"))
    names.isSilent = false
    names.fault = "the store is locked by another program"
    let failed = try listed(names)
    #expect(failed.shows("The names cannot be shown:") && failed.lines.contains { $0.contains("the store is locked") })
    names.fault = nil
    #expect(failed.press("r").shows("Kyiv"))
  }

  @Test func `it is opened from the lists by a key, and by its name from anywhere`() throws {
    for keys in ["e", "enter e", "enter enter : e n t i t i e s enter", "enter c : e n t i t i e s enter"] {
      let reader = try driver().press(keys)
      #expect(reader.title.hasPrefix(" Entities · all"), "\(keys)")
      #expect(!reader.press("q").title.hasPrefix(" Entities"), "\(keys)")
    }
  }

  @Test func `the mouse chooses a row and a double click opens it`() throws {
    let reader = try listed()
    reader.send(.mouse(Mouse(.click, row: 4, column: 20)))
    #expect(reader.lastLine.hasPrefix(" 3/7"))
    reader.send(.mouse(Mouse(.click, row: 1, column: 20)))
    #expect(reader.lastLine.hasPrefix(" 3/7"))
    reader.send(.mouse(Mouse(.doubleClick, row: 3, column: 20)))
    #expect(
      reader.effects.contains(
        .load(.stories(StoryFilter(query: "person:\"Volodymyr Zelensky\""), .first), for: ScreenID(3))))
  }

  // MARK: which names, and in what order

  @Test func `names are found as one types, by aliases too, and escape clears`() throws {
    let reader = try listed().press("/").type("zel")
    #expect(reader.title.contains("/zel") && reader.title.hasSuffix("2 names"))
    #expect(reader.press("enter").title.contains("/zel"))
    #expect(reader.press("esc").title.hasSuffix("7 names"))
    #expect(reader.press("/").type("kie").shows("Kyiv"))
    #expect(reader.type("xx").shows("No name begins with kiexx"))
    #expect(reader.press("esc").title.hasSuffix("7 names"))
    #expect(!reader.press("q").title.hasPrefix(" Entities"))
  }

  @Test func `t goes round the kinds and o round the orders`() throws {
    let reader = try listed()
    #expect(reader.press("t").title.hasPrefix(" Entities · people · by mentions") && reader.title.hasSuffix("3 names"))
    #expect(reader.press("t").title.hasPrefix(" Entities · places"))
    #expect(reader.press("t").title.hasPrefix(" Entities · orgs"))
    #expect(reader.press("t").title.hasPrefix(" Entities · all"))
    #expect(reader.lines[2].contains("Kyiv"))
    #expect(reader.press("o").title.contains("rising") && reader.lines[2].contains("Volodymyr"))
    #expect(reader.lines[1].contains("rise") && reader.lines[2].contains("+44"))
    #expect(reader.press("o").title.contains("by name") && reader.lines[2].contains("Kyiv"))
    #expect(reader.press("o").title.contains("by mentions"))
  }

  @Test func `enter goes to a name's stories, and back leads to where one was`() throws {
    let reader = try listed().press("j j enter")
    #expect(reader.title.hasPrefix(" Stories · All · /org:NATO"))
    #expect(reader.press("q").title.hasPrefix(" Entities"))
    #expect(reader.lastLine.hasPrefix(" 3/7"))
  }

  // MARK: joining

  @Test func `what is selected is joined into the name under the cursor, and u takes it back`() throws {
    let reader = try listed().press("G x gg j M")
    #expect(joins(reader) == [.join([EntityID(4)], into: EntityID(1))])
    #expect(reader.lastLine.contains("joined · u undoes it"))
    #expect(reader.title.hasSuffix(" 6 names"))
    #expect(reader.press("k j").lastLine.hasPrefix(" 2/6  ·") || reader.lastLine.contains("Zelenskyj"))
    #expect(reader.press("u").title.hasSuffix(" 7 names"))
  }

  @Test func `what is selected outlasts a search for more`() throws {
    let reader = try listed().press("/").type("zelenskyj").press("enter x /").type("volo").press("enter")
    #expect(reader.title.contains("1 selected"))
    #expect(reader.press("esc").title.contains("1 selected"))
    #expect(!reader.press("esc").title.contains("selected"))
    #expect(!reader.press("esc").title.hasPrefix(" Entities"))
  }

  @Test func `nothing is joined by mistake`() throws {
    let reader = try listed()
    #expect(reader.press("M").lastLine.contains("select the names that mean Kyiv"))
    #expect(reader.press("x k M").lastLine.contains("select the names that mean Kyiv"))
    #expect(reader.press("j M").lastLine.contains("Kyiv is a place, Volodymyr Zelensky a person: not the same"))
    #expect(reader.press("q").title.hasPrefix(" Entities") && !reader.title.contains("selected"))
    #expect(joins(reader).isEmpty)
  }

  @Test func `what was joined is split off again`() throws {
    let reader = try listed().press("S")
    #expect(joins(reader) == [.split(EntityID(2))])
    #expect(!reader.press("k").lastLine.contains("Kiev"))
    #expect(reader.press("S").lastLine.contains("no other name is joined to Kyiv"))
    #expect(reader.press("u k").lastLine.contains("also Kiev"))
  }

  @Test func `the cursor stays with a name that joining moves far up a long list`() throws {
    let names = NamesStandIn.many(3_000)
    let reader = try listed(names).press("o o G k k k x j j j M")
    let into = names.names.first { !$0.aliases.isEmpty }
    #expect(into != nil)
    #expect(reader.press("k j").lastLine.contains("also \(into?.aliases.first ?? "?")"))
    #expect(reader.lastLine.hasPrefix(" 2999/2999"))
  }
}
