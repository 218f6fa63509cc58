/// What a server gave.
package struct FetchResponse: Hashable, Sendable {
  /// The address that answered, after all redirects, without user and password: what relative links refer to.
  package var url: String
  /// The address to ask from now on, where the first redirects were permanent (301, 308); else nil.
  package var permanentURL: String?
  package var status: Int
  /// Decompressed. Empty where nothing was modified. Copy that was cut off before it was compressed, or gzip that was cut off
  /// before its length was stated, is cut short here too: nothing in HTTP tells of it.
  package var body: [UInt8]
  /// Lower case, without parameters: `application/rss+xml`.
  package var contentType: String?
  /// As the header has it: `ISO-8859-1`.
  package var charset: String?
  /// Verbatim, a character a byte (ISO 8859-1): to be kept and handed back as they are. Nil where the header is not there;
  /// when nothing was modified, what was kept before then stays valid.
  package var etag: String?
  package var lastModified: String?
  /// `max-age` of `Cache-Control`, in seconds.
  package var maxAge: Int?
  /// `1.0`, `1.1`, `2`.
  package var httpVersion: String
  /// Heads and bodies as they came, compressed, of all redirects too.
  package var bytesReceived: Int
  /// From the first connection to the last byte, without the time in the queue.
  package var duration: Duration
}

package enum FetchOutcome: Hashable, Sendable {
  case fetched(FetchResponse)
  /// 304: the body is the one from before.
  case notModified(FetchResponse)
  case failed(FetchError)
}

package struct FetchResult: Hashable, Sendable {
  package var request: FetchRequest
  package var outcome: FetchOutcome
}
