import Testing

@testable import Wire

@Suite struct MarkupShapeTests {
  private func texts(_ html: String) -> [String] { MarkupReader.blocks(ofHTML: html).blocks.map(\.text) }

  @Test func `paragraphs, lists and breaks in a cell stay in its row`() {
    #expect(
      texts(
        "<table><tr><td>One</td><td><p>Two</p><p>more</p></td><td>Three<br>four</td></tr><tr><td><ul><li>a</li><li>b</li></ul></td><td>c</td></tr></table>"
      )
        == ["One | Two more | Three four", "a b | c"])
  }

  @Test func `a paragraph in an item is the item`() {
    #expect(
      texts("<ol><li><p>First</p></li><li><p>Second</p><p>and more</p></li><li></li></ol>") == [
        "1. First", "2. Second", "and more",
      ])
  }
}
