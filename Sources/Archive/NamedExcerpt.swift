import GRDB

/// A piece of a version's text around the first place that names somebody, marked as FTS5 marks its snippets.
enum NamedExcerpt {
  /// Bytes before the name and behind it.
  private static let margin = (before: 50, behind: 80)

  static func text(_ db: Database, of version: Int64, names: [Int64]) throws -> String {
    let sought = Set(names)
    let named = try MentionRows.list(db, of: version).names.first { sought.contains($0.entity) }
    guard let text = try CopyReader(db).record(of: version)?.text else { return "" }
    let bytes = Array(text.utf8)
    let (start, end) = named.map { ($0.span.start, $0.span.end) } ?? (0, 0)
    guard 0 <= start, start <= end, end <= bytes.count else { return "" }
    let opening = boundary(bytes, from: max(0, start - margin.before), to: start)
    let closing = bytes[end...].dropFirst(margin.behind).firstIndex(where: isSpace) ?? bytes.count
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let marked = named == nil ? "" : "\u{E000}\(piece(start..<end))\u{E001}"
    return (opening > 0 ? "… " : "") + piece(opening..<start) + marked + piece(end..<closing)
      + (closing < bytes.count ? " …" : "")
  }

  /// The first word that begins behind a place.
  private static func boundary(_ bytes: [UInt8], from first: Int, to end: Int) -> Int {
    first == 0 ? 0 : bytes[first..<end].firstIndex(where: isSpace).map { $0 + 1 } ?? end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
}
