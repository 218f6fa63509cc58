import Language

/// What the features read of a word: hashes of its spellings and affixes, its shape, and what the lexicon says.
/// It depends on the word's bytes and the lexicon alone, so that the forms of frequent words can be kept.
package struct WordForm: Sendable {
  /// Spelling with digits as `0` and typographic marks folded.
  package var word: UInt32
  package var lower: UInt32
  /// `Xxxx`, `XX`, `0,000`: classes of characters, runs longer than four cut to four.
  package var shape: UInt32
  /// Runs cut to one: `Xx`, `X`, `0,0`.
  package var outline: UInt32
  /// The first and last one to four characters in lower case; 0 where the word is shorter.
  package var prefixes: SIMD4<UInt32>
  package var suffixes: SIMD4<UInt32>
  package var traits: Traits
  package var lexicon: LexiconEntry
  /// Its class by distribution, from coarse to fine; 0 where the lexicon has none.
  package var wordClass: UInt16
  /// How the path to its class begins.
  package var path: SIMD4<UInt16>

  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let capitalised = Traits(rawValue: 1)
    package static let allCapitals = Traits(rawValue: 2)
    package static let digits = Traits(rawValue: 4)
    package static let hyphen = Traits(rawValue: 8)
    package static let letters = Traits(rawValue: 16)
    package static let mixed = Traits(rawValue: 32)
  }

  /// Beyond either end of a sentence.
  package static let edge = WordForm()

  private init() {
    word = 1
    lower = 1
    shape = 1
    outline = 1
    prefixes = .zero
    suffixes = .zero
    traits = []
    lexicon = []
    wordClass = 0
    path = .zero
  }

  package init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon table: Lexicon) {
    self = .edge
    if bytes.allSatisfy({ $0 < 0x80 }) { readASCII(bytes) } else { readScalars(bytes) }
    lexicon = table.entry(lower)
    wordClass = table.wordClass(word)
    if wordClass == 0 { wordClass = table.wordClass(lower) }
    path = table.path(wordClass)
  }
}

// MARK: reading

extension WordForm {
  private mutating func readASCII(_ bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, bytes.count)) { scalars in
      for index in bytes.indices { scalars[index] = UInt32(bytes[index]) }
      read(UnsafeBufferPointer(rebasing: scalars[..<bytes.count]))
    }
  }

  private mutating func readScalars(_ bytes: UnsafeBufferPointer<UInt8>) {
    let folded = NormalForm.fold(String(decoding: bytes, as: UTF8.self)).unicodeScalars.map(\.value)
    folded.withUnsafeBufferPointer { read($0) }
  }

  /// Marks that only typesetting tells apart: `“`, `''` and `"`; `–`, `--` and `-`.
  private static func mark(_ scalars: UnsafeBufferPointer<UInt32>) -> UInt32? {
    if scalars.allSatisfy(isQuote) { return 0x22 }
    return scalars.allSatisfy(isDash) ? 0x2D : nil
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0x2018...0x201A, 0x201C...0x201E, 0xAB, 0xBB: true
    default: false
    }
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  private mutating func read(_ scalars: UnsafeBufferPointer<UInt32>) {
    if scalars.count <= 3, let first = scalars.first, !CharacterKind.isLetter(first), let mark = Self.mark(scalars),
      scalars.count > 1 || mark != first
    {
      return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1) { single in
        single[0] = mark
        read(UnsafeBufferPointer(single))
      }
    }
    var spelling = FeatureHash()
    var folded = FeatureHash()
    var shape = FeatureHash()
    var outline = FeatureHash()
    var run = 0
    var last: UInt32 = 0
    var capitals = 0
    var smalls = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, scalars.count)) { lower in
      for index in scalars.indices {
        let scalar = scalars[index]
        let kind = CharacterKind(scalar)
        let plain = kind == .digit ? 0x30 : scalar
        let small = kind == .capital ? CharacterKind.lowercase(scalar) : plain
        spelling.add(plain)
        folded.add(small)
        lower[index] = small
        let sign = kind.sign(scalar)
        run = sign == last ? run + 1 : 1
        if run <= 4 { shape.add(sign) }
        if run == 1 { outline.add(sign) }
        last = sign
        switch kind {
        case .capital: capitals += 1
        case .small: smalls += 1
        case .digit: traits.insert(.digits)
        case .mark: if scalar == 0x2D { traits.insert(.hyphen) }
        }
      }
      word = spelling.value
      self.lower = folded.value
      self.shape = shape.value
      self.outline = outline.value
      var opening = FeatureHash()
      for length in 1...4 where length <= scalars.count {
        opening.add(lower[length - 1])
        prefixes[length - 1] = opening.value
        var ending = FeatureHash()
        for index in (scalars.count - length)..<scalars.count { ending.add(lower[index]) }
        suffixes[length - 1] = ending.value
      }
    }
    if capitals + smalls > 0 { traits.insert(.letters) }
    if let first = scalars.first, CharacterKind(first) == .capital { traits.insert(.capitalised) }
    if capitals > 1, smalls == 0 { traits.insert(.allCapitals) }
    if capitals > 0, smalls > 0, !traits.contains(.capitalised) || capitals > 1 { traits.insert(.mixed) }
  }
}

private enum CharacterKind {
  case capital, small, digit, mark

  init(_ value: UInt32) {
    switch value {
    case 0x41...0x5A: self = .capital
    case 0x61...0x7A: self = .small
    case 0x30...0x39: self = .digit
    case 0..<0x80: self = .mark
    default:
      let properties = Unicode.Scalar(value)?.properties
      self =
        properties?.isUppercase == true
        ? .capital
        : properties?.isAlphabetic == true ? .small : properties?.numericType == .decimal ? .digit : .mark
    }
  }

  static func isLetter(_ value: UInt32) -> Bool {
    let kind = CharacterKind(value)
    return kind == .capital || kind == .small
  }

  static func lowercase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value | 0x20 }
    return Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  func sign(_ value: UInt32) -> UInt32 {
    switch self {
    case .capital: 0x58
    case .small: 0x78
    case .digit: 0x30
    case .mark: value
    }
  }
}
