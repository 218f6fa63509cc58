import Foundation
import Language
import Wire

/// A piece of copy with its paragraphs, as filing has it before it looks for names.
struct Article {
  let text: String
  let paragraphs: [Paragraph]

  /// Of a file of raw copy: cut at form feeds or, where it has none, at the blank line behind every 400 words.
  static func all(in path: String) throws -> [Article] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let pieces = text.contains("\u{C}") ? text.split(separator: "\u{C}").map(String.init) : cut(text, words: 400)
    return try pieces.filter { $0.contains { !$0.isWhitespace } }.map { piece in
      let copy = try readCopy(Array(piece.utf8))
      return Article(text: copy.text, paragraphs: copy.paragraphs)
    }
  }

  private static func cut(_ text: String, words: Int) -> [String] {
    var pieces: [String] = []
    var piece: [String] = []
    var count = 0
    for paragraph in text.split(separator: "\n\n") {
      piece.append(String(paragraph))
      count += paragraph.split(whereSeparator: \.isWhitespace).count
      guard count >= words else { continue }
      pieces.append(piece.joined(separator: "\n\n"))
      piece = []
      count = 0
    }
    return piece.isEmpty ? pieces : pieces + [piece.joined(separator: "\n\n")]
  }
}
