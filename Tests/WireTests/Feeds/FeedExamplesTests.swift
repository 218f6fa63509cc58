import Foundation
import TestSupport
import Testing

@testable import Wire

/// Real files beside the project, where they are there. `writethru-evaluate feeds` scores them field by field.
@Suite struct FeedExamplesTests {
  private static let folder = Shared.root.deletingLastPathComponent().appendingPathComponent("shared/examples")

  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  @Test(.enabled(if: isThere, Comment(rawValue: "\(Shared.leftOut)")), arguments: ["rss-atom", "jsonfeed"])
  func `all examples are read as feeds`(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    var count = 0
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    {
      let isFeed = file.pathExtension == "xml" || name == "jsonfeed" && !file.path.hasSuffix("_expected.json")
      guard isFeed, file.pathExtension != "md" else { continue }
      count += 1
      #expect(try readFeed(Array(try Data(contentsOf: file))) != nil, "\(file.lastPathComponent)")
    }
    #expect(count > 0)
  }
}
