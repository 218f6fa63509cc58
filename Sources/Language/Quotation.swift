/// Words between quotation marks, with who says them where the copy tells.
package struct Quotation: Hashable, Sendable {
  /// From the opening mark to the closing one, marks included.
  package var span: Span
  /// The name and title as they stand beside the verb, or the name that a pronoun leads back to.
  package var speaker: Span?
  /// The verb of saying.
  package var verb: Span?

  package init(span: Span, speaker: Span? = nil, verb: Span? = nil) {
    self.span = span
    self.speaker = speaker
    self.verb = verb
  }
}

/// Verbs that attribute words to somebody, by caseless key.
package enum SpeechVerbs {
  package static func contains(_ caseless: String) -> Bool { verbs.contains(caseless) }

  private static let verbs = WordTable(
    """
    said says saying say told tells telling added adds adding warned warns warning announced announces stated states \
    stating claimed claims claiming insisted insists noted notes noting explained explains declared declares argued \
    argues replied wrote writes writing posted reported reports asked asks asking according called calls confirmed \
    confirms denied denies acknowledged admitted recalled concluded continued cited alleged urged vowed testified \
    commented remarked tweeted echoed echoes denying deny rejected rejects dismissed repeated stressed emphasised emphasized observed
    """.split(separator: " "))
}
