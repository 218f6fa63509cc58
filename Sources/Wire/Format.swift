/// A format that copy comes in and that can be read.
package enum Format: String, CaseIterable, Hashable, Sendable {
  /// Plain text, as it really comes.
  case text
}

/// Why a file cannot be filed. The text says how to mend it.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case binary(String)
  case unreadFormat(String)

  package var description: String {
    switch self {
    case .empty:
      "it holds no text"
    case .tooLarge(let bytes, let limit):
      "it is \(bytes / 1_000_000) MB, over the limit of \(limit / 1_000_000) MB for one article; split it"
    case .binary(let what):
      "it is \(what), not text; save the copy as plain text"
    case .unreadFormat(let what):
      "it looks like \(what), which is not read yet; save it as plain text, or file it as it stands with --format text"
    }
  }
}

/// What the bytes of a file are, by content first.
enum Sniffed: Equatable {
  case readable(Format)
  case refused(WireError)

  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(512)
    if let name = Sniffed.signatures.first(where: { head.starts(with: $0.bytes) })?.name {
      self = .refused(.binary(name))
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      self = .readable(.text)
    } else if bytes.prefix(65_536).contains(0) {
      self = .refused(.binary("binary data"))
    } else if let markup = Sniffed.markup(head) {
      self = .refused(.unreadFormat(markup))
    } else {
      self = .readable(.text)
    }
  }

  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("a PDF", Array("%PDF".utf8)), ("a ZIP archive or an Office document", [0x50, 0x4B, 0x03, 0x04]),
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("compressed data (gzip)", [0x1F, 0x8B]), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("an SQLite database", Array("SQLite format 3".utf8)), ("RTF", Array("{\\rtf".utf8)),
  ]

  private static func markup(_ head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if text.hasPrefix("<?xml") || text.hasPrefix("<rss") || text.hasPrefix("<feed") || text.hasPrefix("<nitf") {
      return "XML"
    }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<head") { return "HTML" }
    if text.first == "{" || text.first == "[" {
      let next = text.dropFirst().first { !$0.isWhitespace }
      if let next, text.first == "{" ? next == "\"" || next == "}" : next == "{" { return "JSON" }
    }
    return nil
  }
}
