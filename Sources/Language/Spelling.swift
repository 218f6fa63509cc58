extension NormalForm {
  /// A caseless key without what only a house style decides: `defence` and `defense`, `-ise` and `-ize`, `colour` and `color`,
  /// `travelled` and `traveled`, `Zelenskyy` and `Zelensky`, `co-operate` and `cooperate`, `US` and `U.S.`
  ///
  /// A key, not a spelling: it may be no word at all (`advise` becomes `advize`), as long as no two different words share it.
  ///
  /// - Parameters:
  ///   - caseless: a word's caseless key.
  ///   - isInitials: the word stands in capitals throughout, so that `US` is not the pronoun.
  package static func spelling(_ caseless: String, isInitials: Bool) -> String {
    guard caseless.utf8.count > 1, caseless.utf8.allSatisfy({ $0 < 0x80 }) else { return caseless }
    var key = Array(caseless.utf8)
    let letters = key.filter { $0 != UInt8(ascii: ".") }
    if isInitials, letters.count <= 3 { return String(decoding: letters, as: UTF8.self) + "^" }
    // `re-sign` is not `resign`.
    if !key.starts(with: Array("re-".utf8)) { key.removeAll { $0 == UInt8(ascii: "-") } }
    if distinct.contains(String(decoding: key, as: UTF8.self)) { return caseless }
    if let other = others[String(decoding: key, as: UTF8.self)] { return other }
    for (from, to, before) in inside { replace(from, by: to, in: &key, before: before) }
    for (from, to) in endings { replaceEnding(from, by: to, in: &key) }
    undoubleL(&key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Words that the rules would make another one of.
  private static let distinct: Set = ["prise", "prised", "prises", "timbre", "timbres"]

  /// Pairs that no rule covers.
  private static let others: [String: String] = [
    "practise": "practice", "practised": "practiced", "practising": "practicing", "grey": "gray",
    "programme": "program",
    "programmes": "programs", "sceptic": "skeptic", "sceptical": "skeptical", "mould": "mold", "plough": "plow",
    "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "aluminium": "aluminum", "judgement": "judgment",
    "ageing": "aging", "cheque": "check", "cheques": "checks", "kerb": "curb", "whilst": "while", "learnt": "learned",
    "burnt": "burned", "spelt": "spelled", "enrol": "enroll", "fulfil": "fulfill", "skilful": "skillful",
    "ok": "okay", "adviser": "advisor", "advisers": "advisors",
  ]

  /// Letters anywhere behind the given number of others. `-our-` does not touch `four` and `hour`.
  private static let inside: [(from: [UInt8], to: [UInt8], before: Int)] = [
    (Array("our".utf8), Array("or".utf8), 2), (Array("ise".utf8), Array("ize".utf8), 2),
    (Array("isi".utf8), Array("izi".utf8), 3), (Array("isa".utf8), Array("iza".utf8), 3),
    (Array("yse".utf8), Array("yze".utf8), 3), (Array("ysi".utf8), Array("yzi".utf8), 3),
    (Array("paed".utf8), Array("ped".utf8), 0), (Array("anaes".utf8), Array("anes".utf8), 0),
  ]

  private static let endings: [(from: [UInt8], to: [UInt8])] = [
    ("tre", "ter"), ("tres", "ters"), ("bre", "ber"), ("bres", "bers"), ("ence", "ense"), ("ences", "enses"),
    ("ogue", "og"), ("ogues", "ogs"), ("skyy", "sky"), ("skiy", "sky"), ("skij", "sky"), ("yy", "y"), ("iy", "y"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func replace(_ from: [UInt8], by to: [UInt8], in key: inout [UInt8], before: Int) {
    guard key.count >= from.count + before else { return }
    for start in before...(key.count - from.count) where key[start..<(start + from.count)].elementsEqual(from) {
      key.replaceSubrange(start..<(start + from.count), with: to)
      return
    }
  }

  private static func replaceEnding(_ from: [UInt8], by to: [UInt8], in key: inout [UInt8]) {
    guard key.count > from.count, key.suffix(from.count).elementsEqual(from) else { return }
    key.replaceSubrange((key.count - from.count)..., with: to)
  }

  /// `travelled`, not `filled`: the doubled letter is the house's only behind an unstressed syllable.
  private static func undoubleL(_ key: inout [UInt8]) {
    for ending in ["lled", "lling", "ller", "llers", "llor", "llors"]
    where key.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      let stem = key.dropLast(ending.utf8.count)
      if stem.count(where: { "aeiouy".utf8.contains($0) }) >= 2 { key.remove(at: stem.count) }
      return
    }
  }
}
