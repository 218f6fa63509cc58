import Reader
import Testing

/// What is typed behind `|`, as words, and file names from headlines.
@Suite struct CommandWordsTests {
  @Test(arguments: [
    ("wc -w", ["wc", "-w"]),
    ("  sort\t-r  ", ["sort", "-r"]),
    ("sh -c 'cat > x; echo $HOME | wc'", ["sh", "-c", "cat > x; echo $HOME | wc"]),
    (#"say "it's \"so\" \\ \n" a\ b"#, ["say", #"it's "so" \ \n"#, "a b"]),
    ("echo $HOME *.txt ~ `id` $(id) a;b", ["echo", "$HOME", "*.txt", "~", "`id`", "$(id)", "a;b"]),
    ("echo '' \"\" x''y", ["echo", "", "", "xy"]),
    ("echo '|' \\; \">\"", ["echo", "|", ";", ">"]),
    ("träger '東 京'", ["träger", "東 京"]),
  ])
  func `words are parted by white space and held together by quotes, and mean nothing else`(
    typed: String, words: [String]
  ) throws {
    #expect(try commandWords(typed) == words)
  }

  @Test(arguments: [
    ("", CommandFault.empty), ("   ", .empty), ("echo 'x", .openQuote("'")), ("echo \"x\\\"", .openQuote("\"")),
    ("echo x\\", .openEscape), ("sort | uniq", .shell("|")), ("cat > /etc/x", .shell(">")), ("a && b", .shell("&&")),
    ("'' x", .noName), ("echo \u{0}", .noName),
  ])
  func `what is no command is refused with the reason`(typed: String, fault: CommandFault) {
    #expect(throws: fault) { try commandWords(typed) }
  }

  @Test(arguments: [
    ("9 dead in ferry fire off Kestrel Island", "9-dead-in-ferry-fire-off-kestrel-island"),
    ("../../etc/passwd", "etc-passwd"), ("-rf /", "rf"), (".bashrc", "bashrc"), ("", "article"), ("…!?", "article"),
    ("a\u{1B}]0;x\u{7}b", "a-0-x-b"), ("Čapek’s “R.U.R.”", "čapek-s-r-u-r"), ("東京で火災、12人死亡", "東京で火災-12人死亡"),
    ("$(reboot); `id` | sh > x", "reboot-id-sh-x"), ("\u{202E}gpj.exe", "gpj-exe"), ("नमस्ते", "नमस्ते"),
  ])
  func `a headline makes a name that is only a name`(headline: String, name: String) {
    #expect(fileName(for: headline) == name)
  }

  @Test func `however long or odd a headline, its name is short, visible and parts no folders`() {
    let odd =
      ["a" + String(repeating: "\u{301}", count: 900), String(repeating: "x", count: 9000)]
      + [String(repeating: "word ", count: 90), String(repeating: "👨‍👩‍👧", count: 90), String(repeating: "ä́̂", count: 300)]
    let all = (0..<0x3000).compactMap { Unicode.Scalar($0) }.map { String($0) + "x" + String($0) }
    for headline in odd + all {
      let name = fileName(for: headline)
      #expect(!name.isEmpty && name.utf8.count <= 200, "\(headline.prefix(20))")
      #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && !name.contains("/"))
      #expect(
        name.unicodeScalars.allSatisfy { ![.control, .format, .surrogate].contains($0.properties.generalCategory) })
    }
  }
}
