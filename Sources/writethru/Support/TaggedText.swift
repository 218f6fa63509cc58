import Entities
import Language

/// A text as IOB2: a token and its tag a line, a blank line between sentences. All of its paragraphs are read as copy, so that
/// every token is there.
func taggedText(_ text: String, paragraphs: [Paragraph]) -> String {
  let read = paragraphs.map { Paragraph($0.role.isFurniture ? .body : $0.role, $0.span) }
  var names = findNames(in: text, paragraphs: read)[...]
  var lines = ""
  for paragraph in read {
    let passage = Passage(text, in: paragraph.span)
    for sentence in taggerSentences(of: passage) {
      var last: NamedMention?
      for word in sentence {
        while let name = names.first, name.span.end <= word.span.start { names.removeFirst() }
        let name = names.first.flatMap { $0.span.overlaps(word.span) ? $0 : nil }
        lines += text[word.span].onOneLine
        lines += name.map { "\t\($0 == last ? "I" : "B")-\($0.kind.code)\n" } ?? "\tO\n"
        last = name
      }
      if !sentence.isEmpty { lines += "\n" }
    }
  }
  return lines
}

extension NamedMention.Kind {
  /// As annotated files name it.
  fileprivate var code: String {
    switch self {
    case .person: "PER"
    case .place: "LOC"
    case .organisation: "ORG"
    }
  }
}
