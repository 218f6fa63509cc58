import Foundation

/// Why a program was not started. The text says how to mend it.
struct ProgramFault: Error, Hashable, CustomStringConvertible {
  /// As it was given.
  let name: String
  /// `errno`.
  let code: Int32

  var isMissing: Bool { code == ENOENT }

  var description: String {
    switch code {
    case ENOENT: "there is no program “\(name)”"
    case EACCES: "“\(name)” is no program that may be run"
    case E2BIG: "“\(name)” was given more than the system takes"
    default: "“\(name)” cannot be started: \(String(cString: strerror(code)))"
    }
  }
}
