import CursesTerminal
import Foundation
import Newsroom
import Reader
import Terminal

/// Runs programs for the reader and lends them the terminal where they want it.
struct ProgramDesk {
  let terminal: CursesTerminal
  let signals: SignalPipe
  let browser: Browser
  /// What a command printed stays until a key.
  let waitsForKey: Bool

  /// Shows an address without the terminal.
  ///
  /// - Parameter told: takes a complaint of later, on another thread.
  /// - Returns: why it cannot be shown; nil where it is on its way.
  func show(_ address: WebAddress, told: @escaping @Sendable (String) -> Void) -> String? {
    do throws(ProgramFault) {
      try browser.show(address, told: told)
      return nil
    } catch {
      return "\(error): \(Browser.advice)"
    }
  }

  func showInTerminal(_ address: WebAddress, stop: @escaping () -> Void) -> ProgramOutcome {
    let words = browser.command(for: address)
    return lend(to: words, input: nil, waits: false, stop: stop) { end in
      end.isSuccess
        ? ProgramOutcome("back from \(address.text)") : ProgramOutcome("“\(words.programName)” \(end)", isError: true)
    }
  }

  /// Runs a command that copy was piped to.
  func run(_ command: CommandRun, stop: @escaping () -> Void) -> ProgramOutcome {
    let more = command.leftOut.isEmpty ? "" : " · \(command.leftOut)"
    return lend(to: command.words, input: command.input, waits: waitsForKey, stop: stop) { end in
      end.isSuccess
        ? ProgramOutcome("piped to \(command.words.programName)\(more)")
        : ProgramOutcome("“\(command.words.programName)” \(end)\(more)", isError: true)
    }
  }

  private func lend(
    to words: [String], input: String?, waits: Bool, stop: @escaping () -> Void, _ told: (ProgramEnd) -> ProgramOutcome
  ) -> ProgramOutcome {
    var outcome = ProgramOutcome("")
    terminal.lend {
      if input != nil { say("| \(words.joined(separator: " "))") }
      let program = ForegroundProgram(words: words, input: input, signals: signals, stop: stop)
      do throws(ProgramFault) {
        let result = try program.run()
        outcome = told(result.end)
        outcome.isTerminated = result.isTerminated
        guard waits, !result.isTerminated else { return }
        say("[\(words.programName) \(result.end) · any key goes on]")
        outcome.isTerminated = waitForKey(signals)
      } catch {
        outcome = ProgramOutcome("\(error)", isError: true)
      }
    }
    return outcome
  }

  /// A line of ours among what programs print.
  private func say(_ text: String) {
    let line = Array((displaySafe(text) + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}

/// How a program that had the terminal ended, for the message line.
struct ProgramOutcome: Hashable {
  var text: String
  var isError: Bool
  /// This program was asked to end meanwhile.
  var isTerminated = false

  init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

/// Waits for a key on a terminal that is lent; every key counts, ^C too.
///
/// - Returns: whether this program was asked to end instead.
private func waitForKey(_ signals: SignalPipe) -> Bool {
  var before = termios()
  guard tcgetattr(STDIN_FILENO, &before) == 0 else { return false }
  var raw = before
  raw.c_lflag &= ~UInt32(ICANON | ECHO | ISIG)
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
  var hasNews = false
  defer {
    // The rest of a key that is several bytes.
    tcflush(STDIN_FILENO, TCIFLUSH)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    if hasNews { signals.wake() }
  }
  while true {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), -1) > 0 else { continue }
    if sources[1].revents != 0 {
      let came = signals.read()
      hasNews = hasNews || came.contains(.inbox)
      if came.contains(.terminated) { return true }
    }
    if sources[0].revents != 0 { return false }
  }
}
