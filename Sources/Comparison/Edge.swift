/// What became of some blocks: a link between the two sides, or a block that only one of them has.
package struct Edge: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Byte for byte, but for line breaks.
    case same
    /// Only quotes, dashes, spaces and the like differ.
    case typographic
    case edited
    /// Less than half is the same: another account of one thing rather than the same paragraph.
    case partial
    /// One paragraph became several.
    case split
    /// Several paragraphs became one.
    case joined
    case added
    case cut
  }

  package var kind: Kind
  /// Blocks of the earlier text; empty for `added`.
  package var old: Range<Int>
  /// Blocks of the later text; empty for `cut`.
  package var new: Range<Int>
  /// It stands elsewhere among the paragraphs that both sides have. It may be edited as well.
  package var isMoved: Bool
  /// Of a paragraph that only one side has: the block of the other side that holds most of its words, though it is linked to
  /// another.
  package var copyOf: Int?
  /// The words, aligned: covers each token of both sides once, in order.
  package var pieces: [Piece]

  /// Nothing but typography changed, and the place is the same.
  package var isQuiet: Bool { (kind == .same || kind == .typographic) && !isMoved }

  /// No word is another one: at most spelling, capitals and punctuation changed, where the paragraph stands.
  var isLight: Bool { kind == .edited && !isMoved && gravestClass.map { $0 <= .spelling } ?? false }

  package func range(_ side: Side) -> Range<Int> { side == .old ? old : new }

  var mirrored: Edge {
    var kind = kind
    switch self.kind {
    case .split: kind = .joined
    case .joined: kind = .split
    case .added: kind = .cut
    case .cut: kind = .added
    case .same, .typographic, .edited, .partial: break
    }
    return Edge(kind: kind, old: new, new: old, isMoved: isMoved, copyOf: copyOf, pieces: pieces.map(\.mirrored))
  }
}

/// A run of tokens of both sides that are the same, differ in typography, or replace one another.
package struct Piece: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case same, typographic
    /// The same word in other capitals or another spelling.
    case respelled
    /// Cut where `new` is empty, added where `old` is, else reworded.
    case changed
  }

  package var kind: Kind
  /// Indices into the earlier text's tokens.
  package var old: Range<Int>
  /// Indices into the later text's tokens.
  package var new: Range<Int>
  /// What the change is about; empty for what is the same, and where only one side has the paragraph.
  package var classes: Set<EditClass> = []

  /// The gravest of its classes.
  package var editClass: EditClass? { classes.max() }

  /// Some words differ.
  package var isChange: Bool { kind == .changed || kind == .respelled }

  package func range(_ side: Side) -> Range<Int> { side == .old ? old : new }

  var mirrored: Piece { Piece(kind: kind, old: new, new: old, classes: classes) }
}
