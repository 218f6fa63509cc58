/// Who is said to have said something, in marks or out of them.
package struct Attribution: Hashable, Sendable {
  /// The name and title as they stand beside the verb.
  package var speaker: Span
  /// The verb of saying, or `according`.
  package var verb: Span
}

/// Every attribution of a passage, in the order of its verbs. Verbs inside quotations belong to what is quoted.
///
/// - Parameter quoted: the quotations of the passage.
package func attributions(in passage: Passage, outside quoted: [Span]) -> [Attribution] {
  var result: [Attribution] = []
  for sentence in sentences(of: passage) {
    for verb in sentence where isSpeechVerb(passage, at: verb) {
      // `when smoke was reported`: nobody says it.
      guard !beForms.contains(passage.key(verb - 1)) else { continue }
      let span = passage.tokens[verb].span
      guard !quoted.contains(where: { $0.contains(span) }) else { continue }
      let start = max(
        lastQuoteEnd(passage, before: verb) ?? sentence.lowerBound, sentence.lowerBound, verb - attributionReach)
      if let found = attributionBefore(verb + 1, in: passage, from: start), found.verb == verb {
        result.append(Attribution(speaker: passage.span(of: found.speaker), verb: span))
      } else if passage.key(verb - 1) == "," || passage.kind(verb - 1) == .quote,
        let speaker = nounPhrase(from: verb + 1, in: passage)
      {
        // `…,” said Peskov`
        result.append(Attribution(speaker: passage.span(of: speaker), verb: span))
      }
    }
  }
  return result
}

private let beForms: Set = ["is", "are", "was", "were", "be", "been", "being"]
