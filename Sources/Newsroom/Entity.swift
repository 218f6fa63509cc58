/// An entity's short, stable ID: `e7`.
package struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
  package var description: String { "e\(number)" }
  package static func < (a: EntityID, b: EntityID) -> Bool { a.number < b.number }
}

/// A person, place or organisation across the archive, under one name for all that were joined. Counts are over the
/// latest version of each article.
package struct Entity: Hashable, Sendable {
  package var id: EntityID
  package var kind: MentionKind
  package var name: String
  /// Other spellings that were joined to it, by name.
  package var aliases: [String]
  package var mentions: Int
  package var articles: Int
  /// When the first and the last article that name it were published.
  package var first: Moment
  package var last: Moment
  /// Mentions a day over the last days of the archive, the oldest first: for a sparkline.
  package var days: [Int]
  /// How far it is named more often of late than before: the last week's mentions less those of the week before.
  package var rise: Int

  package init(
    id: EntityID, kind: MentionKind, name: String, aliases: [String], mentions: Int, articles: Int, first: Moment,
    last: Moment, days: [Int], rise: Int
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
    self.articles = articles
    self.first = first
    self.last = last
    self.days = days
    self.rise = rise
  }

  /// The search for the stories that name it, in the words of the search line: `person:"Mark Rutte"`.
  package var query: String { Self.query(kind, named: name) }

  /// The same for a name of which only the copy is at hand.
  package static func query(_ kind: MentionKind, named name: String) -> String {
    let field = kind == .organisation ? "org" : kind.rawValue
    // A quote in a name would end the phrase; names are found by their words.
    let name = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\"" }))
    return name.contains(where: \.isWhitespace) ? "\(field):\"\(name)\"" : "\(field):\(name)"
  }
}

/// Which entities a list holds, and in what order.
package struct EntityFilter: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// Most mentions first.
    case mentions
    /// Largest rise first.
    case rising
    case name
  }

  /// Of person, place, organisation.
  package var kinds: Set<MentionKind>
  /// Words that a name or an alias of it begins with, without regard to case and accents; empty for all.
  package var text: String
  package var order: Order

  package init(kinds: Set<MentionKind> = Self.named, text: String = "", order: Order = .mentions) {
    self.kinds = kinds
    self.text = text
    self.order = order
  }

  package static let named: Set<MentionKind> = [.person, .place, .organisation]
}
