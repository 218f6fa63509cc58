import Comparison
import Export
import Foundation
import Testing

/// The fields as the reference in `ComparisonJSON.swift` and `ProvenanceJSON.swift` documents them.
@Suite struct ComparisonJSONTests {
  private struct Document: Decodable {
    struct Text: Decodable {
      struct Paragraph: Decodable { let number: Int, role: String, text: String }
      struct Sentence: Decodable { let number: Int, paragraph: Int, text: String }
      let id: String, words: Int, paragraphs: [Paragraph], sentences: [Sentence]
    }
    struct Summary: Decodable {
      let changedBodyParagraphs: Int, same: Int, typographic: Int, edited: Int, partial: Int, split: Int, joined: Int
      let moved: Int, added: Int, cut: Int, furnitureChanged: Int, reuse: Double
    }
    struct Severity: Decodable, Equatable { let `class`: String, changes: Int }
    struct Change: Decodable, Equatable { let `class`: String, classes: [String], old: String, new: String }
    struct Link: Decodable {
      let kind: String, moved: Bool, old: [Int], new: [Int], copyOf: Int?, severity: Severity?, changes: [Change]
    }
    struct SentenceLink: Decodable { let old: [Int], new: [Int], similarity: Double, moved: Bool }
    struct Note: Decodable {
      struct Line: Decodable, Equatable { let label: String, text: String }
      let kind: String, lines: [Line]
    }
    struct Figure: Decodable {
      struct Reading: Decodable, Equatable { let label: String, hedge: String?, paragraph: Int }
      let status: String, old: Reading?, new: Reading?
    }
    struct Quote: Decodable {
      struct Reading: Decodable { let text: String, speaker: String?, paragraph: Int }
      let status: String, old: Reading?, new: Reading?, dropped: [String], added: [String]
    }
    struct Attribution: Decodable, Equatable { let speaker: String, old: Int, new: Int }
    let format: String, version: Int, old: Text, new: Text, summary: Summary, derivation: String, paragraphs: [Link]
    let sentences: [SentenceLink], note: Note, figures: [Figure], quotes: [Quote], attributions: [Attribution]
  }

  private func document(_ old: String, _ new: String) throws -> Document {
    let data = try JSONEncoder().encode(
      ComparisonJSON(try Fixture.compared(old, new), ids: Fixture.names.map(\.id)))
    return try JSONDecoder().decode(Document.self, from: data)
  }

  @Test func `a comparison decodes by its documented fields`() throws {
    let document = try document(Fixture.earlier, Fixture.later)
    #expect(document.format == "writethru-comparison")
    #expect(document.version == 1)
    #expect(document.old.id == "a1.1")
    #expect(document.new.paragraphs.count == 9)
    #expect(document.summary.moved == 1)
    #expect(document.derivation == "wholly")
    let lede = try #require(document.paragraphs.first { $0.new == [3] })
    #expect(lede.severity == Document.Severity(class: "figure", changes: 1))
    #expect(lede.changes == [Document.Change(class: "figure", classes: ["figure"], old: "nine", new: "14")])
    #expect(document.note.kind == "UPDATES")
    #expect(document.note.lines.contains(Document.Note.Line(label: "MOVES", text: "graf 6 to graf 2")))
    #expect(document.figures[0].status == "changed")
    #expect(
      document.figures[0].old == Document.Figure.Reading(label: "at least nine people", hedge: "at least", paragraph: 3)
    )
    #expect(document.quotes.map(\.status) == ["trimmed"])
    #expect(document.quotes[0].dropped == ["nobody had warned us"])
    #expect(document.attributions.allSatisfy { $0.old + $0.new > 0 })
  }

  @Test func `sentences are numbered in their paragraphs and linked`() throws {
    let document = try document(Fixture.earlier, Fixture.later)
    #expect(document.old.sentences.map(\.number) == Array(1...document.old.sentences.count))
    let bridges = try #require(document.old.sentences.first { $0.text.hasPrefix("Two bridges") })
    #expect(bridges.paragraph == 6)
    let link = try #require(document.sentences.first { $0.old == [bridges.number] })
    let other = try #require(document.new.sentences.first { $0.number == link.new.first })
    #expect(other.text == bridges.text)
    #expect(link.similarity == 1)
    #expect(!link.moved)
  }

  @Test func `each paragraph of either side is in one link`() throws {
    let document = try document(Fixture.earlier, Fixture.later)
    #expect(document.paragraphs.flatMap(\.old).sorted() == Array(1...document.old.paragraphs.count))
    #expect(document.paragraphs.flatMap(\.new).sorted() == Array(1...document.new.paragraphs.count))
  }

  @Test func `texts with nothing in common have empty lists`() throws {
    let document = try document("The ferry stayed in port all week.", "Parliament met on a budget vote.")
    #expect(document.derivation == "not")
    #expect(document.sentences.isEmpty)
    #expect(document.paragraphs.allSatisfy { $0.severity == nil && $0.changes.isEmpty })
    #expect(document.note.lines.map(\.label) == ["NOTHING"])
  }

  // MARK: provenance

  private struct ProvenanceDocument: Decodable {
    struct Version: Decodable {
      let id: String, particulars: String, paragraphs: Int, mostLike: Int?, reuse: Double?, derivation: String?
    }
    struct Paragraph: Decodable {
      struct Occurrence: Decodable, Equatable {
        let version: Int, paragraph: Int, change: String, `class`: String?, parent: Int?
      }
      let role: String, text: String, versions: [Occurrence], uniqueTo: Int?, sharedByAll: Bool, droppedBy: [Int]
    }
    let format: String, version: Int, versions: [Version], paragraphs: [Paragraph]
  }

  @Test func `provenance decodes by its documented fields`() throws {
    let copies = [Fixture.earlier, Fixture.later, Fixture.later]
    let names = (1...3).map { ComparedName(id: "a1.\($0)", particulars: "NPW") }
    let data = try JSONEncoder().encode(ProvenanceJSON(try Fixture.provenance(copies), names: names))
    let document = try JSONDecoder().decode(ProvenanceDocument.self, from: data)
    #expect(document.format == "writethru-provenance")
    #expect(document.versions.map(\.mostLike) == [nil, 1, 2])
    #expect(document.versions.map(\.derivation) == [nil, "wholly", "wholly"])
    let lede = try #require(document.paragraphs.first { $0.text.hasPrefix("The earth dam") })
    #expect(
      lede.versions == [
        .init(version: 1, paragraph: 3, change: "new", class: nil, parent: nil),
        .init(version: 2, paragraph: 3, change: "edited", class: "figure", parent: 1),
        .init(version: 3, paragraph: 3, change: "same", class: nil, parent: 2),
      ])
    #expect(lede.sharedByAll)
    let market = try #require(document.paragraphs.first { $0.text.hasPrefix("A market") })
    #expect(market.uniqueTo == 1)
    #expect(market.droppedBy == [2])
  }
}
