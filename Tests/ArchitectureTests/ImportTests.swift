import Foundation
import TestSupport
import Testing

/// The walls between the rooms, as `Sources/ARCHITECTURE.md` has them.
@Suite struct ImportTests {
  /// What each room may import of ours and of others'. Foundation and the standard library are free, but for the pure rooms.
  private static let allowed: [String: Set<String>] = [
    "Language": [],
    "Entities": ["Language", "CTaggerModel", "Synchronization"],
    "Annotation": ["Entities", "Language"],
    "writethru-train": ["Annotation", "Entities", "Language", "ArgumentParser"],
    "Comparison": ["Language"],
    "Grouping": ["Language"],
    "Newsroom": ["Language"],
    "Terminal": [],
    "Wire": ["Newsroom", "Language", "CLibXML2"],
    "Archive": ["Newsroom", "Language", "CZlib", "GRDB", "Synchronization"],
    "Filing": ["Wire", "Language", "Entities", "Grouping", "Newsroom", "Archive", "Synchronization"],
    "CursesTerminal": ["Terminal", "CCurses"],
    "Typesetting": ["Language", "Newsroom", "Comparison", "Terminal"],
    "Reader": ["Language", "Newsroom", "Comparison", "Terminal", "Typesetting"],
    "Export": ["Language", "Newsroom", "Comparison", "Terminal", "Typesetting"],
    "Configuration": ["Newsroom", "Reader", "Terminal", "Themes", "TOMLKit"],
    "Samples": [],
    "Watching": [],
    "CCurses": [],
    "CZlib": [],
    "CCurl": [],
    "Fetching": ["CCurl", "Synchronization"],
    "CLibXML2": [],
    "writethru": [
      "Archive", "Comparison", "Configuration", "CursesTerminal", "Entities", "Export", "Fetching", "Filing", "Language",
      "Newsroom", "Reader",
      "Samples",
      "Terminal", "Watching", "Wire", "ArgumentParser", "Synchronization",
    ],
    "writethru-evaluate": [
      "Annotation", "Archive", "Comparison", "Entities", "Filing", "Language", "Newsroom", "SyntheticCopy",
      "TestSupport",
      "Wire", "ArgumentParser",
    ],
  ]

  /// These know no file, no network, no clock: not even Foundation, but for its logarithm.
  private static let pure: Set = [
    "Language", "Entities", "Annotation", "Comparison", "Grouping", "Newsroom", "Terminal", "Typesetting", "Reader",
    "Export",
  ]

  private func sources() throws -> [(room: String, path: String, text: String)] {
    let folder = Shared.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)!
    var found: [(String, String, String)] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let relative = file.path.dropFirst(folder.path.count + 1)
      found.append(
        (String(relative.split(separator: "/")[0]), String(relative), try String(contentsOf: file, encoding: .utf8)))
    }
    return found
  }

  private func imports(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("import ") || $0.hasPrefix("@testable import ") }
      .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  @Test func `each room imports only what it may`() throws {
    let all = try sources()
    #expect(all.count > 100)
    for (room, path, text) in all {
      let allowed = try #require(Self.allowed[room], "\(room) is no room of the architecture")
      for module in imports(text) where !["Foundation", "Glibc", "Dispatch"].contains(module) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func `pure rooms have no files, no processes and no clock`() throws {
    let forbidden = [
      "FileManager", "FileHandle", "ProcessInfo", "URLSession", "Date()", "DispatchTime", "ContinuousClock",
      "SystemClock", "fopen(",
      "time(nil)", "getenv(", "print(",
    ]
    for (room, path, text) in try sources() where Self.pure.contains(room) {
      for word in forbidden where text.contains(word) { Issue.record("\(path) uses \(word)") }
    }
  }

  @Test func `the package's targets depend on what the table allows and nothing more`() throws {
    let manifest = try String(contentsOf: Shared.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    for room in Self.allowed.keys.sorted() {
      #expect(manifest.contains("\"\(room)\""), "\(room) is not in Package.swift")
    }
    let text = try String(contentsOf: Shared.root.appendingPathComponent("Sources/ARCHITECTURE.md"), encoding: .utf8)
    for room in Self.allowed.keys.sorted() { #expect(text.contains("`\(room)`"), "\(room) is not in ARCHITECTURE.md") }
  }

  @Test func `the visible top level is what it should be`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Shared.root.path).filter {
      !$0.hasPrefix(".") && $0 != "Package.resolved"
    }
    #expect(Set(names) == ["Package.swift", "Sources", "Tests", "Themes", "README.md", "LICENSE"])
  }
}
