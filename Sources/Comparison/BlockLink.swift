/// A candidate link between one block of either side.
struct BlockLink: Hashable {
  var old: Int
  var new: Int
  /// Similarity, 0 to 1, less where the roles differ.
  var similarity: Float
  /// What the link is worth to the spine: similarity times the words it explains.
  var weight: Float
  /// The typographic keys of all tokens are the same.
  var isExact: Bool
}

/// The thresholds of paragraph alignment, with their reasons.
enum Limits {
  /// Two paragraphs with less in common than this are two paragraphs. Below it, links join sentences that only share
  /// a topic.
  static let similarity: Float = 0.30
  /// A paragraph that stands elsewhere must be surer to be called moved.
  static let moveSimilarity: Float = 0.5
  /// Content words of a move: a short line that recurs is no move. Of one that is the same, as many as make a copy.
  static let moveWords = 8
  /// The same of one that is the same to the word.
  static let exactMoveWords = 4
  /// The same of a sentence that is the same to the word.
  static let movedSentenceWords = 4
  /// How much better a paragraph must fit two than one to be called split.
  static let splitGain: Float = 0.08
  /// A caption that repeats a body paragraph is not that paragraph.
  static let roleMismatch: Float = 0.6
  /// The share of a block's words, by weight, that stand in one block of the other side when it is called a copy of it, …
  static let containment: Float = 0.6
  /// … and how many content words that must be.
  static let copiedWords = 6
  /// Candidates a block looks at.
  static let candidates = 8
  /// A word held by more blocks than this is not used to find candidates.
  static let postings = 12
  /// Paragraphs of two runs, multiplied, up to which all pairs of them are compared: thirty on either side.
  static let blockTable = 900
  /// Words of two runs, multiplied, up to which they are aligned by the full table.
  static let wordTable = 1_000_000
}
