import Testing

@testable import Terminal

@Suite struct ColorTests {
  @Test func `a colour becomes the nearest that a terminal has`() {
    let amber = Color.rgb(0xE5, 0xB5, 0x67)
    #expect(amber.reduced(to: .direct) == amber)
    #expect(amber.reduced(to: .indexed256) == .indexed(179))
    #expect(Color.rgb(255, 0, 0).reduced(to: .indexed256) == .indexed(196))
    #expect(Color.rgb(250, 10, 10).reduced(to: .ansi16) == .ansi(9))
    #expect(Color.rgb(250, 10, 10).reduced(to: .ansi8) == .ansi(1))
    #expect(Color.indexed(21).reduced(to: .ansi8) == .ansi(4))
    #expect(amber.reduced(to: .mono) == .standard)
    #expect(Color.standard.reduced(to: .ansi8) == .standard)
  }
}
