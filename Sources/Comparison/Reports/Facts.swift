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
  /// The block that holds a place in the text.
  package func block(at offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.span.end > offset }
    return index < blocks.count && blocks[index].span.contains(offset) ? index : nil
  }

  /// Text on one line.
  func line(_ span: Span) -> String { text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// The last name of a person in a speaker's phrase (`Kremlin spokesman Dmitry Peskov`); nil where the phrase names none
/// (`South Korea’s spy agency`).
func lastName(of speaker: String) -> String? {
  let phrase = speaker.split(separator: ",").first.map(String.init) ?? speaker
  guard let last = phrase.split(whereSeparator: \.isWhitespace).last, last.first?.isUppercase ?? false,
    !NormalForm.fold(last).hasSuffix("'s")
  else { return nil }
  return String(last)
}

/// Who speaks, for comparing: a person's last name, else all words.
func speakerKey(_ phrase: String) -> String {
  if let name = lastName(of: phrase) { return NormalForm.fold(name).lowercased() }
  return phrase.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { NormalForm.fold($0).lowercased() }
    .filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
}

/// One person whose name is spelled in two ways is still one: `Halvard Sorensen` and `Halvard Sorensson`.
func isSameSpeaker(_ a: String, _ b: String) -> Bool {
  if speakerKey(a) == speakerKey(b) { return true }
  func names(_ phrase: String) -> [String]? {
    guard lastName(of: phrase) != nil else { return nil }
    let words = (phrase.split(separator: ",").first ?? "").split(whereSeparator: \.isWhitespace)
    return words.reversed().prefix { $0.first?.isUppercase ?? false }.map { NormalForm.fold($0).lowercased() }
  }
  guard let old = names(a), let new = names(b), old.count > 1, new.count > 1 else { return false }
  return old[1] == new[1] && old[0].prefix(3) == new[0].prefix(3)
}
