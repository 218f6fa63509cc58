/// One unit of comparison: a word, a number with what clings to it, a mark.
///
/// Whitespace is never a token, so a missing or doubled space does not change the tokens of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters with inner apostrophes, hyphens and abbreviating periods: `don’t`, `air-defence`, `N.Korean`.
    case word
    /// Begins with a digit or a currency sign: `50,000`, `$35,000,000`, `52-year-old`, `12%`, `09:12`.
    case number
    /// Any quotation mark, single or double.
    case quote
    /// A dash between words (`–`, `—`, `--`, a spaced hyphen), not a hyphen inside a word.
    case dash
    /// Commas, stops, brackets, an ellipsis.
    case punctuation
    /// Everything else that is seen: emoji, arrows, currency signs without a figure.
    case symbol
  }

  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// Words and numbers carry the meaning; marks only set it.
  package var isWordlike: Bool { kind == .word || kind == .number }
}
