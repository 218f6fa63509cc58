/// What is known of some words, by caseless key. Most words of a text are in no such table, and are told by their initial and
/// their length, before they are hashed.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// For each initial byte, a bit for each length in bytes that a word with it has; the last bit is for all that are longer.
  private let lengths: [UInt64]

  init(_ values: [String: Value]) {
    self.values = values
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in values.keys {
      guard let initial = word.utf8.first else { continue }
      lengths[Int(initial)] |= 1 << UInt64(min(word.utf8.count, 63))
    }
    self.lengths = lengths
  }

  var words: some Sequence<String> { values.keys }

  subscript(_ key: String) -> Value? { mayContain(key) ? values[key] : nil }

  func contains(_ key: String) -> Bool { mayContain(key) && values[key] != nil }

  /// No word of a table may be spelt in two ways that are canonically equivalent: it would be found by one of them only.
  private func mayContain(_ key: String) -> Bool {
    guard let initial = key.utf8.first else { return false }
    return lengths[Int(initial)] & 1 << UInt64(min(key.utf8.count, 63)) != 0
  }
}

extension WordTable<Void> {
  init(_ words: some Sequence<some StringProtocol>) {
    self.init(Dictionary(words.map { (String($0), ()) }) { first, _ in first })
  }
}
