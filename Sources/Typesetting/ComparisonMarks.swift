import Comparison
import Language

/// Which characters of two compared texts to mark, found by offset.
package struct ComparisonMarks {
  package enum Mark {
    case changed, typographic
    /// Its sentence stands in another paragraph on the other side.
    case moved
  }

  private let changed: Sides<[Span]>
  private let typographic: Sides<[Span]>
  private let moved: Sides<[Span]>

  /// What only one side has is no mark: its whole paragraph is the change.
  package init(_ comparison: Comparison) {
    func spans(_ side: Side, _ kind: Piece.Kind) -> [Span] {
      let linked = comparison.edges.filter { $0.kind != .added && $0.kind != .cut }
      return linked.flatMap(\.pieces).filter { $0.kind == kind || kind == .changed && $0.kind == .respelled }
        .compactMap { comparison.texts[side].span(of: $0.range(side)) }.sorted()
    }
    let sentences = comparison.movedSentences
    moved = Sides(
      old: sentences.compactMap { comparison.texts.old.span(of: $0.old) }.sorted(),
      new: sentences.compactMap { comparison.texts.new.span(of: $0.new) }.sorted())
    changed = Sides(old: spans(.old, .changed), new: spans(.new, .changed))
    typographic = Sides(old: spans(.old, .typographic), new: spans(.new, .typographic))
  }

  package func mark(at offset: Int, _ side: Side) -> Mark? {
    if moved[side].hold(offset) { return .moved }
    return changed[side].hold(offset) ? .changed : typographic[side].hold(offset) ? .typographic : nil
  }
}
