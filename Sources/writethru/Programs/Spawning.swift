import Foundation

/// Starting programs by an argument vector. No shell reads it: a word is a word, whatever stands in it.
enum Spawning {
  enum Place {
    /// A session of its own, without the terminal.
    case session
    /// A process group of its own, so that it can be given the terminal.
    case group
  }

  /// - Parameters:
  ///   - words: the program's name, looked for on the path, and its arguments.
  ///   - streams: what it has for its input, output and errors.
  /// - Returns: its process ID. To be waited for.
  static func start(_ words: [String], _ place: Place, streams: [Stream]) throws(ProgramFault) -> pid_t {
    guard let name = words.first, !name.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else {
      throw ProgramFault(name: words.first ?? "", code: ENOENT)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      switch stream {
      case .nothing: posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let own = place == .session ? Self.newSession : Int16(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, own | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    // What this process ignores, its children would.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGHUP, SIGTERM] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)

    let arguments = words.map { strdup($0) } + [nil]
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, &attributes, arguments, environment)
    guard code == 0 else { throw ProgramFault(name: name, code: code) }
    return process
  }

  enum Stream {
    case nothing
    case descriptor(Int32)
  }

  /// `POSIX_SPAWN_SETSID` of glibc 2.26, which only its GNU part declares.
  private static let newSession: Int16 = 0x80
}
