import Language
import Newsroom

/// What a version keeps beside what lists and headers show: its text, its paragraphs, and where they came from.
///
/// As bytes: each field as its length plus one, as a varint (7 bits a byte, the lowest first), and its UTF-8; a field that is
/// not there as a nought. The fields stand in the order of `encode`. Particulars come first, behind a nought, which no text is;
/// where there are none, the text comes first, as in all records of before there were any.
struct CopyRecord {
  var text: String
  var paragraphs: [Paragraph]
  var deck: String?
  var byline: String?
  var dateline: String?
  var source: String
  var format: String
  var charset: String
  var warnings: [String]
  /// The bytes as received where they are not `text` in UTF-8.
  var original: [UInt8]?
  /// `ParticularsColumn`; nil where there are none.
  var particulars: [UInt8]?

  func encode(into bytes: inout [UInt8]) {
    func add(_ field: [UInt8]?) {
      guard let field else { return bytes.append(0) }
      Varint.append(UInt64(field.count + 1), to: &bytes)
      bytes += field
    }
    func add(_ field: String?) { add(field.map { Array($0.utf8) }) }
    if let particulars {
      bytes.append(0)
      add(particulars)
    }
    add(text)
    add(ParagraphColumn.encode(paragraphs))
    add(deck)
    add(byline)
    add(dateline)
    add(source)
    add(format)
    add(charset)
    add(warnings.isEmpty ? nil : warnings.joined(separator: "\n"))
    add(original)
  }
}

extension CopyRecord {
  /// - Throws: `StoreDamage` where the bytes are no record.
  init(decoding bytes: [UInt8], at place: Int) throws {
    var fields = Fields(bytes: bytes, place: place)
    let first = try fields.text()
    if let first {
      text = first
    } else {
      particulars = try fields.next().map { Array($0) }
      text = try fields.text() ?? ""
    }
    paragraphs = try ParagraphColumn.decode(try fields.text() ?? "", length: text.utf8.count)
    deck = try fields.text()
    byline = try fields.text()
    dateline = try fields.text()
    source = try fields.text() ?? ""
    format = try fields.text() ?? ""
    charset = try fields.text() ?? ""
    warnings = try fields.text()?.split(separator: "\n").map(String.init) ?? []
    original = try fields.next().map { Array($0) }
  }

  private struct Fields {
    let bytes: [UInt8]
    var place: Int

    mutating func next() throws -> ArraySlice<UInt8>? {
      guard let length = Varint.read(bytes, at: &place) else { throw StoreDamage("a version's copy ends too early") }
      if length == 0 { return nil }
      guard length - 1 <= UInt64(bytes.count - place) else { throw StoreDamage("a version's copy ends too early") }
      let start = place
      place += Int(length) - 1
      return bytes[start..<place]
    }

    mutating func text() throws -> String? { try next().map { String(decoding: $0, as: UTF8.self) } }
  }

  init(_ copy: FiledCopy) {
    text = copy.text
    paragraphs = copy.paragraphs
    deck = copy.deck
    byline = copy.byline
    dateline = copy.dateline
    source = copy.source
    format = copy.format
    charset = copy.charset
    warnings = copy.warnings
    original = copy.original
    particulars = ParticularsColumn.encode(copy.particulars)
  }
}

extension CopyRecord {
  /// What the search index holds: the headline and the deck; the lede; everything else. Nothing is in it twice.
  ///
  /// - Parameter headline: that of the version, for copy whose text does not have it.
  func indexed(headline: String?) -> (headline: String, lede: String, body: String) {
    var parts = (headline: "", lede: "", body: "")
    var hasLede = false
    func add(_ paragraph: Paragraph, to part: inout String) {
      if !part.isEmpty { part += "\n" }
      part += text[paragraph.span]
    }
    for paragraph in paragraphs {
      switch paragraph.role {
      case .headline, .deck: add(paragraph, to: &parts.headline)
      case .body where !hasLede:
        hasLede = true
        add(paragraph, to: &parts.lede)
      default: add(paragraph, to: &parts.body)
      }
    }
    // Copy that nobody took apart.
    if paragraphs.isEmpty { parts.body = text }
    if parts.headline.isEmpty { parts.headline = headline ?? "" }
    return parts
  }
}

/// Numbers of 7 bits a byte, the lowest bits first; all bytes but the last have their high bit set.
enum Varint {
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Nil at the end of the bytes, or where there is no number.
  static func read(_ bytes: [UInt8], at place: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
