import Newsroom

/// A message or a part of one, with what is in it (RFC 2045 to 2049).
struct MailPart {
  let headers: MailHeaders
  let type: MailField
  /// In lower case: `text/plain`.
  let kind: String
  /// Decoded bytes; empty for what has parts.
  private(set) var content: [UInt8] = []
  private(set) var parts: [MailPart] = []

  private static let depth = 20
  private static let width = 500

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0, commonType: String = "text/plain") {
    let (head, body) = MailPart.parted(bytes)
    headers = MailHeaders(head)
    type = MailField(headers.raw("content-type") ?? commonType) ?? MailField(commonType)!
    let named = MailField.token(type.value)
    kind = named.contains("/") ? named : "text/plain"
    let encoding = headers.raw("content-transfer-encoding")
    if kind.hasPrefix("multipart/"), depth < MailPart.depth, let boundary = type["boundary"] {
      let common = kind == "multipart/digest" ? "message/rfc822" : "text/plain"
      parts = MailPart.pieces(of: body, boundary: Array(boundary.utf8)).prefix(MailPart.width).map {
        MailPart($0, depth: depth + 1, commonType: common)
      }
      if parts.isEmpty { content = Array(body) }
    } else {
      content = TransferEncoding.decode(body, as: encoding)
      if kind == "message/rfc822", depth < MailPart.depth { parts = [MailPart(content[...], depth: depth + 1)] }
    }
  }

  /// The header and what is behind the first blank line. A part without a header begins with that line.
  private static func parted(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var lineStart = bytes.startIndex
    while lineStart < bytes.endIndex {
      let end = bytes[lineStart...].firstIndex { $0 == 10 } ?? bytes.endIndex
      let isBlank = bytes[lineStart..<end].allSatisfy { $0 == 13 }
      if isBlank { return (bytes[..<lineStart], bytes[min(end + 1, bytes.endIndex)...]) }
      lineStart = end + 1
    }
    return (bytes, [])
  }

  /// Between lines of two hyphens and the boundary; the last line has two more behind it, and is often missing.
  private static func pieces(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var lineStart = body.startIndex
    let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
    while lineStart < body.endIndex {
      let end = body[lineStart...].firstIndex { $0 == 10 } ?? body.endIndex
      if body[lineStart..<end].starts(with: mark) {
        let rest = body[(lineStart + mark.count)..<end]
        let isLast = rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
        // A longer boundary that begins so is another's.
        if rest.dropFirst(isLast ? 2 : 0).allSatisfy({ $0 == 13 || $0 == 32 || $0 == 9 }) {
          if let start { pieces.append(body[start..<max(start, withoutBreak(body, before: lineStart))]) }
          if isLast { return pieces }
          start = min(end + 1, body.endIndex)
        }
      }
      lineStart = end + 1
    }
    if let start { pieces.append(body[start...]) }
    return pieces
  }

  /// The line break before a boundary belongs to the boundary.
  private static func withoutBreak(_ body: ArraySlice<UInt8>, before end: Int) -> Int {
    var end = end
    if end > body.startIndex, body[end - 1] == 10 { end -= 1 }
    if end > body.startIndex, body[end - 1] == 13 { end -= 1 }
    return end
  }

  // MARK: what it is

  var isHTML: Bool { kind == "text/html" || kind == "application/xhtml+xml" }

  /// Text that is read as it stands.
  var isPlain: Bool { ["text/plain", "text/markdown", "text/x-markdown"].contains(kind) }

  var text: DecodedText { DecodedText(content.filter { $0 != 0 }, declared: type["charset"].map(MailField.token)) }

  private var disposition: MailField? { MailField(headers.raw("content-disposition")) }

  var fileName: String? { disposition?["filename"] ?? type["name"] }

  var isAttachment: Bool { disposition?.value == "attachment" || fileName != nil && !kind.hasPrefix("text/") }

  /// Named, never looked into.
  var media: Media {
    let subject = kind == "message/rfc822" ? parts.first?.headers["subject"] : nil
    return Media(type: kind, size: Int64(content.count), title: fileName ?? subject ?? headers["content-description"])
  }
}
