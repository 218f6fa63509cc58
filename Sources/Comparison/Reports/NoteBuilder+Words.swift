extension NoteBuilder {
  // MARK: quotes

  func quoteLabel(_ status: QuoteDrift.Status) -> String {
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

  func quote(_ entry: QuoteDrift.Entry) -> String? {
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
  func shared(_ entry: QuoteDrift.Entry) -> String {
    [entry.old, entry.new].compactMap { $0?.text }.min { $0.count < $1.count } ?? ""
  }

  func short(_ quote: String) -> String {
    let words = quote.split(separator: " ")
    guard words.count > 12 else { return quote }
    // A quotation that is cut short still closes.
    let closing = quote.last.flatMap { "”\"»“」』’'".contains($0) ? String($0) : nil } ?? ""
    return words.prefix(10).joined(separator: " ") + " …" + closing
  }

  // MARK: words

  /// Changes of a class in paragraphs that both sides have, as `graf 2: US State Department → Washington and Seoul`.
  func changes(_ kind: EditClass) -> [String] {
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
  var untoldQuotes: [String] {
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

  func words(of piece: Piece) -> Sides<String> {
    Sides(old: trimmed(comparison.texts.old.words(piece.old)), new: trimmed(comparison.texts.new.words(piece.new)))
  }

  func change(_ words: Sides<String>) -> String {
    words.old.isEmpty ? "adds \(words.new)" : words.new.isEmpty ? "drops \(words.old)" : "\(words.old) → \(words.new)"
  }

  /// Without the marks at the ends of a run of words.
  func trimmed(_ words: String) -> String {
    let isMark = { (character: Character) in character.isPunctuation || character.isWhitespace }
    return String(words.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  /// The paragraphs in which nothing but spelling, capitals or punctuation changed.
  var spelled: String? {
    let light: Set<EditClass?> = [.spelling, .capitals, .punctuation]
    let numbers = comparison.edges.filter { light.contains($0.gravestClass) && !$0.isMoved }.compactMap {
      $0.new.first.flatMap { grafs.new[$0] }
    }.sorted()
    guard !numbers.isEmpty else { return nil }
    return
      "and punctuation alone: \(numbers.count == 1 ? "graf" : "grafs") \(numbers.map(String.init).joined(separator: ", "))"
  }

  /// By paragraph, what was reworded; of more than a few changes only that it was.
  var reworded: [String] {
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
  func isTurnedRound(_ pieces: [Piece]) -> Bool {
    pieces.contains { $0.classes.isSuperset(of: [.order, .wording]) }
  }

  /// The sentences around the first change of an edge, of both sides.
  func sentence(_ edge: Edge) -> String {
    func text(_ side: Side) -> String {
      let piece = edge.pieces.first { $0.isChange && !$0.range(side).isEmpty }
      guard let token = piece?.range(side).lowerBound else { return "" }
      let text = comparison.texts[side]
      return short(text.words(text.sentences[text.sentence(ofToken: token)]))
    }
    return "\(text(.old)) → \(text(.new))"
  }
}
