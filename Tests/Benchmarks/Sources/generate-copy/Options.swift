import Foundation

/// What was asked for on the command line.
struct Options {
  static let usage = """
    usage: generate-copy COUNT STORE.db [--batch N] [--append] [--one-core]
           generate-copy COUNT FOLDER

      --batch N     so many files a transaction (500)
      --append      goes on with a store that it has filled before: COUNT more
      --one-core    reads and files on one core, and tells the CPU seconds that an article takes
    """

  var count = 0
  var path = ""
  var batch = 500
  var isAppending = false
  var isOnOneCore = false

  var isStore: Bool { path.hasSuffix(".db") }

  /// Nil if it is not to be understood.
  init?(_ arguments: [String]) {
    var places: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--append": isAppending = true
      case "--one-core": isOnOneCore = true
      case "--batch":
        guard let size = rest.popFirst().flatMap({ Int($0) }), size > 0 else { return nil }
        batch = size
      default:
        guard !argument.hasPrefix("-") else { return nil }
        places.append(argument)
      }
    }
    guard places.count == 2, let count = Int(places[0]), count > 0 else { return nil }
    (self.count, path) = (count, places[1])
  }
}
