import Comparison
import Language

/// An article and a rewrite of it, with what was done to it.
package struct SyntheticPair: Sendable {
  /// What became of some paragraphs.
  package struct Edge: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case same, typographic, edited, split, joined, cut, added, copied
    }

    package var kind: Kind
    package var old: Range<Int>
    package var new: Range<Int>
    package var isMoved = false
    /// Of a copy: the block of the earlier text that it copies.
    package var copyOf: Int?
    /// What the edits inside are about; nil where it was not decided.
    package var classes: Set<EditClass>? = []
    /// What may be said of the edits besides.
    package var allowed: Set<EditClass> = []
  }

  /// A figure that became another.
  package struct FigureChange: Hashable, Sendable {
    package var old: String
    package var new: String
  }

  /// What became of a quotation: by the paragraph that it stands in, the later one where there is one.
  package struct QuoteChange: Hashable, Sendable {
    package var status: QuoteDrift.Status
    package var block: Int
  }

  package struct SentenceMove: Hashable, Sendable {
    package var from: Int
    package var to: Int
  }

  package let old: ComparedSource
  package let new: ComparedSource
  package let edges: [Edge]
  package let figures: Set<FigureChange>
  package let quotes: Set<QuoteChange>
  package let sentenceMoves: Set<SentenceMove>
  package let kind: WritethruNote.Kind
}
