import Terminal

/// A name for a file, without an ending, made from a headline: its letters and digits in lower case with hyphens between words,
/// `9-dead-in-ferry-fire`. It never begins with a dot or a hyphen, parts no folders, holds no control character, and is never empty.
package func fileName(for headline: String) -> String {
  var name = ""
  var count = 0
  var isBetween = false
  for glyph in glyphs(of: headline) {
    guard let first = glyph.text.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil
    else {
      isBetween = true
      continue
    }
    // A joiner between letters is for the eye.
    let letter = String(
      String.UnicodeScalarView(glyph.text.unicodeScalars.filter { $0.properties.generalCategory != .format })
    ).lowercased()
    let more = (isBetween && !name.isEmpty ? "-" : "") + letter
    guard count < longestName, name.utf8.count + more.utf8.count <= longestNameInBytes else { break }
    // No word begins where there is no room for much of it.
    if isBetween, count > longestName - 12 { break }
    name += more
    count += 1
    isBetween = false
  }
  return name.isEmpty ? "article" : name
}

private let longestName = 60
/// A file system takes 255 with the ending.
private let longestNameInBytes = 200
