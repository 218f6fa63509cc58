import Foundation

/// The material beside the project that some tests read where it is there. Users do not have it.
package enum Shared {
  /// The project's root, from where this file was compiled.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static let seedsFolder = root.deletingLastPathComponent().appendingPathComponent("shared/seeds")

  package static var hasSeeds: Bool { FileManager.default.fileExists(atPath: seedsFolder.path) }

  /// What a test that was left out says.
  package static let leftOut: StaticString = "left out: ../shared is not beside the project"

  /// The seed whose name begins so: `000`.
  package static func seed(_ prefix: String) throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: seedsFolder.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: seedsFolder.appendingPathComponent(name)))
  }
}

/// A folder that is gone when its owner is.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    path = NSTemporaryDirectory() + "writethru-test-\(UUID().uuidString)"
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let target = file(name)
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: target))
    return target
  }
}
