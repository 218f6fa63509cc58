/// A language with its words and names, ready to write in.
final class MadeUpLanguage: Sendable {
  let words: Lexicon
  let names: NameBook
  let np: [Phrase]
  let vp: [Phrase]
  let pp: [Phrase]
  let sentences: [Phrase]
  let ledes: [Phrase]
  let headlines: [Phrase]
  let weekdays: [[UInt8]]
  let months: [[UInt8]]
  let (plural, past, going, adverb): ([UInt8], [UInt8], [UInt8], [UInt8])
  let byline: String?
  let agencies: [String]
  let outlets: [String]
  let furniture: [String]
  let bytesPerWord: Double
  let isLogographic: Bool
  /// Numbers that tell this language's choices from another's.
  let seed: UInt64

  init(_ tongue: Tongue, seed: UInt64) {
    let seed = scattered(seed ^ tongue.code.utf8.reduce(0) { $0 << 8 | UInt64($1) })
    self.seed = seed
    words = Lexicon(tongue, seed: seed)
    names = NameBook(tongue, seed: seed &+ 1)
    np = tongue.np.map(Phrase.init)
    vp = tongue.vp.map(Phrase.init)
    pp = tongue.pp.map(Phrase.init)
    sentences = tongue.sentences.map(Phrase.init)
    ledes = tongue.ledes.map(Phrase.init)
    headlines = tongue.headlines.map(Phrase.init)
    weekdays = tongue.weekdays.map { Array($0.utf8) }
    months = tongue.months.map { Array($0.utf8) }
    (plural, past, going, adverb) = (
      Array(tongue.plural.utf8), Array(tongue.past.utf8), Array(tongue.going.utf8), Array(tongue.adverb.utf8)
    )
    byline = tongue.byline
    agencies = tongue.agencies
    outlets = tongue.outlets
    furniture = tongue.furniture
    bytesPerWord = tongue.bytesPerWord
    isLogographic = tongue.isLogographic
  }

  /// With the share of copy that is in it, in hundredths.
  static func all(seed: UInt64) -> [(language: MadeUpLanguage, share: Int)] {
    let tongues: [(Tongue, Int)] = [
      (.english, 80), (.german, 6), (.french, 5), (.spanish, 5), (.cyrillic, 3), (.chinese, 1),
    ]
    return tongues.map { (MadeUpLanguage($0, seed: seed), $1) }
  }

  // MARK: how rare things are

  static let nouns = OpenZipf(shift: 15, knee: 7_000, tail: 1.7)
  static let verbs = OpenZipf(shift: 10, knee: 1_800, tail: 1.8)
  static let adjectives = OpenZipf(shift: 10, knee: 2_500, tail: 1.9)
  /// Most people in the news are in it once.
  static let people = OpenZipf(shift: 3, knee: 400, tail: 0.35)
  static let places = OpenZipf(shift: 2, knee: 300, tail: 0.8)
  static let organisations = OpenZipf(shift: 3, knee: 400, tail: 0.5)
}
