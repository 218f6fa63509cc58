import Newsroom
import Terminal

/// All keys, those of the screen it was asked from first.
struct HelpScreen {
  let id: ScreenID
  let context: Context
  var top = 0

  enum Line: Equatable {
    case blank
    case heading(String)
    case entry(keys: String, name: String, help: String)
    /// A kind of mention, in the style in which it is lit.
    case kind(MentionKind, help: String)
  }

  func lines(_ keymap: Keymap) -> [Line] {
    var lines: [Line] = []
    let others = Context.allCases.filter { $0 != context && $0 != .everywhere && $0 != .help }
    for section in [context] + [.everywhere] + others where section != .help {
      let entries = ActionTable.entries.filter { $0.contexts.contains(section) || $0.namedIn.contains(section) }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(section.title))
      for entry in entries {
        let keys = keymap.keys(for: entry.action, in: section).joined(separator: " ")
        lines.append(
          .entry(keys: keys.isEmpty ? ":\(entry.action.rawValue)" : keys, name: entry.action.rawValue, help: entry.help)
        )
      }
    }
    lines += [.blank, .heading("How mentions are lit in an article")]
    lines += MentionKind.allCases.map { .kind($0, help: Self.meaning(of: $0)) }
    for section in Self.signs {
      lines += [.blank, .heading(section.title)]
      lines += section.signs.map { .entry(keys: $0.sign, name: "", help: $0.meaning) }
    }
    return lines
  }

  private static func meaning(of kind: MentionKind) -> String {
    switch kind {
    case .person: "who is named, by the full name or the last"
    case .place: "where: countries, cities, regions, rivers"
    case .organisation: "ministries, companies, armies, agencies"
    case .figure: "how many, how much, how old"
    case .date: "days, months, years"
    case .quote: "words in quotation marks, with their speaker"
    }
  }

  /// What the signs on the screens mean.
  private static let signs: [(title: String, signs: [(sign: String, meaning: String)])] = [
    (
      "Signs in lists",
      [
        ("●", "unread"), ("Δ", "changed since you read it"), ("★", "starred"), ("✕", "killed: not for use"),
        ("C", "corrected by its outlet"), ("3 v", "versions of the main piece of copy"),
        ("AFP +2", "outlets besides it"),
        ("▂▁▄▆", "when its copy came, from the first to the last"),
        ("86 %", "words that stood in the version above it"),
        ("▁ ▅█", "mentions a day, the newest at the right"),
        ("!", "a feed that failed: i on it says why"), ("…", "a feed that is being fetched"),
        ("20/3", "stories of a feed or a saved search, and the unread ones"),
        ("+3", "among names: mentions this week more than the week before"),
      ]
    ),
    (
      "Signs in an article",
      [("[3]", "a link: 3o opens it, U lists them all"), ("▎", "changed since you read it")]
    ),
    (
      "Signs in a comparison",
      [
        ("F", "a figure or a date changed"), ("Q", "words inside a quotation changed"),
        ("X", "no where it said yes, or the other way round"), ("A", "who says it, or the verb of saying"),
        ("N", "a name or a title"),
        ("H", "a hedge: about, may, reportedly"),
        ("W", "other words"), ("T", "tense"), ("O", "word order"),
        ("s c p t", "spelling, capitals, punctuation, typography"),
        ("M S J", "moved, split, joined; a second letter: and changed"), ("− +", "cut, added"),
        ("█", "right edge: changes"), ("▒ ░", "right edge: on screen, not on screen"),
      ]
    ),
  ]

  mutating func act(_ action: Action, _ around: Surroundings, _ keymap: Keymap) -> [Step] {
    let page = max(1, around.body.height - 2)
    let limit = max(0, lines(keymap).count - around.body.height)
    switch action {
    case .down: top += 1
    case .up: top -= 1
    case .halfPageDown: top += page / 2
    case .halfPageUp: top -= page / 2
    case .pageDown, .pageOrNext: top += page
    case .pageUp: top -= page
    case .first: top = 0
    case .last: top = limit
    case .back, .help: return [.back]
    default: break
    }
    top = min(max(0, top), limit)
    return []
  }

  mutating func settle(_ around: Surroundings, _ keymap: Keymap) {
    top = min(max(0, top), max(0, lines(keymap).count - around.body.height))
  }

  func draw(on surface: inout Surface, theme: Theme, keymap: Keymap, around: Surroundings) {
    surface.put(" Help · \(context.title)", row: 0, column: 0, style: theme[.barTitle])
    let body = around.body
    let keyWidth = body.width >= 60 ? 18 : 12
    for (offset, line) in lines(keymap).dropFirst(top).prefix(body.height).enumerated() {
      let row = body.row + offset
      switch line {
      case .blank: break
      case .heading(let text): surface.put(text, row: row, column: 1, style: theme[.helpHeading])
      case .kind(let kind, let help):
        surface.put(kind.sign, row: row, column: 2, style: theme[.scope(for: kind)])
        surface.put(truncated(help, to: body.width - keyWidth - 3), row: row, column: 2 + keyWidth, style: theme[.text])
      case .entry(let keys, let name, let help):
        surface.put(truncated(keys, to: keyWidth - 1), row: row, column: 2, style: theme[.helpKey])
        surface.put(truncated(help, to: body.width - keyWidth - 3), row: row, column: 2 + keyWidth, style: theme[.text])
        if body.width >= 110, !name.isEmpty {
          surface.put(":\(name)", row: row, column: body.width - 26, style: theme[.dim])
        }
      }
    }
  }
}
