import Foundation
import Newsroom
import Reader
import Terminal
import TestSupport
import Testing

@testable import Configuration

@Suite struct ConfigurationFileTests {
  @Test func `theme, mouse, reader and keys are read`() {
    let file = ConfigurationFile(
      """
      theme = "light"
      mouse = false
      [reader]
      read_on_open = true
      [keys]
      next-change = ["n", "ctrl-n"]
      quit = "x"
      redraw = []
      """, path: "config.toml")
    #expect(file.problems.isEmpty)
    #expect(file.theme == "light")
    #expect(!file.usesMouse)
    #expect(file.settings.marksReadOnOpen)
    #expect(file.keys[.nextChange] == [[.character("n")], [.control("n")]])
    #expect(file.keys[.quit] == [[.character("x")]])
    #expect(file.keys[.redraw] == [])
  }

  @Test func `what cannot be used is reported with its line and the rest is`() {
    let file = ConfigurationFile(
      """
      theme = 3
      colour = "red"
      mouse = "yes"
      [keys]
      fly = "f"
      open = "ctrl-enter-x"
      back = "z"
      """, path: "config.toml")
    #expect(
      file.problems.map(\.description) == [
        "config.toml:1: “theme” must be text",
        "config.toml:2: unknown key “colour”; there are theme, mouse, clipboard, [reader], [grouping], [feeds], [open], [pipe], [keys], [house] and [aliases]",
        "config.toml:3: “mouse” must be true or false",
        "config.toml:5: unknown action “fly” in [keys]; the help (?) lists them",
      ])
    #expect(file.keys[.back] == [[.character("z")]])
  }

  @Test func `the browser is a list of words or a text that is parted as one, and faults have their line`() {
    let file = ConfigurationFile(
      """
      [open]
      command = ["w3m", "-o", "x y", "{url}"]
      terminal = true
      [pipe]
      wait = false
      """, path: "config.toml")
    #expect(file.problems.isEmpty)
    #expect(file.openCommand == ["w3m", "-o", "x y", "{url}"] && file.opensInTerminal && !file.waitsAfterPipe)
    #expect(
      ConfigurationFile("[open]\ncommand = \"'my browser' --new\"", path: "").openCommand == ["my browser", "--new"])
    for written in ["3", "[]", "[\"\"]", "[\"x\", 3]", "\"x | y\"", "\"'x\""] {
      let file = ConfigurationFile("[open]\ncommand = \(written)\nterminl = true", path: "c")
      #expect(file.openCommand == nil, "\(written)")
      #expect(file.problems.map(\.line) == [2, 3], "\(written)")
    }
  }

  @Test func `aliases are read with their kind, and faults have their line`() {
    let file = ConfigurationFile(
      """
      [aliases]
      "Volodymyr Zelensky" = ["Zelenskiy", "President Zelensky"]
      "org:North Atlantic Treaty Organization" = "NATO"
      "Mark Rutte" = 3
      "Joe Biden" = ["Joe Biden", "Biden"]
      "Hunter Biden" = ["Biden"]
      "—" = ["x"]
      """, path: "config.toml")
    #expect(
      Set(file.aliases ?? []) == [
        NameAlias(kind: nil, name: "Hunter Biden", alias: "Biden"),
        NameAlias(kind: nil, name: "Volodymyr Zelensky", alias: "Zelenskiy"),
        NameAlias(kind: nil, name: "Volodymyr Zelensky", alias: "President Zelensky"),
        NameAlias(kind: .organisation, name: "North Atlantic Treaty Organization", alias: "NATO"),
      ])
    #expect(
      file.problems.map(\.description) == [
        "config.toml:4: the aliases of “Mark Rutte” must be a name or a list of names",
        "config.toml:5: “Biden” cannot be both “Hunter Biden” and “Joe Biden”",
        "config.toml:5: “Joe Biden” is no other name than “Joe Biden”",
        "config.toml:7: “—” in [aliases] is no name",
      ])
    #expect(ConfigurationFile("[aliases", path: "config.toml").aliases == nil)
  }

  @Test func `a key that is bound anew does the new thing and no longer the old`() {
    let keymap = Keymap(overrides: [.nextChange: [[.character("x")]], .search: [[.character("f")]]])
    #expect(keymap.match([.character("x")], in: .compare) == .action(.nextChange))
    #expect(keymap.match([.character("]"), .character("c")], in: .compare) == .none)
    #expect(keymap.match([.character("/")], in: .stories) == .none)
    #expect(keymap.match([.character("]")], in: .article) == .prefix)
  }

  @Test func `files are where XDG has them`() {
    let paths = Paths(environment: ["HOME": "/home/ed"])
    #expect(paths.store == "/home/ed/.local/share/writethru/archive.db")
    #expect(paths.configurationFile == "/home/ed/.config/writethru/config.toml")
    let own = Paths(environment: ["HOME": "/home/ed", "XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "relative"])
    #expect(own.store == "/data/writethru/archive.db")
    #expect(own.themes == "/home/ed/.config/writethru/themes")
  }

  @Test func `a theme of the user's is found, and a missing one is told`() throws {
    let folder = TemporaryFolder()
    try folder.write("name = \"mine\"\n[styles]\n\"text\" = \"red\"\n", to: "writethru/themes/mine.toml")
    try folder.write("theme = \"mine\"\n", to: "writethru/config.toml")
    let paths = Paths(environment: ["HOME": "/nowhere", "XDG_CONFIG_HOME": folder.path])
    let configuration = UserConfiguration(paths: paths)
    #expect(configuration.theme.name == "mine" && configuration.problems.isEmpty)
    let missing = UserConfiguration(paths: paths, theme: "none")
    #expect(missing.theme.name == "dark" && missing.problems.count == 1)
  }

  @Test(arguments: [
    ("interval = 30", 30, []), ("interval = 0", 0, []), ("", 0, []),
    ("interval = -1", 0, ["config.toml:2: “interval” must be minutes from 1 to 1440, or 0 for never"]),
    ("interval = \"often\"", 0, ["config.toml:2: “interval” must be minutes from 1 to 1440, or 0 for never"]),
    ("intervall = 3", 0, ["config.toml:2: unknown key “intervall” in [feeds]; there is interval"]),
  ])
  func `the interval of feeds is minutes`(line: String, minutes: Int, problems: [String]) {
    let file = ConfigurationFile("[feeds]\n\(line)\n", path: "config.toml")
    #expect(file.feedInterval == minutes)
    #expect(file.problems.map(\.description) == problems)
  }
}
