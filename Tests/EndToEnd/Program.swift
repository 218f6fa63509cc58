import Foundation
import TestSupport

/// The program under test, as it was built beside the tests.
enum Program {
  /// The folder of the test bundle is the folder of the products.
  static let path: String = {
    let bundle = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("writethru").path
  }()

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs it without a terminal, in a world of its own.
  static func run(
    _ arguments: [String], home: String, environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    let world = [
      "HOME": home, "PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ].merging(environment) { $1 }
    return try spawn(path, arguments, environment: world, input: input)
  }

  /// Runs any program to its end, with its streams in files: a pipe would stay open in a daemon that it leaves behind, and so
  /// would the socket by which Foundation’s `Process` learns of the end.
  static func spawn(
    _ program: String, _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> Result {
    let folder = TemporaryFolder()
    let files = ["in", "out", "err"].map(folder.file)
    try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: files[0]))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), file, descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let world = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + world { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, words, world)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}

    func text(_ file: String) -> String {
      String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
    // The exit status, or the signal as a shell tells it.
    let signal = status & 0x7f
    return Result(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: text(files[1]), errors: text(files[2]))
  }
}
