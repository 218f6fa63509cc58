/// Words of other charsets in a header: `=?utf-8?Q?F=C3=A4hre?=` (RFC 2047).
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    /// Of words of one charset in a row: a character may be parted between two of them.
    var bytes: [UInt8] = []
    var charset = ""
    let flush = { (result: inout String, bytes: inout [UInt8]) in
      if !bytes.isEmpty { result += DecodedText(bytes, declared: charset).text }
      bytes = []
    }
    while let start = rest.firstRange(of: "=?") {
      guard let word = Word(rest[start.lowerBound...]) else {
        flush(&result, &bytes)
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let between = rest[..<start.lowerBound]
      // White space between two encoded words is none.
      if bytes.isEmpty || !between.allSatisfy(\.isWhitespace) {
        flush(&result, &bytes)
        result += between
      } else if word.charset != charset {
        flush(&result, &bytes)
      }
      charset = word.charset
      bytes += word.bytes
      rest = rest[word.end...]
    }
    flush(&result, &bytes)
    return result + rest
  }

  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: String.Index

    /// The word that a text begins with; nil where it is none. Spaces inside are against the rules and common.
    init?(_ text: Substring) {
      let inner = text.dropFirst(2).prefix(2000)
      let parts = inner.split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, !parts[0].isEmpty, parts[0].utf8.count < 40, parts[1].utf8.count == 1,
        let close = parts[2].firstRange(of: "?=")
      else { return nil }
      // A language may follow the charset (RFC 2231).
      charset = parts[0].prefix { $0 != "*" }.lowercased()
      let written = Array(parts[2][..<close.lowerBound].utf8)
      switch parts[1].lowercased() {
      case "b": bytes = TransferEncoding.base64(written)
      case "q": bytes = TransferEncoding.quotedPrintable(written.map { $0 == UInt8(ascii: "_") ? 32 : $0 }[...])
      default: return nil
      }
      end = close.upperBound
    }
  }
}
