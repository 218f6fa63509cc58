/// Who is said to have said something, in marks or out of them.
package struct Attribution: Hashable, Sendable {
  /// The name and title as they stand beside the verb.
  package var speaker: Span
  /// The verb of saying, or `according`.
  package var verb: Span
  /// What is said without marks, `the port was closed`; nil where only marks hold it.
  package var statement: Span?
  /// The copy keeps its distance: `claims`, `allegedly told`.
  package var hedges: Bool
}

/// Every attribution of a passage, in the order of its verbs. Verbs inside quotations belong to what is quoted.
///
/// - Parameter quoted: the quotations of the passage, in order and apart.
package func attributions(in passage: Passage, outside quoted: [Span]) -> [Attribution] {
  var result: [Attribution] = []
  for sentence in sentences(of: passage) {
    for verb in sentence where isSpeechVerb(passage, at: verb) {
      // `when smoke was reported`: nobody says it.
      guard !beForms.contains(passage.key(verb - 1)) else { continue }
      let span = passage.tokens[verb].span
      guard !quoted.hold(span.start), let speaker = speaker(of: verb, in: sentence, passage) else { continue }
      let statement = statement(of: verb, by: speaker, in: sentence, passage)
      result.append(
        Attribution(
          speaker: passage.span(of: speaker), verb: span, statement: statement.map { passage.span(of: $0) },
          hedges: hedges(passage, at: verb)))
    }
  }
  return result
}

private func speaker(of verb: Int, in sentence: Range<Int>, _ passage: Passage) -> Range<Int>? {
  let start = max(
    lastQuoteEnd(passage, before: verb) ?? sentence.lowerBound, sentence.lowerBound, verb - attributionReach)
  if let found = attributionBefore(verb + 1, in: passage, from: start), found.verb == verb { return found.speaker }
  // `…,” said Peskov`
  guard passage.key(verb - 1) == "," || passage.kind(verb - 1) == .quote else { return nil }
  return nounPhrase(from: verb + 1, in: passage)
}

private let beForms: Set = ["is", "are", "was", "were", "be", "been", "being"]
