import Newsroom

/// What one file, or the answer to one request, held: a single piece of copy, or many.
package struct Transmission: Sendable {
  package var format: Format
  package var charset: Charset
  /// The copy, in the order of the file.
  package var items: [Copy] = []
  /// Of a feed, what it says of itself and of its entries.
  package var feed: FeedDocument?
  /// Of a list of feeds, the feeds.
  package var subscriptions: [Subscription] = []
  /// What was odd about the whole; what was odd about an item stands there.
  package var warnings: [String] = []

  package init(format: Format, charset: Charset) {
    self.format = format
    self.charset = charset
  }
}

/// What is known of bytes beside themselves.
package struct Origin: Sendable {
  /// Where they come from, by which relative links are resolved.
  package var address: String?
  /// The charset that the sender gave, as HTTP does.
  package var charset: String?
  /// The media type that the sender gave, without parameters.
  package var type: String?
  package var fileName: String?
  /// The language that the sender gave, as HTTP does.
  package var language: String?

  package init(
    address: String? = nil, charset: String? = nil, type: String? = nil, fileName: String? = nil,
    language: String? = nil
  ) {
    self.address = address
    self.charset = charset
    self.type = type
    self.fileName = fileName
    self.language = language
  }

  package static let unknown = Origin()
}

/// A feed in a list of feeds.
package struct Subscription: Hashable, Sendable {
  package var address: String
  package var title: String?
  /// The page that the feed belongs to.
  package var page: String?
  /// The folders that it lies in, the outermost first; newsboat's tags.
  package var folders: [String] = []

  package init(address: String, title: String? = nil, page: String? = nil, folders: [String] = []) {
    self.address = address
    self.title = title
    self.page = page
    self.folders = folders
  }
}
