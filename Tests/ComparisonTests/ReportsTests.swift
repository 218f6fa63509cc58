import Language
import TestSupport
import Testing
import Wire

@testable import Comparison

/// What an editor is told of two versions and of several.
@Suite struct ReportsTests {
  private func source(_ text: String) throws -> ComparedSource {
    let copy = try readCopy(Array(text.utf8))
    return ComparedSource(copy.text, copy.paragraphs)
  }

  private func comparison(_ old: String, _ new: String) throws -> Comparison {
    compare(try source(old), try source(new))
  }

  private let first = """
    9 dead in quarry slide at Oster

    At least nine people died on Monday when a quarry wall gave way at Oster, the district office said.

    About 40 people were in the pit, foreman Ruben Falk said. "We heard it before we saw it. Then there was only dust," he told reporters.

    The quarry supplies four cement works in the province.
    """

  private let later = """
    14 dead in quarry slide at Oster

    At least 14 people died on Monday when a quarry wall gave way at Oster, the district office said.

    Forty people were in the pit, foreman Ruben Falk said. "We heard it before we saw it," he told reporters.

    Rescue teams from Tollness joined the search at dusk with dogs and lamps.
    """

  private func note(_ old: String, _ new: String) throws -> [String] {
    let note = WritethruNote(try comparison(old, new))
    return [note.kind.rawValue] + note.lines.map { "\($0.label) \($0.text)" }
  }

  @Test func `the note says what a desk would say`() throws {
    #expect(
      try note(first, later) == [
        "UPDATES", "HEADLINE 9 dead in quarry slide at Oster → 14 dead in quarry slide at Oster", "LEDE reworded",
        "ADDS graf 3 (Rescue teams from Tollness joined the search …)",
        "CUTS graf 3 (The quarry supplies four cement works in …)",
        "FIGURE graf 1: At least nine people → At least 14 people",
        "FIGURE graf 2: About 40 people → Forty people", "FIGURES dropped: four cement works",
        "TRIMS Ruben Falk quote, graf 2: drops “then there was only dust”".replacing("Ruben Falk", with: "Falk"),
      ])
  }

  @Test func `only copy that says it corrects is called a correction`() throws {
    #expect(try note(first, first.replacing("At least", with: "Some"))[0] == "UPDATES")
    #expect(try note(first, first.replacing("9 dead", with: "CORRECTED: 9 dead"))[0] == "CORRECTS")
    let corrected = first.replacing("9 dead", with: "CORRECTED: 9 dead")
    #expect(try note(corrected, corrected.replacing("the province", with: "the north"))[0] == "UPDATES")
    #expect(try note(first, first.replacing("\"", with: "”"))[0] == "RESENDS")
    let recast = first.replacing(
      "At least nine people died on Monday when a quarry wall gave way at Oster, the district office said.",
      with: "Families waited through the night outside a gate that nobody would open for them.")
    #expect(try note(first, recast)[0] == "RECASTS")
  }

  @Test func `two stories have nothing in common but a quotation that two people say`() throws {
    let lines = try note(
      "Harbour chief Ivar Renn called it \"a slow disaster\" in the morning.",
      "Prices rose, minister Katrin Velde said on Thursday, calling them \"a slow disaster\" for savers.")
    #expect(lines[0] == "RECASTS")
    #expect(lines[1] == "NOTHING in common: two stories, not two versions of one")
    #expect(lines.count == 3 && lines[2].hasPrefix("SPEAKER graf 1: \"a slow disaster\" was"))
  }

  @Test func `the ledger pairs figures and confirms those that are the same`() throws {
    let ledger = FigureLedger(
      try comparison(
        "Falk said 73 days had passed. About 50,000 troops stood there with four missiles, and $35 million was spent.",
        "Falk said more than 70 days had passed. Some 50,000 troops stood there with 4 missiles, and $35,000,000 was spent."
      ))
    #expect(
      ledger.entries.map { "\($0.status.rawValue): \($0.old?.label ?? "–") → \($0.new?.label ?? "–")" } == [
        "changed: 73 days → more than 70 days", "hedged: About 50,000 troops → Some 50,000 troops",
        "same: four missiles → 4 missiles", "same: $35 million → $35,000,000",
      ])
  }

  @Test func `quotes are followed through trimming, changing, paraphrase and another mouth`() throws {
    func statuses(_ old: String, _ new: String) throws -> [QuoteDrift.Status] {
      QuoteDrift(try comparison(old, new)).entries.map(\.status)
    }
    let full =
      "\"We heard it before we saw it. Then there was only dust,\" foreman Ruben Falk told reporters at the gate."
    #expect(try statuses(full, full.replacing("\"We", with: "“We").replacing(",\"", with: ",”")) == [.same])
    #expect(try statuses(full, full.replacing(". Then there was only dust", with: "")) == [.trimmed])
    #expect(try statuses(full.replacing(". Then there was only dust", with: ""), full) == [.extended])
    #expect(try statuses(full, full.replacing("only dust", with: "nothing left")) == [.changed])
    #expect(try statuses(full, full.replacing("foreman Ruben Falk", with: "engineer Mara Lind")) == [.otherSpeaker])
    #expect(try statuses(full, full.replacing("Ruben Falk", with: "Ruben Falck")) == [.same])
    #expect(
      try statuses(
        full,
        "Foreman Ruben Falk told reporters at the gate that they heard it before they saw it and then there was only dust."
      )
        == [.paraphrased])
    #expect(try statuses(full, "The gate stayed shut all week and the roads were empty.") == [.dropped])
  }

  @Test func `the matrix counts who is said to say something, by version`() throws {
    let matrix = AttributionMatrix(
      try comparison(first, later.replacing("the district office said", with: "Falk said")).texts.sides)
    #expect(
      matrix.rows.map { "\($0.speaker) \($0.counts)" }
        == ["the district office [1, 0]", "foreman Ruben Falk [1, 2]"].sorted { a, _ in a.hasPrefix("foreman") })
  }

  @Test func `reuse is wholly, partly or not derived`() {
    #expect(
      [1, 0.85, 0.84, 0.15, 0.14, 0].map { Derivation(reuse: $0) } == [.wholly, .wholly, .partly, .partly, .not, .not])
  }

  @Test func `provenance follows each paragraph through all versions`() throws {
    let third = later.replacing("at dusk", with: "at dawn") + "\n\nThe search goes on."
    let table = Provenance([try source(first), try source(later), try source(third)])
    let rows = table.rows.map { row in
      let text =
        row.versions.last.map { table.texts[$0].words(table.texts[$0].blocks[row.cells[$0]!.block].tokens).prefix(12) }
        ?? ""
      let cells = row.cells.map { cell in
        guard let cell else { return "·" }
        return cell.isSame ? "=" : cell.change?.rawValue ?? "+"
      }
      return "\(text)| \(cells.joined(separator: " "))"
    }
    #expect(
      rows == [
        "14 dead in q| + F =", "At least 14 | + F =", "Forty people| + F =", "Rescue teams| · + W",
        "The search g| · · +",
        "The quarry s| + · ·",
      ])
    #expect(table.parents.map { $0?.version } == [nil, 0, 1])
  }

  @Test func `one version, and none in common, are tables too`() throws {
    #expect(Provenance([try source(first)]).rows.count == 4)
    let apart = Provenance([try source("The ferry stayed in port."), try source("Parliament met on a budget vote.")])
    #expect(apart.rows.map(\.versions) == [[0], [1]])
    #expect(apart.parents.map { $0?.version } == [nil, nil])
  }
}

extension Sides where Value == ComparedText {
  fileprivate var sides: [ComparedText] { [old, new] }
}
