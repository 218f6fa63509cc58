/// The limits on what is read (`I1` of the design: an article of 2 MB).
package enum WireLimits {
  package static let articleBytes = 2_000_000
}

/// Copy from the bytes of one file. Throws only for what is no copy at all; whatever is text yields copy and warnings.
///
/// - Parameter format: what the file is known to be; nil to judge by its content.
package func readCopy(_ bytes: [UInt8], format: Format? = nil) throws(WireError) -> Copy {
  guard bytes.count <= WireLimits.articleBytes else {
    throw .tooLarge(bytes: bytes.count, limit: WireLimits.articleBytes)
  }
  if format == nil, case .refused(let error) = Sniffed(bytes) { throw error }
  let decoded = DecodedText(bytes)
  // SQLite and C end a string at U+0000, so it is replaced like any byte that is no text.
  let nuls = decoded.text.utf8.count(where: { $0 == 0 })
  let text =
    nuls == 0 ? decoded.text : String(decoded.text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : Character($0) })
  guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }

  var copy = readPlainText(text, charset: decoded.charset)
  copy.replacements = decoded.replacements + nuls
  copy.original = decoded.differsFromBytes || nuls > 0 ? bytes : nil
  if copy.replacements > 0 {
    copy.warnings.append("\(copy.replacements) characters could not be decoded and show as \u{FFFD}")
  }
  return copy
}
