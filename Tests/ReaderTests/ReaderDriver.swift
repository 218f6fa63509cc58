import Archive
import Configuration
import Filing
import Foundation
import Newsroom
import Reader
import Samples
import Terminal
import TestSupport
import Testing
import Themes
import Wire

@testable import writethru

/// The reader over a real store, without a terminal: keys in, screens out. Effects are carried out at once.
final class ReaderDriver {
  let archive: Archive
  private(set) var model: Model
  private(set) var hasQuit = false
  /// Every effect that was asked for, in order.
  private(set) var effects: [Effect] = []
  private let answers: Answers
  /// Answers in the archive's place where it returns an event; for what the archive is not to be asked.
  private let standIn: (Effect) -> Event?

  /// Saturday 21 November 2026, 09:00 UTC: the sample copy is of the days before.
  static let clock = Clock.fixed(at: 1_795_251_600)

  init(
    _ archive: Archive, width: Int = 80, height: Int = 24, theme: String = "dark", keymap: Keymap = Keymap(),
    settings: Settings = Settings(), folder: String = "/nowhere", standIn: @escaping (Effect) -> Event? = { _ in nil }
  ) {
    self.archive = archive
    self.standIn = standIn
    answers = Answers(archive: archive, clock: Self.clock, folder: folder)
    let file = ShippedThemes.all.first { $0.name == theme }!.file
    model = Model(
      width: width, height: height, theme: ThemeFile(file, path: theme, name: theme).theme, keymap: keymap,
      settings: settings,
      clock: Self.clock)
    perform(model.opening())
  }

  /// A store with the sample copy, read as the demo reads it: a copy of one that is filled once.
  static func sampleArchive() throws -> Archive {
    let path = folder.file("\(UUID().uuidString).db")
    try FileManager.default.copyItem(atPath: filled.get(), toPath: path)
    return try Archive(path: path, clock: clock)
  }

  private static let folder = TemporaryFolder()

  private static let filled = Result {
    let path = folder.file("filled.db")
    try DemoCommand.fill(Archive(path: path), clock: clock)
    return path
  }

  /// A store with so many one-line stories.
  static func archive(stories count: Int) throws -> Archive {
    let archive = try Archive()
    let desk = Desk(archive: archive, clock: clock)
    _ = try desk.file(
      (0..<count).map { number in
        let day = 1 + number / 24 % 20
        return Delivery(
          bytes: Array("Story number \(number)\n\nNothing happened at place \(number * 7919) today.".utf8),
          name: "\(number).txt", source: "/\(number).txt",
          outlet: "NPW",
          date: StatedDate("2026-11-\(day < 10 ? "0" : "")\(day)T\(number % 24 < 10 ? "0" : "")\(number % 24):00"))
      })
    return archive
  }

  // MARK: driving

  /// Presses keys as a key table writes them, parted by spaces: `j j Enter ]c`.
  @discardableResult
  func press(_ keys: String) -> ReaderDriver {
    for name in keys.split(separator: " ") {
      for key in Key.sequence(String(name)) ?? [] { send(.key(key)) }
    }
    return self
  }

  /// Types text as it stands.
  @discardableResult
  func type(_ text: String) -> ReaderDriver {
    for character in text { send(.key(.character(character))) }
    return self
  }

  @discardableResult
  func resize(_ width: Int, _ height: Int) -> ReaderDriver {
    send(.resized(width: width, height: height))
    return self
  }

  func send(_ event: Event) { perform(update(&model, event)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      self.effects.append(effect)
      if effect == .quit { hasQuit = true }
      if let event = standIn(effect) ?? answers.perform(effect) { send(event) }
    }
  }

  // MARK: looking

  var surface: Surface {
    var surface = Surface(width: model.width, height: model.height)
    render(model, into: &surface)
    return surface
  }

  var screen: String { VirtualTerminal(surface).screen }
  var lines: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  var title: String { lines[0] }
  var lastLine: String { lines[lines.count - 1] }

  func shows(_ text: String) -> Bool { screen.contains(text) }
}

/// Holds a screen, with its style layer, against the one that is kept under a name. `UPDATE_SCREENS=1 swift test` keeps the
/// present one instead: read the difference before you commit it.
func expectScreen(_ driver: ReaderDriver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let terminal = VirtualTerminal(driver.surface)
  let found = terminal.screen + "\n\n" + terminal.styles + "\n"
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens/\(name) \(driver.model.width)x\(driver.model.height).txt")
  if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
    try Data(found.utf8).write(to: file)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  guard found != kept else { return }
  let difference = zip(
    kept.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false)
  ).enumerated().filter { $0.element.0 != $0.element.1 }.prefix(4).map {
    "line \($0.offset + 1)\n- \($0.element.0)\n+ \($0.element.1)"
  }
  Issue.record(
    "\(file.lastPathComponent) differs:\n\(difference.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
