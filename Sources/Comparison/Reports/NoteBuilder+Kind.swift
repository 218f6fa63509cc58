import Language

extension NoteBuilder {
  var kind: WritethruNote.Kind {
    if kill != nil { return .kills }
    if claimsCorrection { return .corrects }
    if comparison.edges.allSatisfy({ !comparison.isBody($0) || $0.isQuiet || $0.isLight }) { return .resends }
    return lede == .other || summary.reuse < 0.5 ? .recasts : .updates
  }

  /// What withdraws the earlier copy: an advisory or headline that begins with KILL or WITHDRAWN in capitals.
  var kill: String? {
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
  var claimsCorrection: Bool {
    let old = claims(.old)
    return claims(.new).contains { !old.contains($0) }
  }

  /// The lines of a side that claim a correction.
  func claims(_ side: Side) -> [String] {
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

  enum Lede { case same, reworded, other }

  var lede: Lede {
    guard let block = grafs.new.first(where: { $0.value == 1 })?.key,
      let edge = comparison.edges.first(where: { $0.new.contains(block) })
    else { return .same }
    if edge.isQuiet || edge.isLight { return .same }
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
}

/// What copy calls itself.
private let itself: Set = ["story", "version", "article", "item", "copy", "report"]

extension Substring {
  fileprivate var trimmingColon: String { String(hasSuffix(":") ? dropLast() : self) }
}

private let corrections: Set = ["corrects", "corrected", "correction", "correcting"]
