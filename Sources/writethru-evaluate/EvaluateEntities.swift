import Annotation
import ArgumentParser
import Entities
import Foundation
import Language

/// The tagger's entities against annotated ones, exact spans, on given tokens.
struct EvaluateEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Score the tagger of names on IOB2 files.",
    discussion: """
      A line holds a token and its tag, a blank line stands between sentences, -DOCSTART- where a document begins. Tags are of
      PER, LOC, ORG and MISC; the score of all is over the first three.

      Where documents are marked, a lone surname of somebody whom the document names in full is tagged as a person too, as
      the reader does; the score without that rule is printed as well.

      This scores the tagger on tokens as they are given. To score everything from raw text on, tokens included:
        writethru entities FILE --format iob2
      """)

  @Argument(help: "IOB2 files.") var files: [String]
  @Flag(help: "Show each entity that is missed or false.") var errors = false

  func run() throws {
    print(
      "file".padding(toLength: 24, withPad: " ", startingAt: 0)
        + "  entities      P      R     F1    PER    LOC    ORG   MISC")
    for file in files {
      let sentences = IOB2.read(try String(contentsOfFile: file, encoding: .utf8))
      guard !sentences.isEmpty else { throw ValidationError("\(file) holds no sentences of token<TAB>tag lines.") }
      let found = NameTagger.lend { tagger in
        sentences.map { sentence in
          let (bytes, spans) = sentence.text
          return bytes.withUnsafeBufferPointer { tagger.entities(of: spans[...], in: $0) }
        }
      }
      let name = (file as NSString).lastPathComponent
      show(name, sentences, found)
      if sentences.contains(where: \.opensDocument) {
        show("  with surnames", sentences, SurnameRule.applied(to: sentences, found: found))
      }
    }
  }

  private func show(_ name: String, _ sentences: [AnnotatedSentence], _ found: [[TaggedRange]]) {
    var score = SpanScore()
    for (sentence, found) in zip(sentences, found) {
      score.add(gold: sentence.entities, found: found)
      if errors { list(sentence, found) }
    }
    let all = score.figures(SpanScore.named)
    let types = EntityType.allCases.map { score.figures([$0]).f1 }
    print(
      name.padding(toLength: 24, withPad: " ", startingAt: 0)
        + String(format: "%10d", all.count)
        + ([all.precision, all.recall, all.f1] + types).map { String(format: "%7.1f", $0) }.joined())
  }

  private func list(_ sentence: AnnotatedSentence, _ found: [TaggedRange]) {
    let line = sentence.tokens.joined(separator: " ")
    for entity in found where !sentence.entities.contains(entity) {
      print("false  \(entity.type)  \(sentence.tokens[entity.tokens].joined(separator: " "))  in: \(line)")
    }
    for entity in sentence.entities where !found.contains(entity) {
      print("missed \(entity.type)  \(sentence.tokens[entity.tokens].joined(separator: " "))  in: \(line)")
    }
  }
}
