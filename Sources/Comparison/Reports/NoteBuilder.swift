import Language

/// Puts a writethru note together: the kind of rewrite, then a line for each thing that a desk would name.
struct NoteBuilder {
  typealias Line = WritethruNote.Line

  let comparison: Comparison
  let summary: ComparisonSummary
  let ledger: FigureLedger
  let drift: QuoteDrift
  /// By block: its number among the body paragraphs of its side, from 1.
  let grafs: Sides<[Int: Int]>
  /// By block of the later text: a quotation in it that somebody else says now.
  let otherSpeakers: [Int: QuoteDrift.Entry]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    summary = comparison.summary
    let facts = comparison.texts.map(Facts.init)
    ledger = FigureLedger(comparison, facts)
    drift = QuoteDrift(comparison, facts)
    otherSpeakers = Dictionary(
      drift.entries(.otherSpeaker).compactMap { entry in entry.new.map { ($0.block, entry) } },
      uniquingKeysWith: { a, _ in a })
    grafs = comparison.texts.map { text in
      let body = text.blocks.indices.filter { text.blocks[$0].role == .body }
      return Dictionary(uniqueKeysWithValues: body.enumerated().map { ($0.element, $0.offset + 1) })
    }
  }

  // MARK: lines

  var lines: [Line] {
    var lines: [Line] = []
    func add(_ label: String, _ text: String?) { if let text { lines.append(Line(label: label, text: text)) } }
    if comparison.hasNothingInCommon {
      add("NOTHING", "in common: two stories, not two versions of one")
      for entry in drift.entries(.otherSpeaker) { add(quoteLabel(entry.status), quote(entry)) }
      return lines
    }
    if let kill {
      // What else changed is of no use any more.
      add("KILL", kill)
      return lines
    }
    add("HEADLINE", headline)
    add("LEDE", ledeText)
    add("ADDS", paragraphs(.added, .new))
    add("CUTS", paragraphs(.cut, .old))
    for edge in comparison.edges {
      if edge.kind == .added, let copied = edge.copyOf, let block = edge.new.first, grafs.new[block] != nil {
        add("REPEATS", "\(graf(copied, .old)) in \(graf(block, .new))")
      }
    }
    add("MOVES", moves)
    for sentence in movedSentences { add("MOVES", sentence) }
    add("SPLITS", links(.split))
    add("JOINS", links(.joined))
    for entry in ledger.entries {
      switch entry.status {
      case .changed, .hedged:
        add("FIGURE", "\(graf(entry.new?.block, .new)): \(label(entry.old)) → \(label(entry.new))")
      case .dropped, .added, .same: break
      }
    }
    add("FIGURES dropped:", list(ledger.entries(.dropped).compactMap { $0.old?.label }))
    add("FIGURES new:", list(ledger.entries(.added).compactMap { $0.new?.label }))
    for entry in drift.entries { add(quoteLabel(entry.status), quote(entry)) }
    for change in untoldQuotes { add("QUOTE", change) }
    let kinds: [(EditClass, String)] = [
      (.negation, "NEGATION"), (.attribution, "ATTRIBUTION"), (.name, "NAME"), (.hedge, "HEDGE"),
    ]
    for (kind, label) in kinds {
      for change in changes(kind) { add(label, change) }
    }
    for change in reworded { add("REWORDS", change) }
    add("SPELLING", spelled)
    for limit in ComparisonLimit.allCases where comparison.limits.contains(limit) { add("LIMIT", limit.explanation) }
    add("FIGURES unchanged:", list(ledger.entries(.same).compactMap { $0.new?.label }))
    return lines
  }

  var headline: String? {
    let edges = comparison.edges.filter { edge in
      edge.old.contains { comparison.texts.old.blocks[$0].role == .headline }
        || edge.new.contains { comparison.texts.new.blocks[$0].role == .headline }
    }
    func text(_ side: Side) -> String {
      let blocks = comparison.texts[side].blocks.filter { $0.role == .headline }
      return blocks.map { comparison.texts[side].line($0.span) }.joined(separator: " / ")
    }
    guard edges.contains(where: { !$0.isQuiet }) else { return nil }
    let sides = Sides(old: text(.old), new: text(.new))
    if sides.old.isEmpty { return "new: \(sides.new)" }
    if sides.new.isEmpty { return "gone: \(sides.old)" }
    return "\(sides.old) → \(sides.new)"
  }

  var ledeText: String? {
    guard summary.words.new > 0 else { return nil }
    switch lede {
    case .same: return "unchanged"
    case .reworded: return "reworded"
    case .other: return "new"
    }
  }

  /// Body paragraphs that only one side has, with the beginning of each run.
  func paragraphs(_ kind: Edge.Kind, _ side: Side) -> String? {
    let blocks = comparison.edges.filter { $0.kind == kind && $0.copyOf == nil }.flatMap { $0.range(side) }
    let numbers = blocks.compactMap { block in grafs[side][block].map { (number: $0, block: block) } }.sorted {
      $0.number < $1.number
    }
    guard !numbers.isEmpty else { return nil }
    var runs: [(range: ClosedRange<Int>, block: Int)] = []
    for (number, block) in numbers {
      if let last = runs.last, last.range.upperBound + 1 == number {
        runs[runs.count - 1].range = last.range.lowerBound...number
      } else {
        runs.append((number...number, block))
      }
    }
    let parts = runs.map { run in "\(numbersText(run.range)) (\(beginning(of: run.block, side)))" }
    return "\(numbers.count == 1 ? "graf" : "grafs") \(parts.joined(separator: ", "))"
  }

  func numbersText(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  func beginning(of block: Int, _ side: Side) -> String {
    let text = comparison.texts[side]
    return beginning(of: text.line(text.blocks[block].span), words: 7)
  }

  func beginning(of line: String, words most: Int) -> String {
    let words = line.split(separator: " ")
    return words.prefix(most).joined(separator: " ") + (words.count > most ? " …" : "")
  }

  var moves: String? {
    let moves = comparison.edges.filter { $0.isMoved && comparison.isBody($0) }.compactMap { edge -> String? in
      guard let old = edge.old.first, let new = edge.new.first else { return nil }
      return "\(graf(old, .old)) to \(graf(new, .new))"
    }
    return moves.isEmpty ? nil : moves.joined(separator: ", ")
  }

  /// Sentences that stand in another paragraph now: `a sentence of graf 1 to graf 3 (The harbour office closed …)`.
  var movedSentences: [String] {
    comparison.movedSentences.compactMap { tokens in
      guard let old = comparison.texts.old.block(ofToken: tokens.old.lowerBound),
        let new = comparison.texts.new.block(ofToken: tokens.new.lowerBound), grafs.old[old] != nil,
        grafs.new[new] != nil
      else { return nil }
      let beginning = beginning(of: comparison.texts.new.words(tokens.new), words: 6)
      return "a sentence of \(graf(old, .old)) to \(graf(new, .new)) (\(beginning))"
    }
  }

  func links(_ kind: Edge.Kind) -> String? {
    let texts = comparison.edges.filter { $0.kind == kind && !$0.isMoved }.map { edge in
      "\(grafs(edge.old, .old)) into \(grafs(edge.new, .new))"
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  func grafs(_ blocks: Range<Int>, _ side: Side) -> String {
    let numbers = blocks.compactMap { grafs[side][$0] }
    guard let first = numbers.min(), let last = numbers.max() else { return blocks.first.map { graf($0, side) } ?? "" }
    return first == last ? "graf \(first)" : "grafs \(first)–\(last)"
  }

  func graf(_ block: Int?, _ side: Side) -> String {
    guard let block else { return "" }
    return grafs[side][block].map { "graf \($0)" } ?? comparison.texts[side].blocks[block].role.rawValue
  }

  func label(_ reading: FigureLedger.Reading?) -> String { reading?.label ?? "" }

  /// At most eight: the rest is in the ledger.
  func list(_ labels: [String]) -> String? {
    guard !labels.isEmpty else { return nil }
    return labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? " and \(labels.count - 8) more" : "")
  }
}
