import Annotation

/// Further sentences to learn from: one in twenty again in capitals, one in twenty in title case, as headlines are.
enum Augmentation {
  static func copy(of sentence: AnnotatedSentence, _ random: inout SplitMix) -> AnnotatedSentence? {
    var copy = sentence
    switch random.next() % 20 {
    case 0: copy.tokens = sentence.tokens.map { $0.uppercased() }
    case 1: copy.tokens = sentence.tokens.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    default: return nil
    }
    return copy
  }
}
