import Comparison

/// A comparison as data. Paragraphs are numbered from 1 over all paragraphs of a text, in order.
package struct ComparisonJSON: Encodable {
  struct Text: Encodable {
    let id: String
    let words: Int
    let paragraphs: [Paragraph]
  }

  struct Paragraph: Encodable {
    let number: Int
    let role: String
    let text: String
  }

  struct Summary: Encodable {
    let changedBodyParagraphs: Int
    let same: Int
    let typographic: Int
    let edited: Int
    let partial: Int
    let split: Int
    let joined: Int
    let moved: Int
    let added: Int
    let cut: Int
    let furnitureChanged: Int
    let reuse: Double
  }

  struct Link: Encodable {
    let kind: String
    let moved: Bool
    let old: [Int]
    let new: [Int]
    /// Of a paragraph that only one side has: the paragraph of the other side that holds its words.
    let copyOf: Int?
    let changes: [Change]
  }

  struct Change: Encodable {
    /// The gravest of them.
    let `class`: String
    let classes: [String]
    let old: String
    let new: String
  }

  let old: Text
  let new: Text
  let summary: Summary
  let paragraphs: [Link]

  package init(_ comparison: Comparison, ids: Sides<String>) {
    let numbers = comparison.summary
    func text(_ side: Side) -> Text {
      let source = comparison.texts[side]
      return Text(
        id: ids[side], words: numbers.words[side],
        paragraphs: source.blocks.enumerated().map {
          Paragraph(number: $0.offset + 1, role: $0.element.role.rawValue, text: String(source.text[$0.element.span]))
        })
    }
    old = text(.old)
    new = text(.new)
    summary = Summary(
      changedBodyParagraphs: numbers.changed, same: numbers.same, typographic: numbers.typographic,
      edited: numbers.edited, partial: numbers.partial,
      split: numbers.split, joined: numbers.joined, moved: numbers.moved, added: numbers.added, cut: numbers.cut,
      furnitureChanged: numbers.furnitureChanged, reuse: (numbers.reuse * 10_000).rounded() / 10_000)
    paragraphs = comparison.edges.map { edge in
      let isLinked = edge.kind != .added && edge.kind != .cut
      return Link(
        kind: edge.kind.rawValue, moved: edge.isMoved, old: edge.old.map { $0 + 1 }, new: edge.new.map { $0 + 1 },
        copyOf: edge.copyOf.map { $0 + 1 },
        changes: isLinked ? edge.pieces.compactMap { ComparisonJSON.change($0, comparison) } : [])
    }
  }

  private static func change(_ piece: Piece, _ comparison: Comparison) -> Change? {
    guard let kind = piece.editClass else { return nil }
    func words(_ side: Side) -> String {
      comparison.texts[side].span(of: piece.range(side)).map { String(comparison.texts[side].text[$0]) } ?? ""
    }
    return Change(
      class: kind.identifier, classes: piece.classes.sorted(by: >).map(\.identifier), old: words(.old), new: words(.new)
    )
  }
}
