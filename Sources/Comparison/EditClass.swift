import Language

/// What a change is about, the gravest first. The letter stands in the gutter.
package enum EditClass: String, Hashable, Sendable, CaseIterable, Comparable {
  case figure = "F"
  case quote = "Q"
  case wording = "W"
  case typographic = "t"

  package static func < (a: EditClass, b: EditClass) -> Bool {
    allCases.firstIndex(of: a)! > allCases.firstIndex(of: b)!
  }
}

extension Edge {
  /// The gravest change inside it; nil where nothing changed.
  package var gravestClass: EditClass? { pieces.compactMap(\.editClass).max() }
}

/// Says what each changed piece is about. Figures and quotations are read from whole paragraphs, since a piece may hold a
/// part of one: `1.2 [million → billion] euros`.
struct EditClassifier {
  private let texts: Sides<ComparedText>
  private var old: Side
  private var new: Side

  /// What was read of one side.
  private struct Side {
    var figures: [(span: Span, key: String)] = []
    var quotations: [Span] = []
  }

  /// - Parameter edges: only their paragraphs are read.
  init(_ texts: Sides<ComparedText>, edges: [Edge]) {
    self.texts = texts
    let edited = edges.filter { $0.pieces.contains { $0.kind == .changed } }
    func read(_ text: ComparedText, _ blocks: Set<Int>) -> Side {
      let passages = blocks.sorted().map { Passage(text.text, in: text.blocks[$0].span) }
      var side = Side()
      for passage in passages {
        let dates = dates(in: passage)
        side.figures += figures(in: passage, dates: dates).map { ($0.span, EditClassifier.key($0)) }
        // A date without a number is a word like others.
        side.figures += dates.map { (span: $0.span, key: text.text[$0.span].filter(\.isNumber)) }.filter {
          !$0.key.isEmpty
        }
      }
      side.figures.sort { $0.span < $1.span }
      side.quotations = quotations(in: passages).map(\.span)
      return side
    }
    old = read(texts.old, Set(edited.flatMap(\.old)))
    new = read(texts.new, Set(edited.flatMap(\.new)))
  }

  /// What a figure says, whatever it counts: the noun is a word of its own.
  private static func key(_ figure: Figure) -> String {
    "\(figure.value) \(figure.upper ?? figure.value) \(figure.unit) \(figure.hedge ?? "") \(figure.isVague)"
  }

  func editClass(of piece: Piece) -> EditClass? {
    switch piece.kind {
    case .same: return nil
    case .typographic: return .typographic
    case .changed:
      let (before, after) = (span(piece.old, texts.old), span(piece.new, texts.new))
      if keys(old, before) != keys(new, after) { return .figure }
      return isQuoted(piece.old, texts.old, old) || isQuoted(piece.new, texts.new, new) ? .quote : .wording
    }
  }

  /// The span of a run of tokens; for none, the place between two.
  private func span(_ range: Range<Int>, _ text: ComparedText) -> Span {
    if let span = text.span(of: range) { return span }
    let place = range.lowerBound < text.tokens.count ? text.tokens[range.lowerBound].span.start : text.text.utf8.count
    return Span(place, place)
  }

  private func keys(_ side: Side, _ span: Span) -> [String] {
    var (low, high) = (0, side.figures.count)
    while low < high {
      let middle = (low + high) / 2
      if side.figures[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return side.figures[low...].prefix { span.isEmpty ? $0.span.start < span.start : $0.span.start < span.end }.map(
      \.key)
  }

  private func isQuoted(_ range: Range<Int>, _ text: ComparedText, _ side: Side) -> Bool {
    guard let span = text.span(of: range), range.contains(where: { text.tokens[$0].isWordlike }) else { return false }
    return side.quotations.contains { $0.overlaps(span) }
  }
}
