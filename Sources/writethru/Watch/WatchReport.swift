import Foundation
import Terminal

/// What `watch` says of its work: a line a piece of copy on the standard output, what is wrong on the standard error.
final class WatchReport {
  private let isJSON: Bool
  private(set) var filedAny = false
  private(set) var refusedAny = false
  /// Something was left where it is, unread.
  private(set) var leftAny = false
  /// The store takes nothing at present; it is said once.
  var isStuck = false {
    didSet { if oldValue, !isStuck { Output.writeError("writethru: filing goes on\n") } }
  }
  private var lastComplaint: String?

  init(isJSON: Bool) { self.isJSON = isJSON }

  private struct Line: Encodable {
    let path: String
    let outcome: String
    let id: String?
    let story: String?
    let reason: String?
  }

  func begin(_ roots: [String]) {
    Output.writeError("watching \(roots.map { displaySafe($0) }.joined(separator: ", ")); Ctrl-C ends it\n")
  }

  func end() { Output.writeError("watching ends; what was filed is kept\n") }

  func lost(_ folder: String) {
    Output.complain("\(folder) has gone; it is watched again when it is back")
  }

  func found(_ folder: String) { Output.writeError("\(displaySafe(folder)) is back\n") }

  func complain(_ text: String) {
    guard text != lastComplaint else { return }
    lastComplaint = text
    Output.complain(text)
  }

  /// Something is left where it is.
  func leave(_ why: String) {
    leftAny = true
    complain(why)
  }

  func take(_ file: FileFiler.File) {
    if let reason = file.refusal {
      refusedAny = true
      say(Line(path: file.path, outcome: "refused", id: nil, story: nil, reason: reason))
    }
    for outcome in file.outcomes {
      if outcome.isFiled { filedAny = true }
      say(Line(path: file.path, outcome: outcome.word, id: outcome.id, story: outcome.story, reason: nil))
    }
  }

  func movedAside(_ path: String, to target: String) {
    if !isJSON { Output.write("  moved to \(displaySafe(target))\n") }
  }

  private func say(_ line: Line) {
    if isJSON, let text = try? Output.jsonLine(line) { return Output.write(text + "\n") }
    let place = [line.id, line.story].compactMap { $0 }.joined(separator: " in ")
    let parts = [line.outcome, place, displaySafe(line.path), line.reason.map { displaySafe($0) } ?? ""]
    Output.write(parts.filter { !$0.isEmpty }.joined(separator: "  ") + "\n")
  }
}
