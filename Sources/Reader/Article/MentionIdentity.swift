import Newsroom

/// What mentions of the same have in common.
struct MentionIdentity: Hashable {
  let kind: MentionKind
  let name: String
  /// Two Thursdays are two days.
  var date: String?

  init(kind: MentionKind, name: String) {
    self.kind = kind
    self.name = name
  }

  init(_ mention: Mention) {
    self.init(kind: mention.kind, name: mention.name)
    if kind == .date { date = mention.role }
  }

  /// Whether the archive lists it, and its stories are to be had.
  var isListed: Bool { kind.isNamed && !name.isEmpty }
}
