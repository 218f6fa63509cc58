/// A key as a terminal sends it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// With Control: `control("d")`.
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)

  /// Reads the name of a key: `j`, `^d`, `ctrl-d`, `alt-x`, `space`, `enter`, `pgup`, `f1`. Nil for anything else.
  package init?(named name: String) {
    if let known = Key.names[name.lowercased()], name.count > 1 {
      self = known
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let character = name.last {
      self = .control(Character(character.lowercased()))
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6, let character = name.last {
      self = .control(Character(character.lowercased()))
    } else if name.lowercased().hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else if name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let names: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "s-tab": .backTab, "shift-tab": .backTab, "backtab": .backTab, "backspace": .backspace, "del": .delete,
    "delete": .delete,
    "ins": .insert, "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end,
    "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
  ]

  /// A sequence of keys as it is written in a key table: `]c`, `gg`, `zo`, or one key's name: `^d`, `space`.
  package static func sequence(_ written: String) -> [Key]? {
    guard !written.isEmpty else { return nil }
    if let single = Key(named: written) { return [single] }
    if written.contains(" ") {
      let keys = written.split(separator: " ").compactMap { Key(named: String($0)) }
      return keys.count == written.split(separator: " ").count ? keys : nil
    }
    return written.allSatisfy { $0 != "^" } ? written.map { .character($0) } : nil
  }
}

extension Key: CustomStringConvertible {
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character)"
    case .alt(let character): "alt-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
