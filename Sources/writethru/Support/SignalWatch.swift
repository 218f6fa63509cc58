import CursesTerminal
import Foundation

/// Runs something once when the program is asked to end (Ctrl-C, TERM, HUP), while a command is at work on the main thread.
final class SignalWatch: Sendable {
  private let pipe: SignalPipe
  private let ended = DispatchSemaphore(value: 0)

  /// - Parameter stop: called on a thread of its own.
  init?(_ stop: @escaping @Sendable () -> Void) {
    guard let pipe = SignalPipe() else { return nil }
    self.pipe = pipe
    pipe.catchSignals()
    Thread.detachNewThread { [pipe, ended] in
      var source = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
      loop: while poll(&source, 1, -1) >= 0 || errno == EINTR {
        for signal in pipe.read() {
          switch signal {
          case .interrupted, .terminated: stop()
          case .stopped: raise(SIGSTOP)
          case .inbox: break loop
          case .resized, .continued: break
          }
        }
      }
      ended.signal()
    }
  }

  /// Signals do again what they do by themselves.
  func end() {
    pipe.wake()
    ended.wait()
    pipe.releaseSignals()
  }
}
