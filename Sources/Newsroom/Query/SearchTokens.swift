import Language

/// A word as the search index has it.
package struct SearchToken: Hashable, Sendable {
  /// Without case and accents.
  package let text: String
  package let span: Span
}

/// The words of a text as SQLite's tokenizer `unicode61 remove_diacritics 2` makes them (https://sqlite.org/fts5.html): runs of
/// letters, numbers and private-use characters, with the accents between them.
///
/// - Parameter start: the offset of the text's first byte in the text that spans refer to.
package func searchTokens(of text: some StringProtocol, from start: Int = 0) -> [SearchToken] {
  var tokens: [SearchToken] = []
  var word = String.UnicodeScalarView()
  var (first, end) = (start, start)
  var isInWord = false
  func close() {
    if isInWord, !word.isEmpty { tokens.append(SearchToken(text: String(word), span: Span(first, end))) }
    word = String.UnicodeScalarView()
    isInWord = false
  }
  var offset = start
  for scalar in text.unicodeScalars {
    defer { offset += UTF8.width(scalar) }
    let isAccent = isDiacritic(scalar)
    guard isAccent && isInWord || isTokenCharacter(scalar) else {
      close()
      continue
    }
    if !isInWord { (isInWord, first) = (true, offset) }
    end = offset + UTF8.width(scalar)
    if !isAccent { word.append(folded(scalar)) }
  }
  close()
  return tokens
}

private func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": return true
  case "\u{0}"..."\u{7F}": return false
  // No character, but to SQLite the last of those for private use.
  case "\u{10FFFF}": return true
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber, .privateUse:
    return true
  default: return false
  }
}

/// The combining marks that SQLite drops: those of `sqlite3Fts5UnicodeIsdiacritic`.
private func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
  guard (768...817).contains(scalar.value) else { return false }
  let bit = scalar.value - 768
  return bit < 32 ? 0x0802_9FDF & (UInt32(1) << bit) != 0 : 0x0003_61F8 & (UInt32(1) << (bit - 32)) != 0
}

private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.value < 0x80 { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar }
  if let plain = plainLetters[scalar] ?? otherForms[scalar] { return plain }
  // Simple folding only: one scalar stays one.
  let lower = scalar.properties.lowercaseMapping.unicodeScalars
  guard lower.count == 1, let first = lower.first else { return scalar }
  return plainLetters[first] ?? first
}

/// Forms of a letter that case folding makes one with it (CaseFolding.txt of Unicode), where lowercasing does not.
private let otherForms: [Unicode.Scalar: Unicode.Scalar] = [
  "µ": "μ", "ſ": "s", "ς": "σ", "ϐ": "β", "ϑ": "θ", "ϕ": "φ", "ϖ": "π", "ϰ": "κ", "ϱ": "ρ", "ϵ": "ε", "ẛ": "s",
]

/// Latin letters that Unicode makes of a plain one and accents, by their names: `LATIN SMALL LETTER E WITH ACUTE`. A stroke or a
/// hook is part of the letter: ø is no o.
private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
  let accents: Set<Substring> = [
    "GRAVE", "ACUTE", "CIRCUMFLEX", "TILDE", "MACRON", "BREVE", "DOT ABOVE", "DOT BELOW", "DIAERESIS", "HOOK ABOVE",
    "RING ABOVE", "RING BELOW", "DOUBLE ACUTE", "DOUBLE GRAVE", "CARON", "CEDILLA", "OGONEK", "COMMA BELOW",
    "CIRCUMFLEX BELOW", "LINE BELOW", "TILDE BELOW", "BREVE BELOW", "DIAERESIS BELOW", "INVERTED BREVE", "HORN",
  ]
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
    guard let scalar = Unicode.Scalar(UInt32(value)), let name = scalar.properties.name else { continue }
    for opening in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] where name.hasPrefix(opening) {
      let rest = name.dropFirst(opening.count)
      guard let base = rest.utf8.first, rest.dropFirst().hasPrefix(" WITH ") else { continue }
      let marks = rest.dropFirst(7).split(separator: " AND ")
      if marks.allSatisfy(accents.contains) { table[scalar] = Unicode.Scalar(base | 0x20) }
    }
  }
  return table
}()
