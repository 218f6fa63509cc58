import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct MailTests {
  private func read(_ text: some StringProtocol) throws -> [Copy] {
    let transmission = try readTransmission(Array(text.utf8))
    #expect(transmission.format == .mail)
    return transmission.items
  }

  private let head = """
    From: =?utf-8?Q?Ada_L=C3=BC?= =?utf-8?Q?nd?= <ada@coast.example>
    Subject: =?iso-8859-1?B?RuRocmU=?= burns off
     the island
    Date: Tue, 17 Nov 2026 08:02:00 +0100 (CET)
    Message-ID: <1@coast.example>
    MIME-Version: 1.0

    """

  private func paragraphs(_ copy: Copy) -> [String] {
    copy.paragraphs.map { "\($0.role.rawValue): \(copy.text[$0.span].onOneLine)" }
  }

  @Test func `the header is the copy's head, with words of other charsets and folded lines`() throws {
    let copy = try #require(try read(head + "\nThe ferry burned for six hours.\n").first)
    #expect(copy.headline == "Fähre burns off the island")
    #expect(copy.byline == "Ada Lünd")
    #expect(copy.particulars.authors == ["Ada Lünd"])
    #expect(copy.particulars.identifier == "1@coast.example")
    #expect(
      copy.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 17)!, hour: 8, minute: 2, utcOffset: 3600))
    #expect(paragraphs(copy) == ["headline: Fähre burns off the island", "body: The ferry burned for six hours."])
  }

  @Test func `an office is no author`() throws {
    let copy = try read(
      "From: Coast Council Press Office <press@coast.example>\nSubject: Ferry\nDate: 17 Nov 2026 08:02 GMT\n\nIt burned.\n"
    )[0]
    #expect(copy.byline == nil)
    #expect(copy.particulars.provider == "Coast Council Press Office")
  }

  @Test func `of alternatives the plain text is the copy, unless it is a stub`() throws {
    let parts = { (plain: String) in
      self.head + """
        Content-Type: multipart/alternative; boundary="a b"

        --a b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        \(plain)
        --a b
        Content-Type: text/html; charset=utf-8

        <style>p {}</style><p style="display: none">Preview</p><p>The ferry burned for six hours off the island on Tuesday, and the boats \
        came too late to save those who were below, the coastguard said.</p><p>Nobody else was hurt in the fire.</p>
        --a b--
        """
    }
    #expect(
      try read(parts("The f=C3=A4hre burned off the island for six hours on Tuesday, and =\nthen she sank."))[0].text
        .hasSuffix("and then she sank."))
    let rich = try read(parts("View this in your browser."))[0]
    #expect(
      paragraphs(rich).dropFirst() == [
        "body: The ferry burned for six hours off the island on Tuesday, and the boats came too late to save those who were below, the coastguard said.",
        "body: Nobody else was hurt in the fire.",
      ])
  }

  @Test func `attachments are named, and a message inside is read where there is nothing else`() throws {
    let copy = try read(
      head + """
        Content-Type: multipart/mixed; boundary=b

        --b

        Please see the statement attached, which we send with our regards to all the desks that may be interested in it today.
        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=utf-8''F%C3%A4hre.pdf
        Content-Transfer-Encoding: base64

        SGVs
        bG8=
        --b--
        """)[0]
    #expect(copy.particulars.media == [Media(type: "application/pdf", size: 5, title: "Fähre.pdf")])
    let forwarded = try read(
      head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: message/rfc822

        Subject: The inner one

        The ferry burned for six hours off the island on Tuesday.
        --b--
        """)[0]
    #expect(forwarded.text.contains("The ferry burned for six hours"))
    #expect(forwarded.particulars.media.map(\.title) == ["The inner one"])
  }

  @Test func `lines that flow are one paragraph`() throws {
    let text =
      head
      + "Content-Type: text/plain; format=flowed\n\nThe ferry \nburned.\n  Indented.\n> quoted \n> words\n-- \nAda\n"
    let copy = try read(text)[0]
    #expect(copy.text.contains("The ferry burned."))
    #expect(paragraphs(copy).contains("boilerplate: > quoted words"))
    #expect(paragraphs(copy).last == "boilerplate: -- Ada")
  }

  @Test func `a press release's furniture is told`() throws {
    let copy = try read(
      head + """

        FOR IMMEDIATE RELEASE

        STRICTLY EMBARGOED UNTIL 00:01 GMT WEDNESDAY 18 NOVEMBER

        The council will build a new quay at the northern harbour, it said on Tuesday.

        ENDS

        Notes to editors

        The old quay was built in 1907.
        """)[0]
    #expect(copy.particulars.embargo == 1_794_960_060)
    #expect(copy.status == .usable)
    #expect(
      copy.paragraphs.map(\.role) == [.headline, .advisory, .advisory, .body, .boilerplate, .advisory, .advisory])
  }

  @Test func `what a message supersedes it replaces, what it answers it does not`() throws {
    let copy = try read("Supersedes: <0@coast.example>\nReferences: <r@coast.example>\n" + head + "\nIt burned.\n")[0]
    #expect(copy.particulars.replaces == ["0@coast.example"])
  }

  @Test func `a kill or a correction means the message that it answers`() throws {
    let reply = { (subject: String, fields: String) in
      try self.read("From: a@b.example\nSubject: \(subject)\n\(fields)Message-ID: <6@b.example>\n\nIt is wrong.\n")[0]
        .particulars.replaces
    }
    let answers = "In-Reply-To: <1@b.example>\nReferences: <0@b.example> <2@b.example>\n"
    #expect(try reply("KILL: Ferry report", answers) == ["1@b.example"])
    #expect(try reply("CORRECTED: Ferry report", answers) == ["1@b.example"])
    #expect(try reply("KILL: Ferry report", "References: <0@b.example> <2@b.example>\n") == ["2@b.example"])
    #expect(try reply("KILL: Ferry report", answers + "Supersedes: <3@b.example>\n") == ["3@b.example"])
    #expect(try reply("Re: Ferry report", answers) == [])
  }

  @Test func `a boundary that begins with another is another`() throws {
    let copy = try read(
      head + """
        Content-Type: multipart/mixed; boundary="sep"

        --sep
        Content-Type: multipart/mixed; boundary="sep2"

        --sep2
        Content-Type: text/plain

        The first part.
        --sep2
        Content-Type: text/plain

        The second part.
        --sep2--
        --sep--
        """)[0]
    #expect(paragraphs(copy).dropFirst() == ["body: The first part.", "body: The second part."])
  }

  @Test(arguments: [
    ("text/plain; charset=\"ISO-8859-1\" (as it came)", "QUOTED-PRINTABLE (x)", "The f=E4hre burned."),
    ("text/markdown; charset=utf-8", "base64", "VGhlIGbDpGhyZSBidXJuZWQu"),
    ("text/x-copy; charset=utf-8", "quoted-printable", "The f=C3=A4hre burned."),
    ("application/xhtml+xml; charset=utf-8", "8bit", "<p>The fähre burned.</p>"),
  ])
  func `text of whatever kind is read where there is no other`(type: String, encoding: String, body: String) throws {
    let copy = try read(head + "Content-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n")[0]
    #expect(paragraphs(copy).dropFirst() == ["body: The fähre burned."])
    #expect(copy.particulars.media.isEmpty)
  }

  @Test func `text of an unknown kind beside the copy is named`() throws {
    let copy = try read(
      head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/calendar

        BEGIN:VCALENDAR
        --b

        The ferry burned.
        --b--
        """)[0]
    #expect(paragraphs(copy).dropFirst() == ["body: The ferry burned."])
    #expect(copy.particulars.media.map(\.type) == ["text/calendar"])
  }

  @Test(arguments: [
    ("=?utf-8?Q?F=C3?= =?utf-8?Q?=A4hre?= burns", "Fähre burns"),
    ("=?utf-8?Q?A?= =?iso-8859-1?Q?=E4?= b", "Aä b"), ("one =?utf-8?q?two three?= four", "one two three four"),
    ("=?utf-8*en?B?RsOkaHJl?=", "Fähre"), ("What =? Why ?=", "What =? Why ?="),
    ("=?utf-8?Q?=41?=", "A"), ("=?=?utf-8?Q?A?=", "=?A"),
  ])
  func `encoded words are written out, and what only begins like one stands`(written: String, text: String) {
    #expect(EncodedWords.decode(written) == text)
  }

  @Test func `a header of nothing but beginnings of encoded words is read at once`() throws {
    let beginnings = String(repeating: "=?", count: 400_000) + String(repeating: "=?a?q?x", count: 100_000)
    let time = ContinuousClock().measure { #expect(EncodedWords.decode(beginnings) == beginnings) }
    #expect(time < .seconds(5))
  }

  @Test func `a mailbox is parted at its envelope lines, and quoted ones are as they were`() throws {
    let box = """
      From desk@coast.example Tue Nov 17 08:02:00 2026
      From: a@coast.example
      Subject: One

      The ferry burned.

      >From the shore it was seen.
      From a window, too.

      From desk@coast.example Tue Nov 17 09:02:00 2026
      From: b@coast.example
      Subject: Two

      It sank.
      """
    let copies = try read(box)
    #expect(copies.map(\.headline) == ["One", "Two"])
    #expect(copies.map(\.date?.hour) == [8, 9])
    #expect(copies[0].text.contains("\nFrom the shore it was seen.\nFrom a window, too."))
    #expect(copies[0].original.map { String(decoding: $0, as: UTF8.self).hasPrefix("From: a@coast") } == true)
  }

  @Test func `each part is read in its own charset`() throws {
    let start = Array("Subject: Ferry\nFrom: a@b.example\nContent-Type: text/plain; charset=koi8-r\n\n".utf8)
    let copy = try readTransmission(start + [0xD0, 0xCF, 0xD2, 0xD4]).items[0]
    #expect(copy.text.hasSuffix("порт"))
    #expect(copy.replacements == 0)
  }

  @Test(arguments: [
    "London: the ferry burned\n\nIt sank.", "Date: 2026-11-17\n\nThe ferry burned.",
    "From the harbour: a report\n\nThe ferry burned.",
    "Subject: a word that is much used\n\nThe ferry burned.",
    "Note to editors: hold\nUpdate: none\n\nThe ferry burned.",
    "From: Port Merrow\n\nThe ferry burned.",
  ])
  func `copy that opens with a word and a colon is no mail`(text: String) throws {
    #expect(try readTransmission(Array(text.utf8)).format == .text)
  }
}
