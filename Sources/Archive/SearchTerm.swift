import GRDB
import Newsroom

/// A word, a phrase or a name that is sought.
struct SearchTerm {
  var text: String
  var isPhrase = false
  var isExcluded = false
  /// Of a name; nil for text.
  var kind: MentionKind?

  var isText: Bool { kind == nil }
  private var isOr: Bool { text == "OR" && !isPhrase && !isExcluded && isText }

  /// By scalars: a quote with a mark on it is one character to Swift, but FTS5 sees the quote.
  var quoted: String {
    let isPrefix = !isPhrase && text.hasSuffix("*")
    var body = String.UnicodeScalarView()
    for scalar in (isPrefix ? text.dropLast() : text[...]).unicodeScalars {
      if scalar == "\"" { body.append(scalar) }
      body.append(scalar)
    }
    return "\"" + String(body) + "\"" + (isPrefix ? "*" : "")
  }

  // MARK: names

  /// More names than these are no search for anybody.
  private static let mostNames = 200

  /// The names that count as this one: all of the entities that are called so, or, where nobody is, those of the names that
  /// hold all of its words: `person:rutte`.
  func names(_ db: Database) throws -> [Int64] {
    guard let kind else { return [] }
    var found = try EntityNames.names(db, kind, words: nameWords(text))
    if found.isEmpty { found = try EntityNames.names(db, kind, holding: nameWords(text), limit: Self.mostNames) }
    return try Set(found.compactMap { try EntityGroup.head(db, of: $0) }).flatMap { head in
      try EntityGroup(db, head: head).members.map(\.id)
    }
  }

  // MARK: reading

  /// What must be fulfilled together; of each list of alternatives one is enough.
  static func groups(of typed: String) throws -> [[SearchTerm]] {
    let terms = try terms(of: typed)
    var groups: [[SearchTerm]] = []
    var index = 0
    while index < terms.count {
      var alternatives = [terms[index]]
      while index + 2 < terms.count, terms[index + 1].isOr {
        alternatives.append(terms[index + 2])
        index += 2
      }
      index += 1
      guard !alternatives.contains(where: \.isOr) else {
        throw ArchiveError.badQuery("OR stands between two words: ferry OR boat")
      }
      guard alternatives.count == 1 || !alternatives.contains(where: \.isExcluded) else {
        throw ArchiveError.badQuery("OR takes no word to leave out; put it before or after: ferry OR boat -football")
      }
      groups.append(alternatives)
    }
    return groups
  }

  private static let fields: [String: MentionKind] = [
    "person": .person, "place": .place, "org": .organisation, "organisation": .organisation,
    "organization": .organisation,
  ]

  private static func terms(of typed: String) throws -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var rest = Substring(typed)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return terms }
      var term = SearchTerm(text: "")
      if rest.first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
        term.isExcluded = true
        rest = rest.dropFirst()
      }
      let field = rest.prefix { $0 != ":" && !$0.isWhitespace && $0 != "\"" }
      if rest[field.endIndex...].first == ":", let kind = fields[field.lowercased()] {
        term.kind = kind
        rest = rest[field.endIndex...].dropFirst()
      }
      try term.readText(&rest)
      if term.kind != nil, nameWords(term.text).isEmpty {
        throw ArchiveError.badQuery("\(field): needs a name behind it, as in \(field.lowercased()):\"Mark Rutte\"")
      }
      // A term of marks alone holds no token, and FTS5 would match nothing.
      if term.text.unicodeScalars.contains(where: holdsToken) { terms.append(term) }
    }
  }

  private mutating func readText(_ rest: inout Substring) throws {
    guard rest.first == "\"" else {
      let word = rest.prefix { !$0.isWhitespace }
      text = String(word)
      rest = rest[word.endIndex...]
      return
    }
    rest = rest.dropFirst()
    guard let close = rest.firstIndex(of: "\"") else {
      throw ArchiveError.badQuery("a phrase has no closing quote: \"\(rest.prefix(40))")
    }
    text = String(rest[..<close])
    isPhrase = true
    rest = rest[rest.index(after: close)...]
  }

  /// What the tokenizer unicode61 makes words of: letters, numbers, and private use.
  private static func holdsToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
