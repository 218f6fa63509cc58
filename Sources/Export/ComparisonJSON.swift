import Comparison
import Language

/// A comparison as data. The names below stay; a later `version` may add to them and takes none away.
///
/// Paragraphs are numbered from 1 over all paragraphs of a text in order, furniture included; sentences likewise. Text stands
/// as it was received. A field whose value is not known is left out.
///
/// ```
/// format              "writethru-comparison"
/// version             1
/// old, new            the versions
///   id                as the command was given it: "a3.2", or a file's name
///   words             of the body
///   paragraphs[]      number, role ("body", "headline", "caption" …), text
///   sentences[]       number, paragraph (the number of the one that holds it), text
/// summary             body paragraphs: changedBodyParagraphs, same, typographic, edited, partial, split, joined, moved,
///                     added, cut; furnitureChanged: paragraphs outside the body that are not the same;
///                     reuse: the share of the later body's words that the earlier has in its place, 0 to 1
/// derivation          "wholly", "partly" or "not" derived from the earlier version
/// paragraphs[]        what became of them; each paragraph of either side is in one of these
///   kind              "same", "typographic", "edited", "partial" (less than half the same), "split", "joined", "added", "cut"
///   moved             it stands elsewhere among the paragraphs that both have
///   old, new          paragraph numbers; empty where a side lacks it
///   copyOf            of what only one side has: the paragraph of the other side that holds its words
///   severity          class: the gravest of its changes; changes: how many runs of words differ. Left out where none do
///   changes[]         class: the gravest; classes: all of them; old, new: the words. Empty for "added" and "cut"
/// sentences[]         the same sentence in both, whatever its paragraph
///   old, new          sentence numbers; several where it was split or joined
///   similarity        0 to 1
///   moved             it stands elsewhere among the sentences that both have
/// note                the writethru note: kind ("CORRECTS", "RESENDS", "RECASTS", "UPDATES"); lines[]: label, text
/// figures[]           the figure ledger: status ("changed", "hedged", "dropped", "added", "same");
///                     old, new: label, hedge, paragraph
/// quotes[]            quote drift: status ("other speaker", "changed", "trimmed", "extended", "paraphrased", "dropped",
///                     "added", "same"); old, new: text, speaker, paragraph; dropped[], added[]: runs of words
/// attributions[]      speaker; old, new: how often
/// ```
///
/// Classes, the gravest first: `figure`, `quote`, `attribution`, `name`, `hedge`, `wording`, `tense`, `order`, `spelling`,
/// `capitals`, `punctuation`, `typographic`.
package struct ComparisonJSON: Encodable {
  struct Text: Encodable {
    let id: String
    let words: Int
    let paragraphs: [Paragraph]
    let sentences: [Sentence]
  }

  struct Paragraph: Encodable {
    let number: Int
    let role: String
    let text: String
  }

  struct Sentence: Encodable {
    let number: Int
    let paragraph: Int
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
    let copyOf: Int?
    let severity: Gravity?
    let changes: [Change]
  }

  struct Gravity: Encodable {
    let `class`: String
    let changes: Int
  }

  struct Change: Encodable {
    let `class`: String
    let classes: [String]
    let old: String
    let new: String
  }

  struct SentencePair: Encodable {
    let old: [Int]
    let new: [Int]
    let similarity: Double
    let moved: Bool
  }

  let format = "writethru-comparison"
  let version = 1
  let old: Text
  let new: Text
  let summary: Summary
  let derivation: String
  let paragraphs: [Link]
  let sentences: [SentencePair]
  let note: Note
  let figures: [Figure]
  let quotes: [Quote]
  let attributions: [Speaker]

  package init(_ comparison: Comparison, ids: Sides<String>) {
    let numbers = comparison.summary
    old = Self.text(comparison.texts.old, id: ids.old, words: numbers.words.old)
    new = Self.text(comparison.texts.new, id: ids.new, words: numbers.words.new)
    summary = Summary(
      changedBodyParagraphs: numbers.changed, same: numbers.same, typographic: numbers.typographic,
      edited: numbers.edited, partial: numbers.partial,
      split: numbers.split, joined: numbers.joined, moved: numbers.moved, added: numbers.added, cut: numbers.cut,
      furnitureChanged: numbers.furnitureChanged, reuse: rounded(numbers.reuse))
    derivation = numbers.derivation.rawValue
    paragraphs = comparison.edges.map { Self.link($0, comparison) }
    sentences = comparison.sentences.map {
      SentencePair(
        old: $0.old.map { $0 + 1 }, new: $0.new.map { $0 + 1 }, similarity: rounded(Double($0.similarity)),
        moved: $0.isMoved)
    }
    note = Note(WritethruNote(comparison))
    figures = FigureLedger(comparison).entries.map(Figure.init)
    quotes = QuoteDrift(comparison).entries.map(Quote.init)
    attributions = AttributionMatrix([comparison.texts.old, comparison.texts.new]).rows.map {
      Speaker(speaker: $0.speaker, old: $0.counts[0], new: $0.counts[1])
    }
  }

  private static func text(_ source: ComparedText, id: String, words: Int) -> Text {
    Text(
      id: id, words: words,
      paragraphs: source.blocks.enumerated().map {
        Paragraph(number: $0.offset + 1, role: $0.element.role.rawValue, text: String(source.text[$0.element.span]))
      },
      sentences: source.blocks.enumerated().flatMap { index, block in
        block.sentences.map { sentence in
          let span = source.span(of: source.sentences[sentence])
          return Sentence(
            number: sentence + 1, paragraph: index + 1, text: span.map { String(source.text[$0]) } ?? "")
        }
      })
  }

  private static func link(_ edge: Edge, _ comparison: Comparison) -> Link {
    let isLinked = edge.kind != .added && edge.kind != .cut
    let severity = edge.severity
    return Link(
      kind: edge.kind.rawValue, moved: edge.isMoved, old: edge.old.map { $0 + 1 }, new: edge.new.map { $0 + 1 },
      copyOf: edge.copyOf.map { $0 + 1 },
      severity: severity.gravest.map { Gravity(class: $0.identifier, changes: severity.changes) },
      changes: isLinked ? edge.pieces.compactMap { change($0, comparison) } : [])
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

/// A share to four places: more would be noise.
func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
