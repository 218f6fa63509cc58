import Terminal

/// The commands of the palette that match what is typed: those about feeds that are complete, then names of actions that begin so,
/// names and explanations that contain it, and feeds by their names.
struct Palette {
  let matches: [Match]

  enum Match {
    case action(ActionEntry)
    case feed(FeedOffer)
  }

  init(_ typed: String, context: Context, feeds: FeedList = FeedList()) {
    let line = typed.trimmingSpaces
    let typed = line.lowercased()
    let offered = ActionTable.entries(in: context).filter { $0.action != .palette }
    guard !typed.isEmpty else {
      matches = offered.map(Match.action)
      return
    }
    let offers = FeedOffer.offers(line, feeds)
    let beginning = offered.filter { $0.action.rawValue.hasPrefix(typed) }
    let containing = offered.filter { entry in
      !entry.action.rawValue.hasPrefix(typed)
        && (entry.action.rawValue.contains(typed) || entry.help.lowercased().contains(typed))
    }
    let actions = (beginning + containing).map(Match.action)
    // `feed add …` and `fetch …` say more than any action's name.
    let isCommand = typed.hasPrefix("feed ") || typed == "fetch" || typed.hasPrefix("fetch ")
    matches = isCommand ? offers.map(Match.feed) + actions : actions + offers.map(Match.feed)
  }

  /// Abbreviations that vim has taught.
  static let abbreviations: [String: Action] = ["q": .back, "qa": .quit, "q!": .quit, "quit": .quit, "h": .help]

  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, context: Context, choice: Int, above row: Int) {
    let height = min(matches.count, max(0, row - 1), 10)
    let first = max(0, min(choice - height + 1, matches.count - height))
    for offset in 0..<height {
      let line = row - height + offset
      surface.fill(Rectangle(row: line, column: 0, width: surface.width, height: 1), style: theme[.prompt])
      switch matches[first + offset] {
      case .action(let entry):
        let keys = keymap.keys(for: entry.action, in: context).first ?? ""
        draw(entry.action.rawValue, keys, entry.help, on: &surface, line, nameWidth: min(26, surface.width / 3), theme)
      case .feed(let offer):
        draw(offer.text, "", offer.help, on: &surface, line, nameWidth: max(26, surface.width / 2 - 7), theme)
      }
      if first + offset == choice {
        surface.restyle(Rectangle(row: line, column: 0, width: surface.width, height: 1), with: theme[.cursor])
      }
    }
  }

  private func draw(
    _ name: String, _ keys: String, _ help: String, on surface: inout Surface, _ row: Int, nameWidth: Int,
    _ theme: Theme
  ) {
    surface.put(
      truncated(name, to: nameWidth - 2), row: row, column: 1, style: theme[.helpKey].over(theme[.prompt]))
    surface.put(keys, row: row, column: nameWidth, style: theme[.dim].over(theme[.prompt]))
    surface.put(
      truncated(help, to: surface.width - nameWidth - 8), row: row, column: nameWidth + 7, style: theme[.prompt])
  }
}

extension String {
  var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
