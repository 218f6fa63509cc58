import Newsroom

/// The entities of an article with their counts, to step through.
struct EntityPanel {
  struct Row: Hashable {
    var kind: MentionKind
    /// What the mentions are called.
    var name: String
    var count: Int
    /// A title, how a figure is hedged, the verb of saying.
    var role: String?
    /// The mention that comes first in the text.
    var firstMention: Int
  }

  let rows: [Row]
  var cursor = 0

  /// - Parameter lit: the kinds that are listed.
  init(_ mentions: [Mention], lit: LitKinds) {
    var order: [String: Int] = [:]
    var rows: [Row] = []
    for (index, mention) in mentions.enumerated() where lit.contains(mention.kind) {
      let key = mention.kind.rawValue + "\u{0}" + mention.name
      if let place = order[key] {
        rows[place].count += 1
        rows[place].role = rows[place].role ?? mention.role
      } else {
        order[key] = rows.count
        rows.append(Row(kind: mention.kind, name: mention.name, count: 1, role: mention.role, firstMention: index))
      }
    }
    self.rows = rows.sorted {
      let kinds = ($0.kind.rank, $1.kind.rank)
      return kinds.0 != kinds.1 ? kinds.0 < kinds.1 : ($0.count, $1.firstMention) > ($1.count, $0.firstMention)
    }
  }

  var current: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }
}

extension MentionKind {
  fileprivate var rank: Int { MentionKind.allCases.firstIndex(of: self)! }
}
