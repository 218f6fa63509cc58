/// What a search of the list looks for, to be lit in an article: its words and phrases without those to leave out.
struct SearchWords {
  private(set) var wanted: [String] = []

  init(_ query: String) {
    for (index, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        if !query.prefix(upTo: part.startIndex).dropLast().hasSuffix("-") { wanted.append(String(part)) }
      } else {
        wanted += part.split(whereSeparator: \.isWhitespace).filter { $0 != "OR" && !$0.hasPrefix("-") }
          .map { String($0.hasSuffix("*") ? $0.dropLast() : $0) }
      }
    }
    wanted.removeAll { $0.isEmpty }
  }
}
