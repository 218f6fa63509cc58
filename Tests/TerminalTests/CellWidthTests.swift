import Testing

@testable import Terminal

@Suite struct CellWidthTests {
  @Test func `letters take one cell, ideographs two, marks none`() {
    #expect(cellWidth("a") == 1)
    #expect(cellWidth("é") == 1)
    #expect(cellWidth("東") == 2)
    #expect(cellWidth("\u{301}") == 0)
    #expect(cellWidth("\u{200B}") == 0)
    #expect(cellWidth("👩") == 2)
    #expect(width(of: "東京 Kyiv") == 9)
    #expect(width(of: "e\u{301}") == 1)
  }
}
