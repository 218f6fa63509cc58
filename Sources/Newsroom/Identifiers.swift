/// A story's short, stable ID: `s12`.
package struct StoryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
  package var description: String { "s\(number)" }
  package static func < (a: StoryID, b: StoryID) -> Bool { a.number < b.number }
}

/// An article's short, stable ID: `a34`.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
  package var description: String { "a\(number)" }
  package static func < (a: ArticleID, b: ArticleID) -> Bool { a.number < b.number }
}

/// One version of an article: `a34.2` is its second.
package struct VersionID: Hashable, Sendable, CustomStringConvertible {
  package let article: ArticleID
  /// Counted from 1 in order of filing.
  package let number: Int
  package init(_ article: ArticleID, _ number: Int) {
    self.article = article
    self.number = number
  }
  package var description: String { "\(article).\(number)" }
}

/// What a reader may type to name something in the store.
package enum Reference: Hashable, Sendable {
  case story(StoryID)
  case article(ArticleID)
  case version(VersionID)

  /// Reads `s12`, `a34` and `a34.2`; nil for anything else.
  package init?(_ typed: String) {
    let parts = typed.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard let kind = typed.first?.lowercased(), let number = parts.first.flatMap({ Int64($0) }), number > 0 else {
      return nil
    }
    switch (kind, parts.count) {
    case ("s", 1): self = .story(StoryID(number))
    case ("a", 1): self = .article(ArticleID(number))
    case ("a", 2):
      guard let version = Int(parts[1]), version > 0 else { return nil }
      self = .version(VersionID(ArticleID(number), version))
    default: return nil
    }
  }
}
