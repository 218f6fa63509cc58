import Comparison
import Language
import Typesetting

/// How many paragraphs there are of one kind of change.
struct ChangeCount: Equatable {
  let count: Int
  /// As it is read: `figures`, `the same but for typography`.
  let name: String
}

extension Comparison {
  /// The tally in words, the gravest first, what is the same last; kinds that do not occur are left out.
  var changeCounts: [ChangeCount] {
    let tally = tally
    let same = edges.count { $0.kind == .same && !$0.isMoved }
    let classes = EditClass.allCases.filter { $0 != .typographic }.map { kind in
      (tally.classes[kind] ?? 0, kind.name(tally.classes[kind] ?? 0))
    }
    let places = [
      (tally.split, "split or joined"), (tally.moved, "moved"), (tally.added, "added"), (tally.cut, "cut"),
      (tally.typographic, "the same but for typography"), (same, "the same"),
    ]
    return (classes + places).filter { $0.0 > 0 }.map { ChangeCount(count: $0.0, name: $0.1) }
  }

  /// By side and block: `graf 11`, or the role of what is no body.
  var places: Sides<[String]> {
    texts.map { text in
      var graf = 0
      return text.blocks.map { block in
        guard block.role == .body else { return block.role.rawValue }
        graf += 1
        return "graf \(graf)"
      }
    }
  }
}

extension Edge {
  /// What stands in a gutter: a class, or what became of the paragraph.
  var letter: String {
    switch kind {
    case .added: return "+"
    case .cut: return "−"
    case .same, .typographic, .edited, .partial, .split, .joined:
      if isMoved { return "M" }
      if let gravest = gravestClass, gravest != .typographic { return gravest.rawValue }
      return kind == .split ? "S" : kind == .joined ? "J" : ""
    }
  }

  /// What became of the paragraph, in words: `moved; figure, wording`.
  var phrase: String {
    var parts: [String] = []
    if isMoved { parts.append("moved") }
    switch kind {
    case .partial: parts.append("less than half is the same")
    case .split, .joined, .added, .cut: parts.append(kind.rawValue)
    case .same, .typographic, .edited: break
    }
    let classes = Set(pieces.flatMap(\.classes)).subtracting([.typographic])
    if !classes.isEmpty { parts.append(classes.sorted(by: >).map { $0.name(1) }.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }
}
