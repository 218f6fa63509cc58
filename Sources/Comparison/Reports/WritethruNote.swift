import Language

/// What a desk would write above a writethru: what was added, cut and changed, by paragraph. Plain text, to be copied.
package struct WritethruNote: Sendable {
  /// What kind of rewrite it is. The rules are these, in this order:
  package enum Kind: String, Sendable {
    /// The later copy withdraws the earlier.
    case kills = "KILLS"
    /// The later copy itself says that it corrects something. Nothing else makes a correction.
    case corrects = "CORRECTS"
    /// The paragraphs are the same: at most typography, spelling, capitals, punctuation and furniture differ.
    case resends = "RESENDS"
    /// The lede is another one, or half of the later copy is.
    case recasts = "RECASTS"
    case updates = "UPDATES"
  }

  package struct Line: Sendable, Hashable {
    /// `ADDS`, `CUTS`, `FIGURES` …
    package let label: String
    package let text: String
  }

  package let kind: Kind
  package let lines: [Line]

  package init(_ comparison: Comparison) {
    let builder = NoteBuilder(comparison)
    kind = builder.kind
    lines = builder.lines
  }

  /// - Parameter heading: the versions, as `AFP 16:05 over 09:12`.
  package func text(heading: String) -> String {
    (["WRITETHRU  \(heading) · \(kind.rawValue)"] + lines.map { "\($0.label) \($0.text)" }).joined(separator: "\n")
      + "\n"
  }
}

private struct NoteBuilder {
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

  // MARK: kind

  var kind: WritethruNote.Kind {
    if kill != nil { return .kills }
    if claimsCorrection { return .corrects }
    let isLight = comparison.edges.filter { comparison.isBody($0) && !$0.isQuiet }.allSatisfy { edge in
      edge.kind == .edited && !edge.isMoved && edge.gravestClass.map { $0 <= .spelling } ?? true
    }
    if isLight { return .resends }
    return lede == .other || summary.reuse < 0.5 ? .recasts : .updates
  }

  /// What withdraws the earlier copy: an advisory or headline that begins with KILL or WITHDRAWN in capitals.
  private var kill: String? {
    let text = comparison.texts.new
    let words: Set = ["KILL", "KILLS", "KILLED", "WITHDRAWN", "MANDATORY"]
    let blocks = text.blocks.filter { block in
      guard block.role == .advisory || block.role == .headline, let first = block.tokens.first else { return false }
      return words.contains(String(text.text[text.tokens[first].span]))
    }
    guard !blocks.isEmpty else { return nil }
    // The reason stands in an advisory of its own, else behind the word.
    func begins(_ line: String) -> Bool {
      line.split(separator: " ").first.map { words.contains($0.trimmingColon) } ?? false
    }
    let lines = text.blocks.filter { $0.role == .advisory || $0.role == .headline }.map { text.line($0.span) }
    if let reason = lines.first(where: { !begins($0) && $0.lowercased().contains("kill") }) { return reason }
    let told = lines.filter(begins).map { $0.split(separator: " ").drop { words.contains($0.trimmingColon) } }
    return told.first { !$0.isEmpty }.map { $0.joined(separator: " ") } ?? lines.first(where: begins)
  }

  /// `CORRECTED:` before the headline, `(Corrects …)`, `Correction:`: only the copy's own furniture claims it, and not what an
  /// earlier version claimed already.
  private var claimsCorrection: Bool {
    let old = claims(.old)
    return claims(.new).contains { !old.contains($0) }
  }

  /// The lines of a side that claim a correction.
  private func claims(_ side: Side) -> [String] {
    let text = comparison.texts[side]
    return text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      let first = text.tokens[block.tokens].prefix(8).map { NormalForm.caseless($0, in: text.text) }
      // `This story has been corrected to show …`, at the foot as well.
      if block.role != .headline, !itself.isDisjoint(with: first), !corrections.isDisjoint(with: first),
        first.first == "(" || first.first == "this" || first.first == "an"
      {
        return first.joined(separator: " ")
      }
      guard block.role == .advisory || block.role == .headline || block.role == .deck else { return nil }
      let words = text.tokens[block.tokens].prefix(24).map { NormalForm.caseless($0, in: text.text) }
      if block.role == .advisory {
        return corrections.isDisjoint(with: words) ? nil : words.joined(separator: " ")
      }
      // A headline may tell of a correction: only the label before it claims one.
      let opening = Array(words.drop { $0 == "(" }.prefix(2))
      return opening.count == 2 && corrections.contains(opening[0]) && opening[1] == ":" ? "label" : nil
    }
  }

  private enum Lede { case same, reworded, other }

  private var lede: Lede {
    guard let block = grafs.new.first(where: { $0.value == 1 })?.key,
      let edge = comparison.edges.first(where: { $0.new.contains(block) })
    else { return .same }
    if edge.isQuiet || !edge.isMoved && edge.kind == .edited && edge.gravestClass.map({ $0 <= .spelling }) ?? false {
      return .same
    }
    // Another paragraph that moved to the top, a new one, or one with little of the old in it.
    guard edge.kind != .added, edge.kind != .partial, !edge.isMoved, edge.old.contains(where: { grafs.old[$0] == 1 })
    else {
      return .other
    }
    let words = comparison.texts.new.tokens[comparison.texts.new.blocks[block].tokens].count(where: \.isWordlike)
    let kept = edge.pieces.filter { $0.kind != .changed }.reduce(0) {
      $0 + comparison.texts.new.tokens[$1.new].count(where: \.isWordlike)
    }
    return kept * 2 < words ? .other : .reworded
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

  private var headline: String? {
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

  private var ledeText: String? {
    guard summary.words.new > 0 else { return nil }
    switch lede {
    case .same: return "unchanged"
    case .reworded: return "reworded"
    case .other: return "new"
    }
  }

  /// Body paragraphs that only one side has, with the beginning of each run.
  private func paragraphs(_ kind: Edge.Kind, _ side: Side) -> String? {
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

  private func numbersText(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  private func beginning(of block: Int, _ side: Side) -> String {
    let text = comparison.texts[side]
    let words = text.line(text.blocks[block].span).split(separator: " ")
    return words.prefix(7).joined(separator: " ") + (words.count > 7 ? " …" : "")
  }

  private var moves: String? {
    let moves = comparison.edges.filter { $0.isMoved && comparison.isBody($0) }.compactMap { edge -> String? in
      guard let old = edge.old.first, let new = edge.new.first else { return nil }
      return "\(graf(old, .old)) to \(graf(new, .new))"
    }
    return moves.isEmpty ? nil : moves.joined(separator: ", ")
  }

  /// Sentences that stand in another paragraph now: `a sentence of graf 1 to graf 3 (The harbour office closed …)`.
  private var movedSentences: [String] {
    comparison.movedSentences.compactMap { tokens in
      guard let old = comparison.texts.old.block(ofToken: tokens.old.lowerBound),
        let new = comparison.texts.new.block(ofToken: tokens.new.lowerBound), grafs.old[old] != nil,
        grafs.new[new] != nil
      else { return nil }
      let words = comparison.texts.new.words(tokens.new).split(separator: " ")
      let beginning = words.prefix(6).joined(separator: " ") + (words.count > 6 ? " …" : "")
      return "a sentence of \(graf(old, .old)) to \(graf(new, .new)) (\(beginning))"
    }
  }

  private func links(_ kind: Edge.Kind) -> String? {
    let texts = comparison.edges.filter { $0.kind == kind && !$0.isMoved }.map { edge in
      "\(grafs(edge.old, .old)) into \(grafs(edge.new, .new))"
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private func grafs(_ blocks: Range<Int>, _ side: Side) -> String {
    let numbers = blocks.compactMap { grafs[side][$0] }
    guard let first = numbers.min(), let last = numbers.max() else { return blocks.first.map { graf($0, side) } ?? "" }
    return first == last ? "graf \(first)" : "grafs \(first)–\(last)"
  }

  private func graf(_ block: Int?, _ side: Side) -> String {
    guard let block else { return "" }
    return grafs[side][block].map { "graf \($0)" } ?? comparison.texts[side].blocks[block].role.rawValue
  }

  private func label(_ reading: FigureLedger.Reading?) -> String { reading?.label ?? "" }

  // MARK: quotes

  private func quoteLabel(_ status: QuoteDrift.Status) -> String {
    switch status {
    case .otherSpeaker: "SPEAKER"
    case .changed: "ALTERS"
    case .trimmed: "TRIMS"
    case .extended: "EXTENDS"
    case .paraphrased: "PARAPHRASES"
    case .dropped: "DROPS"
    case .added: "QUOTES"
    case .same: ""
    }
  }

  private func quote(_ entry: QuoteDrift.Entry) -> String? {
    let reading = entry.new ?? entry.old
    guard let reading, entry.status != .same else { return nil }
    let side: Side = entry.new == nil ? .old : .new
    let whose = reading.speaker.map { "\(lastName(of: $0) ?? $0) quote" } ?? "quote"
    let place = "\(whose), \(graf(reading.block, side))"
    func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }
    switch entry.status {
    case .otherSpeaker:
      return
        "\(graf(reading.block, side)): \(short(shared(entry))) was \(entry.old?.speaker ?? "nobody’s"), is \(entry.new?.speaker ?? "nobody’s")"
    case .changed where entry.added.isEmpty: return "\(place): drops \(quoted(entry.dropped))"
    case .changed where entry.dropped.isEmpty: return "\(place): adds \(quoted(entry.added))"
    case .changed: return "\(place): \(quoted(entry.dropped)) → \(quoted(entry.added))"
    case .trimmed: return "\(place): drops \(quoted(entry.dropped))"
    case .extended: return "\(place): adds \(quoted(entry.added))"
    case .paraphrased, .dropped, .added: return "\(place): \(short(reading.text))"
    case .same: return nil
    }
  }

  /// The shorter of the two: what both have.
  private func shared(_ entry: QuoteDrift.Entry) -> String {
    [entry.old, entry.new].compactMap { $0?.text }.min { $0.count < $1.count } ?? ""
  }

  private func short(_ quote: String) -> String {
    let words = quote.split(separator: " ")
    guard words.count > 12 else { return quote }
    // A quotation that is cut short still closes.
    let closing = quote.last.flatMap { "”\"»“」』’'".contains($0) ? String($0) : nil } ?? ""
    return words.prefix(10).joined(separator: " ") + " …" + closing
  }

  // MARK: words

  /// Changes of a class in paragraphs that both sides have, as `graf 2: US State Department → Washington and Seoul`.
  private func changes(_ kind: EditClass) -> [String] {
    comparison.edges.filter { comparison.isBody($0) }.flatMap { edge -> [String] in
      let own = edge.pieces.filter { $0.kind == .changed && $0.editClass == kind }
      // `Strand said` and `said Strand`: what is added here is dropped there.
      let dropped = own.filter(\.new.isEmpty).map { words(of: $0).old }
      let added = own.filter(\.old.isEmpty).map { words(of: $0).new }
      return own.compactMap { piece -> String? in
        if piece.new.isEmpty, added.contains(words(of: piece).old) { return nil }
        if piece.old.isEmpty, dropped.contains(words(of: piece).new) { return nil }
        // The quotation of the paragraph has said it already.
        let words = words(of: piece)
        if let entry = edge.new.lazy.compactMap({ otherSpeakers[$0] }).first, !words.old.isEmpty, !words.new.isEmpty,
          (entry.old?.speaker ?? "").contains(words.old), (entry.new?.speaker ?? "").contains(words.new)
        {
          return nil
        }
        // `adds not` says nothing without what it denies.
        if kind == .negation, let old = comparison.reading(piece, edge, .old),
          let new = comparison.reading(piece, edge, .new)
        {
          return "\(graf(edge.new.first, .new)): \(old.label) → \(new.label)"
        }
        return "\(graf(edge.new.first, .new)): \(change(words))"
      }
    }
  }

  /// Changes inside marks that are no quotation: a single word that is somebody's.
  private var untoldQuotes: [String] {
    let old = Set(drift.entries.compactMap { $0.old?.block })
    let new = Set(drift.entries.compactMap { $0.new?.block })
    let edges = comparison.edges.filter { edge in
      comparison.isBody(edge) && !edge.old.contains(where: old.contains) && !edge.new.contains(where: new.contains)
    }
    return edges.flatMap { edge in
      edge.pieces.filter { $0.kind == .changed && $0.editClass == .quote }.map {
        "\(graf(edge.new.first, .new)): \(change(words(of: $0)))"
      }
    }
  }

  private func words(of piece: Piece) -> Sides<String> {
    Sides(old: trimmed(comparison.texts.old.words(piece.old)), new: trimmed(comparison.texts.new.words(piece.new)))
  }

  private func change(_ words: Sides<String>) -> String {
    words.old.isEmpty ? "adds \(words.new)" : words.new.isEmpty ? "drops \(words.old)" : "\(words.old) → \(words.new)"
  }

  /// Without the marks at the ends of a run of words.
  private func trimmed(_ words: String) -> String {
    let isMark = { (character: Character) in character.isPunctuation || character.isWhitespace }
    return String(words.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  /// The paragraphs in which nothing but spelling, capitals or punctuation changed.
  private var spelled: String? {
    let light: Set<EditClass?> = [.spelling, .capitals, .punctuation]
    let numbers = comparison.edges.filter { light.contains($0.gravestClass) && !$0.isMoved }.compactMap {
      $0.new.first.flatMap { grafs.new[$0] }
    }.sorted()
    guard !numbers.isEmpty else { return nil }
    return
      "and punctuation alone: \(numbers.count == 1 ? "graf" : "grafs") \(numbers.map(String.init).joined(separator: ", "))"
  }

  /// By paragraph, what was reworded; of more than a few changes only that it was.
  private var reworded: [String] {
    comparison.edges.filter { comparison.isBody($0) && !$0.pieces.isEmpty }.compactMap { edge in
      let pieces = edge.pieces.filter { piece in
        guard piece.kind == .changed, [.wording, .tense, .order].contains(piece.editClass) else { return false }
        // A sentence that moved has a line of its own.
        return piece.classes != [.order] || max(piece.old.count, piece.new.count) < Limits.copiedWords
      }
      guard !pieces.isEmpty, let block = edge.new.first else { return nil }
      let changes = isTurnedRound(pieces) ? [sentence(edge)] : pieces.map { change(words(of: $0)) }
      let isShort = changes.count <= 4 && changes.allSatisfy { $0.count <= 60 }
      if isShort || isTurnedRound(pieces) { return "\(graf(block, .new)): \(changes.joined(separator: "; "))" }
      return graf(block, .new) + (changes.count == 1 ? ", a passage" : " in \(changes.count) places")
    }
  }

  /// Who does it to whom may have changed: bits say nothing of that.
  private func isTurnedRound(_ pieces: [Piece]) -> Bool {
    pieces.contains { $0.classes.isSuperset(of: [.order, .wording]) }
  }

  /// The sentences around the first change of an edge, of both sides.
  private func sentence(_ edge: Edge) -> String {
    func text(_ side: Side) -> String {
      let piece = edge.pieces.first { $0.isChange && !$0.range(side).isEmpty }
      guard let token = piece?.range(side).lowerBound else { return "" }
      let text = comparison.texts[side]
      return short(text.words(text.sentences[text.sentence(ofToken: token)]))
    }
    return "\(text(.old)) → \(text(.new))"
  }

  /// At most eight: the rest is in the ledger.
  private func list(_ labels: [String]) -> String? {
    guard !labels.isEmpty else { return nil }
    return labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? " and \(labels.count - 8) more" : "")
  }
}

/// What copy calls itself.
private let itself: Set = ["story", "version", "article", "item", "copy", "report"]

extension Substring {
  fileprivate var trimmingColon: String { String(hasSuffix(":") ? dropLast() : self) }
}

private let corrections: Set = ["corrects", "corrected", "correction", "correcting"]
