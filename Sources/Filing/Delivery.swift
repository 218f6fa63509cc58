import Archive
import Newsroom
import Wire

/// A file to be filed, or the answer to a request: its bytes and what whoever brought it knows about it.
package struct Delivery: Sendable {
  package var bytes: [UInt8]
  /// The file's name: with the outlet it tells whether this is a further version of an article. Of a delivery of several items it
  /// is the beginning of their names.
  package var name: String
  /// Where it came from, as a path or an address.
  package var source: String
  package var outlet: String?
  /// For copy that states no date itself.
  package var date: StatedDate?
  /// Nil to judge by the content.
  package var format: Format?
  /// What is known of the bytes beside themselves.
  package var origin: Origin
  /// Of a feed: in which its items' own identifiers hold. Items that were deleted do not come back from a feed.
  package var scope: String?

  package init(
    bytes: [UInt8], name: String, source: String, outlet: String? = nil, date: StatedDate? = nil, format: Format? = nil,
    origin: Origin = .unknown, scope: String? = nil
  ) {
    self.bytes = bytes
    self.name = name
    self.source = source
    self.outlet = outlet
    self.date = date
    self.format = format
    self.origin = origin
    self.scope = scope
  }

  /// Where the file lay.
  var folder: String { source.lastIndex(of: "/").map { String(source[..<$0]) } ?? "" }
}

/// What became of an item of a delivery, or of a delivery that held none.
package enum Outcome: Hashable, Sendable {
  case filed(VersionID, story: StoryID)
  /// A further version, be it the newest or one that came late.
  case newVersion(VersionID, story: StoryID)
  /// The archive has exactly this already.
  case unchanged(VersionID)
  /// The archive had it, and it was deleted; the feed still has it.
  case deleted
  case refused(Refusal)
}

/// Why nothing of a delivery can be filed. The text says how to mend it.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  case unread(WireError)
  /// A list of so many feeds.
  case subscriptions(Int)
  case noItems(Format)

  package var description: String {
    switch self {
    case .unread(let error): error.description
    case .subscriptions(let count):
      "it is a list of \(count) \(count == 1 ? "feed" : "feeds"), not copy; subscribe to them: writethru feeds import FILE"
    case .noItems(let format):
      format.isFeed ? "it is a feed without articles" : "no article was found in it (\(format.rawValue))"
    }
  }
}
