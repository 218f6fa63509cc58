import Language
import Newsroom

/// Notes to desks that travel with copy: what a take adds, that it corrects, that it must not be used.
enum Advisory {
  static func isAdvisory(_ block: BlockText) -> Bool {
    let text = block.lowercased
    if isKill(block) { return true }
    if openings.contains(where: text.opens) { return true }
    if isLeadLine(text), block.words.count <= 12 { return true }
    guard text.opens(with: "("), text.hasSuffix(")"), block.words.count <= 60 else { return false }
    let first = text.trimming("( ")
    return isLeadLine(first) || changes.contains { first.hasPrefix($0) }
  }

  /// Withdraws the story. Only in a form that running copy does not use.
  static func isKill(_ block: BlockText) -> Bool {
    var text = block.text
    for label in ["ADVISORY: ", "ATTENTION: ", "URGENT: "] where text.opens(with: label) {
      text = text.dropFirst(label.count)
    }
    let openings = [
      "KILL KILL", "KILL:", "KILLED:", "STORY WITHDRAWN", "STORY REMOVED", "WITHDRAWN:", "STORY KILLED",
      "MANDATORY KILL",
    ]
    return openings.contains(where: text.opens)
      || block.lowercased.opens(with: "please kill ") && block.words.count <= 60
  }

  /// Says of the copy that it corrects. RECASTS, UPDATES and REFILES do not.
  static func isCorrection(_ block: BlockText, role: ParagraphRole) -> Bool {
    let text = block.lowercased.trimming("( ")
    if ["corrected:", "correction:", "corrected -", "correction -", "corrective"].contains(where: text.hasPrefix) {
      return true
    }
    return role == .advisory
      && text.split(whereSeparator: { !$0.isLetter }).contains { $0 == "corrects" || $0 == "correction" }
  }

  /// All in brackets, before the headline: a note in a language whose words are not known here.
  static func isBracketedOpening(_ block: BlockText) -> Bool {
    block.text.hasPrefix("(") && block.text.hasSuffix(")") && block.text.dropFirst().firstIndex(of: "(") == nil
  }

  /// `1st Lead`, `2nd Ld-Writethru`, `Writethru: …`.
  private static func isLeadLine(_ text: String) -> Bool {
    // Every paragraph comes through here: most are ruled out by their first letter.
    guard let first = text.utf8.first, first == UInt8(ascii: "w") || (0x30...0x39).contains(first) else { return false }
    let words = text.prefix(60).split { " -:.,".contains($0) }.prefix(3).map(String.init)
    if words.first == "writethru" || words.first == "writethrough" { return true }
    guard words.count >= 2, let ordinal = words.first, ordinal.first?.isNumber ?? false,
      ["st", "nd", "rd", "th"].contains(where: ordinal.hasSuffix)
    else { return false }
    return words[1].hasPrefix("lead") || words[1] == "ld" || words[1].hasPrefix("writethru")
  }

  private static let openings = [
    "eds:", "eds note", "editors:", "editor's note:", "editors' note:", "note to editors", "attention editors",
    "advisory:",
    "attn editors", "correction:", "refile:", "repeat:",
  ]

  private static let changes = [
    "adds ", "adds:", "updates ", "updates:", "updates)", "recasts", "corrects ", "corrects:", "refiles", "repeats",
    "clarifies",
    "removes ", "releads", "changes ", "edits ", "rewrites", "new throughout", "new lead", "with ", "fixes ",
    "restores ", "drops ",
    "trims ", "cuts ", "writes through", "deletes ",
  ]
}

extension StringProtocol {
  /// `hasPrefix` by bytes, for a beginning in ASCII: many times faster than comparing characters.
  fileprivate func opens(with beginning: String) -> Bool { utf8.starts(with: beginning.utf8) }
}
