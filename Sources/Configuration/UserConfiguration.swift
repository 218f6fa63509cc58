import Foundation
import Reader
import Terminal
import Themes

/// The configuration as it is on this machine: the file, the chosen theme, and what was wrong with either.
package struct UserConfiguration {
  package let file: ConfigurationFile
  package let theme: Theme
  /// For a terminal that has no colours, and for `NO_COLOR`.
  package let colorlessTheme: Theme
  package let problems: [Problem]

  /// - Parameter theme: a theme to use instead of the file's.
  package init(paths: Paths, theme chosen: String? = nil) {
    var problems: [Problem] = []
    if let text = Self.read(paths.configurationFile, problems: &problems) {
      file = ConfigurationFile(text, path: paths.configurationFile)
      problems += file.problems
    } else {
      file = ConfigurationFile()
    }
    let name = chosen ?? file.theme ?? "dark"
    colorlessTheme = Self.shipped("mono")
    if let found = Self.themes(paths, problems: &problems).first(where: { $0.theme.name == name }) {
      theme = found.theme
      problems += found.problems
    } else {
      theme = Self.shipped("dark")
      problems.append(
        Problem(
          file: paths.configurationFile, line: nil, text: "no theme “\(name)”; writethru themes lists those there are"))
    }
    self.problems = problems
  }

  /// The configuration file alone: what a command needs that shows no theme.
  package static func file(_ paths: Paths) -> ConfigurationFile {
    var problems: [Problem] = []
    if let text = read(paths.configurationFile, problems: &problems) {
      return ConfigurationFile(text, path: paths.configurationFile)
    }
    var file = ConfigurationFile()
    if !problems.isEmpty { file.aliases = nil }
    return file
  }

  /// All themes: the user's, then those shipped that the user has no namesake for.
  package static func themes(_ paths: Paths) -> [ThemeFile] {
    var problems: [Problem] = []
    return themes(paths, problems: &problems)
  }

  private static func themes(_ paths: Paths, problems: inout [Problem]) -> [ThemeFile] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: paths.themes)) ?? []).filter {
      $0.hasSuffix(".toml")
    }.sorted()
    var found: [ThemeFile] = []
    for name in names {
      let path = paths.themes + "/" + name
      guard let text = read(path, problems: &problems) else { continue }
      found.append(ThemeFile(text, path: path, name: String(name.dropLast(5))))
    }
    let own = Set(found.map(\.theme.name))
    return found
      + ShippedThemes.all.filter { !own.contains($0.name) }.map {
        ThemeFile($0.file, path: "\($0.name).toml", name: $0.name)
      }
  }

  private static func shipped(_ name: String) -> Theme {
    ShippedThemes.all.first { $0.name == name }.map { ThemeFile($0.file, path: "\(name).toml", name: name).theme }
      ?? Theme(name: name, styles: [:])
  }

  /// A file's text; nil if there is none. One that cannot be read is a problem.
  private static func read(_ path: String, problems: inout [Problem]) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      problems.append(Problem(file: path, line: nil, text: "cannot be read as UTF-8 text"))
      return nil
    }
  }
}

extension UserConfiguration {
  package static var shippedNames: [String] { ShippedThemes.all.map(\.name) }

  /// The text of a theme that ships.
  package static func shippedFile(_ name: String) -> String? { ShippedThemes.all.first { $0.name == name }?.file }
}
