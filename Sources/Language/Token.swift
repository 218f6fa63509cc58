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
  // Half the width of a span's: a text is mostly tokens, and has far less than 4 GB.
  private let start: UInt32
  private let end: UInt32

  package var span: Span { Span(Int(start), Int(end)) }

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    start = UInt32(span.start)
    end = UInt32(span.end)
  }

  /// Words and numbers carry the meaning; marks only set it.
  package var isWordlike: Bool { kind == .word || kind == .number }
}
