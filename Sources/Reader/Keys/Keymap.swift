import Terminal

/// Which keys ask for which action, screen by screen: the table's, with the user's on top.
package struct Keymap: Sendable {
  private var bindings: [Context: [[Key]: Action]] = [:]

  /// - Parameter overrides: for an action, the keys that it has instead of the table's. A key that they take is lost
  ///   to the action that had it on the same screens.
  package init(overrides: [Action: [[Key]]] = [:]) {
    for entry in ActionTable.entries where overrides[entry.action] == nil {
      bind(entry, to: entry.keys.compactMap(Key.sequence))
    }
    for entry in ActionTable.entries {
      if let keys = overrides[entry.action] { bind(entry, to: keys) }
    }
    bindings[.sidebar] = (bindings[.stories] ?? [:]).merging(bindings[.sidebar] ?? [:]) { $1 }
  }

  private mutating func bind(_ entry: ActionEntry, to sequences: [[Key]]) {
    let everywhere = Set(Context.allCases).subtracting([.sidebar])
    let contexts = entry.contexts.contains(.everywhere) ? everywhere : entry.contexts
    for context in contexts {
      for sequence in sequences { bindings[context, default: [:]][sequence] = entry.action }
    }
  }

  package enum Match: Equatable {
    case action(Action)
    /// The beginning of one or more longer sequences.
    case prefix
    case none
  }

  package func match(_ keys: [Key], in context: Context) -> Match {
    guard let own = bindings[context] else { return .none }
    if let action = own[keys] { return .action(action) }
    return own.keys.contains { $0.count > keys.count && $0.starts(with: keys) } ? .prefix : .none
  }

  /// The keys of an action on a screen as they are shown, the shortest first.
  package func keys(for action: Action, in context: Context) -> [String] {
    let table = ActionTable.entry(for: action)?.keys ?? []
    return (bindings[context] ?? [:]).filter { $0.value == action }.map(\.key)
      .sorted { (order($0, table), name($0)) < (order($1, table), name($1)) }.map(name)
  }

  /// The table's order, in which the usual key stands first; the user's own come before.
  private func order(_ sequence: [Key], _ table: [String]) -> Int {
    table.firstIndex { Key.sequence($0) == sequence } ?? -1
  }

  private func name(_ sequence: [Key]) -> String { sequence.map(\.description).joined() }
}
