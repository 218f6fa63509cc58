import Archive
import ArgumentParser
import Configuration
import Filing
import Foundation
import Newsroom
import Terminal

struct StoreOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The store to use instead of the usual one.", valueName: "path"))
  var store: String?

  var path: String {
    store.map { ($0 as NSString).expandingTildeInPath } ?? Paths(environment: ProcessInfo.processInfo.environment).store
  }

  /// Opens it with the user's aliases as they are declared now.
  func open() throws -> Archive {
    let path = path
    let aliases = UserConfiguration.file(Paths(environment: ProcessInfo.processInfo.environment)).aliases
    return try withStore { () throws(ArchiveError) in
      let archive = try Archive(path: path, clock: .system)
      if let aliases { try Desk(archive: archive, clock: .system).apply(aliases) }
      return archive
    }
  }

  /// For commands that only look: a path that was mistyped is no empty desk.
  func openExisting() throws -> Archive {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("there is no store at \(path) yet: writethru import PATH files copy into it")
    }
    return try open()
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

struct ColorOption: ParsableArguments {
  @Option(name: .long, help: "Colours in the output: auto, always or never. NO_COLOR counts as never.")
  var color: ColorChoice = .auto

  /// Whether the standard output gets escape sequences.
  var showsStyles: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal && !noColor && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }
  }
}

/// https://no-color.org: present and not empty.
var noColor: Bool { !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty }
