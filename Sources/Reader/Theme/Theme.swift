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

  /// False if it tells everything by weight, lines and slant.
  package var usesColor: Bool { styles.values.contains { $0.foreground != nil || $0.background != nil } }
}
