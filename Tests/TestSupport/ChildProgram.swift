import Foundation
import Synchronization

/// A program that runs beside the tests, such as a server; it is ended when its owner is, and at the latest after a minute.
/// (Foundation's `Process` learns of a child's end by a socket that others inherit, hence not that.)
package final class ChildProgram: Sendable {
  /// 0 when it has ended: its number may be somebody else's then.
  private let process: Mutex<pid_t>
  private let input: Int32
  private let folder = TemporaryFolder()

  /// Where a program is, on the path; nil where it is not installed.
  package static func path(_ name: String) -> String? {
    ["/usr/bin", "/usr/sbin", "/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Starts it with an input, which stays open, and with its output in a file. `program` is a name on the path.
  package init(_ program: String, _ arguments: [String], input: [UInt8] = []) throws {
    guard let timeout = Self.path("timeout"), let path = Self.path(program) else { throw POSIXError(.ENOENT) }
    // A pipe that stays open: some servers end with their input.
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = write(ends[1], input, input.count)
    self.input = ends[1]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.file("out"), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // The threads of tests block all signals, and a child inherits that: it could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let line: [String] = [timeout, "60", path] + arguments
    let words = line.map { strdup($0) } + [nil]
    let variables: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    let world = variables.map { strdup($0) } + [nil]
    defer { for text in words + world { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, timeout, &actions, &attributes, words, world)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    self.process = Mutex(process)
  }

  /// `timeout` hands the signal on.
  deinit {
    process.withLock { if $0 != 0 { kill($0, SIGTERM) } }
    _ = end()
    close(input)
  }

  /// Runs a program to its end; whether it succeeded.
  package static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let child = try ChildProgram(program, arguments)
    return child.end() == 0
  }

  /// What it has written so far.
  package var output: String {
    String(decoding: FileManager.default.contents(atPath: folder.file("out")) ?? Data(), as: UTF8.self)
  }

  /// Waits until its output says something; what follows it on that line. Nil after ten seconds.
  package func line(after words: String) -> String? {
    for _ in 0..<1000 {
      if let found = output.range(of: words), let end = output[found.upperBound...].firstIndex(of: "\n") {
        return String(output[found.upperBound..<end])
      }
      usleep(10_000)
    }
    return nil
  }

  private func end() -> Int32 {
    process.withLock { process in
      var status: Int32 = 0
      while process != 0, waitpid(process, &status, 0) < 0, errno == EINTR {}
      process = 0
      return status
    }
  }
}
