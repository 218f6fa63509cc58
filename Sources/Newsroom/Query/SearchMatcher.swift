import Language

/// What a search looks for, compiled to find its places in a text as the search index finds them: without regard to case and
/// accents, phrases together, beginnings of words.
package struct SearchMatcher: Hashable, Sendable {
  private struct Pattern: Hashable {
    let words: [String]
    /// The last word need only begin so.
    let isPrefix: Bool
    let isInHeadline: Bool
  }

  /// By the first word, where all of it must be there.
  private var byFirst: [String: [Pattern]] = [:]
  /// Those of which the first word is only a beginning.
  private var beginnings: [Pattern] = []

  /// Lights words, phrases and names. A person is lit by the last name too: it is what the copy calls them once it has named
  /// them. What is left out is not lit.
  package init(_ query: SearchQuery) {
    for term in query.required.joined() {
      switch term {
      case .words(let sought):
        add(searchTokens(of: sought.text).map(\.text), isPrefix: sought.isPrefix, isInHeadline: sought.isInHeadline)
      case .name(let kind, let name):
        let words = searchTokens(of: name).map(\.text)
        add(words)
        if kind == .person, words.count > 1 { add(Array(words.suffix(1))) }
      case .outlet, .trait, .status, .since, .before: break
      }
    }
  }

  private mutating func add(_ words: [String], isPrefix: Bool = false, isInHeadline: Bool = false) {
    guard let first = words.first else { return }
    let pattern = Pattern(words: words, isPrefix: isPrefix, isInHeadline: isInHeadline)
    if isPrefix, words.count == 1 {
      beginnings.append(pattern)
    } else {
      byFirst[first, default: []].append(pattern)
    }
  }

  package var isEmpty: Bool { byFirst.isEmpty && beginnings.isEmpty }

  /// Where a text has what is sought, in order; what overlaps is one.
  ///
  /// - Parameter headline: where in the text the headline is; nil where all of it is one.
  package func hits(in text: some StringProtocol, headline: Span?) -> [Span] {
    if isEmpty { return [] }
    let tokens = searchTokens(of: text)
    var spans: [Span] = []
    for index in tokens.indices {
      let own = byFirst[tokens[index].text] ?? []
      for pattern in own + beginnings.filter({ tokens[index].text.hasPrefix($0.words[0]) }) {
        guard let end = end(of: pattern, in: tokens, at: index) else { continue }
        let span = Span(tokens[index].span.start, end)
        if pattern.isInHeadline, let headline, !headline.contains(span) { continue }
        if let last = spans.last, last.overlaps(span) {
          spans[spans.count - 1] = last.union(span)
        } else {
          spans.append(span)
        }
      }
    }
    return spans
  }

  private func end(of pattern: Pattern, in tokens: [SearchToken], at index: Int) -> Int? {
    let last = index + pattern.words.count - 1
    guard last < tokens.count else { return nil }
    for (offset, word) in pattern.words.enumerated() {
      let text = tokens[index + offset].text
      guard pattern.isPrefix && index + offset == last ? text.hasPrefix(word) : text == word else { return nil }
    }
    return tokens[last].span.end
  }
}

extension SearchMatcher {
  /// Where a version's text has what is sought.
  package func hits(in version: Version) -> [Span] {
    hits(in: version.text, headline: version.paragraphs.first { $0.role == .headline }?.span ?? Span(0, 0))
  }
}
