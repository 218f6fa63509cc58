import Reader
import TOMLKit
import Terminal

/// A theme read from TOML: what could be used of it, and what could not.
package struct ThemeFile {
  package let theme: Theme
  package let problems: [Problem]

  /// - Parameters:
  ///   - file: the file's text.
  ///   - path: what to call it in a problem.
  ///   - name: the theme's name where the file gives none.
  package init(_ file: String, path: String, name: String) {
    var problems: [Problem] = []
    var styles: [String: Style] = [:]
    var themeName = name
    do {
      let table = try TOMLTable(string: file)
      themeName = table["name"]?.string ?? name
      let notation = StyleNotation(palette: ThemeFile.palette(table, file: file, path: path, problems: &problems))
      for key in table.keys where !["name", "palette", "styles"].contains(key) {
        problems.append(
          Problem(
            file: path, line: line(of: key, in: file),
            text: "unknown key “\(key)”; a theme has name, [palette] and [styles]"))
      }
      for (scope, value) in table["styles"]?.table.map(Array.init) ?? [] {
        let place = line(of: scope, in: file, section: "styles")
        guard Theme.knows(scope) else {
          problems.append(
            Problem(file: path, line: place, text: "unknown scope “\(scope)”\(ThemeFile.suggestion(for: scope))"))
          continue
        }
        guard let written = value.string else {
          problems.append(
            Problem(file: path, line: place, text: "the style of “\(scope)” must be text such as \"bold red\""))
          continue
        }
        do throws(StyleNotation.Failure) {
          styles[scope] = try notation.style(written)
        } catch {
          problems.append(Problem(file: path, line: place, text: ThemeFile.explain(error, scope: scope)))
        }
      }
    } catch let error as TOMLParseError {
      problems.append(Problem(file: path, line: error.source.begin.line, text: error.description))
    } catch {
      problems.append(Problem(file: path, line: nil, text: "\(error)"))
    }
    theme = Theme(name: themeName, styles: styles)
    self.problems = problems.sorted { ($0.line ?? 0, $0.text) < ($1.line ?? 0, $1.text) }
  }

  private static func palette(
    _ table: TOMLTable, file: String, path: String, problems: inout [Problem]
  ) -> [String: Color] {
    var palette: [String: Color] = [:]
    let plain = StyleNotation(palette: [:])
    for (name, value) in table["palette"]?.table.map(Array.init) ?? [] {
      if let written = value.string, let color = plain.color(written.lowercased()) {
        palette[name.lowercased()] = color
      } else {
        problems.append(
          Problem(
            file: path, line: line(of: name, in: file, section: "palette"),
            text: "unknown colour “\(value.string ?? "?")” for “\(name)”; write a name, 0 to 255, or #rrggbb"))
      }
    }
    return palette
  }

  private static func explain(_ failure: StyleNotation.Failure, scope: String) -> String {
    switch failure {
    case .unknownWord(let word):
      "unknown colour or attribute “\(word)” in “\(scope)”; write names from [palette], ANSI names, 0 to 255, #rrggbb, or "
        + StyleNotation.attributes.keys.sorted().joined(separator: ", ")
    case .tooManyColors(let word): "one colour too many, “\(word)”, in “\(scope)”; a background stands behind “on”"
    }
  }

  /// The known scope that shares most letters at its start.
  private static func suggestion(for scope: String) -> String {
    let best = Scope.allCases.map(\.rawValue).max { common($0, scope) < common($1, scope) }
    guard let best, common(best, scope) >= 4 else { return "; writethru themes --scopes lists them" }
    return "; did you mean “\(best)”?"
  }

  private static func common(_ a: String, _ b: String) -> Int { zip(a, b).prefix { $0 == $1 }.count }
}
