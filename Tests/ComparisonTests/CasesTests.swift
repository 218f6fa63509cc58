import Language
import TestSupport
import Testing
import Wire

@testable import Comparison

/// The cases of the design that the first cut answers for, on text of the same shape and on the seeds where they are there.
@Suite struct CasesTests {
  private func compareCopy(_ old: String, _ new: String) throws -> Comparison {
    try compareBytes(Array(old.utf8), Array(new.utf8))
  }

  private func compareBytes(_ old: [UInt8], _ new: [UInt8]) throws -> Comparison {
    let (a, b) = (try readCopy(old), try readCopy(new))
    return compare((a.text, a.paragraphs), (b.text, b.paragraphs))
  }

  /// What changed, as `kind [old] → [new]` with the first words of each side.
  private func changes(_ comparison: Comparison) -> [String] {
    comparison.edges.filter { !$0.isQuiet }.map { edge in
      func words(_ side: Side) -> String {
        edge.range(side).map { index in
          let block = comparison.texts[side].blocks[index]
          return "\(block.role.rawValue): " + comparison.texts[side].text[block.span].prefix(18)
        }.joined(separator: " + ")
      }
      return "\(edge.isMoved ? "moved " : "")\(edge.kind.rawValue) [\(words(.old))] → [\(words(.new))]"
    }
  }

  /// The words that changed, as `old → new`.
  private func edits(_ comparison: Comparison) -> [String] {
    comparison.edges.filter { $0.kind != .added && $0.kind != .cut }.flatMap { edge in
      edge.pieces.filter { $0.kind == .changed }.map { piece in
        func words(_ side: Side) -> String {
          comparison.texts[side].span(of: piece.range(side)).map { String(comparison.texts[side].text[$0]) } ?? ""
        }
        return "\(words(.old)) → \(words(.new))"
      }
    }
  }

  private let lede = "The ferry burned for six hours off the island on Tuesday, rescue officials said."
  private let second =
    "“We could feel the heat,” said Signe Tarrow, a nurse who’d boarded in Port Merrow – her home town."
  private let third = "Boats fought the flames at one side of the ship until the crew had left it."

  @Test func `case 1 and 11: typography and furniture make no changed body paragraph`() throws {
    let old =
      "Ferry burns off island\n\nNPW – \(lede)\n\n– Rescue effort –\n\n\(second)\n\nBoats fought the flames at\n\none side of the ship until the crew had left it.\n\nReports: NPW"
    let new =
      " date 2026-11-17 \(lede)\n\n\"We could feel the heat,\" said Signe Tarrow, a nurse who'd boarded in Port Merrow -- her home town.\n\n\(third)"
    let comparison = try compareCopy(old, new)
    #expect(comparison.summary.changed == 0)
    #expect(comparison.summary.same == 2)
    #expect(comparison.summary.typographic == 1)
    #expect(
      changes(comparison).sorted() == [
        "added [] → [date: date 2026-11-17]", "cut [credit: Reports: NPW] → []",
        "cut [headline: Ferry burns off is] → []",
        "cut [lead-in: NPW –] → []", "cut [subhead: – Rescue effort –] → []",
      ])
  }

  @Test func `case 2: the identical lede reads identical though a caption stands before it`() throws {
    let caption = "Smoke over the island where the ferry burned for hours - Copyright POOL/NPW ILSE BRANDT"
    let comparison = try compareCopy("\(caption)\n\n\(lede)\n\n\(second)", "\(lede)\n\n\(third)")
    let edge = try #require(
      comparison.edges.first {
        $0.new.contains { comparison.texts.new.blocks[$0].role == .body } && $0.new.lowerBound == 0
      })
    #expect(edge.kind == .same)
  }

  @Test func `case 4: a paragraph broken in the middle is joined, not cut and added`() throws {
    let comparison = try compareCopy(
      "\(lede)\n\nBoats fought the flames at\n\none side of the ship until the crew had left it.", "\(lede)\n\n\(third)"
    )
    #expect(changes(comparison) == [])
  }

  @Test func `case 5 and 6: dropped paragraphs are dropped, not glued to what is near`() throws {
    let dropped =
      "A security source in Sandhaven meanwhile told NPW that the coastguard was behind the delay of the second boat."
    let last = [
      "Haske was on his way to the port.", "Tugs will bring the ship in on Friday.", "The route has run since 2002.",
    ]
    let old = ([lede, dropped, second, third] + last).joined(separator: "\n\n")
    let comparison = try compareCopy(old, [lede, second, third].joined(separator: "\n\n"))
    #expect(comparison.summary.cut == 4)
    #expect(comparison.summary.changed == 4)
    #expect(edits(comparison) == [])
  }

  @Test func `reworded words are marked and nothing else`() throws {
    let comparison = try compareCopy(
      "The broadside came as Washington and Seoul echoed warnings that troops had begun to fight alongside the others.",
      "The attack came as the US State Department echoed warnings that troops have begun to fight alongside the others."
    )
    #expect(
      edits(comparison) == ["broadside → attack", "Washington and Seoul → the US State Department", "had → have"])
  }

  @Test func `a changed figure and a trimmed quote have their classes`() throws {
    let comparison = try compareCopy(
      "At least nine people died.\n\n“It was dark there. Nobody came for us,” said Signe Tarrow, a nurse from the island.",
      "At least 12 people died.\n\n“It was dark there,” said Signe Tarrow, a nurse from the island.")
    let classes = comparison.edges.compactMap(\.gravestClass)
    #expect(classes == [.figure, .quote])
  }

  @Test func `a moved paragraph is one move with its edits inside`() throws {
    let moved =
      "The Maritime Authority has opened an inquiry and ordered the company to keep a sister ship in port until its detectors have been checked."
    let edited = moved.replacing("ordered", with: "told").replacing("checked", with: "tested")
    let comparison = try compareCopy(
      [lede, second, third, moved].joined(separator: "\n\n"), [lede, edited, second, third].joined(separator: "\n\n"))
    #expect(comparison.summary.moved == 1)
    #expect(comparison.summary.changed == 1)
    #expect(edits(comparison) == ["ordered → told", "checked → tested"])
  }

  @Test func `a paragraph that was split or joined is one edge`() throws {
    let long =
      "Two helicopters and five boats were sent to the scene at dawn. Most of the passengers were landed at the harbour by noon."
    let halves = long.replacing("dawn. Most", with: "dawn.\n\nMost")
    let split = try compareCopy("\(lede)\n\n\(long)\n\n\(third)", "\(lede)\n\n\(halves)\n\n\(third)")
    #expect(split.edges.filter { !$0.isQuiet }.map(\.kind) == [.split])
    let joined = try compareCopy("\(lede)\n\n\(halves)\n\n\(third)", "\(lede)\n\n\(long)\n\n\(third)")
    #expect(joined.edges.filter { !$0.isQuiet }.map(\.kind) == [.joined])
  }

  @Test func `two texts with nothing in common have no links`() throws {
    let comparison = try compareCopy(
      "The ferry burned for six hours off the island.", "Parliament passed the budget by seven votes on Thursday.")
    #expect(comparison.edges.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.added, .cut])
    #expect(comparison.summary.reuse == 0)
  }

  // MARK: the seeds

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `001 and 002 differ in typography and furniture only`() throws {
    let comparison = try compareBytes(Shared.seed("001"), Shared.seed("002"))
    #expect(comparison.summary.changed == 0)
    #expect(comparison.summary.same + comparison.summary.typographic == 21)
    #expect(comparison.summary.furnitureChanged == 5)
  }

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `000 and 002 have an identical lede, five dropped paragraphs and no moves`() throws {
    let comparison = try compareBytes(Shared.seed("000"), Shared.seed("002"))
    let lede = try #require(comparison.edges.first { comparison.isBody($0) })
    #expect(lede.kind == .same)
    #expect(comparison.summary.cut == 5)
    #expect(comparison.summary.added == 0)
    #expect(comparison.summary.moved == 0)
    #expect(try compareBytes(Shared.seed("001"), Shared.seed("002")).summary.moved == 0)
    let edits = edits(comparison)
    #expect(edits.contains("Washington and Seoul → the US State Department"))
    #expect(edits.contains(" → . Strikes are conducted only on military targets"))
    #expect(edits.contains("before → prior to"))
  }

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `003 and 004 have nothing in common`() throws {
    #expect(try compareBytes(Shared.seed("003"), Shared.seed("004")).summary.reuse == 0)
  }
}
