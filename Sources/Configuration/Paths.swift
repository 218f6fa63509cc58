/// Where files live, by the XDG base directory specification.
package struct Paths: Hashable, Sendable {
  package let configuration: String
  package let data: String

  package init(environment: [String: String]) {
    let home = environment["HOME"] ?? "."
    // The specification has relative paths ignored.
    func base(_ variable: String, _ fallback: String) -> String {
      if let value = environment[variable], value.hasPrefix("/") { return value }
      return home + fallback
    }
    configuration = base("XDG_CONFIG_HOME", "/.config") + "/writethru"
    data = base("XDG_DATA_HOME", "/.local/share") + "/writethru"
  }

  package var configurationFile: String { configuration + "/config.toml" }
  package var themes: String { configuration + "/themes" }
  package var store: String { data + "/archive.db" }
}
