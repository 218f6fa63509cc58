import Terminal

/// A text set in lines of a width.
package func paragraphLines(_ text: some StringProtocol, width: Int) -> [[Glyph]] {
  let all = glyphs(of: text, spacing: .collapsed)
  return wrap(all, width: width).map { Array(all[$0]) }
}
