import Foundation
import TestSupport

/// The program under test while it runs, so that it can be killed.
struct RunningProgram {
  private let process: pid_t

  init(_ arguments: [String], home: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
    let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    let world = ["HOME=\(home)", "PATH=/usr/bin:/bin", "TZ=UTC", "LC_ALL=C.UTF-8"]
    let variables = world.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, Program.path, &actions, nil, words, variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    self.process = process
  }

  /// Kills it after so many seconds, unless it is done by then.
  ///
  /// - Returns: its exit status; nil if it was killed.
  func status(killedAfter seconds: Double) -> Int32? {
    usleep(UInt32(seconds * 1_000_000))
    kill(process, SIGKILL)
    return status()
  }

  /// Sends it a signal and waits for its end.
  func status(after signal: Int32) -> Int32? {
    kill(process, signal)
    return status()
  }

  /// Waits for its end.
  func status() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
  }
}
