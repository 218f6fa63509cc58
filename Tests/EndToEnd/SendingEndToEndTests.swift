import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Links, pipes and files from the reader, in a real terminal.
  @Suite struct SendingEndToEndTests {
    /// The reader on an article with links, with `config.toml` as given.
    private func reader(
      _ configuration: String = "", environment: [String: String] = [:], text: String? = nil
    ) throws -> Tmux {
      let terminal = try Tmux(width: 80, height: 24, environment: environment)
      let copy = text ?? "Log out\n\nThe log is at https://a.example/log?x=1&y=$(id) now, says https://b.example/.\n"
      let file = try terminal.folder.write(copy, to: "copy/log.txt")
      #expect(try Program.run(["import", file, "--outlet", "NPW"], home: terminal.folder.path).status == 0)
      try terminal.folder.write(configuration, to: ".config/writethru/config.toml")
      try terminal.shell("cd; clear; \(Program.path)")
      try terminal.wait(for: "1 stor")
      try terminal.keys("Enter")
      try terminal.wait(for: "The copy")
      try terminal.keys("Enter")
      // The copy, not its headline in the list.
      try terminal.wait(for: "\n\n  The ")
      return terminal
    }

    private func script(_ text: String, in folder: TemporaryFolder) throws -> String {
      let path = try folder.write("#!/bin/sh\n" + text, to: "script")
      chmod(path, 0o700)
      return path
    }

    private func recorded(_ path: String) throws -> String {
      for _ in 0..<200 {
        if let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasSuffix("end\n") { return text }
        usleep(50_000)
      }
      throw Tmux.Failure(description: "nothing was recorded")
    }

    @Test func `o hands the address to the configured browser as one word`() throws {
      let folder = TemporaryFolder()
      let browser = try script(
        "printf '%s\\n' $# \"$@\" end > '\(folder.path)/argv'\ntouch '\(folder.path)/ran'", in: folder)
      let terminal = try reader("[open]\ncommand = [\"\(browser)\", \"--new tab\", \"{url}\"]\n")
      try terminal.keys("1", "o")
      try terminal.wait(for: "opening https://a.example/log?x=1&y=$(id)")
      #expect(try recorded(folder.file("argv")) == "2\n--new tab\nhttps://a.example/log?x=1&y=$(id)\nend\n")
      try terminal.keys("U")
      try terminal.wait(for: "2 links")
      try FileManager.default.removeItem(atPath: folder.file("argv"))
      try terminal.keys("j", "Enter")
      #expect(try recorded(folder.file("argv")) == "2\n--new tab\nhttps://b.example/\nend\n")
      try terminal.keys("q", "Q")
      try terminal.wait(for: "$")
    }

    @Test func `BROWSER is used without a shell, and a browser that is not there is told of`() throws {
      let folder = TemporaryFolder()
      let browser = try script("printf '%s\\n' $# \"$@\" end > '\(folder.path)/argv'", in: folder)
      let terminal = try reader(environment: ["BROWSER": "\(browser) -x %s"])
      try terminal.keys("2", "o")
      #expect(try recorded(folder.file("argv")) == "2\n-x\nhttps://b.example/\nend\n")
      try terminal.keys("Q")
      let other = try reader("[open]\ncommand = \"no-such-browser --new\"\n")
      try other.keys("2", "o")
      try other.wait(for: "there is no program “no-such-browser”: [open] command")
      try other.keys("Q")
    }

    @Test func `a browser of the terminal has it, and gives it back`() throws {
      let folder = TemporaryFolder()
      let browser = try script("printf 'PAGE %s\\n' \"$1\"\nread line\nexit 5\n", in: folder)
      let terminal = try reader("[open]\ncommand = [\"\(browser)\"]\nterminal = true\n")
      try terminal.keys("2", "o")
      try terminal.wait(for: "PAGE https://b.example/")
      #expect(try !terminal.isInAlternateScreen)
      try terminal.resize(70, 20)
      try terminal.keys("x", "Enter")
      try terminal.wait(for: "“script” ended with status 5")
      #expect(try terminal.isInAlternateScreen)
      try terminal.keys("q")
      try terminal.wait(for: "The copy")
      try terminal.keys("Q")
    }

    @Test func `a pipe shows what the command prints until a key, and tells how it ended`() throws {
      let terminal = try reader()
      try terminal.keys("|")
      try terminal.type("grep -c Log")
      try terminal.keys("Enter")
      let screen = try terminal.wait(for: "[grep ended with status 0 · any key goes on]")
      #expect(screen.contains("| grep -c Log") && screen.contains("\n1\n"))
      try terminal.keys("Escape")
      try terminal.wait(for: "piped to grep")
      try terminal.keys("|", "Up", "C-u")
      try terminal.type("sh -c 'exit 9'")
      try terminal.keys("Enter")
      try terminal.wait(for: "[sh ended with status 9")
      try terminal.keys("q")
      #expect(try terminal.wait(for: "“sh” ended with status 9").contains("Log out"))
      try terminal.keys("|")
      try terminal.type("no-such-command")
      try terminal.keys("Enter")
      try terminal.wait(for: "there is no program “no-such-command”")
      try terminal.keys("Q")
      try terminal.wait(for: "$")
    }

    @Test func `interrupting ends the command alone, stopping stops both, and a large text is no trap`() throws {
      let large =
        "Long log\n\n" + String(repeating: "The ferry sank off the cape and nobody saw it go down. ", count: 9000)
      let terminal = try reader("[pipe]\nwait = false\n", text: large)
      try terminal.keys("|")
      try terminal.type("sleep 600")
      try terminal.keys("Enter")
      try terminal.wait(for: "| sleep 600")
      try terminal.wait(for: "Long log", gone: true)
      usleep(300_000)
      try terminal.keys("C-c")
      try terminal.wait(for: "“sleep” was ended by signal 2")
      try terminal.keys("|")
      try terminal.type("sh -c 'cat > /dev/null; echo up; read x < /dev/tty; echo got $x; sleep 600'")
      try terminal.keys("Enter")
      try terminal.wait(for: "\nup")
      try terminal.type("word\n")
      try terminal.wait(for: "got word")
      try terminal.keys("C-z")
      try terminal.wait(for: "topped")
      try terminal.shell("echo in the shell; fg")
      try terminal.wait(for: "in the shell")
      usleep(500_000)
      try terminal.keys("C-c")
      try terminal.wait(for: "was ended by signal 2")
      try terminal.keys("g", "g")
      try terminal.wait(for: "Long log")
      try terminal.keys("Q")
      try terminal.wait(for: "$")
    }

    @Test func `a reader that is asked to end while a command runs ends, with its command`() throws {
      let terminal = try reader()
      try terminal.keys("|")
      try terminal.type("sleep 6543")
      try terminal.keys("Enter")
      try terminal.wait(for: "| sleep 6543")
      usleep(300_000)
      let id = try terminal.programID()
      kill(id, SIGTERM)
      for _ in 0..<100 where kill(id, 0) == 0 { usleep(50_000) }
      #expect(kill(id, 0) != 0)
      try terminal.shell("clear; ps -ef | grep -c '[s]leep 6543' ; echo counted")
      #expect(try terminal.wait(for: "counted").contains("0"))
      #expect(try Program.run(["check"], home: terminal.folder.path).status == 0)
    }

    @Test func `E writes the article where it says`() throws {
      let terminal = try reader()
      try terminal.keys("E")
      try terminal.wait(for: "export to: log-out.txt")
      for _ in 0..<3 { try terminal.keys("BSpace") }
      try terminal.type("md")
      try terminal.keys("Enter")
      try terminal.wait(for: "exported log-out.md into /")
      #expect(try String(contentsOfFile: terminal.folder.file("log-out.md"), encoding: .utf8).hasPrefix("# Log out\n"))
      try terminal.keys("E", "Enter")
      try terminal.wait(for: "Overwrite it? y/n  log-out.md")
      try terminal.keys("n")
      try terminal.wait(for: "is as it was")
      try terminal.keys("E", "C-u")
      try terminal.type("~/sub.html")
      try terminal.keys("Enter")
      try terminal.wait(for: "exported sub.html into")
      #expect(FileManager.default.fileExists(atPath: terminal.folder.file("sub.html")))
      try terminal.keys("Q")
    }
  }
}
