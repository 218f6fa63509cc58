import Newsroom

/// What a feed says of itself and of its entries, named as the feedparser package for Python documents it: titles, links, authors and dates
/// mean the same whatever format they came in, relative links are resolved, markup is made safe. Dates are in ISO 8601, in UTC; as they
/// were written they stand beside that under a name that ends in `_stated`.
package struct FeedDocument: Hashable, Sendable {
  /// `rss20`, `rss10`, `atom10`, `cdf`, `json11`…; empty where the feed does not say.
  package var version = ""
  /// The charset that it was read in, in lower case.
  package var encoding = ""
  /// What is wrong with it; nil for a feed that is well formed.
  package var fault: String?
  /// The namespaces that it declares, by their usual prefixes.
  var namespaces = FeedFields()
  var feed = FeedFields()
  var entries: [FeedEntry] = []

  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "version", value: .string(version)),
      .init(key: "encoding", value: .string(encoding)),
      .init(key: "bozo", value: .bool(fault != nil)),
    ]
    if let fault { members.append(.init(key: "bozo_exception", value: .string(fault))) }
    members += [
      .init(key: "namespaces", value: namespaces.json),
      .init(key: "feed", value: FeedDocument.completed(feed)),
      .init(key: "entries", value: .array(entries.map { FeedDocument.completed($0.fields) })),
    ]
    return .object(members)
  }

  /// With what follows from the links and dates.
  private static func completed(_ fields: FeedFields) -> JSONValue {
    var fields = fields
    let links = fields["links"]?.elements ?? []
    let enclosures = links.filter { $0["rel"] == .string("enclosure") }.map { link in
      JSONValue.object(link.members.filter { $0.key != "rel" })
    }
    if !enclosures.isEmpty { fields["enclosures"] = .array(enclosures) }
    if let license = links.first(where: { $0["rel"] == .string("license") })?["href"] { fields["license"] = license }
    for date in ["published", "updated", "created", "expired", "validity_start", "validity_end"] {
      guard let stated = fields[date], let parsed = fields[date + "_parsed"], parsed != .null else { continue }
      fields[date] = parsed
      fields[date + "_stated"] = stated
    }
    // Who asks when an entry was changed is told when it was published, where it says no more.
    if !fields.has("updated"), let published = fields["published"] {
      fields["updated"] = published
      fields["updated_parsed"] = fields["published_parsed"]
      fields["updated_from"] = .string("published")
    }
    return fields.json
  }
}

/// An entry of a feed: what it says, and its own piece of the source.
struct FeedEntry: Hashable, Sendable {
  var fields = FeedFields()
  /// Of the source, in UTF-8.
  var source: [UInt8] = []
  /// The line on which it begins; nil where there are no lines.
  var line: Int?
  /// Its text as the feed has it, in the order of worth, before it was made safe.
  var texts: [FeedText] = []
  var media = FeedMedia()
}

/// Pictures, sounds and films of an entry, with the words that stand by each.
struct FeedMedia: Hashable, Sendable {
  var files: [Media] = []
  /// What is said of all of them.
  var caption: String?
  var credits: [String] = []
}

/// A text of an entry as the feed has it.
struct FeedText: Hashable, Sendable {
  /// `content`, `summary`, `title`.
  var name: String
  /// A media type.
  var type: String
  var text: String
  /// What its relative links are resolved against.
  var base: String

  var isMarkup: Bool { type == "text/html" || type == "application/xhtml+xml" }
}
