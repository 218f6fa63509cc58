/// What a search of the list looks for, to be lit in an article: its words and phrases without those to leave out. A person
/// who is sought is lit by the last name too: it is what the copy calls them once it has named them.
struct SearchWords {
  private(set) var wanted: [String] = []

  init(_ query: String) {
    var rest = Substring(query)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return }
      let isExcluded = rest.first == "-"
      if isExcluded { rest = rest.dropFirst() }
      let field = SearchWords.field(&rest)
      let (text, isPhrase) = SearchWords.text(&rest)
      guard !isExcluded, isPhrase || text != "OR", !text.isEmpty else { continue }
      wanted.append(!isPhrase && text.hasSuffix("*") ? String(text.dropLast()) : text)
      let words = text.split(whereSeparator: \.isWhitespace)
      if field == "person", words.count > 1, let surname = words.last { wanted.append(String(surname)) }
    }
  }

  private static let fields = ["person", "place", "org", "organisation", "organization"]

  private static func field(_ rest: inout Substring) -> String? {
    let name = rest.prefix { $0 != ":" && $0 != "\"" && !$0.isWhitespace }
    guard rest[name.endIndex...].first == ":", fields.contains(name.lowercased()) else { return nil }
    rest = rest[name.endIndex...].dropFirst()
    return name.lowercased()
  }

  private static func text(_ rest: inout Substring) -> (String, isPhrase: Bool) {
    let isPhrase = rest.first == "\""
    if isPhrase { rest = rest.dropFirst() }
    let text = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace }
    rest = rest[text.endIndex...].dropFirst()
    return (String(text), isPhrase)
  }
}
