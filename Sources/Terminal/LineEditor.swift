/// A line that is being typed: text, cursor, and the editing keys of a shell.
package struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// 0 to the number of characters.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Takes an editing key. False for a key that does not edit.
  package mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace, .control("h"): erase(1)
    case .delete, .control("d"):
      guard cursor < characters.count else { return key == .delete }
      characters.remove(at: cursor)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .control("k"): characters.removeSubrange(cursor...)
    case .control("w"): erase(lengthOfWordBefore)
    default: return false
    }
    return true
  }

  private mutating func insert(_ character: Character) {
    characters.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func erase(_ count: Int) {
    let start = max(0, cursor - count)
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private var lengthOfWordBefore: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return cursor - start
  }

  /// The visible part in a field of so many cells, and the column of the cursor in it.
  package func window(width: Int) -> (glyphs: [Glyph], cursor: Int) {
    let before = glyphs(of: String(characters[..<cursor]))
    let all = glyphs(of: text)
    let position = before.reduce(0) { $0 + $1.width }
    guard position >= width else { return (all, position) }
    // Scrolled so that the cursor stands in the last cell.
    var dropped = 0
    var first = 0
    while position - dropped >= width, first < all.count {
      dropped += all[first].width
      first += 1
    }
    return (Array(all[first...]), position - dropped)
  }
}
