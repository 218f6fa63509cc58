/// What a desk would write above a writethru: what was added, cut and changed, by paragraph. Plain text, to be copied.
package struct WritethruNote: Sendable {
  /// What kind of rewrite it is. The rules are these, in this order:
  package enum Kind: String, Sendable {
    /// The later copy withdraws the earlier.
    case kills = "KILLS"
    /// The later copy itself says that it corrects something. Nothing else makes a correction.
    case corrects = "CORRECTS"
    /// The paragraphs are the same: at most typography, spelling, capitals, punctuation and furniture differ.
    case resends = "RESENDS"
    /// The lede is another one, or half of the later copy is.
    case recasts = "RECASTS"
    case updates = "UPDATES"
  }

  package struct Line: Sendable, Hashable {
    /// `ADDS`, `CUTS`, `FIGURES` …
    package let label: String
    package let text: String
  }

  package let kind: Kind
  package let lines: [Line]

  package init(_ comparison: Comparison) {
    let builder = NoteBuilder(comparison)
    kind = builder.kind
    lines = builder.lines
  }

  /// - Parameter heading: the versions, as `AFP 16:05 over 09:12`.
  package func text(heading: String) -> String {
    (["WRITETHRU  \(heading) · \(kind.rawValue)"] + lines.map { "\($0.label) \($0.text)" }).joined(separator: "\n")
      + "\n"
  }
}
