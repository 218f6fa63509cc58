import Foundation
import GRDB
import Samples
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct UpkeepEndToEndTests {
    private let folder = TemporaryFolder()
    private var store: String { folder.file("data/store.db") }

    private func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--store", store], home: folder.path)
    }

    private func importSamples() throws {
      for sample in SampleCopy.all.prefix(12) {
        let file = try folder.write(String(decoding: sample.bytes, as: UTF8.self), to: "copy/\(sample.name)")
        #expect(try run("import", file, "--outlet", sample.outlet, "--date", sample.time).status == 0)
      }
    }

    private func files(_ name: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.file(name)).sorted()
    }

    @Test func `backup, restore and compact tell what they did`() throws {
      try importSamples()
      let backup = try run("backup", "--keep", "2")
      #expect(backup.status == 0 && backup.output.hasPrefix(folder.file("data/backups/store-")))
      let path = try #require(backup.output.components(separatedBy: "  ").first)
      #expect(try run("backup", path).errors.contains("is there already and was left as it is"))
      #expect(try run("backup", folder.file("x.db"), "--keep", "2").status == 2)
      #expect(try run("restore", "--list").output.hasPrefix(path))
      let before = try run("stories").output
      #expect(try run("expire", "--older-than", "1d", "--yes").output.hasPrefix("deleted "))
      #expect(try run("stories").output != before)
      let restored = try run("restore", path)
      #expect(
        restored.status == 0 && restored.output.contains("are back\nthe store that was there is \(store).replaced-"))
      #expect(try run("stories").output == before)
      #expect(
        try run("restore", folder.file("nothing.db")).errors.contains("there is no such file. Nothing was changed"))
      #expect(try run("compact").output.contains(" before, "))
      #expect(try run("check", "--index").status == 0)
      #expect(try run("check", "--quick").status == 0)
    }

    @Test func `nothing is brought back under a reader that is open`() throws {
      try importSamples()
      let path = folder.file("one.db")
      #expect(try run("backup", path).status == 0)
      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("\(Program.path) --store '\(store)'")
      try terminal.wait(for: "Stories · All")
      let refused = try run("restore", path)
      let process = try terminal.programID()
      #expect(refused.status == 1 && refused.errors.contains("is open in another program (process \(process))"))
      try terminal.keys("Q")
      try terminal.wait(for: "Stories · All", gone: true)
      #expect(try run("restore", path).status == 0)
    }

    @Test func `expire asks, and tells what would go`() throws {
      try importSamples()
      let looked = try run("expire", "--older-than", "2026-11-18", "--dry-run")
      #expect(
        looked.status == 0 && looked.output.hasPrefix("would delete ")
          && looked.output.contains("older than 2026-11-18"))
      let asked = try run("expire", "--older-than", "2026-11-18")
      #expect(asked.status == 2 && asked.errors.contains("Give --yes to do it, or --dry-run to look"))
      #expect(try run("expire", "--older-than", "soon").status == 2)
      #expect(try run("expire", "--older-than", "2000-01-01").output == "nothing to delete is older than 2000-01-01\n")
      #expect(try run("mark", "s1", "--star").status == 0)
      #expect(try run("expire", "--older-than", "2026-11-18", "--yes").output.hasPrefix("deleted "))
      #expect(try run("stories").output.contains("s1 "))
      #expect(try run("check", "--index").status == 0)

      #expect(try run("mark", "s1", "--unstar").status == 0)
      let terminal = try Tmux(width: 100, height: 24)
      try terminal.shell("\(Program.path) expire --older-than 1d --store '\(store)'; echo 'status' $?")
      try terminal.wait(for: "[y/N]")
      try terminal.type("n")
      try terminal.keys("Enter")
      try terminal.wait(for: "status 1")
    }

    @Test func `a damaged store is set aside by the reader and by imports alone, and the newest backup is offered`()
      throws
    {
      try importSamples()
      #expect(try run("backup").status == 0)
      let copy = folder.file("data/backups/" + (try files("data/backups"))[0])
      #expect(truncate(store, 50_000) == 0)
      for command in ["check", "stories", "backup"] {
        let refused = try run(command)
        #expect(
          refused.status == 1
            && refused.errors.contains("was left as it is; the newest backup comes back by: writethru restore \(copy)"))
      }
      let aside = try run("import", folder.file("copy"))
      #expect(aside.status == 1 && aside.errors.contains("It was set aside as \(store).damaged-"))
      #expect(aside.errors.contains("writethru restore \(copy) --store \(store)"))
      #expect(try files("data").count == 2)

      let terminal = try Tmux(width: 80, height: 24)
      try terminal.shell("\(Program.path) --store '\(store)'")
      try terminal.wait(for: "this store is empty; the one before was set aside")
      try terminal.keys("Q")
      try terminal.wait(for: "this store is empty", gone: true)
      #expect(try run("restore", copy).status == 0)
      #expect(try run("check").status == 0)
    }

    @Test func `a bad page is told of, and nothing is moved`() throws {
      try importSamples()
      let page = try DatabaseQueue(path: store).read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'storyByChange'") ?? 0
      }
      let file = try #require(FileHandle(forUpdatingAtPath: store))
      try file.seek(toOffset: UInt64(page - 1) * 4_096)
      try file.write(contentsOf: Data(repeating: 0x5A, count: 4_096))
      try file.close()
      #expect(try run("stories").errors.contains("What is wrong is told by: writethru check --store \(store)"))
      let checked = try run("check")
      #expect(checked.status == 1 && checked.errors.contains("problem"))
      #expect(checked.errors.contains("there is no backup: before anything else, copy the file"))
      #expect(try files("data") == ["store.db"])
    }

    // MARK: permissions

    /// Root may write everywhere: the program then runs as nobody.
    private static let asNobody: [String] =
      getuid() == 0 ? ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []

    private static var canBeRefused: Bool {
      getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
    }

    @Test(.enabled(if: canBeRefused, "left out: root may write everywhere, and there is no setpriv"))
    func `a folder that cannot be written is read, and marks say that they are not kept`() throws {
      try importSamples()
      for (mode, path) in [(0o755, folder.path), (0o444, store), (0o555, folder.file("data"))] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("data")) }
      let before = FileManager.default.contents(atPath: store)
      func run(_ arguments: String...) throws -> Program.Result {
        let words = Self.asNobody + [Program.path] + arguments + ["--store", store]
        return try Program.spawn(
          words[0], Array(words.dropFirst()),
          environment: ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"])
      }
      #expect(try run("stories").status == 0)
      #expect(try run("check").status == 0)
      let refused = try run("mark", "s1")
      #expect(
        refused.status == 1
          && refused.errors.contains("the store cannot be written: make \(store) and its folder writable"))
      #expect(try run("import", folder.file("copy")).errors.contains("cannot be written"))

      let terminal = try Tmux(width: 80, height: 24, environment: ["HOME": "/nonexistent"])
      try terminal.shell((Self.asNobody + [Program.path, "--store", "'\(store)'"]).joined(separator: " "))
      try terminal.wait(for: "store.db is read only: it cannot be written")
      try terminal.keys("m")
      try terminal.wait(for: "the store cannot be written: make")
      try terminal.keys("j", "Enter")
      try terminal.wait(for: "Story ·")
      try terminal.keys("Q")
      try terminal.wait(for: "Story ·", gone: true)
      #expect(FileManager.default.contents(atPath: store) == before)
      #expect(try files("data") == ["store.db"])
    }
  }
}
