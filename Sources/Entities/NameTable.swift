import Language

/// What the names of a text are, from all of their occurrences.
struct NameTable {
  struct Entry {
    var kind: NamedMention.Kind
    var name: String
  }

  private var evidence: [String: Evidence] = [:]
  private var entries: [String: Entry] = [:]
  /// Surnames of people who are named in full.
  private var bearers: Set<String> = []

  init(_ candidates: [Candidate], passages: [Passage], roles: [ParagraphRole]) {
    var sure: Set<String> = []
    let hasRunningText = roles.contains(.body)
    for candidate in candidates {
      let own = Evidence(candidate, in: passages[candidate.paragraph], role: roles[candidate.paragraph])
      evidence[candidate.name, default: Evidence()] = evidence[candidate.name, default: Evidence()] + own
      // The capital of a sentence's first word tells the rules nothing, that of a headline nobody.
      let isCertain = candidate.isInDisplayType ? !hasRunningText : candidate.tagged != nil || !candidate.opensSentence
      if isCertain { sure.insert(candidate.name) }
    }
    for (name, total) in evidence {
      let isKnown = Gazetteer.isPlace(name) || Gazetteer.isOrganisation(name)
      guard sure.contains(name) || isKnown, let kind = total.verdict else { continue }
      entries[name] = Entry(kind: kind, name: kind == .person ? Self.recased(name) : Aliases.canonical(name))
    }
    joinCapitals()
    joinSurnames()
    joinAcronyms(candidates, passages: passages)
  }

  /// What a candidate names. A text calls one thing by one name, but for a town that somebody is called after.
  func entry(for candidate: Candidate) -> Entry? {
    guard let entry = entries[candidate.name] else { return nil }
    guard bearers.contains(candidate.name), candidate.followsLocative, candidate.tagged == .place else { return entry }
    return Entry(kind: .place, name: Aliases.canonical(candidate.name))
  }

  /// `Daria Velling` for the `Daria VELLING` of some bylines.
  private static func recased(_ name: String) -> String {
    guard name.contains(where: \.isLowercase) else { return name }
    return name.split(separator: " ").map { word in
      word.count > 3 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : String(word)
    }.joined(separator: " ")
  }

  /// `PORT MERROW` in a dateline is the `Port Merrow` of the copy; a place that has no other form loses its capitals.
  private mutating func joinCapitals() {
    var mixed: [String: String] = [:]
    for name in entries.keys where name.contains(where: \.isLowercase) { mixed[name.lowercased()] = name }
    for (name, entry) in entries
    where name.count > 3 && !name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase) {
      if let other = mixed[name.lowercased()] {
        entries[name] = entries[other]
      } else if entry.kind == .person || entry.kind == .place && !Gazetteer.isPlace(name) {
        entries[name] = Entry(
          kind: entry.kind,
          name: name.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " "))
      }
    }
  }

  /// A lone surname, or given name, of somebody whom the text names in full is that person; a country is not, and a town
  /// only where nobody goes to it (`entry(for:)`).
  private mutating func joinSurnames() {
    let full = entries.values.filter { $0.kind == .person && $0.name.contains(" ") }.map(\.name).sorted()
    guard !full.isEmpty else { return }
    var named: [Substring: Set<String>] = [:]
    for name in full {
      if let surname = name.split(separator: " ").last { named[surname, default: []].insert(name) }
    }
    for name in evidence.keys where !name.contains(" ") {
      if let entry = entries[name], entry.kind != .person, Gazetteer.isCountry(name) || Gazetteer.isOrganisation(name) {
        continue
      }
      if let persons = named[Substring(name)], persons.count == 1, let person = persons.first {
        entries[name] = Entry(kind: .person, name: person)
        bearers.insert(name)
      }
    }
  }

  /// `North Atlantic Treaty Organization (NATO)`: the letters are the name's.
  private mutating func joinAcronyms(_ candidates: [Candidate], passages: [Passage]) {
    for (long, short) in zip(candidates, candidates.dropFirst()) {
      let passage = passages[long.paragraph]
      guard long.paragraph == short.paragraph, short.words.count == 1, long.words.count > 1,
        passage.key(long.tokens.upperBound) == "(", short.tokens.lowerBound == long.tokens.upperBound + 1
      else { continue }
      let initials = String(long.words.compactMap { $0.first }.filter(\.isUppercase))
      guard initials == short.name, let entry = entries[long.name] else { continue }
      entries[short.name] = Entry(kind: entry.kind, name: entry.name)
    }
  }
}
