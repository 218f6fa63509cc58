import Terminal

/// The commands of the palette that match what is typed: names that begin so first, then names and explanations that
/// contain it.
struct Palette {
  let matches: [ActionEntry]

  init(_ typed: String, context: Context) {
    let typed = typed.lowercased().trimmingSpaces
    let offered = ActionTable.entries(in: context).filter { $0.action != .palette }
    guard !typed.isEmpty else {
      matches = offered
      return
    }
    let beginning = offered.filter { $0.action.rawValue.hasPrefix(typed) }
    let containing = offered.filter { entry in
      !entry.action.rawValue.hasPrefix(typed)
        && (entry.action.rawValue.contains(typed) || entry.help.lowercased().contains(typed))
    }
    matches = beginning + containing
  }

  /// Abbreviations that vim has taught.
  static let abbreviations: [String: Action] = ["q": .back, "qa": .quit, "q!": .quit, "quit": .quit, "h": .help]

  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, context: Context, choice: Int, above row: Int) {
    let height = min(matches.count, max(0, row - 1), 10)
    let first = max(0, min(choice - height + 1, matches.count - height))
    let keyColumn = min(26, surface.width / 3)
    for offset in 0..<height {
      let entry = matches[first + offset]
      let line = row - height + offset
      surface.fill(Rectangle(row: line, column: 0, width: surface.width, height: 1), style: theme[.prompt])
      surface.put(
        truncated(entry.action.rawValue, to: keyColumn - 2), row: line, column: 1,
        style: theme[.helpKey].over(theme[.prompt]))
      let keys = keymap.keys(for: entry.action, in: context).first ?? ""
      surface.put(keys, row: line, column: keyColumn, style: theme[.dim].over(theme[.prompt]))
      surface.put(
        truncated(entry.help, to: surface.width - keyColumn - 8), row: line, column: keyColumn + 7,
        style: theme[.prompt])
      if first + offset == choice {
        surface.restyle(Rectangle(row: line, column: 0, width: surface.width, height: 1), with: theme[.cursor])
      }
    }
  }
}

extension String {
  var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
