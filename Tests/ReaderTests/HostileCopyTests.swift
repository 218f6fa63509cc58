import Archive
import CursesTerminal
import Filing
import Foundation
import Language
import Newsroom
import Reader
import TestSupport
import Testing
import Wire

@testable import writethru

/// Titles, links, IDs and file names that would be obeyed by a shell, a terminal or a file system: opened, piped and exported they are
/// text, and nothing runs and nothing is written that was not asked for.
@Suite(.timeLimit(.minutes(5))) struct HostileCopyTests {
  private static let commands = [
    "$(touch MARK)", "`touch MARK`", "; touch MARK", "| touch MARK", "|| touch MARK", "&& touch MARK", "& touch MARK",
    "> MARK", ">> MARK", "\ntouch MARK\n", "\r\ntouch MARK", "'; touch MARK; '", "\"; touch MARK; \"",
    "\\'; touch MARK",
    "%s$(touch MARK)", "{url}$(touch MARK)", "${IFS}touch${IFS}MARK", "\u{0}touch MARK", "\u{1B}]52;c;dG91Y2g=\u{7}",
    "\u{1B}P$q\u{1B}\\", "\u{9B}2J\u{9D}0;x\u{9C}", "\u{202E}KRAM\u{2066}", "../../MARK", "/MARK", "~/MARK", "./.MARK",
    "-o MARK", "--output=MARK", "-eMARK", "MARK.txt", "C:\\MARK", "file:///MARK", "javascript:MARK", "data:,MARK",
  ]

  /// 102 of them: alone, behind words, and in the middle of some.
  private static let attacks = commands.flatMap { [$0, "Ferry sinks " + $0, "Ferry \($0) sinks"] }

  private let folder = TemporaryFolder()
  private var sandbox: String { folder.file("sandbox") }

  /// A program that keeps its arguments, one a line, and leaves its input.
  private func recorder() throws -> String {
    let path = try folder.write(
      """
      #!/bin/sh
      record='\(folder.path)/record/'$1.$$
      shift
      printf '%s\\n' $# "$@" end > "$record"
      """, to: "recorder")
    chmod(path, 0o700)
    for name in ["record", "sandbox"] {
      try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    }
    return path
  }

  /// The arguments of each program that was started, without how many there were.
  private func records(_ kind: String) -> [[String]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.file("record"))) ?? []
    return names.filter { $0.hasPrefix(kind) }.compactMap { name in
      let text = (try? String(contentsOfFile: folder.file("record/" + name), encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard lines.suffix(2) == ["end", ""], let count = lines.first.flatMap(Int.init) else { return nil }
      #expect(lines.count == count + 3)
      return Array(lines.dropFirst().dropLast(2))
    }
  }

  /// Each file is one of those that were proposed or typed. They go, for the next ones to be new.
  private func checkFiles() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: sandbox) {
      #expect(
        name.wholeMatch(of: /asked\.(md|html|json|ndjson)|[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*\.txt/) != nil, "\(name)")
      try FileManager.default.removeItem(atPath: sandbox + "/" + name)
    }
  }

  private func archive(_ attack: String) throws -> Archive {
    let archive = try Archive(clock: ReaderDriver.clock)
    // Text with a null is refused as a whole; what a source says beside the text may have one.
    let attack = String(attack.filter { $0 != "\0" })
    let text = "\(attack)\n\nThe ferry sank. More: https://a.example/\(attack) and \(attack)."
    let desk = Desk(archive: archive, clock: ReaderDriver.clock)
    _ = try desk.file([
      Delivery(
        bytes: Array(text.utf8), name: attack, source: "/\(attack)", outlet: attack, date: StatedDate("2026-11-20"))
    ])
    return archive
  }

  /// What a source may say beside the text.
  private func hostile(_ version: Version, _ attack: String) -> Version {
    var version = version
    version.particulars.identifier = attack
    version.particulars.address = "https://a.example/?q=" + attack
    version.particulars.links = [
      CopyLink(span: Span(0, 1), address: attack), CopyLink(span: Span(1, 2), address: "http://" + attack),
      CopyLink(span: Span(2, 3), address: "https://a.example/" + attack),
    ]
    version.particulars.media = [Media(address: attack, type: attack, title: attack, caption: attack)]
    return version
  }

  @Test func `a hundred hostile titles, links and IDs run nothing and write nothing`() throws {
    #expect(Self.attacks.count >= 100)
    let recorder = try recorder()
    let browser = Browser(configured: [recorder, "open", "{url}"], isInTerminal: false, environment: [:])
    let signals = try #require(SignalPipe())
    var (browsed, piped) = (0, 0)
    for attack in Self.attacks {
      let archive = try archive(attack)
      let reader = ReaderDriver(archive, folder: sandbox) { effect in
        switch effect {
        case .load(.version(let id), let screen):
          guard let version = try? archive.version(id),
            let story = try? archive.story(of: id.article).flatMap(archive.story)
          else { return nil }
          return .reply(.version(hostile(version, attack), story), to: screen)
        case .browse(let address):
          do { try browser.show(address) { Issue.record("\($0)") } } catch { Issue.record("\(error)") }
          browsed += 1
          return nil
        case .run(let command):
          let program = ForegroundProgram(
            words: command.words, input: command.input, signals: signals, terminal: nil, output: STDERR_FILENO)
          do { #expect(try program.run().end.isSuccess) } catch { Issue.record("\(error)") }
          piped += 1
          return nil
        default: return nil
        }
      }
      reader.press("O enter o enter o 1 o 2 o 3 o 4 o 5 o U G enter y q")
      reader.press("|").type("\(recorder) pipe").press("enter")
      reader.press("E enter q E enter y q E enter n")
      // Exported as data as well, by a name that was typed.
      for ending in ["md", "html", "json", "ndjson"] {
        reader.press("E ^u").type("asked.\(ending)").press("enter").press("y")
      }
      #expect(reader.shows("Stories"), "\(reader.screen)")
      try checkFiles()
    }
    #expect(piped == Self.attacks.count && browsed > Self.attacks.count)
    for _ in 0..<600 where records("open").count < browsed { usleep(50_000) }

    // Each program was started with what was asked for and nothing else.
    #expect(records("open").count == browsed && records("pipe").count == piped)
    for words in records("open") {
      #expect(words.count == 1)
      let address = try #require(words.first)
      #expect(address.hasPrefix("http://") || address.hasPrefix("https://"), "\(address)")
      #expect(
        !address.unicodeScalars.contains { $0.value <= 0x20 || "'\"`<>\\".unicodeScalars.contains($0) }, "\(address)")
    }
    #expect(records("pipe").allSatisfy { $0.isEmpty })
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["recorder", "record", "sandbox"])
    let here = FileManager.default.currentDirectoryPath
    for place in [here, NSHomeDirectory(), "/", NSTemporaryDirectory()] {
      for name in ["MARK", ".MARK", "MARK.txt"] {
        #expect(!FileManager.default.fileExists(atPath: place + "/" + name), "\(place)/\(name)")
      }
    }
  }
}
