/// A format that copy comes in and that can be read.
package enum Format: String, CaseIterable, Hashable, Sendable {
  /// Plain text, as it really comes.
  case text
  /// IPTC 7901, the text message of wire services.
  case iptc7901
  /// ANPA 1312, that of American papers.
  case anpa1312
  case nitf
  case newsmlG2 = "newsml-g2"
  case newsml1 = "newsml-1"
  case ninjs
  /// RSS 0.9x to 2.0, RDF and CDF.
  case rss
  case atom
  case jsonFeed = "json-feed"
  /// A page of the web.
  case html
  /// One message, or a mailbox of them.
  case mail
  case opml
  /// newsboat's list of feeds.
  case urls

  /// What a file looks like that was taken for one by mistake.
  var family: String {
    switch self {
    case .ninjs, .jsonFeed: "JSON"
    case .nitf, .newsml1, .newsmlG2, .rss, .atom, .opml: "XML"
    case .text, .iptc7901, .anpa1312, .html, .mail, .urls: rawValue
    }
  }
}

/// Why a file cannot be filed. The text says how to mend it.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case binary(String)
  /// What it looks like, such as `JSON`, of a kind that is no news.
  case unreadFormat(String)
  /// It is not of the format that was asked for.
  case notFormat(Format)

  package var description: String {
    switch self {
    case .empty:
      "it holds no text"
    case .tooLarge(let bytes, let limit):
      "it is \(bytes / 1_000_000) MB, over the limit of \(limit / 1_000_000) MB; split it"
    case .binary(let what):
      "it is \(what), not text; save the copy as plain text"
    case .unreadFormat(let what):
      """
      it looks like \(what), which is none of the formats that are read; save it as plain text, or file it as it stands \
      with --format text
      """
    case .notFormat(let format):
      "it is not \(format.rawValue); leave --format away to have the format told from the content"
    }
  }
}
