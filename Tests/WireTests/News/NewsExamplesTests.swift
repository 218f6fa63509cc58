import Foundation
import TestSupport
import Testing

@testable import Wire

/// Real files beside the project, where they are there.
@Suite struct NewsExamplesTests {
  private static let folder = Shared.root.deletingLastPathComponent().appendingPathComponent("shared/examples")

  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func files(_ name: String) throws -> [(name: String, bytes: [UInt8])] {
    let names =
      FileManager.default.enumerator(atPath: Self.folder.appendingPathComponent(name).path)?.compactMap {
        $0 as? String
      } ?? []
    return try names.sorted().filter { ($0.hasSuffix(".xml") || $0.hasSuffix(".json")) && !$0.contains("schema") }.map {
      ($0, Array(try Data(contentsOf: Self.folder.appendingPathComponent(name).appendingPathComponent($0))))
    }
  }

  @Test(.enabled(if: isThere, Comment(rawValue: "\(Shared.leftOut)")), arguments: ["ninjs", "newsml-g2", "dpa"])
  func `all examples are parsed`(_ folder: String) throws {
    for (name, bytes) in try files(folder) {
      #expect(throws: Never.self, "\(name)") { try readTransmission(bytes) }
    }
  }

  @Test(.enabled(if: isThere, Comment(rawValue: "\(Shared.leftOut)"))) func `each pair of dpa's is one article`() throws
  {
    let files = Dictionary(uniqueKeysWithValues: try files("dpa"))
    var pairs = 0
    for (name, json) in files where name.hasPrefix("input/") {
      guard let xml = files["output/" + name.dropFirst(6).dropLast(4) + "xml"] else { continue }
      let (a, b) = (try #require(readTransmission(json).items.first), try #require(readTransmission(xml).items.first))
      pairs += 1
      #expect(a.text == b.text, "\(name)")
      #expect(a.paragraphs == b.paragraphs, "\(name)")
      #expect([a.headline, a.deck, a.byline, a.dateline] == [b.headline, b.deck, b.byline, b.dateline], "\(name)")
      #expect(a.date == b.date && a.status == b.status && a.urgency == b.urgency, "\(name)")
      #expect(
        a.particulars.subjects == b.particulars.subjects && a.particulars.keywords == b.particulars.keywords, "\(name)")
    }
    #expect(pairs == 18)
  }
}
