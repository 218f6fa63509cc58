import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct IPTC7901Tests {
  private func read(_ text: String) throws -> [Copy] { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> [Copy] {
    let transmission = try readTransmission(bytes)
    #expect(transmission.format == .iptc7901)
    return transmission.items
  }

  private let ferry =
    "\u{1}bdt0157 3 vm 215  dpa 0157\r\n\r\nSchiff/Insel/\r\n1ST LEAD\r\nFerry burns off the island\r\nBy Ada Lund, dpa =\r\n"
    + "\u{2}\r\nLindo (dpa) - The ferry burned for six hours on Tuesday and the boats of\r\nthe coastguard came too late.\r\n\r\n"
    + "Nobody else was hurt.\r\n\r\n# Notebook\r\n\r\n## Editorial contacts\r\n- Reporting by: Ada Lund\r\n\r\ndpa al xx\r\n"
    + "\u{3}171802 GMT Nov 26\r\n"

  @Test func `the heading, the slug line, the take and the headline of dpa's dialect are told apart`() throws {
    let copy = try #require(try read(ferry).first)
    #expect(copy.headline == "Ferry burns off the island")
    #expect(copy.byline == "Ada Lund, dpa")
    #expect(copy.dateline == "Lindo")
    #expect(copy.agency == "dpa")
    #expect(copy.urgency == .urgent)
    #expect(copy.particulars.slugline == "Schiff/Insel")
    #expect(copy.particulars.revision == "1")
    #expect(copy.particulars.provider == "dpa")
    #expect(copy.particulars.subjects == [Subject(code: "7901:vm", name: nil)])
    #expect(
      copy.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 17)!, hour: 18, minute: 2, utcOffset: 0))
    #expect(copy.original == Array(ferry.utf8))
  }

  @Test func `each paragraph of a message has its role`() throws {
    let copy = try #require(try read(ferry).first)
    #expect(
      copy.paragraphs.map(\.role) == [
        .advisory, .headline, .byline, .dateline, .body, .body, .advisory, .advisory, .credit, .date,
      ])
    #expect(copy.particulars.editorialNote?.contains("Reporting by") == true)
  }

  @Test func `a number is an identifier only together with a day`() throws {
    #expect(try read(ferry)[0].particulars.identifier == "7901:dpa/0157/2026-11-17")
    let undated = ferry.replacing("171802 GMT Nov 26", with: "")
    #expect(try read(undated)[0].particulars.identifier == nil)
  }

  @Test func `a headline stands behind the start of the text where the header has none`() throws {
    let text =
      "\u{1}NPW062 4 i 211 \r\nVestmark-politics/\r\n\u{2}Talks on the budget could fail\r\n\r\nPORT MERROW, Nov 17 (NPW) - Talks could fail.\r\n"
      + "\u{3}NPW 171802 GMT NOV 26\r\n"
    let copy = try read(text)[0]
    #expect(copy.headline == "Talks on the budget could fail")
    #expect(copy.particulars.slugline == "Vestmark-politics")
    #expect(copy.dateline == "PORT MERROW, Nov 17")
    #expect(copy.urgency == .routine)
  }

  @Test func `several messages in a file are several pieces of copy, and an empty one is told`() throws {
    let transmission = try readTransmission(
      Array((ferry + "\u{1}\r\n\u{2}\u{3}" + ferry.replacing("0157", with: "0158")).utf8))
    #expect(
      transmission.items.map(\.particulars.identifier) == ["7901:dpa/0157/2026-11-17", "7901:dpa/0158/2026-11-17"])
    #expect(transmission.warnings == ["message 2 has no text"])
  }

  @Test func `a kill by reference names what it kills in one normal form`() throws {
    let kill =
      "\u{1}bdt0160 1 vm 20  dpa 0160\r\n\r\nSchiff/\r\nKILL KILL KILL =\r\n\u{2}\r\nPlease kill item dpa 157. The toll is wrong.\r\n\u{3}171830 Nov 26\r\n"
    let copy = try read(kill)[0]
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["dpa 0157"])
    #expect(try read(kill.replacing("item dpa 157", with: "story no. 0157"))[0].particulars.replaces == ["dpa 0157"])
    #expect(copy.paragraphs.allSatisfy { $0.role != .body })
  }

  @Test(arguments: ["Film/Kill Bill/USA/", "Withdrawn/", "Afghanistan/Withdrawal/"])
  func `a slug that speaks of killing kills nothing`(slug: String) throws {
    #expect(try read(ferry.replacing("Schiff/Insel/", with: slug))[0].status == .usable)
  }

  @Test(arguments: ["NINE KILLED IN FERRY FIRE", "(Two killed)", "LEADER KILLED"])
  func `a line in capitals that speaks of the killed kills nothing`(line: String) throws {
    #expect(try read(ferry.replacing("1ST LEAD", with: line))[0].status == .usable)
  }

  @Test(arguments: ["KILL", "KILLED", "WITHDRAWN", "1ST LEAD KILL", "KILL dpa 0156", "MANDATORY KILL"])
  func `a key that is nothing but a kill is one`(key: String) throws {
    #expect(try read(ferry.replacing("1ST LEAD", with: key.uppercased()))[0].status == .killed)
  }

  @Test func `an embargo in the header is no part of the headline`() throws {
    let copy = try read(ferry.replacing("1ST LEAD", with: "SPERRFRIST 20. November 2027 10.00 Uhr MEZ"))[0]
    #expect(copy.headline == "Ferry burns off the island")
    #expect(copy.particulars.embargo == 1_826_701_200)
    #expect(copy.status == .usable)
    let yearless = try read(ferry.replacing("1ST LEAD", with: "SPERRFRIST 2. Januar 10.00 Uhr MEZ"))[0]
    #expect(yearless.particulars.embargo == 1_798_880_400)
  }

  @Test func `a line of the text that ends in an equals sign ends no header`() throws {
    let text =
      "\u{1}AFP0123 4 i 250\r\nFerry-fire\r\n\u{2}Ferry burns\r\n\r\nPARIS, Nov 13 (AFP) - The ferry burned for six hours off the island,\r\n"
      + "and sank. =\r\n\r\nNobody was hurt.\r\n\u{3}131112 GMT NOV 26\r\n"
    let copy = try read(text)[0]
    #expect(copy.headline == "Ferry burns")
    #expect(copy.particulars.slugline == "Ferry-fire")
    #expect(copy.dateline == "PARIS, Nov 13")
    let undated = text.replacing("PARIS, Nov 13 (AFP) - ", with: "")
      .replacing("island,", with: "island.\r\n\r\nIt came late.\r\n\r\nIt was old,")
    #expect(try read(undated)[0].headline == "Ferry burns")
  }

  @Test(arguments: ["ZCZC AFP123\r\n", "a\r\n", "\0\0\u{7F}\r\n"])
  func `what the line puts before a message does not hide it`(noise: String) throws {
    #expect(try read(noise + ferry)[0].particulars.identifier == "7901:dpa/0157/2026-11-17")
  }

  @Test(arguments: [
    ("KORREKTUR", CopyStatus.corrected), ("CORRECTED", .corrected), ("RECASTS", .usable), ("REFILE", .usable),
    ("UPDATES", .usable),
  ])
  func `a take corrects only where it says so`(key: String, status: CopyStatus) throws {
    #expect(try read(ferry.replacing("1ST LEAD", with: key))[0].status == status)
  }

  // MARK: charsets

  @Test func `letters of DOS are told by where they stand`() throws {
    var bytes = Array("\u{1}bdt0001 4 pl 9  dpa 0001\r\n\r\nF/\r\nF".utf8)
    bytes +=
      [0x84] + Array("hre brennt im S".utf8) + [0x81] + Array("den =\r\n\u{2}Die F".utf8) + [0x84]
      + Array("hre sank.\r\n\u{3}".utf8)
    let copy = try read(bytes)[0]
    #expect(copy.headline == "Fähre brennt im Süden")
    #expect(copy.charset == Charset(rawValue: "CP850"))
  }

  @Test func `quotation marks of Windows are none`() throws {
    var bytes = Array("\u{1}npw0001 4 pl 9  NPW 0001\r\n\r\nF/\r\nFerry burns =\r\n\u{2}She said ".utf8)
    bytes +=
      [0x93] + Array("don".utf8) + [0x92] + Array("t".utf8) + [0x94] + Array(" to the caf".utf8) + [0xE9]
      + Array(".\r\n\u{3}".utf8)
    #expect(try read(bytes)[0].text.contains("“don’t” to the café"))
  }

  @Test func `braces among letters are the letters of a national variant`() throws {
    let text =
      "\u{1}bdt0002 4 pl 9  dpa 0002\r\n\r\nF/\r\nF{hre brennt =\r\n\u{2}Die F{hre und das Boot f}r den Hafen sank mit der Besatzung; sie geh|rt der Stadt.\r\n\u{3}"
    let copy = try read(text)[0]
    #expect(copy.headline == "Fähre brennt")
    #expect(copy.text.contains("gehört"))
    #expect(copy.warnings.count == 1)
    let brackets =
      "\u{1}npw0002 4 pl 9  NPW 0002\r\n\r\nF/\r\nFerry burns =\r\n\u{2}He said [the] ferry and [a] boat {sic} sank.\r\n\u{3}"
    #expect(try read(brackets)[0].text.contains("[the] ferry"))
  }

  @Test func `bytes that mean nothing are counted for their own message only`() throws {
    let bad =
      Array("\u{1}npw0001 4 i 9  NPW 0001\r\n\r\nF/\r\nFerry burns =\r\n\u{2}It was ".utf8) + [0x81, 0x8D]
      + Array(" bad.\r\n\u{3}".utf8)
    let copies = try read(bad + Array(ferry.utf8))
    #expect(copies.map(\.replacements) == [2, 0])
    #expect(copies.map(\.warnings.count) == [1, 0])
  }

  @Test func `a message that lost its control characters is known by its heading`() throws {
    let bare = ferry.filter { !["\u{1}", "\u{2}", "\u{3}"].contains($0) }
    let copy = try read(bare)[0]
    #expect(copy.headline == "Ferry burns off the island")
    #expect(copy.particulars.identifier == "7901:dpa/0157/2026-11-17")
  }
}
