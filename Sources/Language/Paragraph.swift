/// What a paragraph is for in a piece of copy. The terms are the desk's.
package enum ParagraphRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// A line that only dates the copy: `date 2024-11-13`.
  case date
  case headline
  case deck
  case byline
  /// Where and when the copy was written: `Kyiv, Ukraine —`.
  case dateline
  /// The agency's name set before the lede: `AFP –`.
  case leadIn = "lead-in"
  case caption
  case subhead
  case body
  /// Whose picture or copy it is: `Copyright POOL/AFP`, `Reports: AFP`.
  case credit
  /// Who else worked on it: `… contributed to this report.`
  case contributor
  /// A note to desks, not to readers: `(Adds details)`, `1st Lead`, a kill.
  case advisory
  /// Cookie notices, comment forms, links to other stories, stray characters.
  case boilerplate

  /// Furniture stands around the copy: it is set aside when texts are grouped, and folded when they are read.
  package var isFurniture: Bool {
    switch self {
    case .headline, .deck, .caption, .subhead, .body: false
    case .date, .byline, .dateline, .leadIn, .credit, .contributor, .advisory, .boilerplate: true
    }
  }
}

/// A paragraph of a text: a role and a span. A paragraph that was broken in two by a blank line is one paragraph
/// whose span runs across the break.
package struct Paragraph: Hashable, Sendable, Codable {
  package var role: ParagraphRole
  package var span: Span

  package init(_ role: ParagraphRole, _ span: Span) {
    self.role = role
    self.span = span
  }
}
