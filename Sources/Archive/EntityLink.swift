/// How a name is joined to others: an edge of a tree whose root is the entity.
struct EntityLink: Hashable, Sendable {
  /// Who or what decided.
  enum Origin: String, Sendable {
    case rule, config, hand
  }

  let name: Int64
  /// The name that it was joined into; nil for the root.
  var parent: Int64?
  /// Of a root, `hand` says that it was taken out of an entity by hand, and the rules leave it alone.
  var origin: Origin?

  var isKeptApart: Bool { parent == nil && origin == .hand }
}
