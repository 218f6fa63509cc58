import Foundation
import Reader
import Terminal
import TestSupport
import Testing

@Suite struct ActionTableTests {
  @Test func `every action is in the table once, with a help text and keys that can be typed`() {
    for action in Action.allCases {
      let entries = ActionTable.entries.filter { $0.action == action }
      #expect(entries.count == 1, "\(action.rawValue)")
      #expect(entries.allSatisfy { !$0.help.isEmpty && $0.keys.allSatisfy { Key.sequence($0) != nil } })
    }
  }

  @Test func `no two actions want the same keys on one screen, and none hides a longer one`() {
    let keymap = Keymap()
    for context in Context.allCases where context != .everywhere {
      for entry in ActionTable.entries where entry.contexts.contains(context) || entry.contexts.contains(.everywhere) {
        for written in entry.keys {
          let keys = Key.sequence(written)!
          #expect(keymap.match(keys, in: context) == .action(entry.action), "\(written) on \(context.rawValue)")
          for length in 1..<max(1, keys.count) {
            #expect(
              keymap.match(Array(keys.prefix(length)), in: context) == .prefix, "\(written) on \(context.rawValue)")
          }
        }
      }
    }
  }

  @Test func `the README lists every key of the table`() throws {
    let readme = try String(contentsOf: Shared.root.appendingPathComponent("README.md"), encoding: .utf8)
    for entry in ActionTable.entries {
      for key in entry.keys.prefix(1) {
        // A bar would end the cell of the table.
        let written = key == "|" ? "\\|" : key
        #expect(readme.contains("`\(written)`"), "\(key), which is \(entry.action.rawValue)")
      }
    }
  }
}
