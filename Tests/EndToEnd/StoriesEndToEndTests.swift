import Foundation
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// Stories looked into, split and merged from the shell and in the reader.
  @Suite struct StoriesEndToEndTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, home: folder.path) }

    /// The storm in three outlets' copy, and a feature on another matter.
    private func importSamples() throws {
      for sample in SampleCopy.all
      where sample.name.hasPrefix("npw-storm") || sample.name.hasPrefix("coast-tollness")
        || sample.name == "coast-storm.txt"
      {
        let file = try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.name)")
        #expect(try run("import", file, "--outlet", sample.outlet, "--date", sample.time).status == 0)
      }
    }

    private func story(_ id: String) throws -> [String: Any] {
      let json = try run("stories", "show", id, "--json").output
      return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func `show tells who derives from whom and why, as text and as JSON`() throws {
      try importSamples()
      let text = try run("stories", "show", "s2")
      #expect(text.status == 0)
      #expect(text.output.hasPrefix("s2  ") && text.output.contains("Why\n") && text.output.contains("└─ "))
      #expect(text.output.contains("sentences") && text.output.contains("needed "))
      let articles = try #require(try story("s2")["articles"] as? [[String: Any]])
      let versions = articles.flatMap { $0["versions"] as? [[String: Any]] ?? [] }
      let reuse = versions.compactMap { $0["reuse"] as? Double }
      #expect(!reuse.isEmpty && reuse.allSatisfy { (0...1).contains($0) })
      #expect(versions.count(where: { $0["parent"] == nil }) >= 1)
      let grounds = try #require(articles.last?["grounds"] as? [String: Any])
      #expect(grounds["sentences"] is Int && grounds["against"] is String)
      // The list tells none of it, and has the fields that it had.
      #expect(!(try run("stories", "s2", "--json").output.contains("grounds")))
      #expect(try run("stories", "show", "s9").errors.contains("there is no s9 in the store"))
    }

    @Test func `split and merge change stories, the IDs of those that are gone lead on, and all counts are right`()
      throws
    {
      try importSamples()
      let articles = try #require(try story("s2")["articles"] as? [[String: Any]])
      let last = try #require(articles.last?["id"] as? String)
      let split = try run("stories", "split", last)
      #expect(split.output == "split 1 article off s2 into s3\n")
      #expect(try run("check").output.contains("3 stories, no problems"))
      #expect(try run("stories", "merge", "s3", "s2").output == "merged s3 into s2: 1 article moved\n")
      #expect(try run("stories", "show", "s3").output.hasPrefix("s2  "))
      #expect(try run("stories", "s3", "--json").output.contains("\"id\" : \"s2\""))
      #expect(try run("mark", "s3").status == 0)
      #expect(try run("check").output.contains("2 stories, no problems"))
      #expect(try run("stories", "merge", "s3", "s2").errors.contains("they are one story already: s2"))
    }

    @Test func `what cannot be split or merged is refused with how to mend it`() throws {
      try importSamples()
      #expect(try run("stories", "merge", "s2").status == 2)
      #expect(try run("stories", "merge", "s2", "a1").status == 2)
      #expect(try run("stories", "split").status == 2)
      let only = try #require(try story("s1")["articles"] as? [[String: Any]])[0]["id"] as? String ?? ""
      let refused = try run("stories", "split", only)
      #expect(refused.status == 1 && refused.errors.contains("is the only article of s1"))
      #expect(try run("stories", "split", "a99").errors.contains("there is no article a99"))
    }

    @Test func `urgent copy stands first by urgency`() throws {
      try importSamples()
      let file = try folder.write(
        "FLASH: Premier resigns\n\nThe premier resigned after the vote.", to: "copy/flash.txt")
      #expect(try run("import", file, "--date", "2020-01-01T10:00").status == 0)
      #expect(try run("stories", "--sort", "urgency", "--limit", "1").output.contains("Premier resigns"))
      #expect(!(try run("stories", "--limit", "1").output.contains("Premier resigns")))
      #expect(try run("stories", "--sort", "fame").status == 2)
    }

    @Test func `in the reader an article is split off, merged back by its story's ID, and that is undone`() throws {
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("\(Program.path) demo")
      try terminal.wait(for: "22 stories")
      try terminal.keys("/")
      try terminal.type("ferry fire off")
      try terminal.wait(for: "found in")
      try terminal.keys("Enter", "G", "Enter")
      try terminal.wait(for: "4 articles")
      try terminal.keys("G", "S")
      let split = try terminal.wait(for: "split 1 article off s1 into s")
      let id = try #require(split.firstMatch(of: #/into (s\d+)/#)?.1)
      try terminal.keys("M")
      try terminal.type(String(id))
      try terminal.keys("Enter")
      try terminal.wait(for: "merged \(id) into s1: 1 article moved")
      try terminal.wait(for: "4 articles")
      try terminal.keys("u")
      try terminal.wait(for: "3 articles")
      try terminal.keys("Q")
    }
  }
}
