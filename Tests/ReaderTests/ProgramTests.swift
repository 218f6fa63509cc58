import CursesTerminal
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import writethru

/// Programs that the reader starts, without a terminal.
@Suite(.timeLimit(.minutes(2))) struct ProgramTests {
  private let folder = TemporaryFolder()

  private func run(_ words: [String], _ input: String = "") throws -> (end: ProgramEnd, output: String) {
    let signals = try #require(SignalPipe())
    let path = folder.file("out")
    let output = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(output) }
    let program = ForegroundProgram(words: words, input: input, signals: signals, terminal: nil, output: output)
    let result = try program.run()
    return (result.end, try String(contentsOfFile: path, encoding: .utf8))
  }

  private func script(_ text: String) throws -> String {
    let path = try folder.write("#!/bin/sh\n" + text, to: "script-\(UUID().uuidString)")
    chmod(path, 0o700)
    return path
  }

  @Test func `a program has its words as they are and the text as its input`() throws {
    let words = ["/bin/sh", "-c", "printf '%s|' \"$@\"; cat", "x", "$HOME", "a b", "*", "'", "", "; id"]
    #expect(try run(words, "text\n").output == "$HOME|a b|*|'||; id|text\n")
  }

  @Test func `how it ends is told`() throws {
    #expect(try run(["true"]).end.isSuccess)
    #expect(try run(["sh", "-c", "exit 3"]).end.description == "ended with status 3")
    #expect(try run(["sh", "-c", "kill -9 $$"]).end.description == "was ended by signal 9, Killed")
    #expect(throws: ProgramFault(name: "no-such-program", code: ENOENT)) { try run(["no-such-program"]) }
    #expect(throws: ProgramFault(name: folder.path, code: EACCES)) { try run([folder.path]) }
  }

  @Test func `a large text for a program that does not read it keeps nobody waiting`() throws {
    let text = String(repeating: "nine words make a line that is not long\n", count: 200_000)
    #expect(try run(["true"], text).end.isSuccess)
    #expect(try run(["sh", "-c", "sleep 0.3"], text).end.isSuccess)
    #expect(try run(["head", "-n", "1"], text).output == "nine words make a line that is not long\n")
    #expect(try run(["wc", "-l"], text).output.hasPrefix("200000"))
    // Nor does one that leaves another behind, which holds the input open.
    #expect(try run(["sh", "-c", "sleep 5 & exit 4"], text).end == .exited(4))
  }

  @Test func `a program that stops before it has the terminal goes on`() throws {
    #expect(try run(["sh", "-c", "kill -TTIN $$; echo on"]).output == "on\n")
  }

  @Test func `signals that this process ignores are not ignored by what it starts`() throws {
    signal(SIGPIPE, SIG_IGN)
    #expect(try run(["sh", "-c", "kill -PIPE $$; echo ignored"]).end == .killed(SIGPIPE))
  }

  // MARK: browsers

  private func browser(_ configured: [String]? = nil, _ variable: String? = nil) -> Browser {
    Browser(
      configured: configured, isInTerminal: false, environment: variable.map { ["BROWSER": $0] } ?? [:])
  }

  @Test func `the address is one word, where the configuration or the environment puts it`() throws {
    let address = try WebAddress("https://a.example/?x={url}&y=$(id);'")
    #expect(address.text == "https://a.example/?x=%7Burl%7D&y=$(id);%27")
    #expect(browser().command(for: address) == ["xdg-open", address.text])
    #expect(browser(["w3m", "-o", "x"]).command(for: address) == ["w3m", "-o", "x", address.text])
    #expect(browser(["b", "--u={url}", "-n"]).command(for: address) == ["b", "--u=\(address.text)", "-n"])
    #expect(browser(nil, "firefox -P news %s").command(for: address) == ["firefox", "-P", "news", address.text])
    #expect(browser(nil, "lynx:w3m").command(for: address) == ["lynx", address.text])
    #expect(browser(["b"], "lynx").command(for: address) == ["b", address.text])
    #expect(browser(nil, "").command(for: address) == ["xdg-open", address.text])
  }

  @Test func `a browser has no terminal, and one that fails is told of`() async throws {
    let argv = folder.file("argv")
    let path = try script("ps -o sid= -p $$ > '\(argv).sid'; printf '%s\\n' \"$@\" > '\(argv)'; exit 7")
    let complaint = await withCheckedContinuation { told in
      do throws(ProgramFault) {
        try browser([path, "--new"]).show(try! WebAddress("https://a.example/")) { told.resume(returning: $0) }
      } catch { told.resume(returning: "\(error)") }
    }
    #expect(complaint.contains("ended with status 7: [open] command in config.toml"))
    #expect(try String(contentsOfFile: argv, encoding: .utf8) == "--new\nhttps://a.example/\n")
    let session = try String(contentsOfFile: argv + ".sid", encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
    #expect(Int32(session) != getsid(0))
    #expect(throws: ProgramFault.self) {
      try browser(["no-such-browser"]).show(try WebAddress("http://a.example")) { _ in }
    }
  }
}
