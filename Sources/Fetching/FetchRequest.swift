/// An address to be fetched, and what is known of it from the last time.
package struct FetchRequest: Hashable, Sendable {
  /// The caller's own; it comes back with the result.
  package var id: Int
  /// `http://` or `https://`. A host may be in any script; a user and password may stand before it.
  package var url: String
  /// `ETag` and `Last-Modified` as `FetchResponse` gave them: where one is there, the server may answer “not modified”.
  package var etag: String?
  package var lastModified: String?

  package init(id: Int, url: String, etag: String? = nil, lastModified: String? = nil) {
    self.id = id
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
  }

  var isConditional: Bool { etag != nil || lastModified != nil }
}
