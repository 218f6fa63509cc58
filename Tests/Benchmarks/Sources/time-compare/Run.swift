import Glibc

/// One run of a program: how long it took, and the most memory that it or a child of its held.
struct Run {
  var milliseconds: Double
  let kilobytes: Int
  let status: Int32

  struct NotFound: Error {}

  static func of(_ command: [String], output: String) -> Result<Run, NotFound> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    setenv("LC_ALL", "C.UTF-8", 1)
    let words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    let start = ContinuousClock.now
    guard posix_spawnp(&process, command[0], &actions, nil, words, environ) == 0 else { return .failure(NotFound()) }
    wait4(process, &status, 0, &usage)
    let taken = (ContinuousClock.now - start).components
    // What ended by a signal has that in the low bits.
    return .success(
      Run(
        milliseconds: Double(taken.seconds) * 1_000 + Double(taken.attoseconds) / 1e15, kilobytes: usage.ru_maxrss,
        status: status & 0x7F != 0 ? 128 + status & 0x7F : status >> 8 & 0xFF))
  }
}

func lines(of path: String) -> [Substring] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 4_096)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
}
