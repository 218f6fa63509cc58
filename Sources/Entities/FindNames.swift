import Language

/// The people, places and organisations that a piece of copy names: its text and paragraphs in, mentions out, in
/// order and without overlaps.
///
/// English is read by the tagger, mended by rules; every other language by rules alone (capitals, titles, words around a
/// name, small gazetteers), which leave out what they are not sure of. What one occurrence of a name tells holds for its
/// others: surnames, acronyms, headlines in title case.
package func findNames(in text: String, paragraphs: [Paragraph]) -> [NamedMention] {
  let read = paragraphs.filter { $0.role != .boilerplate && $0.role != .date && $0.role != .advisory }
  let passages = read.map { Passage(text, in: $0.span) }
  let roles = read.map(\.role)
  let candidates = isEnglish(passages) ? tagged(passages, roles: roles) : ruled(passages, roles: roles)
  let names = NameTable(candidates, passages: passages, roles: roles)
  return candidates.compactMap { candidate in
    guard let entry = names.entry(for: candidate) else { return nil }
    return NamedMention(
      kind: entry.kind, span: candidate.span, name: entry.name, title: entry.kind == .person ? candidate.title : nil)
  }
}

private func ruled(_ passages: [Passage], roles: [ParagraphRole]) -> [Candidate] {
  passages.indices.flatMap { index in
    var finder = CandidateFinder(passages[index], paragraph: index, role: roles[index])
    return finder.run()
  }
}

/// What the tagger finds, and in between what only the rules do.
private func tagged(_ passages: [Passage], roles: [ParagraphRole]) -> [Candidate] {
  NameTagger.lend { tagger in
    passages.indices.flatMap { index in
      var finder = CandidateFinder(passages[index], paragraph: index, role: roles[index])
      // No sentence: what stands in a dateline is known without a tagger.
      if roles[index] == .dateline { return finder.run() }
      let tagged = TaggedCandidates(finder, by: tagger)
      let claimed = (tagged.found.map(\.span) + tagged.others).sorted()
      let others = finder.run().filter { claimed[overlapping: $0.span].isEmpty }
      return others.isEmpty ? tagged.found : (tagged.found + others).sorted { $0.span < $1.span }
    }
  }
}
