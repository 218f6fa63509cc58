/// Glyphs broken into lines of at most `width` cells: between words, after dashes, between the characters of scripts
/// that are written without spaces, and inside a word only if it is longer than a line. White space at a break
/// belongs to no line.
///
/// Returns ranges of indices into `glyphs`; one empty range for no glyphs.
package func wrap(_ glyphs: [Glyph], width: Int) -> [Range<Int>] {
  let width = max(1, width)
  var lines: [Range<Int>] = []
  var start = 0
  while start < glyphs.count {
    let end = endOfLine(glyphs, from: start, width: width)
    var last = end
    while last > start, glyphs[last - 1].isSpace { last -= 1 }
    lines.append(start..<last)
    start = end
    while start < glyphs.count, glyphs[start].isSpace { start += 1 }
  }
  return lines.isEmpty ? [0..<0] : lines
}

private func endOfLine(_ glyphs: [Glyph], from start: Int, width: Int) -> Int {
  var cells = 0
  var index = start
  var lastBreak: Int?
  while index < glyphs.count {
    if glyphs[index].isSpace { lastBreak = index }
    if cells + glyphs[index].width > width { break }
    cells += glyphs[index].width
    index += 1
    if index < glyphs.count, canBreak(glyphs, before: index, from: start) { lastBreak = index }
  }
  if index == glyphs.count { return index }
  if let lastBreak, lastBreak > start { return lastBreak }
  return max(index, start + 1)
}

/// Between two glyphs without a space: behind a dash inside a line, and around wide characters, but never before a
/// mark that closes what stands before it.
private func canBreak(_ glyphs: [Glyph], before index: Int, from start: Int) -> Bool {
  let (previous, next) = (glyphs[index - 1], glyphs[index])
  if previous.isSpace || next.isSpace { return true }
  if previous.width == 2 || next.width == 2 { return !closing.contains(next.text) && !opening.contains(previous.text) }
  guard previous.text == "—" || previous.text == "–" || previous.text == "-" else { return false }
  return index - 1 > start && !glyphs[index - 2].isSpace && !next.isSpace && !"0123456789".contains(next.text)
}

private let closing: Set = [
  "、", "。", "，", "．", "」", "』", "）", "】", "！", "？", "”", "’", ")", ",", ".", ":", "：", "；", "ー",
]
private let opening: Set = ["「", "『", "（", "【", "“", "‘", "("]

/// A text cut to a width, with an ellipsis where something is missing.
package func truncated(_ text: some StringProtocol, to width: Int) -> [Glyph] {
  let all = glyphs(of: text)
  guard all.reduce(0, { $0 + $1.width }) > width else { return all }
  guard width > 0 else { return [] }
  var kept: [Glyph] = []
  var cells = 0
  for glyph in all {
    guard cells + glyph.width <= width - 1 else { break }
    kept.append(glyph)
    cells += glyph.width
  }
  while kept.last?.isSpace ?? false { kept.removeLast() }
  return kept + glyphs(of: "…")
}
