import Testing

@testable import Wire

/// What is understood of a feed.
func feed(_ text: String, address: String? = nil, type: String? = nil) throws -> FeedDocument {
  try feed(Array(text.utf8), address: address, type: type)
}

func feed(_ bytes: [UInt8], address: String? = nil, type: String? = nil) throws -> FeedDocument {
  try #require(try readFeed(bytes, origin: Origin(address: address, type: type)))
}

/// What is understood of the children of an item of RSS.
func item(_ inside: String, address: String? = nil) throws -> FeedFields {
  try #require(try feed(rss(inside), address: address).entries.first).fields
}

/// The copy of an item of RSS.
func copy(_ inside: String) throws -> Copy {
  try #require(try readTransmission(Array(rss(inside).utf8)).items.first)
}

func rss(_ inside: String) -> String {
  """
  <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:georss="http://www.georss.org/georss"
    xmlns:gml="http://www.opengis.net/gml" xmlns:psc="http://podlove.org/simple-chapters">
  <channel><title>Harbour News</title><link>https://harbour.example/</link><item>\(inside)</item></channel></rss>
  """
}

extension FeedFields {
  /// The text at a path of names and places: `links`, 0, `href`.
  func text(_ name: String, _ place: Int, _ inner: String) -> String? {
    guard let elements = self[name]?.elements, elements.indices.contains(place) else { return nil }
    return elements[place][inner]?.text
  }

  func text(_ name: String, _ inner: String) -> String? { self[name]?[inner]?.text }
}
