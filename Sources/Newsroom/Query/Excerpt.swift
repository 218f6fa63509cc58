import Language

/// A piece of a text around what was sought in it, on one line.
package struct Excerpt: Hashable, Sendable {
  package var text: String
  /// Offsets into `text`.
  package var hits: [Span]

  package init(text: String = "", hits: [Span] = []) {
    self.text = text
    self.hits = hits
  }
}

/// Bytes before the first hit, and of the whole.
private let margin = 45
private let extent = 170

/// The piece of a text in which most of the hits are, the first of several; its beginning where there is none.
///
/// - Parameter hits: offsets into the text, in order; those that do not fit it are left out.
package func excerpt(of text: String, hits: [Span]) -> Excerpt {
  let bytes = Array(text.utf8)
  let hits = hits.filter { $0.start >= 0 && $0.end <= bytes.count }
  let first = richest(hits)
  let from = first.map { hits[$0].start } ?? 0
  var opening = max(0, from - margin)
  if opening > 0 { opening = bytes[opening..<from].firstIndex(where: isSpace).map { $0 + 1 } ?? from }
  let shortest = max(opening + extent - margin, first.map { hits[$0].end } ?? 0)
  let closing = bytes.dropFirst(shortest).firstIndex(where: isSpace) ?? bytes.count
  var piece = Excerpt(text: opening > 0 ? "… " : "")
  append(bytes[opening..<closing], of: hits.filter { $0.start >= opening && $0.end <= closing }, to: &piece)
  if closing < bytes.count, bytes[closing...].contains(where: { !isSpace($0) }) { piece.text += " …" }
  return piece
}

/// The hit behind which most others are near.
private func richest(_ hits: [Span]) -> Int? {
  var best: (index: Int, count: Int)?
  var end = 0
  for index in hits.indices {
    while end < hits.count, hits[end].end <= hits[index].start + extent - margin { end += 1 }
    if end - index > best?.count ?? -1 { best = (index, end - index) }
  }
  return best?.index
}

/// Runs of white space become one space.
private func append(_ bytes: ArraySlice<UInt8>, of hits: [Span], to piece: inout Excerpt) {
  var output = Array(piece.text.utf8)
  var hits = hits[...]
  var start: Int?
  for index in bytes.indices {
    if let hit = hits.first, hit.start == index { start = output.count }
    if !isSpace(bytes[index]) {
      output.append(bytes[index])
    } else if let last = output.last, last != 0x20 {
      output.append(0x20)
    }
    if let from = start, let hit = hits.first, hit.end == index + 1 {
      piece.hits.append(Span(from, output.count))
      (start, hits) = (nil, hits.dropFirst())
    }
  }
  while output.last == 0x20 { output.removeLast() }
  piece.text = String(decoding: output, as: UTF8.self)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
