import Language
import Terminal

/// Where a text occurs, whatever its case and spacing: spans of the text that the glyphs were made from.
package func occurrences(of needle: String, in paragraphs: [[Glyph]]) -> [Span] {
  let wanted = glyphs(of: needle.lowercased(), spacing: .collapsed).map(\.text)
  guard !wanted.isEmpty else { return [] }
  var spans: [Span] = []
  for glyphs in paragraphs where glyphs.count >= wanted.count {
    let keys = glyphs.map { $0.text.lowercased() }
    var start = 0
    while start + wanted.count <= keys.count {
      if keys[start..<(start + wanted.count)].elementsEqual(wanted) {
        spans.append(Span(glyphs[start].offset, glyphs[start + wanted.count - 1].offset + 1))
        start += wanted.count
      } else {
        start += 1
      }
    }
  }
  return spans
}
