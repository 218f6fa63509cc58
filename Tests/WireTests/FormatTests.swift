import Testing

@testable import Wire

@Suite struct FormatTests {
  private func refusal(_ bytes: [UInt8], format: Format? = nil) -> WireError? {
    do {
      _ = try readCopy(bytes, format: format)
      return nil
    } catch { return error }
  }

  @Test func `what is no text is refused by name`() {
    #expect(refusal(Array("%PDF-1.7".utf8)) == .binary("a PDF"))
    #expect(refusal([0x89, 0x50, 0x4E, 0x47, 0, 0]) == .binary("a PNG picture"))
    #expect(refusal([1, 2, 0, 3]) == .binary("binary data"))
    #expect(refusal(Array("  \n\t ".utf8)) == .empty)
    #expect(refusal([]) == .empty)
  }

  @Test func `markup that is no news is refused unless it is said to be text`() {
    let xml = Array("<?xml version=\"1.0\"?><!-- <rss> --><recipe/>".utf8)
    #expect(refusal(xml) == .unreadFormat("XML with the root “recipe”"))
    #expect(refusal(xml, format: .text) == nil)
    #expect(refusal(Array("{\"weather\": 1}".utf8)) == .unreadFormat("JSON"))
    // A schema, which only begins like it.
    let schema = Array("{\"title\": \"item\", \"properties\": {\"items\": {}}}".utf8)
    #expect(refusal(schema) == .unreadFormat("JSON"))
    #expect(refusal(schema, format: .jsonFeed) == .notFormat(.jsonFeed))
  }

  @Test func `JSON that says only at its end what it is is news`() throws {
    let padding = String(repeating: "x ", count: 40_000)
    let item =
      #"{"associations": {"a": {"text": "\#(padding)"}}, "body_text": "It burned.", "headline": "Ferry burns", "uri": "urn:x:9"}"#
    let transmission = try readTransmission(Array(item.utf8))
    #expect(transmission.format == .ninjs)
    #expect(transmission.items.map(\.headline) == ["Ferry burns"])
    #expect(refusal(Array(#"{"weather": "\#(padding)"}"#.utf8)) == .unreadFormat("JSON"))
  }

  @Test func `an article over the limit is refused with both numbers`() {
    let error = refusal([UInt8](repeating: 0x61, count: 3_000_000))
    #expect(error == .tooLarge(bytes: 3_000_000, limit: 2_000_000))
    #expect(error?.description == "it is 3 MB, over the limit of 2 MB; split it")
  }
}

@Suite struct OriginTests {
  private func format(_ text: String, _ origin: Origin) -> Format? {
    try? readTransmission(Array(text.utf8), origin: origin).format
  }

  @Test func `a name decides only where the content could be anything`() {
    #expect(format("The ferry <b>burned</b>.", Origin(fileName: "/in/ferry.HTML")) == .html)
    #expect(format("The ferry <b>burned</b>.", Origin(type: "text/html")) == .html)
    #expect(format("The ferry burned.", Origin(fileName: "ferry.txt")) == .text)
    #expect(format("Subject: Ferry\n\nIt burned.", Origin(fileName: "1.eml")) == .mail)
    #expect(format("The ferry burned.", Origin(fileName: "1.eml")) == .text)
    #expect(format("https://coast.example/rss", Origin(fileName: "/home/ada/.newsboat/urls")) == .urls)
    #expect(
      format("<opml><body><outline xmlUrl='https://a.example/'/></body></opml>", Origin(fileName: "feeds.html"))
        == .opml)
  }
}
