import Language
import TestSupport
import Testing
import Wire

@testable import Comparison

/// The fifteen cases that line tools get wrong, on text of the same shape and on the seeds where they are there.
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

  /// Each changed piece as `old → new: classes`.
  private func classified(_ comparison: Comparison) -> [String] {
    comparison.edges.filter { $0.kind != .added && $0.kind != .cut }.flatMap { edge in
      edge.pieces.filter(\.isChange).map { piece in
        let classes = piece.classes.sorted(by: >).map(\.identifier).joined(separator: " ")
        return "\(comparison.texts.old.words(piece.old)) → \(comparison.texts.new.words(piece.new)): \(classes)"
      }
    }
  }

  @Test func `case 3: cuts and additions around paragraphs are no moves`() throws {
    let added = [
      "Divers will look at the hull on Friday, when the tide is low enough for the harbour office to send them down.",
      "A school in Tollness opened its kitchen to families who had waited since midnight for a list of names.",
      "Insurers put the loss at 40 million crowns, the second such claim against the company in three winters.",
      "Parliament will debate the age of the fleet next week, two members of the transport committee said.",
    ]
    let old = [lede, second, third, added[0]].joined(separator: "\n\n")
    let new = [added[1], lede, added[2], second, added[3], third].joined(separator: "\n\n")
    #expect(try compareCopy(old, new).summary.moved == 0)
  }

  @Test func `case 7: a shortened quote is trimmed, with its speaker`() throws {
    let full =
      "“Passengers are treated with great care. Boats are held only for their safety,” Harbour Office spokesman Ivar Renn told reporters, adding that crossings would resume."
    let cut = full.replacing(". Boats are held only for their safety", with: "")
    let comparison = try compareCopy("\(lede)\n\n\(full)", "\(lede)\n\n\(cut)")
    #expect(comparison.edges.compactMap(\.gravestClass) == [.quote])
    let drift = QuoteDrift(comparison)
    #expect(drift.entries.map(\.status) == [.trimmed])
    #expect(drift.entries[0].dropped == ["boats are held only for their safety"])
    #expect(drift.entries[0].new?.speaker == "Harbour Office spokesman Ivar Renn")
  }

  @Test func `case 8: a word that stands elsewhere in the sentence has moved`() throws {
    let comparison = try compareCopy(
      "Reporters heard sirens ring out over Merrow and saw dozens of residents waiting in an underground station.",
      "Reporters heard sirens ring out over the city and saw dozens of Merrow residents waiting in an underground station."
    )
    #expect(classified(comparison) == ["Merrow → the city: wording order", " → Merrow: order"])
  }

  @Test func `case 9 and 10: attribution, tense, names and wording are told apart`() throws {
    let comparison = try compareCopy(
      "The alarm came as Sandhaven and Tollness repeated warnings that the crew had begun to leave.\n\nOn Tuesday, the Vestmark transport ministry said its boats had reached the island before the storm, where about 98 people lived.",
      "The alert came as the Nordlys Shipping Office repeated warnings that the crew have begun to leave.\n\nOn Tuesday, the transport ministry in Sandhaven announced its boats had reached the island prior to the storm, where 98 people lived."
    )
    #expect(
      classified(comparison) == [
        "alarm → alert: wording", "Sandhaven and Tollness → the Nordlys Shipping Office: attribution name",
        "had → have: tense",
        "Vestmark → : attribution name", "said → in Sandhaven announced: attribution name",
        "before → prior to: wording",
        "about → : figure hedge",
      ])
  }

  @Test func `case 12: a caption that repeats a paragraph is a copy of it`() throws {
    let comparison = try compareCopy(
      "\(third.dropLast()) at dusk - Copyright POOL/NPW ILSE BRANDT\n\n\(lede)\n\n\(second)\n\n\(third)",
      "\(lede)\n\n\(second)\n\n\(third)")
    let caption = try #require(comparison.edges.first { $0.copyOf != nil })
    #expect(caption.kind == .cut && !caption.isMoved)
    #expect(caption.copyOf == 2)
    #expect(comparison.summary.moved == 0 && comparison.summary.same == 3)
  }

  @Test func `case 13: a missing space is typographic`() throws {
    let comparison = try compareCopy(
      "\(lede)\n\nSeparately,a source on the island said the boats had left.",
      "\(lede)\n\nSeparately, a source on the island said the boats had left.")
    #expect(comparison.summary.changed == 0 && comparison.summary.typographic == 1)
  }

  @Test func `case 15: two accounts of one event share parts, and two events nothing`() throws {
    let agency = [
      lede, "The coastguard said its boats had taken 214 passengers and 27 crew off the burning ferry by noon.", second,
      "Transport Minister Katrin Velde flew to the island on Tuesday to meet survivors.",
    ].joined(separator: "\n\n")
    let other = [
      "Survivors of a night of flames were waiting in a school hall on Tuesday while tugs circled what was left of their ship.",
      "Klaxons woke Tollness at four. Fishermen who had never met the people below them hauled up 214 passengers and 27 crew, the coastguard said, most of them barefoot and some of them laughing, before any helicopter came.",
      "Velde, the Transport Minister, had nothing to say when Katrin was asked by name.",
    ].joined(separator: "\n\n")
    let comparison = try compareCopy(agency, other)
    #expect(comparison.edges.filter { $0.kind == .partial }.count == 1)
    #expect(comparison.summary.edited == 0 && comparison.summary.moved == 0)
    #expect(!comparison.hasNothingInCommon && comparison.summary.derivation == .not)
    let budget = try compareCopy(
      agency, "Parliament passed the budget by seven votes on Thursday.\n\nThe vote had been put off twice.")
    #expect(budget.hasNothingInCommon)
  }

  @Test func `spelling, capitals and punctuation are named, and weigh less than a figure`() throws {
    let comparison = try compareCopy(
      "The ministry of defence travelled north with Volodymyr Zelenskyy in the Western fleet, officers organised 12 boats, and left.",
      "The ministry of defense traveled north with Volodymyr Zelensky in the western fleet, officers organized 14 boats and left."
    )
    #expect(
      classified(comparison) == [
        "defence → defense: spelling", "travelled → traveled: spelling", "Zelenskyy → Zelensky: spelling",
        "Western → western: capitals", "organised → organized: spelling", "12 → 14: figure", ", → : punctuation",
      ])
    let figure = Severity(gravest: .figure, changes: 1)
    #expect(figure > Severity(gravest: .typographic, changes: 1_000))
    #expect(Severity(gravest: .wording, changes: 3) > Severity(gravest: .wording, changes: 2))
    #expect(Severity(gravest: nil, changes: 0) < Severity(gravest: .typographic, changes: 1))
  }

  /// The gravest class of a sentence that stands between two others.
  private func gravest(_ old: String, _ new: String) throws -> EditClass? {
    let frame = { (text: String) in
      "The town met in the hall with many people.\n\n\(text)\n\nThe hall was closed by its keeper at the end."
    }
    return try compareCopy(frame(old), frame(new)).edges.compactMap(\.gravestClass).max()
  }

  @Test(arguments: [
    ("Rates rose by 0.5 percent.", "Rates rose by 0.5 percentage points."),
    ("Growth was −0.4 percent in spring.", "Growth was 0.4 percent in spring."),
    ("It fell to -5 degrees in the north.", "It fell to 5 degrees in the north."),
    ("The index moved minus 5 percent.", "The index moved 5 percent."),
    ("The profit rose 4.5 percent on the year.", "The profit fell 4.5 percent on the year."),
    ("The singer died in 1987 in the city.", "The singer died in 1978 in the city."),
    ("They meet on November 12 in the city.", "They meet on November 13 in the city."),
    ("It began at 3:40 a.m. near the gate.", "It began at 3:40 p.m. near the gate."),
    ("They meet on Tuesday near the gate.", "They meet on Thursday near the gate."),
    ("They meet next week near the gate.", "They meet next month near the gate."),
    ("The 1990s were good to the town.", "The 1980s were good to the town."),
    ("Sales doubled in the town.", "Sales tripled in the town."),
    ("A third of the town voted for it.", "Half of the town voted for it."),
    ("Es gab 1.200 Verletzte in der Stadt.", "Es gab 1,2 Verletzte in der Stadt."),
    ("公園に九人が参加した。", "公園に十人が参加した。"),
  ]) func `a changed number, sign, date or direction is a figure, and in the note`(old: String, new: String) throws {
    #expect(try gravest(old, new) == .figure)
    let comparison = try compareCopy(
      "Hall\n\nThe town met in the hall.\n\n\(old)", "Hall\n\nThe town met in the hall.\n\n\(new)")
    #expect(WritethruNote(comparison).lines.contains { $0.label == "FIGURE" })
    #expect(!WritethruNote(comparison).lines.contains { $0.label == "FIGURES unchanged:" })
  }

  @Test(arguments: [
    ("The vote was 51–49 in the hall.", "The vote was 51-49 in the hall."),
    ("The share was 90% of the town.", "The share was 90 % of the town."),
    ("Some two men came to the hall.", "Some 2 men came to the hall."),
    ("It cost $35 million in all.", "It cost $35,000,000 in all."),
  ]) func `a number in another writing is no changed figure`(old: String, new: String) throws {
    let found = try gravest(old, new)
    #expect(found.map { $0 <= .spelling } ?? true, "\(String(describing: found))")
  }

  @Test func `saying no is graver than wording`() throws {
    #expect(try gravest("Officials charged the man.", "Officials have not charged the man.") == .negation)
    #expect(try gravest("Nobody was in the house.", "Somebody was in the house.") == .negation)
    #expect(try gravest("They don't know the man.", "They do not know the man.") != .negation)
  }

  @Test func `a house style folds words and phrases`() throws {
    let (old, new) = ("Defence spending rose 4 per cent on Tuesday.", "Defense spending rose 4 percent on Tuesday.")
    func kinds(_ house: HouseStyle) -> [Edge.Kind] {
      func source(_ text: String) -> ComparedSource { ComparedSource(text, [Paragraph(.body, text.span)]) }
      return compare(source(old), source(new), house: house).edges.map(\.kind)
    }
    #expect(kinds(HouseStyle()) == [.edited])
    #expect(kinds(HouseStyle([["defence", "defense"], ["per cent", "percent"]])) == [.typographic])
  }

  @Test func `a sentence in another paragraph is found there`() throws {
    let sentence = "The harbour office closed the north quay for a week because of the wreck."
    let comparison = try compareCopy(
      "\(lede) \(sentence)\n\n\(second)\n\n\(third)", "\(lede)\n\n\(second)\n\n\(third) \(sentence)")
    #expect(comparison.movedSentences.map { comparison.texts.new.words($0.new) } == [sentence])
    #expect(comparison.changedSentences.count == 1)
    #expect(
      WritethruNote(comparison).lines.contains {
        $0.label == "MOVES" && $0.text == "a sentence of graf 1 to graf 3 (The harbour office closed the north …)"
      })
  }

  @Test func `hidden characters are found where they stand`() throws {
    let comparison = try compareCopy(
      "The ferry bur\u{AD}ned \u{202E}off\u{202C} the island.", "The ferry burned off the island.")
    #expect(comparison.hidden.old.map(\.scalar) == ["\u{AD}", "\u{202E}", "\u{202C}"])
    #expect(comparison.hidden.new.isEmpty)
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
    #expect(
      comparison.edges.filter { $0.copyOf != nil }.map { comparison.texts.old.blocks[$0.old.lowerBound].role } == [
        .caption
      ])
  }

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `003 shares two parts with the agency copy`() throws {
    let comparison = try compareBytes(Shared.seed("000"), Shared.seed("003"))
    let linked = comparison.edges.filter { $0.kind != .added && $0.kind != .cut }
    #expect(linked.map(\.kind) == [.partial, .partial])
    #expect(comparison.summary.derivation == .not)
  }

  @Test(.enabled(if: Shared.hasSeeds, "left out: ../shared is not beside the project"))
  func `003 and 004 have nothing in common`() throws {
    #expect(try compareBytes(Shared.seed("003"), Shared.seed("004")).summary.reuse == 0)
  }
}
