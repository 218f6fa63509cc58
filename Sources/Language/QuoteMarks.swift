/// Token ranges from an opening mark to the closing one, both included.
func quotedRanges(of passage: Passage, isContinued: Bool) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var open: (index: Int, mark: QuoteMark)?
  for index in passage.indices where passage.kind(index) == .quote {
    guard let mark = QuoteMark(passage, at: index) else { continue }
    if let opened = open {
      guard mark.closes(opened.mark) else { continue }
      ranges.append(opened.index..<(index + 1))
      open = nil
    } else if mark.canOpen {
      open = (index, mark)
    }
  }
  if let open, isContinued, open.mark.isDouble { ranges.append(open.index..<passage.tokens.count) }
  return ranges
}

/// A quotation left open here goes on where the next paragraph opens with a mark.
func isContinued(_ passages: [Passage], after number: Int) -> Bool {
  passages.indices.contains(number + 1) && passages[number + 1].kind(0) == .quote
}

func continues(_ previous: Quotation, in passages: [Passage], _ number: Int) -> Bool {
  guard number > 0, let last = passages[number - 1].tokens.last else { return false }
  return previous.span.end == last.span.end && passages[number].kind(0) == .quote && last.kind != .quote
}

private struct QuoteMark {
  let isDouble: Bool
  let canOpen: Bool
  let canClose: Bool

  init?(_ passage: Passage, at index: Int) {
    guard let scalar = passage.source(index).unicodeScalars.first else { return nil }
    let spaceBefore =
      !passage.clingsToPrevious(index) || passage.key(index - 1) == "(" || passage.kind(index - 1) == .dash
    let spaceAfter = !passage.clingsToPrevious(index + 1)
    switch scalar {
    // German closes with the mark that English opens with.
    case "\u{201C}": (isDouble, canOpen, canClose) = (true, true, !spaceBefore)
    case "\u{201E}", "\u{201F}", "\u{300C}", "\u{300E}": (isDouble, canOpen, canClose) = (true, true, false)
    case "\u{201D}", "\u{300D}", "\u{300F}": (isDouble, canOpen, canClose) = (true, false, true)
    // French sets them off with spaces, and some turn them round.
    case "\u{00AB}", "\u{00BB}": (isDouble, canOpen, canClose) = (true, true, true)
    case "\"":
      (isDouble, canOpen, canClose) = (true, spaceBefore || !spaceAfter, !spaceBefore || spaceAfter)
    case "\u{2018}": (isDouble, canOpen, canClose) = (false, true, false)
    case "\u{2019}": (isDouble, canOpen, canClose) = (false, false, true)
    case "'": (isDouble, canOpen, canClose) = (false, spaceBefore && !spaceAfter, !spaceBefore)
    default: return nil
    }
  }

  func closes(_ opening: QuoteMark) -> Bool { canClose && isDouble == opening.isDouble }
}

/// Two words at least: one word between marks is a label.
func isQuotation(_ range: Range<Int>, in passage: Passage) -> Bool {
  range.count(where: { passage.tokens[$0].isWordlike }) >= 2
}
