/// A character that shows as nothing and changes how others are shown, split or found: a zero-width space, a soft hyphen, a
/// control for the direction of writing. Joiners are left out: Persian, the Indic scripts and emoji are spelled with them.
package struct HiddenCharacter: Hashable, Sendable {
  /// UTF-8 offset in the text.
  package let offset: Int
  package let scalar: Unicode.Scalar
}

package func hiddenCharacters(in text: String, _ span: Span) -> [HiddenCharacter] {
  let part = text[span]
  // Each of them takes more than one byte.
  guard !part.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
  var found: [HiddenCharacter] = []
  var offset = span.start
  for scalar in part.unicodeScalars {
    if scalar.value >= 0x80, scalar != "\u{200C}", scalar != "\u{200D}", scalar.properties.generalCategory == .format {
      found.append(HiddenCharacter(offset: offset, scalar: scalar))
    }
    offset += UTF8.width(scalar)
  }
  return found
}
