import Newsroom

/// An entity as data.
struct EntityJSON: Encodable {
  struct Place: Encodable {
    /// Offsets into the UTF-8 of the version's text.
    let start: Int
    let end: Int
  }

  /// Nil for a figure, a date, a quote.
  let id: String?
  let kind: String
  let name: String
  let mentions: Int
  let articles: Int

  // Of the whole store.
  var aliases: [String]?
  /// Days on which the first and the last article that name it were published.
  var first: String?
  var last: String?
  /// Mentions on the last days of the archive, the oldest first.
  var days: [Int]?
  var rise: Int?

  // Of an article.
  /// The title before a person's name, a figure's hedge, a quote's verb.
  var role: String?
  var spans: [Place]?

  init(_ entity: Entity) {
    id = entity.id.description
    kind = entity.kind.rawValue
    name = entity.name
    mentions = entity.mentions
    articles = entity.articles
    aliases = entity.aliases
    first = Clock.system.reading(of: entity.first).iso
    last = Clock.system.reading(of: entity.last).iso
    days = entity.days
    rise = entity.rise
  }

  init(_ entity: EntityCount) {
    id = entity.id?.description
    kind = entity.kind.rawValue
    name = entity.name
    mentions = entity.mentions
    articles = entity.articles
    role = entity.role
    spans = entity.spans.isEmpty ? nil : entity.spans.map { Place(start: $0.start, end: $0.end) }
  }
}
