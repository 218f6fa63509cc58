import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct ANPA1312Tests {
  private func read(_ text: String) throws -> [Copy] {
    let transmission = try readTransmission(Array(text.unicodeScalars.map { UInt8($0.value) }))
    #expect(transmission.format == .anpa1312)
    return transmission.items
  }

  private let ferry =
    "\u{16}\u{16}\u{1}a1234\u{1F}bc---\r\nu i\u{13}\u{11} BC-VM--FerryFire 2ndLd-Writethru   11-17 0425\r\n"
    + "\u{2}^BC-VM--Ferry Fire, 2nd Ld-Writethru,425<\r\n^Nine die as ferry burns off the island<\r\n^AP Photo VMX101<\r\n"
    + "^Eds: Updates toll. With AP Photos.<\r\n^By ADA LUND=\r\n^Associated Press Writer=\r\n"
    + "\t   PORT MERROW, Vestmark (AP) _ The ferry burned _ and sank.\r\n\t   ``We were too late,'' a captain said.\r\n"
    + "^What comes next<\r\n\t   An inquiry begins at 16{ ports.\r\n\t   ___\r\n\u{3}\t   AP-WF-11-17-26 0802GMT<\r\n\u{4}"

  @Test func `the heading and the lines with carets say what the story is`() throws {
    let copy = try #require(try read(ferry).first)
    #expect(copy.headline == "Nine die as ferry burns off the island")
    #expect(copy.byline == "ADA LUND")
    #expect(copy.dateline == "PORT MERROW, Vestmark")
    #expect(copy.agency == "AP")
    #expect(copy.urgency == .urgent)
    #expect(
      copy.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 17)!, hour: 8, minute: 2, utcOffset: 0))
    #expect(copy.particulars.slugline == "VM--Ferry Fire")
    #expect(copy.particulars.revision == "2")
    #expect(copy.particulars.editorialNote == "Eds: Updates toll. With AP Photos.")
    #expect(copy.particulars.subjects == [Subject(code: "anpa:i", name: nil)])
    #expect(copy.particulars.identifier == "anpa:ap/a1234/2026-11-17")
    #expect(copy.status == .usable)
  }

  @Test func `marks of the old keyboards are read as what they stood for`() throws {
    let copy = try #require(try read(ferry).first)
    let body = copy.paragraphs.filter { $0.role == .body }.map { String(copy.text[$0.span]) }
    #expect(
      body == [
        "The ferry burned — and sank.", "“We were too late,” a captain said.", "An inquiry begins at 16½ ports.",
      ])
    #expect(copy.paragraphs.contains { $0.role == .subhead && copy.text[$0.span] == "What comes next" })
  }

  @Test func `a table keeps its lines`() throws {
    let table = ferry.replacing("\u{11}", with: "\u{12}").replacing(
      "\t   ``We were too late,'' a captain said.\r\n", with: "\tW   L\r\nNorthquay  7  3\r\nSouthquay  5  5\r\n")
    let copy = try #require(try read(table).first)
    #expect(copy.text.contains("Northquay  7  3\nSouthquay  5  5"))
  }

  @Test(arguments: [("u", Urgency.urgent), ("f", .flash), ("b", .bulletin), ("r", .routine), ("d", .routine)])
  func `a letter says how urgent it is`(letter: String, urgency: Urgency) throws {
    #expect(try read(ferry.replacing("u i\u{13}", with: "\(letter) i\u{13}"))[0].urgency == urgency)
  }

  @Test func `takes that correct and that kill say so in the take key`() throws {
    #expect(try read(ferry.replacing("2nd Ld-Writethru", with: "CORRECTIVE"))[0].status == .corrected)
    #expect(try read(ferry.replacing("2nd Ld-Writethru", with: "KILL"))[0].status == .killed)
  }

  @Test func `several messages in a file are several pieces of copy`() throws {
    #expect(try read(ferry + ferry.replacing("a1234", with: "a1235")).map(\.particulars.identifier).count == 2)
  }

  @Test func `a message that lost its control characters is known by its carets`() throws {
    let bare = ferry.filter { $0.unicodeScalars.first!.value >= 32 || $0.isNewline || $0 == "\t" }
    #expect(try read(bare)[0].headline == "Nine die as ferry burns off the island")
  }

  // MARK: kills

  @Test(arguments: ["BC-US--Officers Killed", "BC-Afghanistan Withdrawal", "BC-Film--Kill Bill"])
  func `a slug that speaks of killing kills nothing`(slug: String) throws {
    let text = ferry.replacing("BC-VM--FerryFire 2ndLd-Writethru", with: slug)
      .replacing("BC-VM--Ferry Fire, 2nd Ld-Writethru", with: slug)
    let copy = try read(text)[0]
    #expect(copy.status == .usable)
    #expect(copy.particulars.slugline == String(slug.dropFirst(3)))
    #expect(copy.particulars.replaces.isEmpty)
  }

  @Test func `a heading parts the slug from the take key where the version line is lost`() throws {
    let text = ferry.replacing("BC-VM--FerryFire 2nd", with: "BC-Ferry Fire 2nd")
      .replacing("^BC-VM--Ferry Fire, 2nd Ld-Writethru,425<\r\n", with: "")
    let copy = try read(text)[0]
    #expect(copy.particulars.slugline == "Ferry Fire")
    #expect(copy.particulars.revision == "2")
  }

  private func kill(slug: String, notice: String) -> String {
    "\u{16}\u{16}\u{1}a1235 US bc-\r\nu n \(slug) 11-17 0025\r\n\u{2}^\(slug),0025<\r\n\(notice)\u{3}\r\n"
      + "AP-WF-11-17-26 0802GMT\r\n\u{4}"
  }

  @Test(arguments: [
    "^EDITORS:<\r\n\tKill a1234, BC-Ferry. The story is wrong.\r\n\tA kill is mandatory.\r\n",
    "^EDITORS:<\r\n\tKill BC-Ferry, a1234. The story is wrong.\r\n",
    "\tKill BC-Ferry, a1234. The story is wrong.\r\n", "\tA kill is mandatory. It is a1234 of today.\r\n",
  ])
  func `a kill in the words of AP is one, and names what it kills`(notice: String) throws {
    let copy = try read(kill(slug: "BC-KILL-Ferry", notice: notice))[0]
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["ap a1234"])
    #expect(copy.particulars.identifier == "anpa:ap/a1235/2026-11-17")
  }

  @Test func `a kill in the take key names what it kills`() throws {
    let notice = "^EDITORS:<\r\n\tThe story BC-Ferry, a1234, is wrong. It is not a1235.\r\n"
    let copy = try read(kill(slug: "BC-Ferry, KILL", notice: notice))[0]
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["ap a1234"])
  }

  @Test(arguments: [
    "^EDITORS:<\r\n\tThe ferry story moves at noon.\r\n", "\tKill A380 programme, investors urge the maker.\r\n",
    "\tMandatory kill switches come for cars.\r\n", "\tKill BC-Alberta pipeline, say protesters.\r\n",
  ])
  func `copy that speaks of killing is none`(notice: String) throws {
    #expect(try read(kill(slug: "BC-Ferry", notice: notice))[0].status == .usable)
  }
}
