import Language
import Newsroom
import TestSupport
import Testing

@testable import Wire

@Suite struct PlainTextTests {
  private func read(_ text: String) throws -> Copy { try readCopy(Array(text.utf8)) }

  /// Checks the paragraphs against lines of `role: text`; a break inside a paragraph shows as a space.
  private func check(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let copy = try read(text)
    let found = copy.paragraphs.map { paragraph in
      let words = copy.text[paragraph.span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(paragraph.role.rawValue): \(words)"
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `headline, deck, byline, dateline and body`() throws {
    let text = """
      Night ferry burns off the island

      Drivers were woken by the smoke on deck

      By Tobias Fenn

      Port Merrow, Vestmark — Twelve people died on Tuesday.

      Nobody else was hurt.
      """
    try check(
      text,
      [
        "headline: Night ferry burns off the island", "deck: Drivers were woken by the smoke on deck",
        "byline: By Tobias Fenn",
        "dateline: Port Merrow, Vestmark —", "body: Twelve people died on Tuesday.", "body: Nobody else was hurt.",
      ])
    let copy = try read(text)
    #expect(copy.headline == "Night ferry burns off the island")
    #expect(copy.byline == "Tobias Fenn")
    #expect(copy.dateline == "Port Merrow, Vestmark")
  }

  @Test func `a date header runs into a caption with its credit`() throws {
    let text = """
       date 2026-11-18 Smoke over the harbour on Tuesday, seen from the light - Copyright POOL/NPW ILSE BRANDT

      Petra ROSTEN

      The ferry burned for six hours, the authority said.
      """
    try check(
      text,
      [
        "date: date 2026-11-18", "caption: Smoke over the harbour on Tuesday, seen from the light",
        "credit: Copyright POOL/NPW ILSE BRANDT", "byline: Petra ROSTEN",
        "body: The ferry burned for six hours, the authority said.",
      ])
    let copy = try read(text)
    #expect(copy.headline == nil)
    #expect(copy.date?.day == CalendarDay(year: 2026, month: 11, day: 18))
  }

  @Test func `a date header runs into the lede`() throws {
    try check(
      " date 2026-11-18 The ferry burned for six hours.",
      ["date: date 2026-11-18", "body: The ferry burned for six hours."])
  }

  @Test func `a date header may carry a time`() throws {
    let copy = try read("Published: 2026-11-18 09:12\n\nThe ferry burned.\n\nIt sank.")
    #expect(copy.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 18)!, hour: 9, minute: 12))
  }

  @Test func `a photographer's name with slashes ends a caption`() throws {
    try check(
      "The ferry burned.\n\nThe ferry under tow off the island. Jonas Wiik/Lantern Photo/Getty\n\nIt sank.",
      [
        "body: The ferry burned.", "caption: The ferry under tow off the island.",
        "credit: Jonas Wiik/Lantern Photo/Getty", "body: It sank.",
      ])
  }

  @Test func `an agency's name before the lede is a lead-in`() throws {
    try check(
      "Ferry burns\n\nNPW – The ferry burned for six hours.\n\nReports: NPW",
      ["headline: Ferry burns", "lead-in: NPW –", "body: The ferry burned for six hours.", "credit: Reports: NPW"])
    #expect(try read("NPW – The ferry burned.\n\nIt sank.").agency == "NPW")
    #expect(try read("The ferry burned.\n\nReports: AFP").agency == "AFP")
    #expect(try read("LINDO (Reuters) - The ferry burned.\n\nIt sank.").agency == "Reuters")
  }

  @Test func `an agency names itself where a paper would say us`() throws {
    #expect(try read("The ferry burned, a source told AFP.\n\nIt sank.").agency == "AFP")
    #expect(try read("The ferry burned, a source told reporters.\n\nIt sank.").agency == nil)
  }

  @Test func `subheads between dashes and short lines`() throws {
    try check(
      "Ferry burns\n\nThe ferry burned.\n\n– Rescue effort –\n\nBoats came.\n\nWhat comes next\n\nAn inquiry will begin.",
      [
        "headline: Ferry burns", "body: The ferry burned.", "subhead: – Rescue effort –", "body: Boats came.",
        "subhead: What comes next", "body: An inquiry will begin.",
      ])
  }

  @Test func `a headline between paragraphs is another story's`() throws {
    try check(
      "Ferry burns\n\nThe ferry burned.\n\nNavy and coastguard chiefs meet as boats head for island\n\nBoats came.",
      [
        "headline: Ferry burns", "body: The ferry burned.",
        "boilerplate: Navy and coastguard chiefs meet as boats head for island", "body: Boats came.",
      ])
  }

  @Test func `lines in a row are a table, not subheads`() throws {
    try check(
      "Ferry burns\n\nThe results were these.\n\nNorthquay 14,251\n\nSouthquay 14,234\n\nThe count ended.",
      [
        "headline: Ferry burns", "body: The results were these.", "body: Northquay 14,251", "body: Southquay 14,234",
        "body: The count ended.",
      ])
  }

  @Test func `a paragraph broken in mid-sentence is one again`() throws {
    try check(
      "Ferry burns\n\nThe coastguard sent out pictures of boats that fought the flames at\n\none side of the ship.\n\nIt sank.",
      [
        "headline: Ferry burns",
        "body: The coastguard sent out pictures of boats that fought the flames at one side of the ship.",
        "body: It sank.",
      ])
  }

  @Test func `hard-wrapped lines are one paragraph`() throws {
    let text = """
      Novelist of the herring towns dies

      Sunniva Castell, whose novels about cannery workers and herring
      crews made her the most widely read author of her generation,
      has died at the age of 88.

      She died at home on Tuesday night after a short illness, her
      publisher said.
      """
    try check(
      text,
      [
        "headline: Novelist of the herring towns dies",
        "body: Sunniva Castell, whose novels about cannery workers and herring crews made her the most widely read author of her generation, has died at the age of 88.",
        "body: She died at home on Tuesday night after a short illness, her publisher said.",
      ])
  }

  @Test func `indents part paragraphs where no blank line does`() throws {
    let text = """
      The minister spoke for an hour on Monday about the new budget
      and took no questions from the floor of the house.
          The opposition called the budget thin and promised to vote
      against it in the spring.
      """
    try check(
      text,
      [
        "body: The minister spoke for an hour on Monday about the new budget and took no questions from the floor of the house.",
        "body: The opposition called the budget thin and promised to vote against it in the spring.",
      ])
  }

  @Test func `a line a paragraph needs no blank lines`() throws {
    let first =
      "The ferry burned for six hours off the island on Tuesday before the boats of the coastguard could get near it at all, and then it sank."
    let second =
      "Twelve people died in the corridors above the vehicle deck, which the crew could not reach in time because of the smoke there."
    try check(first + "\n" + second, ["body: " + first, "body: " + second])
  }

  @Test func `Windows line ends are no blank lines`() throws {
    try check(
      "Ferry burns\r\n\r\nThe ferry burned.\r\n\r\nIt sank.\r\n",
      ["headline: Ferry burns", "body: The ferry burned.", "body: It sank."])
  }

  @Test func `furniture of the page is boilerplate, and nothing of it is lost`() throws {
    try check(
      """
      Ferry burns

      The ferry burned.

      f

      We and our partners use cookies to understand how you use our site.

      leave a reply:
      """,
      [
        "headline: Ferry burns", "body: The ferry burned.", "boilerplate: f",
        "boilerplate: We and our partners use cookies to understand how you use our site.",
        "boilerplate: leave a reply:",
      ])
  }

  @Test func `a story about cookies is no cookie notice`() throws {
    try check(
      "The commission wants websites to ask less often about cookies.\n\nA vote is due in May.",
      ["body: The commission wants websites to ask less often about cookies.", "body: A vote is due in May."])
  }

  @Test func `who else worked on it is a contributor`() throws {
    try check(
      "The ferry burned.\n\nNPW correspondent Ada Lund contributed to this report. Some information was provided by Reuters.",
      [
        "body: The ferry burned.",
        "contributor: NPW correspondent Ada Lund contributed to this report. Some information was provided by Reuters.",
      ])
  }

  @Test func `notes to desks are advisories`() throws {
    try check(
      "(Updates toll, adds details)\n\nFerry burns\n\nThe ferry burned.",
      ["advisory: (Updates toll, adds details)", "headline: Ferry burns", "body: The ferry burned."])
    try check(
      "1st Lead\n\nFerry burns\n\nThe ferry burned.",
      ["advisory: 1st Lead", "headline: Ferry burns", "body: The ferry burned."])
    try check(
      "(Оновлено: вага вантажу)\n\nСудно прибуло до порту\n\nСудно стало до причалу.",
      ["advisory: (Оновлено: вага вантажу)", "headline: Судно прибуло до порту", "body: Судно стало до причалу."])
  }

  @Test func `a correction is one only if the copy says so`() throws {
    #expect(try read("CORRECTED: Ferry burns\n\nThe ferry burned.").status == .corrected)
    #expect(try read("(Corrects toll in paragraph 2)\n\nFerry burns\n\nThe ferry burned.").status == .corrected)
    #expect(try read("(Recasts, updates toll)\n\nFerry burns\n\nThe ferry burned.").status == .usable)
    #expect(try read("Court corrects itself\n\nThe court corrects its ruling.").status == .usable)
  }

  @Test func `a kill is a kill`() throws {
    let copy = try read("KILL KILL KILL\n\nPlease kill the story about the mayor.\n\nA substitute will not follow.")
    #expect(copy.status == .killed)
    #expect(copy.paragraphs.allSatisfy { $0.role == .advisory })
    #expect(try read("Frost will kill the vines\n\nKILL is a strong word.").status == .usable)
  }

  @Test func `copy without a headline has none`() throws {
    try check(
      "Police recovered 212 stolen motors on Tuesday. Two men were arrested.",
      ["body: Police recovered 212 stolen motors on Tuesday. Two men were arrested."])
  }

  @Test func `Japanese and Arabic datelines are told by their brackets`() throws {
    #expect(try read("風力発電所、着工へ\n\n【サンドヘイブン＝ノルドリス】発電所を建設する。").dateline == "サンドヘイブン")
    #expect(try read("افتتاح المعرض\n\nساندهافن (نورديليس) – افتُتحت الدورة.").agency == "نورديليس")
  }

  @Test(arguments: 0..<300)
  func `each word of any text is in exactly one paragraph`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(pieces: 80)
    guard let copy = try? read(text) else { return }
    let words = tokenize(copy.text).filter(\.isWordlike)
    for word in words { #expect(copy.paragraphs.count { $0.span.contains(word.span) } == 1) }
    for (a, b) in zip(copy.paragraphs, copy.paragraphs.dropFirst()) { #expect(a.span.end <= b.span.start) }
  }

  // MARK: the seeds

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `the seeds are read as their description has them`() throws {
    func roles(_ copy: Copy, _ role: ParagraphRole) -> [String] {
      copy.paragraphs.filter { $0.role == role }.map { String(copy.text[$0.span]) }
    }
    let copies = try ["000", "001", "002", "003", "004"].map { try readCopy(Shared.seed($0)) }
    #expect(copies.map { $0.headline != nil } == [false, true, false, true, true])
    #expect(
      copies.map { $0.date?.day } == [
        CalendarDay(year: 2024, month: 11, day: 13), nil, CalendarDay(year: 2024, month: 11, day: 13), nil, nil,
      ])
    #expect(copies.map(\.agency) == ["AFP", "AFP", "AFP", nil, "VOA"])
    #expect(copies.map { roles($0, .body).count } == [26, 21, 21, 12, 21])
    #expect(copies.map { roles($0, .subhead).count } == [2, 1, 0, 0, 1])
    #expect(copies.map { roles($0, .credit).count } == [1, 1, 0, 1, 0])
    #expect(copies.map { roles($0, .boilerplate).count } == [0, 0, 0, 3, 1])
    #expect(copies[0].byline == "Daria ANDRIIEVSKA")
    #expect(copies[3].dateline == "Kyiv, Ukraine")
    #expect(roles(copies[1], .leadIn).count == 1)
    #expect(roles(copies[3], .deck).count == 1)
    #expect(roles(copies[4], .contributor).count == 1)
  }
}
