/// Words of other charsets in a header: `=?utf-8?Q?F=C3=A4hre?=` (RFC 2047).
///
/// Byte by byte and in one pass, since a header may be nothing but the beginnings of such words.
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return text }
    let source = Array(text.utf8)
    var closes = Closes(source)
    var result = ""
    /// Of words of one charset in a row: a character may be parted between two of them.
    var bytes: [UInt8] = []
    var charset = ""
    /// Behind the last word, and where the next may begin.
    var (end, place) = (0, 0)
    while let start = opening(in: source, from: place) {
      guard let word = Word(source, at: start, closes: &closes) else {
        place = start + 2
        continue
      }
      let between = source[end..<start]
      // White space between two encoded words is none.
      let isNext = between.allSatisfy { $0 == 32 || (9...13).contains($0) }
      if bytes.isEmpty || !isNext || word.charset != charset {
        if !bytes.isEmpty { result += DecodedText(bytes, declared: charset).text }
        bytes = []
        if end == 0 || !isNext { result += String(decoding: between, as: UTF8.self) }
      }
      charset = word.charset
      bytes += word.bytes
      (end, place) = (word.end, word.end)
    }
    guard end > 0 else { return text }
    return result + DecodedText(bytes, declared: charset).text + String(decoding: source[end...], as: UTF8.self)
  }

  private static func opening(in source: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 1 < source.count {
      if source[place] == UInt8(ascii: "="), source[place + 1] == UInt8(ascii: "?") { return place }
      place += 1
    }
    return nil
  }

  /// Where words may end; asked for places that only go up.
  private struct Closes {
    private let source: [UInt8]
    private var next = 0

    init(_ source: [UInt8]) { self.source = source }

    /// The first `?=` from a place on; nil where none is left.
    mutating func first(from start: Int) -> Int? {
      next = max(next, start)
      while next + 1 < source.count {
        if source[next] == UInt8(ascii: "?"), source[next + 1] == UInt8(ascii: "=") { return next }
        next += 1
      }
      return nil
    }
  }

  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: Int

    /// The word that begins at a place; nil where none does. Spaces in what is encoded are against the rules and common.
    init?(_ source: [UInt8], at start: Int, closes: inout Closes) {
      let name = source[(start + 2)...].prefix(41).prefix { $0 != UInt8(ascii: "?") && $0 > 32 }
      let mark = name.endIndex
      guard (1..<40).contains(name.count), mark + 2 < source.count, source[mark] == UInt8(ascii: "?"),
        source[mark + 2] == UInt8(ascii: "?")
      else { return nil }
      let encoding = source[mark + 1] & 0xDF
      guard encoding == UInt8(ascii: "B") || encoding == UInt8(ascii: "Q"), let close = closes.first(from: mark + 3),
        close - start < 2000
      else { return nil }
      // A language may follow the charset (RFC 2231).
      charset = String(decoding: name.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
      let written = source[(mark + 3)..<close]
      bytes =
        encoding == UInt8(ascii: "B")
        ? TransferEncoding.base64(written)
        : TransferEncoding.quotedPrintable(written.map { $0 == UInt8(ascii: "_") ? 32 : $0 }[...])
      end = close + 2
    }
  }
}
