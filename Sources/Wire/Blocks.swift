import Language

/// Plain text cut into blocks: by blank lines, by indents, or line by line, whichever way the text was set.
///
/// Hard-wrapped lines are one block. A block that ends in mid-sentence is joined to the next if that begins in lower
/// case: a blank line that fell into a paragraph is no paragraph break.
func blocks(of texts: BlockTexts, in text: String) -> [Block] {
  let lines = Line.all(in: text)
  let width = wrapWidth(of: lines)
  var result: [Block] = []
  var previous: Line?
  for line in lines {
    if line.isBlank {
      previous = nil
    } else if let above = previous, continues(line, above: above, width: width, texts), var last = result.popLast() {
      last.span = last.span.union(line.span)
      result.append(last)
      previous = line
    } else {
      result.append(Block(line.span))
      previous = line
    }
  }
  return rejoined(result, texts)
}

/// One line without its white space.
private struct Line {
  var span: Span
  /// Columns of white space before it; a tab counts four.
  var indent: Int
  /// Characters from the margin to its end.
  var length: Int

  var isBlank: Bool { span.isEmpty }

  static func all(in text: String) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for rest in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 10 || $0 == 13 }) {
      let whole = Span(start, start + rest.count)
      start = whole.end + 1
      let span = whole.trimmed(in: text)
      let indent = text[Span(whole.start, span.start)].reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      // `\r\n` yields an empty line between its halves: not a blank line of the text.
      if whole.isEmpty, start < text.utf8.count, isLineFeedOfPair(text, at: whole.start) { continue }
      lines.append(Line(span: span, indent: indent, length: indent + text[span].count))
    }
    return lines
  }

  private static func isLineFeedOfPair(_ text: String, at offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let utf8 = text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: offset)
    return utf8[index] == 10 && utf8[utf8.index(before: index)] == 13
  }
}

/// The column that lines were wrapped at, or nil for text with a line a paragraph.
private func wrapWidth(of lines: [Line]) -> Int? {
  guard let longest = lines.map(\.length).max(), longest <= 120 else { return nil }
  return longest
}

/// Whether a line goes on with the paragraph of the line above it.
private func continues(_ line: Line, above: Line, width: Int?, _ texts: BlockTexts) -> Bool {
  let upper = texts[above.span]
  let lower = texts[line.span]
  if line.indent >= above.indent + 2 { return false }
  if !upper.endsSentence && startsInLowerCase(lower.text) { return true }
  guard let width, let first = lower.words.first else { return false }
  // The line above broke because this line's first word did not fit.
  return above.length + 1 + first.count > width - 6 && above.length > width / 2
}

private func rejoined(_ blocks: [Block], _ texts: BlockTexts) -> [Block] {
  var result: [Block] = []
  /// Of what is joined so far: its last piece and the words of all. Not its text, which would be made anew for each piece.
  var end = BlockText("")
  var words = 0
  for block in blocks {
    let piece = texts[block.span]
    if let last = result.last, isBrokenSentence(end, words: words, before: piece) {
      result[result.count - 1].span = last.span.union(block.span)
      words += piece.words.count
    } else {
      result.append(block)
      words = piece.words.count
    }
    end = piece
  }
  return result
}

/// Whether a paragraph was broken between the two: the first stops short and the second goes on in lower case, or the
/// first ends in a word that cannot end a sentence.
private func isBrokenSentence(_ upper: BlockText, words: Int, before lower: BlockText) -> Bool {
  guard !upper.endsSentence, let last = upper.words.last else { return false }
  let dangles = danglingWords.contains(String(last))
  guard words >= (dangles ? 3 : 6) else { return false }
  guard !Furniture.isBoilerplate(lower), !Furniture.isByline(lower), lower.text.count > 2 else { return false }
  if startsInLowerCase(lower.text), lower.text.first?.isLetter ?? false { return true }
  return words >= 12 && dangles
}

/// Words that a headline or a sentence does not end in.
private let danglingWords: Set = [
  "a", "an", "the", "of", "at", "in", "to", "for", "with", "by", "and", "or", "that", "from", "his", "her", "its",
  "their",
]
