/// A half-open range of UTF-8 offsets into one text. Every mention, quote, figure and edit is one.
package struct Span: Hashable, Sendable, Codable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span cannot end before it starts")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}

extension Span: Comparable {
  package static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension Span: CustomStringConvertible {
  package var description: String { "\(start)..<\(end)" }
}

extension String {
  /// The text of a span. The span must lie on scalar boundaries of this string.
  package subscript(span: Span) -> Substring {
    let from = utf8.index(startIndex, offsetBy: span.start)
    let to = utf8.index(from, offsetBy: span.count)
    return self[from..<to]
  }

  /// The whole string as a span.
  package var span: Span { Span(0, utf8.count) }
}
