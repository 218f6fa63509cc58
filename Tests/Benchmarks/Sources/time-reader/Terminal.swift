import Glibc

/// A program in a pseudo-terminal of its own, 100 columns by 30 rows.
final class Terminal {
  let process: pid_t
  private let master: Int32
  /// All that it wrote, without escape sequences.
  private(set) var text: [UInt8] = []
  private var isInSequence = false

  init(_ command: [String]) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    // Glibc's module has neither `ptsname` nor `unlockpt`: these are TIOCGPTN and TIOCSPTLCK.
    guard master >= 0, ioctl(master, 0x8004_5430, &number) == 0, ioctl(master, 0x4004_5431, &isLocked) == 0 else {
      fatalError("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A session of its own, so that the terminal becomes its controlling terminal.
    posix_spawnattr_setflags(&attributes, 0x80)
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    var process: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let failure = posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ)
    guard failure == 0 else { fatalError("\(command[0]): \(String(cString: strerror(failure)))") }
    self.process = process
  }

  func type(_ keys: String) { _ = keys.withCString { write(master, $0, strlen($0)) } }

  /// Takes what comes within so many milliseconds. False if nothing did.
  func take(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0, source.revents & Int16(POLLIN) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    for byte in buffer[..<count] {
      if byte == 27 {
        isInSequence = true
      } else if isInSequence {
        isInSequence = !(byte >= 64 && byte < 127 && byte != UInt8(ascii: "["))
      } else {
        text.append(byte)
      }
    }
    return true
  }

  func forget() { text = [] }

  /// Waits until a text has come, at most ten seconds.
  func wait(for wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    for _ in 0..<1_000 {
      _ = take(milliseconds: 10)
      if text.count >= wanted.count,
        (0...(text.count - wanted.count)).contains(where: { text[$0..<($0 + wanted.count)].elementsEqual(wanted) })
      {
        return true
      }
    }
    return false
  }

  /// Resident memory in KB: now, and the most there was.
  var memory: (now: Int, most: Int) {
    guard let file = fopen("/proc/\(process)/status", "r") else { return (0, 0) }
    defer { fclose(file) }
    var result = (now: 0, most: 0)
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if words.first == "VmRSS:" { result.now = Int(words[1]) ?? 0 }
      if words.first == "VmHWM:" { result.most = Int(words[1]) ?? 0 }
    }
    return result
  }

  func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }
}
