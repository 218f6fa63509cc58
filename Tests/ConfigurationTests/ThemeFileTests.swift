import Reader
import Terminal
import TestSupport
import Testing
import Themes

@testable import Configuration

@Suite struct ThemeFileTests {
  private func problems(_ file: String) -> [String] {
    ThemeFile(file, path: "mine.toml", name: "mine").problems.map(\.description)
  }

  @Test func `styles are read with the theme's own colours`() {
    let theme = ThemeFile(
      """
      name = "mine"
      [palette]
      amber = "#e5b567"
      [styles]
      "list.unread" = "bold amber on 17"
      "entity" = "underline red"
      "entity.person" = "bright-blue"
      """, path: "mine.toml", name: "x")
    #expect(theme.problems.isEmpty)
    #expect(theme.theme.name == "mine")
    #expect(
      theme.theme[.listUnread] == Style(foreground: .rgb(0xE5, 0xB5, 0x67), background: .indexed(17), attributes: .bold)
    )
    #expect(theme.theme[.entityPerson] == Style(foreground: .ansi(12)))
    #expect(theme.theme[.entityPlace] == Style(foreground: .ansi(1), attributes: .underline))
    #expect(theme.theme[.diffCut] == .plain)
  }

  @Test func `an unknown scope or colour is reported with its line, and the rest is used`() {
    let file = """
      name = "mine"
      [palette]
      amber = "yellowish"
      [styles]
      "list.unred" = "bold"
      "list.read" = "blurple"
      "text" = "red green"
      "dim" = 3
      "rule" = "dim"
      """
    #expect(
      problems(file) == [
        "mine.toml:3: unknown colour “yellowish” for “amber”; write a name, 0 to 255, or #rrggbb",
        "mine.toml:5: unknown scope “list.unred”; did you mean “list.unread”?",
        "mine.toml:6: unknown colour or attribute “blurple” in “list.read”; write names from [palette], ANSI names, 0 to 255, #rrggbb, or bold, dim, italic, reverse, strike, underline",
        "mine.toml:7: one colour too many, “green”, in “text”; a background stands behind “on”",
        "mine.toml:8: the style of “dim” must be text such as \"bold red\"",
      ])
    #expect(ThemeFile(file, path: "mine.toml", name: "x").theme[.rule] == Style(attributes: .dim))
  }

  @Test func `a file that is no TOML is reported with its line`() {
    let found = problems("name = \"mine\"\n[styles\n")
    #expect(found.count == 1 && found[0].hasPrefix("mine.toml:2: "))
  }

  @Test func `all themes that ship are whole, and tell each state in mono too`() {
    #expect(Set(ShippedThemes.all.map(\.name)).isSuperset(of: ["dark", "light", "high-contrast", "mono"]))
    for (name, file) in ShippedThemes.all {
      let theme = ThemeFile(file, path: name, name: name)
      #expect(theme.problems.isEmpty, "\(theme.problems)")
      #expect(theme.theme.name == name)
      // Without hue, what was cut, added and only set otherwise must still differ, and so must people and quotes.
      func weight(_ scope: Scope) -> Style.Attributes { theme.theme[scope].attributes }
      #expect(weight(.diffCut) != weight(.diffAdded), "\(name)")
      #expect(!weight(.diffCut).isEmpty && !weight(.diffAdded).isEmpty, "\(name)")
      #expect(weight(.listUnread) != weight(.listRead), "\(name)")
    }
    let mono = ShippedThemes.all.first { $0.name == "mono" }!.file
    #expect(!mono.contains("#") || !mono.split(separator: "\n").contains { !$0.hasPrefix("#") && $0.contains("#") })
  }

  @Test func `kinds of mention differ by more than their colour in every theme that ships`() {
    let scopes: [Scope] = [
      .entityPerson, .entityPlace, .entityOrganisation, .entityFigure, .entityDate, .entityQuote,
    ]
    for shipped in ShippedThemes.all {
      let theme = ThemeFile(shipped.file, path: shipped.name, name: shipped.name).theme
      #expect(Set(scopes.map { theme[$0].attributes }).count == scopes.count, "\(shipped.name)")
      #expect(scopes.allSatisfy { !theme[$0].attributes.isEmpty }, "\(shipped.name)")
    }
  }
}
