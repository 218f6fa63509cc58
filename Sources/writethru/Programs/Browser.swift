import Foundation
import Newsroom

/// The program that shows addresses: the configured one, else what `BROWSER` names, else `xdg-open`.
struct Browser: Sendable {
  /// Its name and arguments. `{url}` in one of them is the address; without it, it comes last.
  let words: [String]
  /// It has the terminal until it ends, as lynx and w3m want it.
  let isInTerminal: Bool

  init(configured: [String]?, isInTerminal: Bool, environment: [String: String]) {
    self.isInTerminal = isInTerminal
    if let configured {
      words = configured
    } else if let named = Self.words(environment["BROWSER"] ?? "") {
      words = named
    } else {
      words = ["xdg-open", "{url}"]
    }
  }

  /// Of several that a colon parts the first. No shell reads it.
  private static func words(_ variable: String) -> [String]? {
    let words = variable.prefix { $0 != ":" }.split(separator: " ").map { String($0 == "%s" ? "{url}" : $0) }
    return words.isEmpty ? nil : words
  }

  /// The command that shows an address: one word of it, however it is written.
  func command(for address: WebAddress) -> [String] {
    let sign = "{url}"
    let name = words.prefix(1)
    let rest = words.dropFirst()
    guard rest.contains(where: { $0.contains(sign) }) else { return words + [address.text] }
    return name
      + rest.map { $0.split(separator: sign, omittingEmptySubsequences: false).joined(separator: address.text) }
  }

  /// Starts it without the terminal. What goes wrong while somebody may still wonder is told.
  ///
  /// - Parameter told: takes a complaint, on another thread.
  func show(_ address: WebAddress, told: @escaping @Sendable (String) -> Void) throws(ProgramFault) {
    let words = command(for: address)
    let process = try Spawning.start(words, .session, streams: [.nothing, .nothing, .nothing])
    Thread.detachNewThread {
      let begun = ContinuousClock.now
      let end = ProgramEnd(waitingFor: process)
      guard !end.isSuccess, ContinuousClock.now - begun < Self.attention else { return }
      told("“\(words.programName)” \(end): \(Self.advice)")
    }
  }

  private static let attention: Duration = .seconds(20)

  static let advice = "[open] command in config.toml names another"
}

extension [String] {
  /// What the program of these words is called, without its folder.
  var programName: String { first?.split(separator: "/").last.map(String.init) ?? "" }
}
