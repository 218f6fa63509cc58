import Language
import Newsroom

/// Notes to desks that travel with copy: what a take adds, that it corrects, that it must not be used.
enum Advisory {
  static func isAdvisory(_ block: BlockText) -> Bool {
    let text = block.lowercased
    if isKill(block) { return true }
    if let first = text.utf8.first, openingBytes.contains(first), openings.contains(where: text.opens) { return true }
    if isLeadLine(text), block.wordCount <= 12 { return true }
    if isLoneFlag(block) || EmbargoLine.isEmbargo(block) || isRelease(text) { return true }
    guard text.opens(with: "("), text.hasSuffix(")"), block.wordCount <= 60 else { return false }
    let first = text.trimming("( ")
    return isLeadLine(first) || changes.contains { first.hasPrefix($0) }
  }

  /// Withdraws the story. Only in a form that running copy does not use.
  static func isKill(_ block: BlockText) -> Bool {
    var text = block.text
    for label in killLabels where text.opens(with: label) { text = text.dropFirst(label.count) }
    if killOpenings.contains(where: text.opens) { return true }
    guard block.wordCount <= 60 else { return false }
    if asksInTheWordsOfAP(block) { return true }
    if block.wordCount == 1, text.utf8.count <= 10, loneKills.contains(String(text)) { return true }
    let lower = block.lowercased
    if lower.opens(with: "please kill "),
      block.hasPhrase(killedThings) || lower.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      return true
    }
    // A note to desks that asks for it anywhere.
    return (noteOpenings.contains(where: lower.opens)) && block.hasPhrase(killWords)
  }

  /// `Kill a1234, BC-Ferry. The story is wrong.`, `Kill BC-Ferry, a1234.`, `A kill is mandatory.`
  private static func asksInTheWordsOfAP(_ block: BlockText) -> Bool {
    let lower = block.lowercased
    for sentence in ["a kill is mandatory", "mandatory kill"] where lower.opens(with: sentence) {
      // `Mandatory kill switch` is a headline.
      return lower.dropFirst(sentence.utf8.count).first.map { ".,:;!".contains($0) } ?? true
    }
    guard lower.opens(with: "kill ") else { return false }
    let words = block.text.dropFirst(5).prefix(120).split { !$0.isLetter && !$0.isNumber }
    let isSlugged = ["kill bc-", "kill am-", "kill pm-"].contains(where: lower.opens)
    return words.prefix(isSlugged ? 12 : 1).contains(where: MessageNumber.isLevelled)
  }

  /// A label alone that what follows it belongs to: `EDITORS:`.
  static func isLabel(_ block: BlockText) -> Bool {
    block.wordCount <= 3 && block.text.hasSuffix(":") && noteOpenings.contains(where: block.lowercased.opens)
  }

  /// Withdraws the story in words that only behind a label for desks say so: `Kill BC-Ferry. The story is wrong.`
  static func isKillBehindLabel(_ block: BlockText) -> Bool {
    guard block.wordCount <= 60 else { return false }
    let lower = block.lowercased
    return lower.opens(with: "kill ") || lower.opens(with: "please kill ") || block.hasPhrase(killWords)
  }

  private static let killLabels = ["ADVISORY: ", "ATTENTION: ", "URGENT: "]

  private static let killOpenings = [
    "KILL KILL", "KILL:", "KILLED:", "STORY WITHDRAWN", "STORY REMOVED", "WITHDRAWN:", "STORY KILLED",
    "MANDATORY KILL", "WITHDRAWN-", "WITHDRAWN -", "KILL-", "STORY RETRACTED",
  ]

  private static let loneKills = ["KILL", "KILLED", "WITHDRAWN"]

  private static let noteOpenings = [
    "eds:", "eds note", "editors", "editor's note", "note to editors", "attention", "attn", "advisory", "urgent",
    "achtung",
    "bitte", "(", "members",
  ]

  private static let killedThings: [StaticString] = [
    " story", " item", " copy", " message", " report", " article", " above", " take", " alert",
  ]

  private static let killWords: [StaticString] = [
    "please kill", "kill the story", "kill this story", "kill item", "kill story", "kill is mandatory", "asked to kill",
    "mandatory kill",
    "story has been withdrawn", "story is withdrawn", "do not use this story", "nicht verwenden", "wird zurückgezogen",
  ]

  /// Says of the copy that it corrects. RECASTS, UPDATES and REFILES do not.
  static func isCorrection(_ block: BlockText, role: ParagraphRole) -> Bool {
    let text = block.lowercased.trimming("( ")
    if ["corrected:", "correction:", "corrected -", "correction -", "corrective"].contains(where: text.hasPrefix) {
      return true
    }
    if hasCorrectionFlag(block.text) { return true }
    guard role == .advisory else { return false }
    let words = text.split(whereSeparator: { !$0.isLetter })
    return words.contains { $0 == "corrects" || $0 == "correction" }
      || words.first == "corrected" || block.hasPhrase(["been corrected", "was corrected"])
  }

  /// `CORRECTED-UPDATE 1-Ferry burns`, `UPDATE 2-CORRECTED-Ferry burns`, `CORRECTION`: a flag in capitals before the headline.
  private static func hasCorrectionFlag(_ text: Substring) -> Bool {
    guard text.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false else { return false }
    let parts = text.prefix(80).split(maxSplits: 4, omittingEmptySubsequences: false) { "-–:/".contains($0) }
    for (index, part) in parts.enumerated() {
      let part = part.drop { $0 == " " }
      guard part.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == " " }), part.split(separator: " ").count <= 3
      else { return false }
      // The last part is what the flags stand before, or a flag alone.
      guard index < parts.count - 1 || parts.count == 1 else { return false }
      if ["CORRECTED", "CORRECTION", "CORRECTIVE", "KORREKTUR", "BERICHTIGUNG", "RECTIFICATIF"].contains(
        where: part.hasPrefix)
      {
        return true
      }
    }
    return false
  }

  /// `REFILE`, `1ST LEAD`, `CORRECTED` on a line of their own.
  private static func isLoneFlag(_ block: BlockText) -> Bool {
    guard block.text.utf8.count <= 40, block.wordCount <= 4,
      block.text.utf8.allSatisfy({ !(0x61...0x7A).contains($0) })
    else {
      return false
    }
    return flags.contains(block.lowercased.trimming("()*-–—:/. "))
  }

  private static let flags: Set = [
    "corrected", "correction", "corrective", "refile", "refiling", "repeat", "repeats", "repetition", "recasts",
    "recast", "updates", "update",
    "writethru", "kill", "advisory", "korrektur", "berichtigung", "wiederholung", "rectificatif",
    "for immediate release", "press release",
    "media release", "news release", "embargo lifted", "adds", "clarification", "editors' note",
  ]

  /// What stands over the copy of a press office.
  private static func isRelease(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "f") && text.utf8.count < 60 && text.opens(with: "for immediate release")
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
    "attn editors", "correction:", "refile:", "repeat:", "notes to editors", "notes for editors", "notes to desks",
    "this story has been corrected", "this story was corrected", "this story corrects", "this version corrects",
    "this article has been corrected", "this article was corrected", "clarification:", "(this story has been corrected",
    "(this version corrects", "(this story corrects",
  ]

  /// What the openings begin with.
  private static let openingBytes = Set(openings.compactMap(\.utf8.first))

  private static let changes = [
    "adds ", "adds:", "updates ", "updates:", "updates)", "recasts", "corrects ", "corrects:", "refiles", "repeats",
    "clarifies",
    "removes ", "releads", "changes ", "edits ", "rewrites", "new throughout", "new lead", "with ", "fixes ",
    "restores ", "drops ",
    "trims ", "cuts ", "writes through", "deletes ", "refiling", "repeating", "corrected ", "corrects", "reopens",
  ]
}

extension StringProtocol {
  /// `hasPrefix` by bytes, for a beginning in ASCII: many times faster than comparing characters.
  fileprivate func opens(with beginning: String) -> Bool { utf8.starts(with: beginning.utf8) }
}
