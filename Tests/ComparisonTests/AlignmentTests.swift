import Language
import Testing

@testable import Comparison

/// What generated rewrites showed to go wrong in the alignment of paragraphs.
@Suite struct AlignmentTests {
  private func compared(_ old: [(ParagraphRole, String)], _ new: [(ParagraphRole, String)]) -> Comparison {
    func source(_ paragraphs: [(ParagraphRole, String)]) -> ComparedSource {
      var text = ""
      var result: [Paragraph] = []
      for (role, words) in paragraphs {
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += words
        result.append(Paragraph(role, Span(start, text.utf8.count)))
      }
      return ComparedSource(text, result)
    }
    return compare(source(old), source(new))
  }

  private func compared(_ old: [String], _ new: [String]) -> Comparison {
    compared(old.map { (.body, $0) }, new.map { (.body, $0) })
  }

  private let lede = "The ferry burned for six hours off the island on Tuesday, rescue officials in Port Merrow said."
  private let judge =
    "A judge in Kelmouth ordered the release of documents that the ministry had kept secret for decades."
  private let vaccine = "The vaccine protects infants too, according to a study that the relief fund published."
  private let storm = "Gusts uprooted ancient trees and tore roofs from barns and stables across the lowlands."
  private let harbour = "Customs officers seized cartons of smuggled cigarettes hidden under potatoes in a lorry."

  @Test func `a paragraph that moved is that one, not the three edited ones that it passed`() {
    let edited = [
      judge.replacing("had", with: "has"), vaccine.replacing("published", with: "printed"),
      storm.replacing("ancient", with: "old"),
    ]
    let comparison = compared([lede, harbour, judge, vaccine, storm], [lede] + edited + [harbour])
    #expect(comparison.edges.filter(\.isMoved).map(\.old) == [1..<2])
  }

  @Test func `a short paragraph moves with the long one beside it`() {
    let short = "Eight households were without electricity."
    let comparison = compared(
      [lede, judge, vaccine, harbour, storm, short],
      [lede, storm, short.replacing("Eight", with: "Nine"), judge, vaccine, harbour])
    #expect(comparison.edges.filter(\.isMoved).map(\.old) == [4..<5, 5..<6])
    #expect(comparison.edges.allSatisfy { $0.kind != .cut && $0.kind != .added })
  }

  @Test func `a paragraph that moved and was split is one edge`() {
    let comparison = compared(
      [lede, judge + " " + vaccine, harbour, storm, lede.replacing("ferry", with: "barge")],
      [lede, harbour, storm, lede.replacing("ferry", with: "barge"), judge, vaccine])
    let moved = comparison.edges.filter(\.isMoved)
    #expect(moved.map(\.kind) == [.split])
    #expect(moved.map(\.new) == [4..<6])
  }

  @Test func `a caption with the words of a paragraph is its copy, and the paragraph is the same`() {
    let comparison = compared(
      [(.headline, "Ferry burns"), (.body, lede), (.body, storm)],
      [(.headline, "Ferry burns"), (.caption, storm), (.body, lede), (.body, storm)])
    #expect(comparison.edges.filter { $0.kind == .same }.count == 3)
    #expect(comparison.edges.first { $0.kind == .added }?.copyOf == 2)
  }

  @Test func `a short quotation with another speaker is the same paragraph edited`() {
    let comparison = compared(
      [lede, "“We could feel the heat from the beach,” trade minister Signe Verhoeven said.", storm],
      [lede, "“We could feel the heat from the beach,” hospital director Leonie Sorensen said.", storm])
    #expect(comparison.edges.map(\.kind) == [.same, .edited, .same])
  }
}
