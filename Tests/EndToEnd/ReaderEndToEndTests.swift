import Foundation
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// The built program in a real terminal.
  @Suite struct ReaderEndToEndTests {
    /// Copy of the shape of the seeds: one piece in three versions, another account of it, and a story of its own. The seeds
    /// themselves where they are there.
    private func copyFolder(_ folder: TemporaryFolder) throws -> String {
      if Shared.hasSeeds { return Shared.seedsFolder.path }
      let wanted = [
        "npw-hospital-strike.txt", "harbour-hospital-strike.txt", "npw-rail-tunnel.txt", "harbour-rail-tunnel.txt",
        "coast-rail-tunnel.txt",
      ]
      for sample in SampleCopy.all where wanted.contains(sample.name) {
        try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.name)")
      }
      let tunnel = try String(contentsOfFile: folder.file("copy/npw-rail-tunnel.txt"), encoding: .utf8)
      try folder.write(tunnel.replacing("14 months", with: "15 months"), to: "copy/npw-rail-tunnel-2.txt")
      return folder.file("copy")
    }

    @Test func `import, open a story of three versions, compare, mark read, quit, and it is still read`() throws {
      let terminal = try Tmux(width: 100, height: 30)
      let copy = try copyFolder(terminal.folder)
      try terminal.shell("\(Program.path) import '\(copy)'")
      try terminal.wait(for: "0 new versions, 0 unchanged, 0 refused")
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "2 unread")
      try terminal.keys("G")
      try terminal.wait(for: "3 v")
      try terminal.keys("Enter")
      let story = try terminal.wait(for: "3 versions")
      #expect(story.contains("Coverage"))
      try terminal.keys("j")
      try terminal.keys("c")
      try terminal.wait(for: "reuse")
      try terminal.keys("q", "q")
      try terminal.wait(for: "Stories")
      try terminal.keys("m")
      try terminal.wait(for: "marked read")
      try terminal.wait(for: "1 unread")
      try terminal.keys("Q")
      try terminal.wait(for: "$")
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "2 stories  1 unread")
      try terminal.keys("Q")
      #expect(try Program.run(["check"], home: terminal.folder.path).status == 0)
    }

    @Test func `a search is mended, saved, and there with its counts the next time`() throws {
      let terminal = try Tmux(width: 120, height: 30)
      let copy = try copyFolder(terminal.folder)
      try terminal.shell("\(Program.path) import '\(copy)'")
      try terminal.wait(for: "0 new versions, 0 unchanged, 0 refused")
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "2 unread")
      try terminal.keys("/")
      try terminal.type("is:unrd")
      #expect(try terminal.wait(for: "did you mean is:unread?").contains("    ^^^^"))
      try terminal.keys("BSpace")
      try terminal.type("ead has:versions")
      try terminal.keys("Enter")
      try terminal.wait(for: "1 found in 2 stories")
      try terminal.keys("s")
      try terminal.type("To compare")
      try terminal.keys("Enter")
      try terminal.wait(for: "1/1")
      try terminal.keys("Q")
      try terminal.wait(for: "$")
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "1/1")
      try terminal.keys("m", "Tab", "G", "Enter")
      try terminal.wait(for: "Stories · To compare")
      try terminal.keys("Tab", "D")
      try terminal.wait(for: "removed To compare")
      try terminal.keys("u")
      try terminal.wait(for: "undone: the saved searches as before")
      try terminal.keys("Q")
      #expect(try Program.run(["check"], home: terminal.folder.path).status == 0)
    }

    @Test func `names are listed, lead to their stories, and are joined and taken apart`() throws {
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("\(Program.path) demo")
      try terminal.wait(for: "21 stories")
      try terminal.keys("e")
      try terminal.wait(for: "Entities · all · by mentions")
      try terminal.keys("/")
      try terminal.type("kestrel")
      try terminal.wait(for: "· /kestrel")
      try terminal.keys("Enter", "Enter")
      try terminal.wait(for: "/place:")
      #expect(try terminal.wait(for: "found in 21 stories").contains("12 dead in ferry fire off Kestrel Island"))
      // To an article, to a name in it, to the stories of that, and all the way back.
      try terminal.keys("Enter")
      try terminal.wait(for: "The copy")
      try terminal.keys("Enter")
      try terminal.wait(for: "Barnaby Lisle")
      try terminal.keys("e")
      try terminal.wait(for: "person: Jenny Stroud · 3 mentions in 2 articles")
      try terminal.keys("Enter")
      try terminal.wait(for: "/person:")
      try terminal.keys("q")
      try terminal.wait(for: "Enter stories")
      try terminal.keys("q", "q", "q", "q")
      try terminal.wait(for: "· /kestrel")
      try terminal.keys("/")
      try terminal.type("tollness")
      try terminal.wait(for: "· /tollness")
      try terminal.keys("Enter", "x", "/")
      try terminal.wait(for: "1 selected")
      try terminal.type("kestrel")
      try terminal.wait(for: "· /kestrel")
      try terminal.keys("Enter", "M")
      try terminal.wait(for: "joined Tollness into Kestrel Island · u undoes it")
      try terminal.keys("j")
      try terminal.wait(for: "also Tollness")
      try terminal.keys("u")
      try terminal.wait(for: "undone")
      try terminal.keys("j")
      try terminal.wait(for: "· since 17 Nov")
      try terminal.keys("Q")
      try terminal.wait(for: "Entities", gone: true)
    }

    /// What must be as before once the program has gone, however it went.
    private func settings(_ terminal: Tmux) throws -> String {
      try terminal.shell("clear; stty -a | tr '\\n' ' ' > '\(terminal.folder.file("stty"))'; echo 'stty is' written")
      try terminal.wait(for: "stty is written")
      return try String(contentsOfFile: terminal.folder.file("stty"), encoding: .utf8)
    }

    @Test(arguments: ["quit", "interrupt", "TERM", "HUP", "SEGV", "ABRT", "ILL", "TRAP"])
    func `the terminal is as before after it has gone`(way: String) throws {
      let terminal = try Tmux(width: 80, height: 24, environment: ["SWIFT_BACKTRACE": "enable=no"])
      let before = try settings(terminal)
      try terminal.shell("clear; \(Program.path) demo; echo 'it has' gone")
      try terminal.wait(for: "21 stories")
      #expect(try terminal.isInAlternateScreen)
      switch way {
      case "quit": try terminal.keys("Q")
      case "interrupt": try terminal.keys("C-c", "C-c")
      default:
        let signals = [
          "TERM": SIGTERM, "HUP": SIGHUP, "SEGV": SIGSEGV, "ABRT": SIGABRT, "ILL": SIGILL, "TRAP": SIGTRAP,
        ]
        #expect(kill(try terminal.programID(), signals[way]!) == 0)
      }
      let after = try terminal.wait(for: "it has gone")
      #expect(!after.contains("21 stories"))
      #expect(try !terminal.isInAlternateScreen)
      #expect(try settings(terminal) == before)
    }

    @Test func `stopped and continued, it is there again`() throws {
      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("\(Program.path) demo")
      try terminal.wait(for: "21 stories")
      for _ in 0..<5 {
        try terminal.keys("C-z")
        try terminal.wait(for: "Stopped")
        #expect(try !terminal.isInAlternateScreen)
        try terminal.shell("clear; fg")
        try terminal.wait(for: "21 stories")
      }
      try terminal.keys("j")
      try terminal.wait(for: "2/21")
      try terminal.keys("Q")
      try terminal.wait(for: "21 stories", gone: true)
    }

    @Test func `it follows the window's size`() throws {
      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("\(Program.path) demo")
      try terminal.wait(for: "21 stories")
      try terminal.resize(120, 30)
      try terminal.wait(for: "Outlets")
      try terminal.resize(40, 12)
      try terminal.wait(for: "●18")
      try terminal.resize(30, 8)
      try terminal.wait(for: "needs 40×10, has 30×8")
      try terminal.resize(80, 24)
      try terminal.wait(for: "21 stories")
      for step in 0..<20 { try terminal.resize(60 + step * 3, 20 + step) }
      try terminal.wait(for: "Outlets")
      try terminal.keys("G")
      try terminal.wait(for: "21/21")
    }

    @Test func `killed in the middle of marking, the store is whole`() throws {
      let folder = TemporaryFolder()
      for sample in SampleCopy.all {
        try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.outlet)/\(sample.name)")
      }
      #expect(try Program.run(["import", folder.file("copy")], home: folder.path).status == 0)
      for round in 0..<4 {
        let terminal = try Tmux(width: 80, height: 24)
        try terminal.shell("HOME='\(folder.path)' \(Program.path)")
        try terminal.wait(for: "stories")
        try terminal.tmux("send-keys", "-t", "test", "-l", String(repeating: "mjAu*", count: 12))
        usleep(UInt32(20_000 * (round + 1)))
        #expect(kill(try terminal.programID(), SIGKILL) == 0)
        let check = try Program.run(["check"], home: folder.path)
        #expect(check.status == 0, "\(check.errors)")
      }
    }

    // MARK: colour

    @Test func `24-bit, 256 and 8 colours and none, as the terminal and the user have it`() throws {
      func screen(_ environment: [String: String]) throws -> (colored: String, raw: String) {
        let terminal = try Tmux(width: 80, height: 24, environment: environment)
        try terminal.shell("clear; \(Program.path) demo")
        try terminal.wait(for: "21 stories")
        usleep(100_000)
        return (try terminal.coloredScreen, String(decoding: terminal.raw, as: UTF8.self))
      }
      #expect(try screen(["COLORTERM": "truecolor"]).raw.contains("38;2;"))
      let indexed = try screen([:]).raw
      #expect(indexed.contains("38;5;") && !indexed.contains("38;2;"))
      let eight = try screen(["TERM": "screen"]).raw
      #expect(!eight.contains("38;") && eight.contains("[3"))
      for none in [["NO_COLOR": "1"], ["TERM": "vt100"]] {
        let (colored, raw) = try screen(none)
        #expect(!raw.contains("38;"))
        // Weight and reverse still tell the cursor and what is unread.
        #expect(colored.contains(#/\u{1B}\[([0-9]+;)*1m/#) && colored.contains(#/\u{1B}\[([0-9]+;)*7m/#))
      }
    }

    // MARK: hostile copy

    @Test func `nothing in copy reaches the terminal as an order`() throws {
      let folder = TemporaryFolder()
      let attacks = [
        "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}",
        "\u{1B}]8;;http://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\",
        "\u{1B}[2J\u{1B}[H",
        "\u{1B}[?1049l", "\u{1B}P+q544e\u{1B}\\", "\u{1B}c", "\u{9B}2J", "\u{9D}0;owned\u{9C}", "\u{90}owned\u{9C}",
        "\u{1B}[31m", "\u{7}\u{8}\u{D}",
        "\u{202E}desrever", "\u{2066}isolate", "\u{200B}\u{FEFF}\u{AD}", "a" + String(repeating: "\u{301}", count: 40),
        "\u{1B}_Gowned\u{1B}\\",
        "\u{1B}[6n", "\u{5}", "\u{E}\u{F}",
      ]
      for (index, attack) in attacks.enumerated() {
        let text =
          "Marked headline \(index) \(attack) end\n\nMARKER \(attack) BODY said \(attack) that it was so. It \(attack)was."
        try folder.write(text, to: "copy/attack-\(index).txt")
      }
      try folder.write("Marked name\n\nMARKER BODY.", to: "copy/name-\u{1B}]0;owned\u{7}.txt")
      let imported = try Program.run(
        ["import", folder.file("copy"), "--outlet", "Out\u{1B}]0;owned\u{7}let"], home: folder.path)
      #expect(imported.status == 0)
      expectClean(Array(imported.output.utf8))
      for arguments in [
        ["stories"], ["search", "marker"], ["entities"], ["show", "a1"], ["compare", "a1", "a2"],
        ["compare", "a1", "a2", "--format", "text", "--width", "120"],
      ] {
        let result = try Program.run(
          arguments + ["--color", "never"].filter { _ in arguments[0] != "x" }, home: folder.path)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        expectClean(Array(result.output.utf8))
      }

      let terminal = try Tmux(width: 120, height: 30)
      try terminal.shell("HOME='\(folder.path)' \(Program.path)")
      try terminal.wait(for: "stories")
      for _ in 0..<21 {
        try terminal.keys("Enter", "Enter", "e", "q", "q", "q", "j")
      }
      try terminal.keys("Enter", "c")
      usleep(300_000)
      try terminal.keys("Q")
      try terminal.wait(for: "$")
      let raw = terminal.raw
      let text = String(decoding: raw, as: UTF8.self)
      #expect(text.contains("Marked headline"))
      for order in [
        "\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}c", "\u{9B}", "\u{9D}", "\u{90}", "\u{202E}", "\u{2066}", "\u{200B}",
        "\u{FEFF}", "\u{1B}[6n", "\u{1B}[2J\u{1B}[H",
      ] {
        #expect(!text.contains(order), "\(order.debugDescription)")
      }
    }

    /// Output that is not for a terminal holds no control but the line feed.
    private func expectClean(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
      let text = String(decoding: bytes, as: UTF8.self)
      let bad = text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control
            || ["\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}"].contains(scalar))
      }
      #expect(bad.isEmpty, "\(bad.map { $0.value })", sourceLocation: sourceLocation)
    }
  }
}
