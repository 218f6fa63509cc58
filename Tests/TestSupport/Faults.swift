import Foundation

/// How often a fault is injected: a few times in every test run, as often as the design asks for with `Tests/Faults/run`.
package enum Faults {
  package static let areAll = ProcessInfo.processInfo.environment["WRITETHRU_FAULTS"] == "all"

  package static func rounds(_ few: Int, all: Int) -> Int { areAll ? all : few }

  /// A figure for whoever runs all of them.
  package static func report(_ line: String) {
    if areAll { FileHandle.standardError.write(Data("faults: \(line)\n".utf8)) }
  }
}
