import Archive
import Foundation
import Newsroom
import Reader
import TestSupport
import Testing

/// Copy that goes to a command or into a file, as far as the reader asks for it.
@Suite struct SendingTests {
  private let folder = TemporaryFolder()

  private func driver(_ archive: Archive? = nil, width: Int = 80, height: Int = 24) throws -> ReaderDriver {
    ReaderDriver(try archive ?? ReaderDriver.sampleArchive(), width: width, height: height, folder: folder.path)
  }

  private func ferry() throws -> ReaderDriver { try driver().press("/").type("ferry fire off").press("enter G enter") }

  private func runs(_ reader: ReaderDriver) -> [CommandRun] {
    reader.effects.compactMap { if case .run(let command) = $0 { command } else { nil } }
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOfFile: folder.file(name), encoding: .utf8)
  }

  private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  // MARK: piping

  @Test func `an article is piped as show prints it`() throws {
    let reader = try ferry().press("enter |").type("wc -w 'a b'").press("enter")
    let run = try #require(runs(reader).first)
    #expect(run.words == ["wc", "-w", "a b"] && run.leftOut == "")
    #expect(run.input.hasPrefix("a") && run.input.contains("\n9 dead in ferry fire off Kestrel Island\n"))
    #expect(!run.input.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    reader.send(.ran("“wc” ended with status 3", isError: true))
    #expect(reader.lastLine.contains("status 3"))
  }

  @Test func `of a story the selected versions are piped, of the list the selected stories`() throws {
    let story = try ferry().press("x x |").type("cat").press("enter")
    #expect(runs(story)[0].input.components(separatedBy: " words  ").count == 3)
    let list = try driver().press("x j x |").type("cat").press("enter")
    let input = runs(list)[0].input
    #expect(input.split(separator: "\n").count { $0.wholeMatch(of: /s\d+  .+/) != nil } == 2)
  }

  @Test func `of a comparison the note is piped`() throws {
    let reader = try ferry().press("j c |").type("cat").press("enter")
    #expect(runs(reader)[0].input.hasPrefix("WRITETHRU"))
    #expect(reader.press("N |").type("cat").press("enter").shows("WRITETHRU"))
  }

  @Test func `what is no command stays on the line with the reason`() throws {
    let reader = try ferry().press("enter |").type("sort | uniq").press("enter")
    #expect(reader.lastLine.hasPrefix("| sort | uniq") && reader.lastLine.contains("no shell reads this"))
    #expect(reader.press("enter").lastLine.hasPrefix("| sort | uniq") && runs(reader).isEmpty)
    #expect(reader.press("esc").lastLine.hasPrefix(" Top") && runs(reader).isEmpty)
    #expect(reader.press("| enter").lastLine.contains("type a command"))
  }

  @Test func `earlier commands come back, and are completed`() throws {
    let reader = try ferry().press("enter")
    for command in ["wc -w", "sort", "wc -l", "sort"] { reader.press("|").type(command).press("enter") }
    #expect(reader.press("|").press("up").lastLine == "| sort")
    #expect(reader.press("up").lastLine == "| wc -l" && reader.press("up up up").lastLine == "| wc -w")
    #expect(reader.press("down").lastLine == "| wc -l" && reader.press("down down").lastLine == "|")
    #expect(reader.type("w").press("tab").lastLine == "| wc -l")
    #expect(reader.press("tab").lastLine == "| wc -w" && reader.press("tab").lastLine == "| wc -w")
    #expect(reader.type("c").press("up").lastLine == "| sort")
  }

  // MARK: what must not be used

  @Test func `killed copy is not piped, exported or compared into a file`() throws {
    let reader = try driver().press("/").type("mayor resigns").press("enter enter enter")
    for key in ["|", "E"] {
      #expect(reader.press(key).lastLine.contains("killed: withdrawn by its outlet"), "\(reader.lastLine)")
    }
    reader.press("q")
    #expect(reader.press("|").lastLine.contains("killed: withdrawn"))
    reader.press("c")
    for key in ["|", "E", "y"] { #expect(reader.press(key).lastLine.contains("killed"), "\(reader.lastLine)") }
    reader.press("q q |").type("cat").press("enter")
    #expect(reader.lastLine.contains("killed: withdrawn by its outlet"), "\(reader.lastLine)")
    #expect(runs(reader).isEmpty && files.isEmpty)
  }

  @Test func `what is killed in a selection is left out and told`() throws {
    let archive = try Archive(clock: ReaderDriver.clock)
    _ = try DeskFixture.file("Ferry sinks\n\nThe ferry sank off the cape.", into: archive, date: "2026-11-19")
    _ = try DeskFixture.file(
      "KILL: Mayor resigns\n\nPlease kill this story. It is withdrawn.", into: archive, date: "2026-11-20")
    let reader = try driver(archive).press("x x |").type("cat").press("enter")
    let run = try #require(runs(reader).first)
    #expect(run.input.contains("Ferry sinks") && !run.input.contains("Mayor") && run.leftOut.contains("killed"))
    reader.press("E enter")
    #expect(reader.lastLine.contains(" into /") && files.count == 1)
    #expect(try !written(files[0]).contains("Mayor"))
  }

  // MARK: exporting

  @Test(arguments: ExportFormat.allCases) func `the ending says what the file becomes`(format: ExportFormat) throws {
    let reader = try ferry().press("enter E")
    #expect(reader.lastLine == "export to: 9-dead-in-ferry-fire-off-kestrel-island.txt")
    reader.press("^u").type("out.\(format.ending)").press("enter")
    #expect(reader.lastLine.hasPrefix(" exported out.\(format.ending) into \(folder.path.prefix(40))"))
    let text = try written("out.\(format.ending)")
    let beginning: [ExportFormat: String] = [
      .text: "a", .markdown: "# 9 dead", .html: "<!DOCTYPE html>", .json: "{\n", .ndjson: "{\"altids\"",
    ]
    #expect(text.hasPrefix(beginning[format]!) && text.contains("9 dead in ferry fire off Kestrel Island"))
    // The next one is proposed to be of the same kind.
    #expect(reader.press("E").lastLine.hasSuffix("kestrel-island.\(format.ending)"))
  }

  @Test func `a file that is there is overwritten only after a y`() throws {
    try folder.write("mine", to: "x.txt")
    let reader = try ferry().press("enter E ^u").type("x.txt").press("enter")
    #expect(reader.lastLine == "Overwrite it? y/n  x.txt" && files == ["x.txt"])
    #expect(reader.press("n").lastLine.contains("not exported: x.txt is as it was"))
    #expect(try written("x.txt") == "mine")
    reader.press("E ^u").type("x.txt").press("enter enter")
    #expect(try written("x.txt") == "mine")
    reader.press("E ^u").type("x.txt").press("enter y")
    #expect(try written("x.txt").contains("9 dead") && files == ["x.txt"])
  }

  @Test func `what cannot be written is told`() throws {
    let reader = try ferry().press("enter")
    func export(to name: String) -> String { reader.press("E ^u").type(name).press("enter").lastLine }
    #expect(export(to: "out.doc").contains("end it in .txt"))
    reader.press("esc")
    #expect(export(to: "none/out.txt").contains("there is no folder for"))
    try FileManager.default.createDirectory(atPath: folder.file("dir.md"), withIntermediateDirectories: false)
    #expect(export(to: "dir.md").contains("is no ordinary file"))
    try FileManager.default.createSymbolicLink(atPath: folder.file("link.md"), withDestinationPath: "dir.md")
    #expect(export(to: "link.md").contains("is no ordinary file"))
    #expect(files == ["dir.md", "link.md"])
    #expect(!reader.press("E ^u enter").lastLine.contains("export"))
  }

  @Test(arguments: ["md", "html", "json", "txt"]) func `a comparison is exported too`(ending: String) throws {
    let reader = try ferry().press("j c E ^u").type("c.\(ending)").press("enter")
    #expect(reader.lastLine.contains(" into /"))
    #expect(try !written("c.\(ending)").isEmpty)
    #expect(reader.press("E ^u").type("c.ndjson").press("enter").lastLine.contains("a comparison ends in"))
  }

  @Test func `a story is exported with its articles and without what it does not have`() throws {
    let reader = try driver().press("/").type("ferry fire off").press("enter G E ^u").type("s.json").press("enter")
    #expect(reader.lastLine.contains(" into /"))
    let item = try #require(
      try JSONSerialization.jsonObject(with: Data(written("s.json").utf8)) as? [String: Any])
    #expect((item["articles"] as? [Any])?.count == (item["relations"] as? [Any])?.count)
    #expect((item["relations"] as? [[String: Any]])?.contains { ($0["reuse"] as? Double ?? 0) > 0.5 } == true)
  }
}
