import Foundation
import Testing

@testable import CursesTerminal

@Suite struct DirectColorTests {
  @Test func `the system's entry for xterm-256color gains 24-bit colour`() throws {
    let value = try #require(
      DirectColor.terminfo(for: "xterm-256color", environment: [:]), "no terminfo on this machine")
    #expect(value.hasPrefix("b64:"))
    let plain = String(value.dropFirst(4)).replacing("-", with: "+").replacing("_", with: "/")
    let data = try #require(Data(base64Encoded: plain))
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("38;2;") && text.contains("48;2;"))
    #expect(text.contains("RGB\0"))
    #expect(text.hasPrefix("\u{1E}\u{02}"))
  }

  @Test func `what is no entry is left alone`() {
    #expect(DirectColor.withDirectColor([]) == nil)
    #expect(DirectColor.withDirectColor([0x1A, 0x01, 0xFF, 0x7F, 1, 2, 3]) == nil)
    #expect(DirectColor.terminfo(for: "../../etc/passwd", environment: [:]) == nil)
    #expect(DirectColor.terminfo(for: "no-such-terminal", environment: [:]) == nil)
  }

  @Test func `an entry cut short at any place is refused or read, never a crash`() throws {
    let entry = try #require(
      FileManager.default.contents(atPath: "/lib/terminfo/x/xterm-256color")
        ?? FileManager.default.contents(atPath: "/usr/share/terminfo/x/xterm-256color"))
    for length in 0..<entry.count { _ = DirectColor.withDirectColor(Array(entry.prefix(length))) }
  }
}
