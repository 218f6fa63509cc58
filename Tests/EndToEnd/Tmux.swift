import Foundation
import TestSupport
import Testing

/// A real terminal: a tmux server of its own with one window that runs a shell.
final class Tmux {
  private let socket: String
  let folder = TemporaryFolder()
  /// Every byte that the window's program wrote.
  let rawFile: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter environment: for the shell and what it starts.
  init(width: Int, height: Int, environment: [String: String] = [:]) throws {
    socket = "writethru-\(UUID().uuidString.prefix(8))"
    rawFile = folder.file("raw")
    let world = [
      "HOME": folder.path, "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PS1": "$ ", "ENV": "",
    ].merging(environment) { $1 }
    let settings = world.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-s", "test",
      "env -i PATH=/usr/bin:/bin \(settings) sh")
    try tmux("pipe-pane", "-t", "test", "cat > '\(rawFile)'")
    try wait(for: "$")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    let result = try Program.spawn(
      "/usr/bin/env", ["tmux", "-L", socket] + arguments, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    guard result.status == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(result.errors) (is tmux installed?)")
    }
    return result.output
  }

  // MARK: driving

  /// Sends keys by tmux’s names: `Enter`, `C-c`, `j`.
  func keys(_ names: String...) throws {
    for name in names { try tmux("send-keys", "-t", "test", name) }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-t", "test", "-l", text) }

  /// Types a command for the shell.
  func shell(_ command: String) throws {
    try type(command)
    try keys("Enter")
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux("resize-window", "-t", "test", "-x", "\(width)", "-y", "\(height)")
  }

  // MARK: looking

  var screen: String { get throws { try tmux("capture-pane", "-p", "-t", "test") } }

  /// With the escape sequences of colours.
  var coloredScreen: String { get throws { try tmux("capture-pane", "-p", "-e", "-t", "test") } }

  var isInAlternateScreen: Bool {
    get throws { try tmux("display-message", "-p", "-t", "test", "#{alternate_on}").hasPrefix("1") }
  }

  var raw: [UInt8] { Array(FileManager.default.contents(atPath: rawFile) ?? Data()) }

  /// Waits until a text is on the screen. Fails with the screen after ten seconds.
  @discardableResult
  func wait(for text: String, gone: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    var last = ""
    for _ in 0..<200 {
      last = try screen
      if last.contains(text) != gone { return last }
      usleep(50_000)
    }
    throw Failure(description: "\(text) \(gone ? "is still" : "did not come") on the screen:\n\(last)")
  }

  /// The process ID of the program under test in this window.
  func programID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "-t", "test", "#{pane_pid}").trimmingCharacters(
      in: .whitespacesAndNewlines)
    for _ in 0..<100 {
      let children = (try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)) ?? ""
      if let id = children.split(separator: " ").compactMap({ Int32($0) }).last { return id }
      usleep(50_000)
    }
    throw Failure(description: "the program does not run")
  }
}
