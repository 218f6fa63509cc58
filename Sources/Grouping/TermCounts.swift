import Language

/// The words and names of an article with how often it has them: what is weighed to tell which event it is about.
package struct TermCounts: Sendable {
  /// What one expects of a term before the archive has seen many stories: the share of them that hold it.
  package enum Expectation: Double, Sendable {
    case functionWord = 0.5
    case country = 0.2
    case shortWord = 0.1
    case word = 0.02
    case organisation = 0.008
    case person = 0.003
    /// A town has as many stories as any word.
    package static var place: Expectation { .word }
  }

  struct Term: Sendable {
    let hash: UInt64
    let expectation: Expectation
    var count: Int
  }

  private(set) var terms: [Term] = []
  private let body: [BodyWords]
  private var names: [UInt64: String] = [:]

  /// - Parameters:
  ///   - body: headline and body, without furniture.
  ///   - names: each mention of a person, place or organisation, in the form that all mentions share.
  ///   - isCountry: whether a caseless word is part of a country's name, or of those of its people or its capital.
  package init(
    _ body: [BodyWords], names: [(name: String, expectation: Expectation)], isCountry: (String) -> Bool
  ) {
    self.body = body
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(body.reduce(0) { $0 + $1.words.count } / 2)
    for paragraph in body {
      for word in paragraph.words {
        if let place = places[word.hash] {
          terms[place].count += 1
        } else {
          places[word.hash] = terms.count
          terms.append(
            Term(
              hash: word.hash,
              expectation: word.isPair ? .word : TermCounts.expectation(paragraph.passage, word.token, isCountry),
              count: 1))
        }
      }
    }
    for (name, expectation) in names {
      var hash = StableHash()
      hash.add("name")
      hash.add(NormalForm.fold(name).lowercased())
      if let place = places[hash.value] {
        terms[place].count += 1
      } else {
        places[hash.value] = terms.count
        terms.append(Term(hash: hash.value, expectation: expectation, count: 1))
        self.names[hash.value] = name
      }
    }
  }

  private static func expectation(
    _ passage: Passage, _ index: Int, _ isCountry: (String) -> Bool
  ) -> Expectation {
    let key = passage.keys[index]
    if isCountry(key) { return .country }
    if FunctionWords.contains(key) { return .functionWord }
    // Three letters of a Latin script, or a number of two digits.
    return key.utf8.count <= (passage.tokens[index].kind == .number ? 2 : 3) ? .shortWord : .word
  }

  func isName(_ term: Term) -> Bool { names[term.hash] != nil }

  package var hashes: some Sequence<UInt64> { terms.lazy.map(\.hash) }

  /// How some terms read, the names first, then in the order of the text.
  package func labels(of hashes: Set<UInt32>) -> [String] {
    var labels: [String] = []
    var words: Set<String> = []
    for term in terms where hashes.contains(TermVector.short(term.hash)) {
      guard let name = names[term.hash] else { continue }
      labels.append(name)
      for word in name.split(separator: " ") { words.insert(word.lowercased()) }
    }
    var seen: Set<UInt32> = []
    for paragraph in body {
      for word in paragraph.words where hashes.contains(TermVector.short(word.hash)) {
        guard seen.insert(TermVector.short(word.hash)).inserted else { continue }
        let text = paragraph.text(of: word)
        // A name's parts are terms too.
        if words.insert(text.lowercased()).inserted { labels.append(text) }
      }
    }
    return labels
  }
}
