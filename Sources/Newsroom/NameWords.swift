/// The words of a name without case, accents and marks: `U.S. Embassy` is `us`, `embassy`; `Al-Assad` is `al`, `assad`;
/// `Mykolaïv’s` is `mykolaivs`. Scripts other than Latin keep their letters.
package func nameWords(_ name: String) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  func end() {
    if !word.isEmpty { words.append(String(word)) }
    word = String.UnicodeScalarView()
  }
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": word.append(scalar)
    case "A"..."Z": word.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
    case ".", "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{00AD}", "\u{0300}"..."\u{036F}": continue
    default:
      guard scalar.value >= 0x80 else {
        end()
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let plain = plainLetters(lower) {
          word.append(contentsOf: plain.unicodeScalars)
        } else if isWordlike(lower) {
          word.append(lower)
        } else if lower.properties.generalCategory != .format {
          end()
        }
      }
    }
  }
  end()
  return words
}

/// A Latin letter without its marks, by the name that Unicode gives it: `LATIN SMALL LETTER E WITH ACUTE`.
private func plainLetters(_ letter: Unicode.Scalar) -> String? {
  switch letter {
  case "ß": return "ss"
  case "æ": return "ae"
  case "œ": return "oe"
  case "ı": return "i"
  case "þ": return "th"
  case "ð": return "d"
  case "\u{FB01}": return "fi"
  case "\u{FB02}": return "fl"
  case "\u{0300}"..."\u{036F}": return ""
  default:
    let opening = "LATIN SMALL LETTER "
    guard letter.value < 0x2000, let name = letter.properties.name, name.hasPrefix(opening) else { return nil }
    let rest = name.dropFirst(opening.count)
    guard rest.dropFirst().hasPrefix(" WITH "), let base = rest.first else { return nil }
    return base.lowercased()
  }
}

private func isWordlike(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
