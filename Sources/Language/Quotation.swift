/// Words between quotation marks, with who says them where the copy tells.
package struct Quotation: Hashable, Sendable {
  /// From the opening mark to the closing one, marks included.
  package var span: Span
  /// The name and title as they stand beside the verb, or the name that a pronoun leads back to.
  package var speaker: Span?
  /// The pronoun that stands beside the verb in the name's stead; `speaker` is nil where it is not safe to say whom it means.
  package var pronoun: Span?
  /// The verb of saying.
  package var verb: Span?
  /// The copy keeps its distance: `claims`, `allegedly told`.
  package var hedges = false

  package init(span: Span, speaker: Span? = nil, verb: Span? = nil) {
    self.span = span
    self.speaker = speaker
    self.verb = verb
  }

  /// Takes from another quotation who says it.
  mutating func takeAttribution(of other: Quotation) {
    speaker = other.speaker
    pronoun = other.pronoun
    verb = other.verb
    hedges = other.hedges
  }
}

/// Verbs that attribute words to somebody, by caseless key.
package enum SpeechVerbs {
  package static func contains(_ caseless: String) -> Bool { verbs.contains(caseless) }

  /// Those with which copy keeps its distance from what is said.
  static func hedge(_ caseless: String) -> Bool { hedging.contains(caseless) }

  private static let hedging = WordTable([
    "claimed", "claims", "claiming", "alleged", "alleges", "alleging", "purported", "purports", "purporting", "allege",
    "claim",
  ])

  private static let verbs = WordTable(
    """
    said says saying say told tells telling added adds adding warned warns warning announced announces stated states \
    stating claimed claims claiming insisted insists noted notes noting explained explains declared declares argued \
    argues replied wrote writes writing posted reported reports asked asks asking according called calls confirmed \
    confirms denied denies acknowledged admitted recalled concluded continued cited alleged urged vowed testified \
    commented remarked tweeted echoed echoes denying deny rejected rejects dismissed repeated stressed emphasised emphasized observed \
    alleges alleging asserted asserts conceded concedes countered responded responds retorted reiterated maintained \
    maintains shouted shouts yelled cried whispered joked jokes quipped boasted predicted predicts \
    suggested suggests pledged mused exclaimed purported allege claim insist argue warn acknowledge admit predict
    """.split(separator: " "))
}
