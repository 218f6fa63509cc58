/// What a Unicode scalar is to the tokenizer.
enum ScalarClass {
  case space, letter, mark, digit, apostrophe, quote, dash, hyphen, punctuation, currency, symbol
  /// Shown as nothing (soft hyphen, zero-width space, bidi controls): clings to what stands before it.
  case ignorable
  /// Written without spaces between words (Han, kana, Thai …): each scalar is a token of its own.
  case unspaced

  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? ScalarClass(ascii: UInt8(scalar.value)) : ScalarClass(beyondASCII: scalar)
  }

  /// The commonest first; a table would have to be made before its first use, and every use would ask whether it is.
  @inline(__always)
  private init(ascii byte: UInt8) {
    if byte.isASCIILetter {
      self = .letter
    } else if byte <= 32 || byte == 127 {
      self = .space
    } else {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      case UInt8(ascii: "'"): self = .apostrophe
      case UInt8(ascii: "\""), UInt8(ascii: "`"): self = .quote
      case UInt8(ascii: "-"): self = .hyphen
      case UInt8(ascii: "$"): self = .currency
      case UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"),
        UInt8(ascii: "~"), UInt8(ascii: "^"):
        self = .symbol
      default: self = .punctuation
      }
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x02BC: self = .apostrophe
    case 0x201A, 0x201C...0x201F, 0x00AB, 0x00BB, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0x00B4:
      self = .quote
    case 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015, 0x2212: self = .dash
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = ScalarClass.isMark(scalar) ? .mark : .unspaced
    default: self = ScalarClass(category: scalar.properties.generalCategory)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private init(category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .decimalNumber: self = .digit
    case .letterNumber, .otherNumber: self = .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
    case .format: self = .ignorable
    case .currencySymbol: self = .currency
    case .dashPunctuation: self = .dash
    case .initialPunctuation, .finalPunctuation: self = .quote
    case .connectorPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation: self = .punctuation
    case .mathSymbol, .modifierSymbol, .otherSymbol, .surrogate, .privateUse, .unassigned: self = .symbol
    @unknown default: self = .symbol
    }
  }
}

extension UInt8 {
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
