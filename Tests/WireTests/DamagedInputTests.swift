import TestSupport
import Testing

@testable import Wire

/// Messages, mail, pages and lists with bytes flipped, cut out, doubled and mixed: whatever comes of it, it comes at once.
@Suite struct DamagedInputTests {
  private static let samples: [(format: Format, text: String)] = [
    (
      .iptc7901,
      "\u{1}bdt0157 3 vm 215  dpa 0157\r\n\r\nSchiff/Insel/\r\n1ST LEAD\r\nFerry burns off the island\r\nBy Ada Lund, dpa =\r\n\u{2}\r\nLindo (dpa) - The ferry\r\nburned.\r\n\r\n## Notes\r\n- none\r\n\r\ndpa al xx\r\n\u{3}171802 GMT Nov 26\r\n\u{1}bdt0158 1 vm 2\r\n\u{2}KILL KILL KILL\r\nPlease kill item dpa 157.\u{3}"
    ),
    (
      .anpa1312,
      "\u{16}\u{16}\u{1}a1234\u{1F}bc---\r\nu i\u{13}\u{12} BC-VM--FerryFire 2ndLd-Writethru   11-17 0425\r\n\u{2}^BC-VM--Ferry Fire, 2nd Ld,425<\r\n^Nine die<\r\n^By ADA LUND=\r\n\t   PORT MERROW (AP) _ The ferry ``burned'' at 16{.\r\n\u{3}\t   AP-WF-11-17-26 0802GMT<\r\n\u{4}"
    ),
    (
      .mail,
      "From a@b Tue Nov 17 08:02:00 2026\nFrom: =?utf-8?Q?Ada_L=C3=BCnd?= <a@b.example>\nSubject: =?koi8-r?B?0M/S1A==?=\nContent-Type: multipart/mixed; boundary=\"b\"; x*0*=utf-8''%41; x*1=b\n\n--b\nContent-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nThe f=C3=A4hre \nburned=\n.\n> quoted\n-- \nAda\n--b\nContent-Type: message/rfc822\n\nSubject: Inner\n\nText.\n--b\nContent-Type: text/html\n\n<p>Rich<p>text\n--b--\n\nFrom a@b Tue Nov 17 09:02:00 2026\nSubject: Two\nFrom: x\n\n>From here\n"
    ),
    (
      .html,
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Ferry | Coast</title><meta property=og:title content=\"Ferry &amp; fire\"><script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"author\":[{\"@id\":\"#a\"}]},{\"@id\":\"#a\",\"name\":\"Ada\"}]}</script><link rel=alternate type=application/rss+xml href=../f></head><body><nav><a href=/>Home</a></nav><article class=\"article-body x\"><h1>Ferry</h1><p>The ferry burned for six hours off the island, and sank.<table><tr><td>1<td>2</table><ul><li>One<li>Two</ul><figure><img src=a.jpg><figcaption>Smoke. A/B</figcaption></figure><div style=\"display:none\">x</div></article></body></html>"
    ),
    (
      .opml,
      "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>x</title></head><body><outline text=\"News\"><outline text=\"Coast\" type=\"rss\" xmlUrl=\"https://c.example/rss\" category=\"/a/b\"/></outline></body></opml>"
    ),
    (
      .urls,
      "https://c.example/rss news \"two words\" \"~The \\\"Coast\\\"\"\n\"query:Unread:unread = \\\"yes\\\"\"\nexec:x\n"
    ),
    (
      .text,
      "EMBARGOED UNTIL 00:01 GMT 18 NOVEMBER 2026\n\nCORRECTED-Ferry burns\n\nBy Ada Lund\n\nLINDO (NPW) - It burned.\n\nPlease kill dpa 157.\n\nENDS\n\nNotes to editors\n"
    ),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: 0..<20) func `damaged input is read or refused`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<150 {
      let sample = Self.samples.randomElement(using: &generator)!
      let bytes = damaged(Array(sample.text.utf8), &generator)
      for format in [sample.format, nil] {
        guard let transmission = try? readTransmission(bytes, format: format) else { continue }
        for copy in transmission.items {
          for paragraph in copy.paragraphs { #expect(!copy.text[paragraph.span].isEmpty) }
          #expect(!copy.text.unicodeScalars.contains("\0"))
        }
      }
    }
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.removeSubrange(place...)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4:
        let other = Array(Self.samples.randomElement(using: &generator)!.text.utf8)
        bytes.insert(contentsOf: other.suffix(Int.random(in: 1...200, using: &generator)), at: place)
      default:
        bytes.replaceSubrange(place..<end, with: [0x3C, 0x0A, 0x3D, 0x22, 0x26, 0x01].shuffled(using: &generator))
      }
    }
    return bytes
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      (Format.html, "<div>"), (.html, "<p>a<b>"), (.html, "<table><tr><td>"), (.html, "<a href=x>y</a> "),
      (.html, "<ul><li>word "),
      (.html, "<meta property=og:title content=x>"), (.html, "<script type=application/ld+json>[[[["),
      (.html, "<p class=\"article-body\">Some text, here.</p>"),
      (.mail, "Subject: a\n"), (.mail, "From a b 1:1 c\n\n"),
      (.mail, "Content-Type: multipart/mixed; boundary=a\n\n--a\n"), (.mail, "Subject: =?utf-8?Q?a?= "),
      (.iptc7901, "\u{1}a0001 1 a 1\n\u{2}b\u{3}"), (.iptc7901, "a =\n"),
      (.anpa1312, "\u{16}\u{1}a0001\na b\n\u{2}^c<\n\td\u{3}"), (.opml, "<outline text='a'>"),
      (.opml, "<opml><outline xmlUrl='a'/>"), (.urls, "http://a \"b\n"), (.text, "kill dpa 157 "),
      (.text, "EMBARGO: 1 "), (.text, "1ST LEAD\n\n"),
    ]) func `many of one thing are read in a moment`(format: Format, piece: String)
  {
    let text = String(repeating: piece, count: 20_000)
    guard let transmission = try? readTransmission(Array(text.utf8), format: format) else { return }
    #expect(transmission.items.count <= WireLimits.items)
  }
}
