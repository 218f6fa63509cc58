import Foundation
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// The commands beside the reader, as a shell meets them.
  @Suite struct CommandEndToEndTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String..., environment: [String: String] = [:], input: String? = nil) throws
      -> Program.Result
    {
      try Program.run(arguments, home: folder.path, environment: environment, input: input)
    }

    private func importSamples() throws {
      for sample in SampleCopy.all
      where sample.name.hasPrefix("npw-storm") || sample.name.hasPrefix("coast-tollness")
        || sample.name == "coast-storm.txt"
      {
        let file = try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.name)")
        #expect(try run("import", file, "--outlet", sample.outlet, "--date", sample.time).status == 0)
      }
    }

    @Test func `import files, tells, and exits by what happened`() throws {
      try folder.write("Ferry burns\n\nThe ferry burned off the island.", to: "copy/fire.txt")
      try folder.write("# Notes", to: "copy/README.md")
      let first = try run("import", folder.file("copy"))
      #expect(first.status == 0)
      #expect(first.output.hasPrefix("1 new, 0 new versions, 0 unchanged, 0 refused\nleft out: "))
      #expect(try run("import", folder.file("copy")).output.hasPrefix("0 new, 0 new versions, 1 unchanged, 0 refused"))
      try folder.write("Ferry burns\n\nThe ferry burned and sank off the island.", to: "copy/fire.txt")
      #expect(try run("import", folder.file("copy")).output.hasPrefix("0 new, 1 new version, 0 unchanged, 0 refused"))

      try folder.write("%PDF-1.7", to: "copy/page.txt")
      let refused = try run("import", folder.file("copy"), folder.file("nowhere"))
      #expect(refused.status == 1)
      #expect(
        refused.output.contains("2 refused") && refused.output.contains("it is a PDF")
          && refused.output.contains("no such file"))

      #expect(try run("import").status == 2)
      let badDate = try run("import", folder.file("copy"), "--date", "yesterday")
      #expect(badDate.status == 2 && badDate.errors.contains("“yesterday” is no date"))
      #expect(try run("import", folder.file("copy"), "--format", "word").status == 2)
      let json = try run("import", folder.file("copy/fire.txt"), "--json")
      #expect(json.output.contains("\"outcome\" : \"unchanged\""))
    }

    @Test func `entities prints any text with its names marked`() throws {
      let text = "President [Vladimir] Putin met NATO’s envoy in Kyiv. It rained.\n"
      let marked = try run("entities", "-", "--format", "iob2", input: text)
      #expect(
        marked.output == """
          President\tO
          Vladimir\tB-PER
          Putin\tI-PER
          met\tO
          NATO\tB-ORG
          ’s\tO
          envoy\tO
          in\tO
          Kyiv\tB-LOC
          .\tO

          It\tO
          rained\tO
          .\tO


          """)
      #expect(try run("entities", "--format", "iob2").status == 2)
      #expect(try run("entities", "-", "--format", "iob2", "--json", input: text).status == 2)
      #expect(try run("entities", folder.file("nowhere"), "--format", "iob2").status == 1)
    }

    @Test func `stories lists stories with their articles, also as JSON`() throws {
      try importSamples()
      let text = try run("stories").output
      #expect(text.contains("Storm leaves 38,500 homes") && text.contains("coverage") && text.contains("KILLED"))
      let data =
        try JSONSerialization.jsonObject(with: Data(try run("stories", "--json").output.utf8)) as? [[String: Any]]
      let stories = try #require(data)
      #expect(stories.count == 2)
      let storm = try #require(stories.first { ($0["headline"] as? String)?.contains("Storm") ?? false })
      let articles = try #require(storm["articles"] as? [[String: Any]])
      #expect(Set(articles.compactMap { $0["relation"] as? String }) == ["version", "coverage"])
      #expect(articles.allSatisfy { $0["id"] is String && $0["outlet"] is String && $0["file"] is String })
      #expect((articles.first { $0["file"] as? String == "npw-storm.txt" }?["versions"] as? [Any])?.count == 3)
      #expect(try run("stories", "--starred", "--json").output == "[]\n")
      #expect(try run("stories", "--unread", "--changed").status == 2)
    }

    @Test func `show prints an article by any name it has`() throws {
      try importSamples()
      let id = try #require(try run("stories").output.firstMatch(of: #/(a\d+) +version +NPW/#)?.1)
      for name in [String(id), "\(id).1", "npw-storm"] { #expect(try run("show", name).output.contains("Storm")) }
      #expect(try run("show", "\(id).1", "--json").output.contains("\"role\" : \"headline\""))
      let original = SampleCopy.all.first { $0.name == "npw-storm.txt" }!
      #expect(try run("show", "\(id).1", "--original").output == String(decoding: original.bytes, as: UTF8.self))
      let missing = try run("show", "a999")
      #expect(missing.status == 1 && missing.errors.contains("there is no a999 in the store"))
      #expect(try run("show", "nothing-so-called").errors.contains("nothing in the store, and no file"))
    }

    @Test func `killed copy does not leave through a pipe`() throws {
      try importSamples()
      for arguments in [["show", "coast-tollness"], ["compare", "coast-tollness"]] {
        let result = try Program.run(arguments, home: folder.path)
        #expect(result.status == 1 && result.output.isEmpty && result.errors.contains("is killed"))
      }
    }

    @Test func `compare works on the store, on files and on standard input`() throws {
      try importSamples()
      let stored = try run("compare", "npw-storm").output
      #expect(stored.contains("[-27,000-]{+38,500+}"))
      let old = try folder.write("Ferry burns\n\nNine people died off the island on Tuesday.", to: "old.txt")
      let new = try folder.write("Ferry burns\n\nTwelve people died off the island on Tuesday.", to: "new.txt")
      let unified = try run("compare", old, new)
      #expect(unified.output.contains("1 changed body paragraph (1 edited), 0 the same"))
      #expect(unified.output.contains("F graf 1: [-Nine-]{+Twelve+} people died"))
      #expect(!unified.output.contains("\u{1B}"))
      #expect(try run("compare", old, "-", input: "Ferry burns\n\nNobody died.").status == 0)
      #expect(try run("compare", old, new, "--format", "text", "--width", "100").output.contains("│"))
      #expect(try run("compare", old, new, "--color", "always").output.contains("\u{1B}["))
      let json =
        try JSONSerialization.jsonObject(with: Data(try run("compare", old, new, "--json").output.utf8))
        as? [String: Any]
      #expect((json?["summary"] as? [String: Any])?["changedBodyParagraphs"] as? Int == 1)
      #expect(try run("compare", old, folder.file("nowhere.txt")).status == 1)
      #expect(try run("compare", "-", "-").status == 2)
    }

    @Test func `compare writes notes, HTML, Markdown, tables of versions, and folds the house style`() throws {
      let old = try folder.write(
        "9 dead in quarry slide\n\nAt least nine people died on Monday, the defence office said.", to: "a.txt")
      let new = try folder.write(
        "14 dead in quarry slide\n\nAt least 14 people died on Monday, the defense office said.", to: "b.txt")
      let note = try run("compare", old, new, "--format", "note").output
      #expect(
        note.hasPrefix("WRITETHRU  ") && note.contains("FIGURE graf 1: At least nine people → At least 14 people"))
      let html = try run("compare", old, new, "--format", "html").output
      #expect(html.hasPrefix("<!doctype html>") || html.hasPrefix("<!DOCTYPE html>"))
      #expect(html.contains("<del>") && html.hasSuffix("</html>\n") && !html.contains("<script"))
      #expect(try run("compare", old, new, "--format", "markdown").output.contains("~~nine~~ **14**"))
      let data = Data(try run("compare", old, new, "--json").output.utf8)
      let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(json["format"] as? String == "writethru-comparison")
      let table = try run("compare", old, new, old).output
      #expect(table.contains("most like"))
      #expect(try run("compare", old, new, old, "--format", "html").status == 2)
      #expect(try run("compare", old).status == 1)
      #expect(try run("compare", old, new).output.contains("[-defence-]{+defense+}"))
      try folder.write("[house]\n\"*\" = [\"defence = defense\"]\n", to: ".config/writethru/config.toml")
      #expect(!(try run("compare", old, new).output.contains("[-defence-]")))
    }

    @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
    func `the seeds come out as the issue has them`() throws {
      let seeds = Shared.seedsFolder.path
      #expect(try run("import", seeds).output.hasPrefix("5 new, 0 new versions, 0 unchanged, 0 refused"))
      let data =
        try JSONSerialization.jsonObject(with: Data(try run("stories", "--json").output.utf8)) as? [[String: Any]]
      let stories = try #require(data)
      #expect(stories.map { ($0["articles"] as? [Any])?.count }.sorted { $0! < $1! } == [1, 4])
      #expect(try run("compare", "001", "002").output.contains("\n0 changed body paragraphs, 21 the same"))
      #expect(!(try run("compare", "000", "002").output.contains("graf 1:")))
    }

    @Test func `entities, search, mark and check do what they say`() throws {
      try importSamples()
      #expect(try run("entities", "npw-storm", "--kind", "person").output.contains("Sten Mabry"))
      #expect(try run("entities", "--json", "--limit", "3").output.contains("\"kind\" : "))
      #expect(try run("search", "power cuts OR outage", "--json").status == 0)
      let nothing = try run("search", "xyzzy")
      #expect(nothing.status == 1 && nothing.errors.contains("Nothing matches xyzzy"))
      #expect(try run("search", "\"open").errors.contains("a phrase has no closing quote"))
      let slip = try run("search", "storm outlt:npw")
      #expect(slip.status == 2 && slip.errors.contains("did you mean outlet?"))
      #expect(slip.errors.hasSuffix("  storm outlt:npw\n        ^^^^^\n"))
      #expect(try run("stories", "--search", "is:unred").status == 2)
      #expect(try run("mark", "npw-storm").output == "1 article marked read\n")
      #expect(try run("mark", "--all").output == "2 articles marked read\n")
      #expect(try run("stories", "--unread").errors == "No such stories.\n")
      #expect(try run("mark", "npw-storm", "--unread", "--star").status == 2)
      #expect(try run("check").output.hasSuffix("2 stories, no problems\n"))
    }

    @Test func `searches are saved, listed, asked for and removed`() throws {
      try importSamples()
      #expect(try run("searches").errors.contains("writethru searches add NAME QUERY"))
      #expect(try run("searches", "add", "storms", "storm* is:unread", "-football").output == "saved storms: 1 story\n")
      #expect(try run("searches", "add", "storms", "rain").errors.contains("already"))
      #expect(try run("searches", "add", "x", "outlt:y").status == 2)
      #expect(try run("searches", "list").output.contains("1 story, 1 unread"))
      let list = try #require(
        try JSONSerialization.jsonObject(with: Data(run("searches", "--json").output.utf8)) as? [[String: Any]])
      #expect(list.map { $0["query"] as? String } == ["storm* is:unread -football"])
      #expect(list.first?["stories"] as? Int == 1 && list.first?["unread"] as? Int == 1)
      #expect(try run("search", "--saved", "Storms").output.contains("torm"))
      #expect(try run("search", "--saved", "rain").errors.contains("there are “storms”"))
      #expect(try run("search", "--saved", "storms", "rain").status == 2)
      #expect(try run("searches", "remove", "storms").output == "removed storms: storm* is:unread -football\n")
      #expect(try run("searches", "list", "--json").output == "[\n\n]\n")
      #expect(try run("check").status == 0)
    }

    /// Three articles that spell a name in two ways.
    private func importTalks() throws {
      for (index, name) in ["Zelensky", "Zelenskyy", "Zelensky"].enumerated() {
        try folder.write(
          "Talks \(index)\n\nKYIV (NPW) — Mark Rutte, the NATO chief, met President Volodymyr \(name) in Kyiv on Tuesday.",
          to: "talks/\(index).txt")
      }
      #expect(try run("import", folder.file("talks")).status == 0)
    }

    private func entities(_ arguments: String...) throws -> [[String: Any]] {
      let output = try Program.run(["entities"] + arguments + ["--json"], home: folder.path).output
      return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    }

    @Test func `entities of the store are listed, joined, split and searched for`() throws {
      try importTalks()
      let all = try entities()
      let zelensky = try #require(all.first { $0["name"] as? String == "Volodymyr Zelensky" })
      #expect(zelensky["aliases"] as? [String] == ["Volodymyr Zelenskyy"])
      #expect(zelensky["mentions"] as? Int == 3 && zelensky["articles"] as? Int == 3)
      #expect((zelensky["days"] as? [Int])?.last == 3 && zelensky["first"] as? String == zelensky["last"] as? String)
      #expect(try entities("--sort", "name", "--kind", "place").map { $0["name"] as? String } == ["Kyiv"])
      #expect(try entities("--find", "rut").count == 1)
      let id = try #require(zelensky["id"] as? String)
      let rutte = try #require(all.first { $0["name"] as? String == "Mark Rutte" }?["id"] as? String)
      #expect(try run("entities", "split", id).output.contains("Volodymyr Zelenskyy: 1 mention in 1 article"))
      #expect(try run("search", "person:\"Volodymyr Zelenskyy\"").output.contains("Talks 1"))
      #expect(try run("entities", "join", rutte, "--into", id).output.contains("Mark Rutte, Volodymyr Zelensky: 5"))
      #expect(try run("entities", "split", id, "--name", "mark rutte").output.contains("Mark Rutte: 3 mentions"))
      #expect(try run("entities", "split", "e999").status == 1)
      #expect(try run("entities", "--all", "--kind", "figure").status == 2)
      #expect(try run("check").status == 0)
      let version = try entities("1.txt", "--kind", "person")
      #expect(version.contains { $0["role"] as? String == "President" })
      #expect(try run("search", "person:").errors.contains("needs a name behind it"))
    }

    @Test func `aliases in the configuration hold as long as they stand there`() throws {
      try importTalks()
      try folder.write("[aliases]\n\"The Dutchman\" = [\"Mark Rutte\"]\n", to: ".config/writethru/config.toml")
      #expect(try entities("--find", "rutte").first?["name"] as? String == "The Dutchman")
      try folder.write("[aliases\n", to: ".config/writethru/config.toml")
      #expect(try entities("--find", "rutte").first?["name"] as? String == "The Dutchman", "a slip takes nothing apart")
      try folder.write("", to: ".config/writethru/config.toml")
      #expect(try entities("--find", "rutte").first?["name"] as? String == "Mark Rutte")
      #expect(try run("retag").output == "0 versions tagged anew\n")
    }

    @Test func `themes are listed, and what is wrong with one is told with its line`() throws {
      #expect(try run("themes").output.contains("* dark"))
      try folder.write(
        "name = \"mine\"\n[styles]\n\"list.unred\" = \"bold\"\n", to: ".config/writethru/themes/mine.toml")
      let result = try run("themes")
      #expect(result.status == 1 && result.output.contains("  mine"))
      #expect(result.errors.contains("mine.toml:3: unknown scope “list.unred”; did you mean “list.unread”?"))
      let file = try run("themes", "--print", "light").output
      #expect(file.contains("[styles]"))
    }

    @Test func `without a terminal the reader says what there is instead`() throws {
      let result = try run("read")
      #expect(result.status == 1 && result.errors.contains("needs a terminal"))
    }

    @Test func `the demo writes nothing to the disk`() throws {
      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("clear; \(Program.path) demo; echo 'it has' gone")
      try terminal.wait(for: "21 stories")
      try terminal.keys("m", "Q")
      try terminal.wait(for: "it has gone")
      #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.folder.path) == ["raw"])
    }

    @Test(arguments: [
      ("", "TERM is not set"), ("no-such-terminal", "does not know the terminal type"),
      ("dumb", "cannot place the cursor"),
    ])
    func `a terminal that will not do is refused with the way out`(type: String, complaint: String) throws {
      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("clear; TERM=\(type) \(Program.path) demo; echo \"status $?\"")
      let screen = try terminal.wait(for: "status 1")
      #expect(screen.contains(complaint))
      #expect(screen.replacing("\n", with: "").contains("TERM=xterm-256color"))
    }

    @Test func `every command has help with examples`() throws {
      let names = [
        "import", "stories", "show", "compare", "entities", "search", "searches", "mark", "themes", "check", "retag",
        "demo",
      ]
      let help = try run("--help").output
      for name in names {
        #expect(help.contains("  \(name) "))
        #expect(try run(name, "--help").status == 0)
      }
      for name in ["import", "stories", "show", "compare", "entities", "search", "searches", "mark"] {
        #expect(try run(name, "--help").output.contains("Examples:"), "\(name)")
      }
      #expect(try run("--version").output == "0.1.0\n")
      #expect(try run("fly").status == 2)
      #expect(try run("stories", "--limit", "0").status == 2)
    }

    @Test func `a store that is none is refused and left alone`() throws {
      let path = try folder.write(String(repeating: "no database at all. ", count: 20), to: "letter.db")
      let result = try run("stories", "--store", path)
      #expect(result.status == 1 && result.errors.contains("is not a Writethru store"))
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("no database"))
    }

    @Test func `a store that is not there is not made by looking`() throws {
      for arguments in [
        ["stories"], ["show", "1"], ["compare", "1", "2"], ["search", "fire"], ["mark", "1"], ["check"],
      ] {
        let result = try Program.run(arguments, home: folder.path)
        #expect(result.status != 0 && result.errors.contains("no store"), "\(arguments): \(result.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `a store named by one letter is a store, and a folder of that name is told`() throws {
      let copy = try folder.write("Ferry burns\n\nThe ferry burned off the island.", to: "copy/fire.txt")
      try FileManager.default.createDirectory(atPath: folder.file("f"), withIntermediateDirectories: true)
      func inFolder(_ command: String) throws -> Program.Result {
        try Program.spawn(
          "/bin/sh", ["-c", "cd '\(folder.path)' && '\(Program.path)' \(command)"],
          environment: ["HOME": folder.path, "LC_ALL": "C.UTF-8"])
      }
      #expect(try inFolder("import '\(copy)' --store t").status == 0)
      #expect(try inFolder("stories --store t").output.contains("Ferry burns"))
      let refused = try inFolder("stories --store f")
      #expect(refused.status == 1 && refused.errors.contains("it is a folder"))
    }

    @Test func `control characters in copy leave JSON whole, and a slip in a command is understood`() throws {
      let file = try folder.write(
        "Ferry \u{1B}[31mburns\u{7F}\n\nThe ferry\u{1}\u{9F} burned\u{2028}off the \"island\" \\.", to: "fire.txt")
      #expect(try run("import", file).status == 0)
      for arguments in [["show", "fire.txt", "--json"], ["stories", "--json"], ["search", "ferry", "--json"]] {
        let output = try Program.run(arguments, home: folder.path).output
        #expect((try? JSONSerialization.jsonObject(with: Data(output.utf8))) != nil, "\(arguments): \(output)")
      }
      let slip = try run("storis")
      #expect(slip.status == 2 && slip.errors.contains("did you mean stories?"))
      #expect(try run("stories", "--theme", "nope").status == 2)
    }
  }
}
