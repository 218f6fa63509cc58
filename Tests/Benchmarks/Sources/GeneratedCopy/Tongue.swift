/// What a language sounds like and how it puts sentences: the function words are its own, all others are made up of its sounds.
/// The first entries of each list are the more frequent ones; the first four of `np` hold no other part.
struct Tongue {
  var code: String
  var onsets: [String]
  var vowels: [String]
  var codas: [String]
  var nounEndings: [String]
  var verbEndings: [String]
  var adjectiveEndings: [String]
  var plural: String
  var past: String
  var going: String
  var adverb: String
  var familyEndings: [String]
  var placeEndings: [String]
  /// What organisations are called; `*` is the name.
  var organisations: [String]
  var np: [String]
  var vp: [String]
  var pp: [String]
  var sentences: [String]
  var ledes: [String]
  var headlines: [String]
  var weekdays: [String]
  var months: [String]
  /// `By *`; nil where there is no byline.
  var byline: String?
  var agencies: [String]
  var outlets: [String]
  /// What customers put around an agency's copy; `*` is the agency, `#` a name.
  var furniture: [String]
  /// Of the copy, so that articles of all languages have about as many words.
  var bytesPerWord: Double
  /// Words are characters.
  var isLogographic = false
}
