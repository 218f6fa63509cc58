import Newsroom

/// The entities of an article with their counts, to step through.
struct EntityPanel {
  struct Row: Hashable {
    let identity: MentionIdentity
    var count: Int
    /// A title, how a figure is hedged, the verb of saying.
    var role: String?
    /// The mention that comes first in the text.
    let firstMention: Int

    var kind: MentionKind { identity.kind }
  }

  let rows: [Row]
  var cursor = 0

  /// - Parameter lit: the kinds that are listed.
  init(_ mentions: [Mention], lit: LitKinds) {
    var order: [MentionIdentity: Int] = [:]
    var rows: [Row] = []
    for (index, mention) in mentions.enumerated() where lit.contains(mention.kind) {
      let identity = MentionIdentity(mention)
      if let place = order[identity] {
        rows[place].count += 1
        rows[place].role = rows[place].role ?? mention.role
      } else {
        order[identity] = rows.count
        rows.append(Row(identity: identity, count: 1, role: mention.role, firstMention: index))
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
