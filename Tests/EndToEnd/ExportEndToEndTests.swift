import Foundation
import Samples
import TestSupport
import Testing

extension EndToEnd {
  /// `writethru export`, as a shell meets it.
  @Suite struct ExportEndToEndTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(["export"] + arguments, home: folder.path)
    }

    /// A storm in versions, a mayor whose resignation was killed, and an article with links.
    private func importSamples() throws {
      for sample in SampleCopy.all
      where sample.name.hasPrefix("npw-storm") || sample.name.hasPrefix("coast-tollness")
        || sample.name == "coast-storm.txt"
        || sample.name == "lantern-ferry-inspections.txt"
      {
        let file = try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.name)")
        let result = try Program.run(
          ["import", file, "--outlet", sample.outlet, "--date", sample.time], home: folder.path)
        #expect(result.status == 0)
      }
    }

    /// The ID of the article whose file's name begins so.
    private func id(_ name: String) throws -> String {
      let list = try Program.run(["stories", "--json"], home: folder.path).output
      let stories = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
      let articles = stories.flatMap { $0["articles"] as? [[String: Any]] ?? [] }
      return try #require(articles.first { ($0["file"] as? String)?.hasPrefix(name) == true }?["id"] as? String)
    }

    private func objects(_ lines: String) throws -> [[String: Any]] {
      try lines.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }

    @Test func `an article is exported in each format`() throws {
      try importSamples()
      let id = try id("lantern")
      let text = try run(id)
      #expect(text.status == 0 && text.errors.isEmpty)
      #expect(text.output == (try Program.run(["show", id], home: folder.path).output))
      #expect(text.output.contains("[2]  https://lantern.example/method\n"))
      #expect(try run(id, "--format", "markdown").output.contains("(<https://lantern.example/method>)"))
      let page = try run(id, "--format", "html").output
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
      #expect(page.contains("<a href=\"https://lantern.example/method\" rel=\"noopener noreferrer\">"))
      let item = try run(id, "--format", "json").output
      #expect(item.hasPrefix("{\n") && item.contains("\"name\" : \"ninjs\""))
      let line = try run(id, "--format", "ndjson").output
      #expect(try objects(line).count == 1 && line.filter { $0 == "\n" }.count == 1)
    }

    @Test func `killed copy is refused by its name, the others go on`() throws {
      try importSamples()
      let (killed, fine) = (try id("coast-tollness"), try id("lantern"))
      for format in ["text", "markdown", "html", "json"] {
        let both = try run(killed, fine, "--format", format)
        #expect(both.status == 1 && both.errors.hasPrefix("writethru: \(killed)."), "\(both.errors)")
        #expect(both.errors.contains("is killed: withdrawn by its outlet and not for use"))
        #expect(both.output.contains("faults") && !both.output.lowercased().contains("tollness"), "\(format)")
        let alone = try run(killed, "--format", format, "--output", folder.file("killed.x"))
        #expect(alone.status == 1 && !FileManager.default.fileExists(atPath: folder.file("killed.x")))
      }
      let lines = try run(killed, fine, "--format", "ndjson")
      #expect(lines.status == 0 && lines.errors.contains("left out: \(killed)"))
      #expect(try objects(lines.output).count == 1)
      let all = try run("--everything", "--all-versions", "--format", "ndjson")
      #expect(all.errors.contains("left out: 2 killed"), "\(all.errors)")
    }

    @Test func `a story is exported with what hangs together, versions one by one`() throws {
      try importSamples()
      let id = try id("npw-storm")
      let story = try #require(
        try Program.run(["stories", id, "--json"], home: folder.path).output.firstMatch(of: /"id" : "(s\d+)"/)?.1)
      let item = try run(String(story), "--format", "json").output
      let data = try #require(try JSONSerialization.jsonObject(with: Data(item.utf8)) as? [String: Any])
      #expect(data["story"] as? String == String(story) && (data["relations"] as? [Any])?.isEmpty == false)
      #expect(try run(String(story)).output.hasPrefix("\(story)  "))
      let versions = try objects(try run(id, "--all-versions", "--format", "ndjson").output)
      #expect(versions.count > 1 && Set(versions.compactMap { $0["uri"] as? String }).count == 1)
      #expect(try run(id, "--all-versions", "--format", "json").output.hasPrefix("[\n{"))
      #expect(try run("\(id).1", "--format", "json").output.hasPrefix("{\n"))
    }

    @Test func `what a search finds is exported, by its days too`() throws {
      try importSamples()
      let storm = try objects(try run("--search", "storm outlet:npw", "--format", "ndjson").output)
      #expect(!storm.isEmpty)
      #expect(try run("--search", "storm", "--since", "2030", "--format", "json").output == "[]\n")
      let none = try run("--search", "xyzzy")
      #expect(none.status == 1 && none.output.isEmpty && none.errors == "Nothing matches.\n")
      let all = try objects(try run("--since", "2020", "--until", "2040", "--format", "ndjson").output)
      #expect(try objects(try run("--everything", "--format", "ndjson").output).count == all.count && all.count > 2)
      let slip = try run("--search", "outlt:npw")
      #expect(slip.status == 2 && slip.errors.contains("did you mean outlet?"))
      #expect(try run("--since", "someday").status == 2)
    }

    @Test func `a file is named by the user and never overwritten unasked`() throws {
      try importSamples()
      let id = try id("lantern")
      let file = folder.file("out.md")
      #expect(try run(id, "--output", file).status == 0)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.hasPrefix("# Inspectors logged"))
      let again = try run(id, "-o", file)
      #expect(again.status == 1 && again.errors.contains("is there already: --force overwrites it"))
      #expect(try run(id, "-o", file, "--force", "--format", "text").status == 0)
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(id))
      #expect(try run(id, "-o", folder.file("out")).status == 2)
      #expect(try run(id, "-o", folder.file("none/out.md")).errors.contains("there is no folder for"))
      for wrong in [[], [id, "--search", "x"], [id, "--force"]] {
        #expect(try Program.run(["export"] + wrong, home: folder.path).status == 2)
      }
      #expect(try run("a999").status == 1)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("out") }
      #expect(left == ["out.md"])
    }
  }
}
