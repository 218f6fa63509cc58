import CursesTerminal
import Foundation
import Terminal

/// A program that has the terminal until it ends: keys and their signals go to it alone.
struct ForegroundProgram {
  let words: [String]
  /// What it reads; nil where it reads the keys.
  let input: String?
  /// Where signals for this program arrive.
  let signals: SignalPipe
  /// Nil where there is none to hand over.
  var terminal: Int32? = STDIN_FILENO
  var output: Int32 = STDOUT_FILENO
  /// Stops this process as well, when ^Z has stopped the program; returns when it goes on.
  var stop: () -> Void = {}

  struct Result {
    let end: ProgramEnd
    /// This program was asked to end meanwhile.
    let isTerminated: Bool
  }

  /// Runs it to its end.
  func run() throws(ProgramFault) -> Result {
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&ends) == 0 else { throw ProgramFault(name: words[0], code: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    }
    defer { for end in ends where end >= 0 { close(end) } }
    let process = try Spawning.start(
      words, .group,
      streams: [
        .descriptor(input == nil ? terminal ?? STDIN_FILENO : ends[0]), .descriptor(output), .descriptor(output),
      ])
    if input != nil {
      close(ends[0])
      ends[0] = -1
    }
    // One that does not read its input must not end this one.
    signal(SIGPIPE, SIG_IGN)
    // What is said by the group in the background must not stop this one.
    let before = signal(SIGTTOU, SIG_IGN)
    let home = getpgrp()
    handOver(to: process)
    var feeding = Feeding(Array((input ?? "").utf8), to: ends[1])
    ends[1] = -1
    let result = wait(for: process, &feeding)
    feeding.finish()
    handOver(to: home)
    _ = signal(SIGTTOU, before)
    return result
  }

  private func handOver(to group: pid_t) { if let terminal { _ = tcsetpgrp(terminal, group) } }

  /// How often it is looked whether the program has ended. Milliseconds.
  private static let interval: Int32 = 15
  /// What it is given to end when this program has to.
  private static let patience: Duration = .seconds(1)

  private func wait(for process: pid_t, _ feeding: inout Feeding) -> Result {
    var terminated: ContinuousClock.Instant?
    var hasNews = false
    // What came for the loop meanwhile, it looks for afterwards.
    defer { if hasNews { signals.wake() } }
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG | WUNTRACED)
      if ended < 0, errno != EINTR { return Result(end: .exited(0), isTerminated: terminated != nil) }
      if ended == process {
        guard status & 0xff == 0x7f else {
          return Result(end: ProgramEnd(status: status), isTerminated: terminated != nil)
        }
        goOn(process, stoppedBy: (status >> 8) & 0xff)
      }
      if let terminated, ContinuousClock.now - terminated > Self.patience {
        return Result(end: .killed(SIGHUP), isTerminated: true)
      }
      var sources = [
        pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: feeding.descriptor, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&sources, nfds_t(feeding.isDone ? 1 : 2), Self.interval) > 0 else { continue }
      if sources[0].revents != 0 {
        let came = signals.read()
        hasNews = hasNews || came.contains(.inbox)
        if came.contains(.terminated) {
          terminated = terminated ?? .now
          kill(-process, SIGHUP)
          kill(-process, SIGCONT)
        }
      }
      if !feeding.isDone, sources[1].revents != 0 { feeding.goOn() }
    }
  }

  /// Who reads the terminal before it is handed over is stopped, and goes on; whom ^Z stops takes this process along.
  private func goOn(_ process: pid_t, stoppedBy signal: Int32) {
    if signal == SIGTSTP || signal == SIGSTOP {
      handOver(to: getpgrp())
      stop()
    }
    handOver(to: process)
    kill(-process, SIGCONT)
  }
}

/// The input of a program, as it takes it. One that does not read it keeps nobody waiting.
private struct Feeding {
  private var rest: ArraySlice<UInt8>
  private(set) var descriptor: Int32

  init(_ bytes: [UInt8], to descriptor: Int32) {
    rest = bytes[...]
    self.descriptor = descriptor
    if bytes.isEmpty { finish() }
  }

  var isDone: Bool { descriptor < 0 }

  mutating func goOn() {
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // It has read enough.
        if errno != EAGAIN { finish() }
        return
      }
      rest = rest.dropFirst(count)
    }
    finish()
  }

  mutating func finish() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
