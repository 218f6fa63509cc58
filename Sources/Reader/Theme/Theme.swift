import Terminal

/// A style for each scope.
package struct Theme: Sendable {
  package let name: String
  private let styles: [Scope: Style]

  /// - Parameter styles: by scope name or by the name of a group of them (`entity`, `list.mark`).
  package init(name: String, styles: [String: Style]) {
    self.name = name
    var resolved: [Scope: Style] = [:]
    for scope in Scope.allCases {
      var name = Substring(scope.rawValue)
      while true {
        if let style = styles[String(name)] {
          resolved[scope] = style
          break
        }
        guard let dot = name.lastIndex(of: ".") else { break }
        name = name[..<dot]
      }
    }
    self.styles = resolved
  }

  package subscript(scope: Scope) -> Style { styles[scope] ?? .plain }

  /// Whether a name in a theme's file means a scope or a group of them.
  package static func knows(_ name: String) -> Bool {
    Scope.allCases.contains { $0.rawValue == name || $0.rawValue.hasPrefix(name + ".") }
  }

  /// A theme without colour, by attributes alone: what there is before one is loaded, and under `NO_COLOR`.
  package static let mono = Theme(
    name: "mono",
    styles: [
      "dim": Style(attributes: .dim), "rule": Style(attributes: .dim), "cursor": Style(attributes: .reverse),
      "selected": Style(attributes: .underline), "bar.title": Style(attributes: .bold),
      "bar.key": Style(attributes: .bold),
      "error": Style(attributes: [.bold, .reverse]), "list.day": Style(attributes: .dim),
      "list.time": Style(attributes: .dim),
      "list.unread": Style(attributes: .bold), "list.mark": Style(attributes: .bold),
      "list.count": Style(attributes: .dim),
      "list.killed": Style(attributes: .strikethrough), "sidebar.heading": Style(attributes: .bold),
      "sidebar.current": Style(attributes: .bold), "sidebar.count": Style(attributes: .dim),
      "copy.headline": Style(attributes: .bold), "copy.deck": Style(attributes: .italic),
      "copy.byline": Style(attributes: .dim), "copy.dateline": Style(attributes: .dim),
      "copy.subhead": Style(attributes: .bold), "copy.caption": Style(attributes: .italic),
      "copy.credit": Style(attributes: .dim), "copy.advisory": Style(attributes: [.dim, .italic]),
      "entity": Style(attributes: .underline), "entity.person": Style(attributes: [.underline, .bold]),
      "entity.quote": Style(attributes: .italic), "entity.date": Style(attributes: .underline),
      "entity.current": Style(attributes: .reverse), "diff.cut": Style(attributes: [.underline, .dim]),
      "diff.added": Style(attributes: [.underline, .bold]), "diff.moved": Style(attributes: .italic),
      "diff.fold": Style(attributes: .dim), "diff.gutter": Style(attributes: .bold),
      "diff.current": Style(attributes: .reverse), "status": Style(attributes: [.bold, .reverse]),
      "search.hit": Style(attributes: [.reverse]), "help.key": Style(attributes: .bold),
      "help.heading": Style(attributes: [.bold, .underline]), "change": Style(attributes: .bold),
    ])
}
