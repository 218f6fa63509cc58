import CCurses
import Foundation

/// A pipe that signals and background work write to, so that one `poll` waits for everything.
package final class SignalPipe: Sendable {
  package enum Signal: Hashable, Sendable {
    case resized, interrupted, terminated, stopped, continued
    /// Background work left something in the inbox.
    case inbox
  }

  /// To be polled for reading.
  package let readEnd: Int32
  private let writeEnd: Int32

  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// From here on the signals that concern a terminal program come through the pipe.
  package func catchSignals() { wt_catch_signals(writeEnd) }

  package func releaseSignals() { wt_release_signals() }

  /// Wakes whoever polls. May be called from any thread.
  package func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// What came since the last call, each once.
  package func read() -> Set<Signal> {
    var signals: Set<Signal> = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = Foundation.read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return signals }
      for byte in bytes[..<count] { signals.insert(Self.signal(Int32(byte))) }
    }
  }

  private static func signal(_ number: Int32) -> Signal {
    switch number {
    case SIGWINCH: .resized
    case SIGINT: .interrupted
    case SIGTERM, SIGHUP, SIGQUIT: .terminated
    case SIGTSTP: .stopped
    case SIGCONT: .continued
    default: .inbox
    }
  }
}
