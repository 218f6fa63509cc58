import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `parse`, as a shell meets it.
  @Suite struct ParseEndToEndTests {
    private let folder = TemporaryFolder()
    private let feed =
      "<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry &#27;[31m\u{9B}31m burns</title>"
      + "<pubDate>Tue, 17 Nov 2026 08:02:30 +0100</pubDate><description>It burned.</description></item></channel></rss>"

    private func run(_ arguments: String..., input: String? = nil) throws -> Program.Result {
      try Program.run(arguments, home: folder.path, input: input)
    }

    private func object(_ result: Program.Result) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func `a feed's items are listed, and no escape reaches the terminal`() throws {
      try folder.write(feed, to: "feed.xml")
      let text = try run("parse", folder.file("feed.xml"))
      #expect(text.status == 0)
      #expect(text.output.contains("rss  UTF-8  1 item"))
      #expect(text.output.contains("2026-11-17T08:02:30+01:00"))
      for options in [["parse"], ["parse", "--json"], ["parse", "--json=feed"]] {
        let output = try Program.run(options + [folder.file("feed.xml")], home: folder.path).output
        #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || (0x80..<0xA0).contains($0.value) })
      }
    }

    @Test func `JSON holds every field, of one file an object, of several an array`() throws {
      try folder.write(feed, to: "feed.xml")
      let one = try object(try run("parse", "--json", folder.file("feed.xml")))
      let item = try #require((one["items"] as? [[String: Any]])?.first)
      #expect(item["body"] as? [String] == ["It burned."])
      #expect(item["provider"] as? String == "Harbour")
      #expect(item.keys.count == 31)
      let both = try run("parse", folder.file("nowhere"), folder.file("feed.xml"), "--json")
      #expect(both.status == 1)
      let list = try #require(try JSONSerialization.jsonObject(with: Data(both.output.utf8)) as? [[String: Any]])
      #expect(list.count == 2 && list[0]["error"] as? String == "there is no such file")
      #expect(
        try run("parse", "--ndjson", folder.file("feed.xml"), folder.file("feed.xml")).output.split(separator: "\n")
          .count == 2)
    }

    @Test func `a feed comes as feedparser names it, also from the standard input`() throws {
      let feed = try object(try run("parse", "--json=feed", "--base", "https://h.example/", "-", input: feed))
      #expect(feed["version"] as? String == "rss20")
      let entry = try #require((feed["entries"] as? [[String: Any]])?.first)
      #expect(entry["published"] as? String == "2026-11-17T07:02:30Z")
      let nothing = try run("parse", "--json=feed", "-", input: "  ")
      let empty = try object(nothing)
      #expect(nothing.status == 1 && empty["bozo"] as? Bool == true && empty["entries"] as? [String] == [])
      #expect(empty["bozo_exception"] as? String == "it holds no text")
      #expect(try run("parse").status == 2)
      #expect(try run("parse", "--json=tree", "-", input: "x").status == 2)
    }
  }
}
