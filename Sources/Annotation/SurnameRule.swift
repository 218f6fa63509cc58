import Entities

/// The rule that the reader applies to whole articles, on tokens as they are given: a lone surname of a person whom the
/// document names in full is that person.
package enum SurnameRule {
  package static func applied(to sentences: [AnnotatedSentence], found: [[TaggedRange]]) -> [[TaggedRange]] {
    var result = found
    var start = 0
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, !sentences[end].opensDocument { end += 1 }
      apply(start..<end, sentences, &result)
      start = end
    }
    return result
  }

  private static func apply(
    _ document: Range<Int>, _ sentences: [AnnotatedSentence], _ found: inout [[TaggedRange]]
  ) {
    var surnames: Set<String> = []
    for index in document {
      for entity in found[index] where entity.type == .person && entity.tokens.count > 1 {
        surnames.insert(sentences[index].tokens[entity.tokens.upperBound - 1])
      }
    }
    for index in document {
      for (place, token) in sentences[index].tokens.enumerated() where surnames.contains(token) {
        let range = place..<(place + 1)
        if let own = found[index].firstIndex(where: { $0.tokens.contains(place) }) {
          // A town of that name, unless the tagger made a longer name of it.
          if found[index][own].tokens == range, found[index][own].type == .organisation {
            found[index][own].type = .person
          }
        } else {
          found[index].append(TaggedRange(type: .person, tokens: range))
        }
      }
    }
  }
}
