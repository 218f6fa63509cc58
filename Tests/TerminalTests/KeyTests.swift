import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test func `keys are read as they are written`() {
    #expect(Key.sequence("]c") == [.character("]"), .character("c")])
    #expect(Key.sequence("gg") == [.character("g"), .character("g")])
    #expect(Key.sequence("^d") == [.control("d")])
    #expect(Key.sequence("ctrl-d") == [.control("d")])
    #expect(Key.sequence("space") == [.character(" ")])
    #expect(Key.sequence("S-Tab") == [.backTab])
    #expect(Key.sequence("f1") == [.function(1)])
    #expect(Key.sequence("alt-x") == [.alt("x")])
    #expect(Key.sequence("g enter") == [.character("g"), .enter])
    #expect(Key.sequence("?") == [.character("?")])
    #expect(Key.sequence("") == nil)
    #expect(Key.sequence("^xx") == nil)
  }

  @Test func `a line is edited as a shell does`() {
    var editor = LineEditor("ferry fire")
    let isTaken = editor.take(.control("w"))
    #expect(isTaken && editor.text == "ferry ")
    _ = editor.take(.home)
    _ = editor.take(.character("x"))
    #expect(editor.text == "xferry " && editor.cursor == 1)
    _ = editor.take(.control("k"))
    #expect(editor.text == "x")
    _ = editor.take(.backspace)
    #expect(editor.isEmpty)
    let isEdit = editor.take(.up)
    #expect(!isEdit)
  }

  @Test func `a long line scrolls so that the cursor is seen`() {
    let editor = LineEditor("the ferry burned for six hours")
    let window = editor.window(width: 10)
    #expect(window.cursor == 9)
    #expect(window.glyphs.map(\.text).joined() == "six hours")
  }
}
