import Language

/// The people, places and organisations that a piece of copy names: its text and paragraphs in, mentions out, in
/// order and without overlaps. This is the seam where a trained tagger takes the place of `candidates` and
/// `Evidence`; what follows them here (surnames, acronyms, one verdict for one name) is the same for both.
///
/// By rules: capitals, titles, words around a name, small gazetteers. Scripts without capitals yield nothing rather
/// than nonsense.
package func findNames(in text: String, paragraphs: [Paragraph]) -> [NamedMention] {
  let read = paragraphs.filter { $0.role != .boilerplate && $0.role != .date && $0.role != .advisory }
  let passages = read.map { Passage(text, in: $0.span) }
  var candidates: [Candidate] = []
  for (index, passage) in passages.enumerated() {
    var finder = CandidateFinder(passage, paragraph: index, role: read[index].role)
    candidates += finder.run()
  }
  let names = NameTable(candidates, passages: passages, roles: read.map(\.role))
  return candidates.compactMap { candidate in
    guard let entry = names.entry(for: candidate) else { return nil }
    return NamedMention(kind: entry.kind, span: candidate.span, name: entry.name, title: candidate.title)
  }
}

/// One verdict for each name of a text, from all of its occurrences.
private struct NameTable {
  struct Entry {
    var kind: NamedMention.Kind
    var name: String
  }

  private var entries: [String: Entry] = [:]

  init(_ candidates: [Candidate], passages: [Passage], roles: [ParagraphRole]) {
    var evidence: [String: Evidence] = [:]
    var seenInside: Set<String> = []
    for candidate in candidates {
      let own = Evidence(candidate, in: passages[candidate.paragraph], role: roles[candidate.paragraph])
      evidence[candidate.name, default: Evidence()] = evidence[candidate.name, default: Evidence()] + own
      if !candidate.opensSentence && !candidate.isInDisplayType { seenInside.insert(candidate.name) }
    }
    for (name, total) in evidence {
      let isKnown = Gazetteer.isPlace(name) || Gazetteer.isOrganisation(name)
      guard seenInside.contains(name) || isKnown, let kind = total.verdict else { continue }
      entries[name] = Entry(kind: kind, name: Aliases.canonical(name))
    }
    joinCapitals()
    joinSurnames(of: evidence.keys)
    joinAcronyms(candidates, passages: passages)
  }

  func entry(for candidate: Candidate) -> Entry? { entries[candidate.name] }

  /// `PORT MERROW` in a dateline is the `Port Merrow` of the copy; a place that has no other form loses its capitals.
  private mutating func joinCapitals() {
    var mixed: [String: String] = [:]
    for name in entries.keys where name.contains(where: \.isLowercase) { mixed[name.lowercased()] = name }
    for (name, entry) in entries
    where name.count > 3 && !name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase) {
      if let other = mixed[name.lowercased()] {
        entries[name] = entries[other]
      } else if entry.kind == .place, !Gazetteer.isPlace(name) {
        entries[name] = Entry(
          kind: .place,
          name: name.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " "))
      }
    }
  }

  /// A lone surname, or given name, of somebody whom the text names in full is that person.
  private mutating func joinSurnames(of names: some Sequence<String>) {
    let full = entries.values.filter { $0.kind == .person && $0.name.contains(" ") }.map(\.name).sorted()
    for name in names where !name.contains(" ") {
      if let entry = entries[name], entry.kind != .person, Gazetteer.isPlace(name) || Gazetteer.isOrganisation(name) {
        continue
      }
      let matches = full.filter { $0.hasSuffix(" " + name) }
      if let person = matches.first, Set(matches).count == 1 { entries[name] = Entry(kind: .person, name: person) }
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
