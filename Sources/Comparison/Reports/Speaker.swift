import Language

/// The last name of a person in a speaker's phrase (`Kremlin spokesman Dmitry Peskov`); nil where the phrase names none
/// (`South Korea’s spy agency`, `the Defence Ministry`).
func lastName(of speaker: String) -> String? {
  // `its chairman, Tomas Reuter`: the name may stand behind what its bearer is.
  for phrase in speaker.split(separator: ",") {
    guard let last = phrase.split(whereSeparator: \.isWhitespace).last, last.first?.isUppercase ?? false,
      !NormalForm.fold(last).hasSuffix("'s"), !institutions.contains(last.lowercased())
    else { continue }
    return String(last)
  }
  return nil
}

private let institutions: Set = [
  "administration", "agency", "army", "association", "authority", "bank", "board", "bureau", "center", "centre",
  "command",
  "commission", "committee", "company", "congress", "council", "court", "department", "force", "fund", "government",
  "group",
  "hospital", "house", "institute", "ministry", "navy", "network", "office", "organisation", "organization",
  "parliament",
  "party", "police", "senate", "service", "state", "union", "university",
]

/// Who speaks, for comparing: a person's last name, else all words.
func speakerKey(_ phrase: String) -> String {
  if let name = lastName(of: phrase) { return NormalForm.fold(name).lowercased() }
  return phrase.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { NormalForm.fold($0).lowercased() }
    .filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
}

/// One person, however fully named and spelled: `Peskov` and `Dmitry Peskov`, `Halvard Sorensen` and `Halvard Sorensson`; but
/// neither two of one family nor two ministries.
func isSameSpeaker(_ a: String, _ b: String) -> Bool {
  guard let old = personName(a), let new = personName(b) else {
    // `its chairman` and `its chairman, Tomas Reuter`.
    return speakerKey(a) == speakerKey(b) || holds(a, b) || holds(b, a)
  }
  guard old.count > 1, new.count > 1 else { return old[0] == new[0] }
  return old[1] == new[1] && (old[0] == new[0] || areSpellings(old[0], new[0]))
}

private func holds(_ phrase: String, _ part: String) -> Bool {
  let (phrase, part) = (NormalForm.fold(phrase).lowercased(), NormalForm.fold(part).lowercased())
  return part.contains(" ") && phrase.hasPrefix(part)
}

/// A person's last name and the one before it, folded: `peskov dmitry`.
private func personName(_ phrase: String) -> [String]? {
  guard let last = lastName(of: phrase), let part = phrase.split(separator: ",").first(where: { $0.hasSuffix(last) })
  else {
    return nil
  }
  let words = part.split(whereSeparator: \.isWhitespace)
  return words.reversed().prefix { $0.first?.isUppercase ?? false }.prefix(2).map { NormalForm.fold($0).lowercased() }
}

/// Two spellings of one word: of four letters one may differ, of six two, and the first half is the same.
func areSpellings(_ a: String, _ b: String) -> Bool {
  let (a, b) = (Array(a), Array(b))
  let shorter = min(a.count, b.count)
  let most = shorter >= 6 ? 2 : 1
  guard shorter >= 4, abs(a.count - b.count) <= most else { return a == b }
  // Levenshtein’s distance, row by row.
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
      diagonal = row[j + 1]
      row[j + 1] = next
    }
  }
  return row[b.count] <= most && zip(a, b).prefix { $0 == $1 }.count * 2 >= shorter
}
