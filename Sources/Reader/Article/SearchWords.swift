/// What a search of the list looks for, to be lit in an article: its words, phrases and names without those to leave out.
struct SearchWords {
  private(set) var wanted: [String] = []

  init(_ query: String) {
    var rest = Substring(query)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return }
      let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
      rest = rest[word.endIndex...]
      var phrase: Substring?
      if rest.first == "\"" {
        phrase = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest[phrase!.endIndex...].dropFirst()
      }
      take(word, phrase)
    }
  }

  /// `word`, `"phrase"`, `field:name`, `field:"name"`; only the fields of names stand for words of the copy.
  private mutating func take(_ word: Substring, _ phrase: Substring?) {
    guard !word.hasPrefix("-"), word != "OR" else { return }
    var sought = word
    if let colon = word.firstIndex(of: ":"), Self.fields.contains(word[..<colon].lowercased()) {
      guard Self.names.contains(word[..<colon].lowercased()) else { return }
      sought = word[word.index(after: colon)...]
    }
    for text in [sought.hasSuffix("*") ? sought.dropLast() : sought, phrase ?? ""] where !text.isEmpty {
      wanted.append(String(text))
    }
  }

  private static let names: Set = ["person", "place", "org"]
  private static let fields: Set = names.union(["outlet", "is", "has", "tag", "since", "until", "lang", "status"])
}
