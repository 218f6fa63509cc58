import Entities
import Language

/// A sentence whose entities are known: its tokens and where the entities are.
package struct AnnotatedSentence: Sendable {
  package var tokens: [String]
  package var entities: [TaggedRange]
  /// A document begins with it.
  package var opensDocument: Bool

  package init(tokens: [String], entities: [TaggedRange], opensDocument: Bool = false) {
    self.tokens = tokens
    self.entities = entities
    self.opensDocument = opensDocument
  }

  /// A tag for each token.
  package var tags: [Tag] {
    var tags = [Tag](repeating: .outside, count: tokens.count)
    for entity in entities {
      for index in entity.tokens {
        let position: Tag.Position =
          entity.tokens.count == 1
          ? .unit
          : index == entity.tokens.lowerBound
            ? .begin : index == entity.tokens.upperBound - 1 ? .last : .inside
        tags[index] = Tag(position, entity.type)
      }
    }
    return tags
  }

  /// Its tokens as one text, and where each stands in it.
  package var text: (bytes: [UInt8], spans: [Span]) {
    var bytes: [UInt8] = []
    var spans: [Span] = []
    for token in tokens {
      let start = bytes.count
      bytes += token.utf8
      spans.append(Span(start, bytes.count))
      bytes.append(UInt8(ascii: " "))
    }
    return (bytes, spans)
  }
}

/// IOB2 files: `token<TAB>tag` a line, a blank line between sentences, `-DOCSTART-` where a document begins. Where a line
/// has more columns, the last is the tag.
package enum IOB2 {
  package static func read(_ text: String) -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    var tokens: [String] = []
    var labels: [Substring] = []
    var opensDocument = false
    func finish() {
      guard !tokens.isEmpty else { return }
      sentences.append(
        AnnotatedSentence(tokens: tokens, entities: ranges(labels), opensDocument: opensDocument))
      tokens = []
      labels = []
      opensDocument = false
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = line.split { $0 == "\t" || $0 == "\r" || $0 == " " }
      if columns.first == "-DOCSTART-" {
        finish()
        opensDocument = true
      } else if columns.count < 2 {
        finish()
      } else {
        tokens.append(String(columns[0]))
        labels.append(columns[columns.count - 1])
      }
    }
    finish()
    return sentences
  }

  private static func ranges(_ labels: [Substring]) -> [TaggedRange] {
    var result: [TaggedRange] = []
    var isOpen = false
    for (index, label) in labels.enumerated() {
      guard let type = types[label.dropFirst(2)] else {
        isOpen = false
        continue
      }
      if label.hasPrefix("I-"), isOpen, result[result.count - 1].type == type {
        result[result.count - 1].tokens = result[result.count - 1].tokens.lowerBound..<(index + 1)
      } else {
        result.append(TaggedRange(type: type, tokens: index..<(index + 1)))
      }
      isOpen = true
    }
    return result
  }

  private static let types: [Substring: EntityType] = [
    "PER": .person, "LOC": .place, "ORG": .organisation, "MISC": .miscellaneous,
  ]
}
