import Language

/// What one side of a comparison states, read from the copy itself: headlines, captions and body, no furniture.
struct Facts {
  struct StatedFigure {
    var figure: Figure
    var block: Int
  }

  struct StatedQuote {
    var quotation: Quotation
    var block: Int
    /// Caseless keys of the words between the marks.
    var words: [String]
  }

  var figures: [StatedFigure] = []
  var quotes: [StatedQuote] = []
  var attributions: [(attribution: Attribution, block: Int)] = []

  init(_ text: ComparedText) {
    let blocks = text.blocks.indices.filter { !text.blocks[$0].role.isFurniture }
    let passages = blocks.map { Passage(text.text, in: text.blocks[$0].span) }
    let body = zip(blocks, passages).filter { text.blocks[$0.0].role == .body }
    let found = quotations(in: body.map(\.1))
    quotes = found.compactMap { quotation in
      guard let block = text.block(at: quotation.span.start) else { return nil }
      let words = tokenize(text.text, in: quotation.span).filter(\.isWordlike).map {
        NormalForm.caseless($0, in: text.text)
      }
      return StatedQuote(quotation: quotation, block: block, words: words)
    }
    let spans = found.map(\.span)
    for (block, passage) in zip(blocks, passages) {
      figures += Language.figures(in: passage, dates: dates(in: passage)).map { StatedFigure(figure: $0, block: block) }
      guard text.blocks[block].role == .body else { continue }
      attributions += Language.attributions(in: passage, outside: Array(spans[overlapping: passage.span])).map {
        ($0, block)
      }
    }
  }
}

extension ComparedText {
  /// Text on one line.
  func line(_ span: Span) -> String { text[span].onOneLine }
}
