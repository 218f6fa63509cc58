import Comparison

/// A sentence in parts, so that an edit knows what it changes.
struct SyntheticSentence {
  struct Part {
    enum Kind {
      case plain, figure, approximation, name, speaker, verb, wording, tense, spelling, capitals, hedge, order, comma,
        quote
    }

    var kind: Kind
    var text: String
    /// What may stand in its place.
    var others: [String] = []
    /// Of a quotation: the sentences between its marks, each with a variant.
    var clauses: [(text: String, other: String)] = []
  }

  var parts: [Part]

  var text: String {
    let text = parts.map(\.text).joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  var words: Int { text.split(separator: " ").count }

  var hasQuote: Bool { parts.contains { $0.kind == .quote } }
}

extension SyntheticSentence.Part {
  static func quote(_ clauses: [(text: String, other: String)], stop: String) -> Self {
    Self(kind: .quote, text: "“" + clauses.map(\.text).joined(separator: ". ") + stop + "”", clauses: clauses)
  }

  /// The same quotation of other sentences: the mark before its end stays.
  func quoting(_ clauses: [(text: String, other: String)]) -> Self {
    .quote(clauses, stop: text.hasSuffix(",”") ? "," : ".")
  }
}
