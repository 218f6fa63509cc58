/// Somebody or something that is named.
struct GeneratedName: Sendable {
  let full: [UInt8]
  /// As one says who has been named before: the surname.
  let short: [UInt8]
}

/// The names that copy of a language holds. As words, they are functions of their rank: a few are everywhere, and there is always
/// one that nobody has heard of.
struct NameBook: Sendable {
  private let sounds: Sounds
  private let seed: UInt64
  private let givenNames: [[UInt8]]
  private let familyEndings: [[UInt8]]
  private let placeEndings: [[UInt8]]
  private let organisations: [String]
  private let space: [UInt8]

  init(_ tongue: Tongue, seed: UInt64) {
    let sounds = Sounds(tongue)
    self.sounds = sounds
    self.seed = seed
    familyEndings = tongue.familyEndings.map { Array($0.utf8) }
    placeEndings = tongue.placeEndings.map { Array($0.utf8) }
    organisations = tongue.organisations
    space = tongue.isLogographic ? [] : [0x20]
    var chance = Chance(seed)
    givenNames = (0..<500).map { _ in Self.capitalised(sounds, syllables: 1 + chance.below(2), &chance) }
  }

  func person(_ rank: Int) -> GeneratedName {
    var chance = chance(rank, 1)
    let given = chance.early(of: givenNames)
    let family =
      Self.capitalised(sounds, syllables: rank < 1_000 ? 2 : 1 + chance.below(3), &chance)
      + chance.early(of: familyEndings)
    return GeneratedName(full: given + space + family, short: family)
  }

  func place(_ rank: Int) -> GeneratedName {
    var chance = chance(rank, 2)
    var name = Self.capitalised(sounds, syllables: 1 + chance.below(2), &chance) + chance.early(of: placeEndings)
    if !space.isEmpty, chance.percent(10) { name += space + Self.capitalised(sounds, syllables: 2, &chance) }
    return GeneratedName(full: name, short: name)
  }

  func organisation(_ rank: Int) -> GeneratedName {
    var chance = chance(rank, 3)
    let name = String(decoding: Self.capitalised(sounds, syllables: 1 + chance.below(2), &chance), as: UTF8.self)
    let full = Array(chance.early(of: organisations).replacing("*", with: name).utf8)
    return GeneratedName(full: full, short: full)
  }

  private func chance(_ rank: Int, _ kind: UInt64) -> Chance { Chance(scattered(seed ^ UInt64(rank) << 2 ^ kind)) }

  private static func capitalised(_ sounds: Sounds, syllables: Int, _ chance: inout Chance) -> [UInt8] {
    var bytes: [UInt8] = []
    sounds.append(syllables: syllables, &chance, to: &bytes)
    capitalise(&bytes, at: 0)
    return bytes
  }
}

/// Makes a letter of a language of `Tongue` a capital.
func capitalise(_ bytes: inout [UInt8], at index: Int) {
  guard index < bytes.count else { return }
  switch bytes[index] {
  case 0x61...0x7A: bytes[index] -= 0x20
  case 0xC3 where bytes[index + 1] >= 0xA0: bytes[index + 1] -= 0x20
  case 0xD0 where bytes[index + 1] >= 0xB0: bytes[index + 1] -= 0x20
  case 0xD1 where bytes[index + 1] < 0x90: (bytes[index], bytes[index + 1]) = (0xD0, bytes[index + 1] + 0x20)
  default: break
  }
}
