import Foundation

/// How a program ended.
enum ProgramEnd: Hashable, CustomStringConvertible {
  case exited(Int32)
  case killed(Int32)

  var isSuccess: Bool { self == .exited(0) }

  /// - Parameter status: of `waitpid`.
  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal)
  }

  init(waitingFor process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else {
        self = .exited(0)
        return
      }
    }
    self.init(status: status)
  }

  /// To stand behind the program's name.
  var description: String {
    switch self {
    case .exited(let status): "ended with status \(status)"
    case .killed(let signal): "was ended by signal \(signal), \(String(cString: strsignal(signal)))"
    }
  }
}
