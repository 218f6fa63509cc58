/// What a line in the header of a wire message says of the take: `1ST LEAD`, `2ndLd-Writethru`, `REFILE`, `CORRECTED`, `KILL`.
struct TakeKey {
  /// The number of the lead, of the writethru or of the update.
  var revision: String?
  var isCorrection = false
  var isKill = false

  init(_ key: String) {
    var words = key.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // `1stld` is two words.
    words = words.flatMap { word -> [String] in
      guard let mark = word.firstIndex(where: \.isLetter), mark > word.startIndex,
        word.utf8.count > word[..<mark].utf8.count + 2
      else {
        return [word]
      }
      let behind = word.index(mark, offsetBy: 2)
      return [String(word[..<behind]), String(word[behind...])]
    }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let ordinal = TakeKey.ordinal(word)
      if revision == nil, let ordinal, TakeKey.leads.contains(where: next.hasPrefix) { revision = ordinal }
      // `UPDATE 2` of Reuters, `LEAD 2`.
      if revision == nil, ["update", "lead", "writethru"].contains(word), next.utf8.count <= 2, Int(next) != nil {
        revision = next
      }
      if TakeKey.corrections.contains(word) { isCorrection = true }
    }
    isKill = TakeKey.isKill(words)
  }

  /// A key that says nothing else: `KILL`, `1ST LEAD, KILL`, `KILL dpa 0157`. A story is called `Kill Bill` or `Officers Killed`.
  private static func isKill(_ words: [String]) -> Bool {
    words.contains(where: kills.contains)
      && words.allSatisfy { word in
        kills.contains(word) || besideKills.contains(word) || leads.contains(word)
          || ordinal(word) != nil || word.dropFirst().allSatisfy(\.isNumber)
          || Agencies.canonicalName(caseless: word) != nil
      }
  }

  private static func ordinal(_ word: String) -> String? {
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty, digits.utf8.count <= 3, ["st", "nd", "rd", "th", "."].contains(word[digits.endIndex...])
    else { return nil }
    return String(digits)
  }

  private static let leads = ["ld", "lead", "writethru", "wrtthru", "update", "sub", "take", "add", "insert"]

  // Of what a take does to the one before, only what says so itself: RECASTS and UPDATES correct nothing.
  private static let corrections: Set = [
    "correction", "corrected", "corrective", "corrects", "korrektur", "korr", "berichtigung", "berichtigt",
    "rectificatif", "correctif",
    "rettelse", "rättelse", "korjaus", "corrección", "correzione",
  ]
  private static let kills: Set = [
    "kill", "kills", "killed", "withdrawn", "zurückziehung", "annulation", "annule", "annulering",
  ]
  private static let besideKills: Set = [
    "mandatory", "bulletin", "urgent", "advisory", "please", "item", "story", "message", "number", "no", "nr",
    "meldung",
  ]
}
