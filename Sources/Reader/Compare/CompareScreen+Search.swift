import Comparison
import Language
import Terminal
import Typesetting

/// A place where the words that were searched for stand.
struct CompareHit: Hashable {
  let side: Side
  let span: Span
  /// Index of the row that shows it.
  let row: Int
}

extension CompareScreen {
  /// Looks in both texts; `n` and `p` then go through the hits until `q` leaves them.
  mutating func search(_ text: String, _ around: Surroundings) -> [Step] {
    (needle, hits, hit) = (text, occurrences(of: text), nil)
    guard !hits.isEmpty else { return text.isEmpty ? [] : [.message("not found in either: \(text)")] }
    let first = hits.firstIndex { (layout?.firstLine(of: $0.row) ?? 0) >= top } ?? 0
    return go(to: first, around)
  }

  mutating func showHit(step: Int, _ around: Surroundings) -> [Step] {
    go(to: ((hit ?? 0) + step + hits.count) % hits.count, around)
  }

  private mutating func go(to index: Int, _ around: Surroundings) -> [Step] {
    hit = index
    reveal(hits[index], around)
    let place = hits[index].side == .old ? "left" : "right"
    return [.message("\(index + 1) of \(hits.count), \(place)")]
  }

  private func occurrences(of text: String) -> [CompareHit] {
    guard let content, !text.isEmpty else { return [] }
    return rows.enumerated().flatMap { index, row in
      Side.allCases.flatMap { side in
        let source = content.comparison.texts[side]
        return row.range(side).flatMap { block in
          let span = source.blocks[block].span
          let own = glyphs(of: source.text[span], from: span.start, spacing: .collapsed)
          return Typesetting.occurrences(of: text, in: [own]).map { CompareHit(side: side, span: $0, row: index) }
        }
      }
    }
  }
}
