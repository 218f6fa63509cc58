/// Prose of a length and a later version of it: paragraphs cut, added, moved, and reworded here and there. The same seed and
/// length give the same bytes.
public struct EditedText {
  public let old: String
  public let new: String

  public init(seed: UInt64, bytes: Int) {
    var editor = Editor(seed: seed)
    let paragraphs = editor.paragraphs(bytes: bytes)
    old = paragraphs.joined(separator: "\n\n") + "\n"
    new = editor.edited(paragraphs).joined(separator: "\n\n") + "\n"
  }
}

private struct Editor {
  private var chance: Chance
  private let vocabulary: Vocabulary

  init(seed: UInt64) {
    chance = Chance(seed)
    vocabulary = Vocabulary(seed: seed &+ 1, size: 20_000)
  }

  mutating func paragraphs(bytes: Int) -> [String] {
    var result: [String] = []
    var length = 0
    while length < bytes {
      result.append(paragraph())
      length += result[result.count - 1].utf8.count + 2
    }
    return result
  }

  /// Of a hundred paragraphs three are cut, three are new, twenty-five are reworded, two stand elsewhere.
  mutating func edited(_ paragraphs: [String]) -> [String] {
    var result: [String] = []
    for paragraph in paragraphs where !chance.percent(3) {
      if chance.percent(3) { result.append(self.paragraph()) }
      result.append(chance.percent(25) ? reworded(paragraph) : paragraph)
    }
    // Chosen first and put back in one go: one at a time, every move would shift half of a long text.
    let isMoved = result.map { _ in chance.percent(2) }
    let staying = zip(result, isMoved).filter { !$0.1 }.map(\.0)
    var arrivals: [Int: [String]] = [:]
    for (paragraph, isMoved) in zip(result, isMoved) where isMoved {
      arrivals[chance.below(staying.count + 1), default: []].append(paragraph)
    }
    return staying.indices.flatMap { (arrivals[$0] ?? []) + [staying[$0]] } + (arrivals[staying.count] ?? [])
  }

  /// One to four words replaced, inserted or struck.
  private mutating func reworded(_ paragraph: String) -> String {
    var words = paragraph.split(separator: " ").map(String.init)
    for _ in 0..<(1 + chance.below(4)) where words.count > 1 {
      let index = chance.below(words.count)
      switch chance.below(4) {
      case 0: words.remove(at: index)
      case 1: words.insert(word(), at: index)
      default: words[index] = word()
      }
    }
    return words.joined(separator: " ")
  }

  private mutating func paragraph() -> String {
    let text = (0..<(1 + chance.below(3))).map { _ in sentence() }.joined(separator: " ")
    guard chance.percent(10) else { return text }
    return "“\(text.dropLast()),” said \(chance.one(of: vocabulary.names))."
  }

  private mutating func sentence() -> String {
    let words = (0..<(8 + chance.below(21))).map { _ in chance.percent(6) ? word() + "," : word() }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func word() -> String {
    chance.percent(3) ? "\(2 + chance.below(9_998))" : vocabulary.word(&chance)
  }
}
