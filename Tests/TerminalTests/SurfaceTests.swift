import Testing

@testable import Terminal

@Suite struct SurfaceTests {
  private func screen(_ surface: Surface) -> String { VirtualTerminal(surface).screen }

  @Test func `text is clipped at the edge and at a limit`() {
    var surface = Surface(width: 8, height: 2)
    surface.put("the ferry", row: 0, column: 2)
    surface.put("the ferry", row: 1, column: 0, limit: 5)
    #expect(screen(surface) == "  the fe\nthe f")
  }

  @Test func `a wide character is whole or not at all`() {
    var surface = Surface(width: 5, height: 1)
    surface.put("東京都", row: 0, column: 0)
    #expect(screen(surface) == "東京")
    surface.put("x", row: 0, column: 1)
    #expect(screen(surface) == " x京")
    surface.put("y", row: 0, column: 2)
    #expect(screen(surface) == " xy")
  }

  @Test func `drawing outside does nothing`() {
    var surface = Surface(width: 3, height: 1)
    surface.put("abc", row: 4, column: 0)
    surface.put("abc", row: -1, column: 0)
    surface.put("abc", row: 0, column: 9)
    surface.put("abc", row: 0, column: -2)
    surface.fill(Rectangle(row: -5, column: -5, width: 3, height: 3))
    #expect(screen(surface) == "c")
    var nothing = Surface(width: 0, height: 0)
    nothing.put("abc", row: 0, column: 0)
    #expect(screen(nothing) == "")
  }

  @Test func `styles lie over one another`() {
    var surface = Surface(width: 4, height: 1)
    surface.fill(surface.bounds, style: Style(background: .indexed(17)))
    surface.put("ab", row: 0, column: 1, style: Style(foreground: .ansi(1), attributes: .bold))
    surface.restyle(Rectangle(row: 0, column: 0, width: 2, height: 1), with: Style(attributes: .reverse))
    #expect(
      VirtualTerminal(surface).styles == """
        abcd
        a bg 17 reverse
        b fg ansi 1 bg 17 bold reverse
        c fg ansi 1 bg 17 bold
        d bg 17
        """)
  }
}
