import Glibc
import Language

/// A stretch of plain text between breaks, before it is known what it is.
struct Block: Hashable {
  /// Without white space at the ends; never empty.
  var span: Span
  var role: ParagraphRole?

  init(_ span: Span, role: ParagraphRole? = nil) {
    self.span = span
    self.role = role
  }
}

/// A block's text with the questions that the rules ask of it. A class, since many rules ask the same.
final class BlockText {
  let text: Substring
  /// Words parted by white space.
  private(set) lazy var words = text.split(atScalars: \.isWhiteSpace)
  /// Without making them: most rules rule out by it.
  private(set) lazy var wordCount = BlockText.wordCount(text)
  private(set) lazy var lowercased = BlockText.lowercased(text)

  init(_ text: Substring) { self.text = text }

  private static func wordCount(_ text: Substring) -> Int {
    var (count, isInside) = (0, false)
    for scalar in text.unicodeScalars {
      let isWhiteSpace = scalar.isWhiteSpace
      if !isWhiteSpace, !isInside { count += 1 }
      isInside = !isWhiteSpace
    }
    return count
  }

  /// Of ASCII, which most of a paragraph is, byte by byte.
  private static func lowercased(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let source = text.utf8
    var place = source.startIndex
    while place < source.endIndex {
      let byte = source[place]
      if byte < 0x80 {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        place = source.index(after: place)
      } else {
        let end = source[place...].firstIndex { $0 < 0x80 } ?? source.endIndex
        bytes += NormalForm.fold(text[place..<end]).lowercased().utf8
        place = end
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the text has one of these, in lower case, anywhere.
  func hasPhrase(_ phrases: [StaticString]) -> Bool { phrases.contains { lowercased.hasBytes(of: $0) } }

  /// The last character that is not a closing quote or bracket.
  private var lastMark: Character? {
    text.last { !$0.isWhitespace && !"\"'”’»)]".contains($0) }
  }

  /// Ends as a sentence ends.
  var endsSentence: Bool { lastMark.map { ".!?…。！？:：;".contains($0) } ?? false }

  /// Ends with a full stop: no headline does. An ellipsis is none.
  var endsWithStop: Bool { (lastMark.map { ".。".contains($0) } ?? false) && !text.hasSuffix("...") }

  /// Every word begins with a capital, as names do.
  var isAllNames: Bool { words.allSatisfy { $0.first?.isUppercase ?? false } }

  /// Only letters, apostrophes, hyphens and stops: what names are written with.
  var hasOnlyNameCharacters: Bool {
    text.allSatisfy { $0.isLetter || $0.isWhitespace || "’'-.".contains($0) }
  }
}

extension String {
  /// Whether these bytes occur. Finds what `contains` finds for text in one normal form, many times faster.
  func hasBytes(of phrase: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { text in
      guard var place = text.baseAddress.map(UnsafeRawPointer.init) else { return false }
      let end = place + text.count
      while end - place >= phrase.utf8CodeUnitCount,
        let found = memchr(place, Int32(phrase.utf8Start.pointee), end - place - phrase.utf8CodeUnitCount + 1)
      {
        if memcmp(found, phrase.utf8Start, phrase.utf8CodeUnitCount) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}

extension Substring {
  /// The stretches between separators that are not empty. By scalars, which is many times faster than by characters.
  func split(atScalars isSeparator: (Unicode.Scalar) -> Bool) -> [Substring] {
    unicodeScalars.split(whereSeparator: isSeparator).map(Substring.init)
  }
}

extension Unicode.Scalar {
  /// As Unicode has it; by the list, which is short, and many times faster than asking for the property.
  var isWhiteSpace: Bool {
    switch value {
    case 9...13, 32: true
    case 0..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isAlphabetic: Bool {
    value < 0x80 ? (97...122).contains(value | 32) : properties.isAlphabetic
  }
}

/// The texts of blocks, each made once.
final class BlockTexts {
  private let text: String
  private var known: [Span: BlockText] = [:]

  init(_ text: String) { self.text = text }

  subscript(span: Span) -> BlockText {
    if let block = known[span] { return block }
    let block = BlockText(text[span])
    known[span] = block
    return block
  }
}

extension Span {
  /// Without white space at either end. By scalars: a space with a mark on it is one character, and it is not white.
  func trimmed(in text: String) -> Span {
    let scalars = text[self].unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return Span(start, start) }
    let from = scalars.utf8Distance(from: scalars.startIndex, to: first)
    let to = scalars.utf8Distance(from: scalars.startIndex, to: scalars.index(after: last))
    return Span(start + from, start + to)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate func utf8Distance(from start: Index, to end: Index) -> Int {
    Substring(self).utf8.distance(from: start, to: end)
  }
}
