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

  /// Opens it with the user's aliases as they are declared now. A damaged store stays where it is.
  func open() throws -> Archive {
    try withStore { () throws(ArchiveError) in try opened() }
  }

  /// For the reader and for filing, which would go on with an empty store: one that is damaged so that it cannot be opened is set
  /// aside.
  func openForUse() throws -> Archive {
    do throws(ArchiveError) { return try opened() } catch {
      guard case .unreadable(let path, let detail) = error else { throw Failure(error.description) }
      let now = try withStore { () throws(ArchiveError) in try Archive.setAside(path) }
      let offer =
        Archive.offerOfBackup(of: path)
        ?? "there is no backup, and what can be read is told by: sqlite3 \(now) .recover"
      throw Failure(
        "\(path) is damaged (\(detail)). It was set aside as \(now), and nothing was deleted; \(offer). Without that the next time "
          + "begins with an empty store")
    }
  }

  /// The desk that files into a store, as the user's configuration has it, with all that the machine can do.
  func desk(_ archive: Archive) -> Desk {
    Desk(
      archive: archive, clock: .system,
      isGrouping: UserConfiguration.file(Paths(environment: ProcessInfo.processInfo.environment)).groups,
      workers: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// For commands that only look: a path that was mistyped is no empty desk.
  func openExisting() throws -> Archive {
    try requireExisting()
    return try open()
  }

  func requireExisting() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("there is no store at \(path) yet: writethru import PATH files copy into it")
    }
  }

  private func opened() throws(ArchiveError) -> Archive {
    let aliases = UserConfiguration.file(Paths(environment: ProcessInfo.processInfo.environment)).aliases
    let line = ProgressLine()
    defer { line.clear() }
    let archive = try Archive(path: path, clock: .system) { step in line.show(step.words) }
    if let aliases, !archive.isReadOnly { try Desk(archive: archive, clock: .system).apply(aliases) }
    return archive
  }
}

extension OpeningStep {
  fileprivate var words: String {
    switch self {
    case .backingUp(let percent): "this Writethru is newer than the store: backing it up first, \(percent) %"
    case .bringingUpToDate: "bringing the store up to date; this may take minutes"
    }
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
