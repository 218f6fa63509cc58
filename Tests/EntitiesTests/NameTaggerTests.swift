import Annotation
import Language
import TestSupport
import Testing

@testable import Entities

@Suite struct NameTaggerTests {
  private func tagged(_ text: String) -> [String] {
    NameTagger.lend { tagger in
      var found: [String] = []
      for sentence in taggerSentences(of: Passage(text)) {
        var copy = text
        copy.withUTF8 { bytes in
          for entity in tagger.entities(of: sentence.map(\.span)[...], in: bytes) {
            let words = sentence[entity.tokens]
            found.append("\(entity.type): \(text[Span(words.first!.span.start, words.last!.span.end)])")
          }
        }
      }
      return found
    }
  }

  @Test func `the model that ships says what it was made from and how it does`() {
    let model = TaggerModel.shipped
    #expect(model.version == taggerVersion)
    for word in ["gmb-relabelled", "wikigold", "cnpol_test.txt", "CC BY-SA 4.0", "\"features\":100000"] {
      #expect(model.description.contains(word))
    }
  }

  @Test func `what is no model is refused`() {
    for bytes in [[], Array("WTNAMES\u{1}".utf8), [UInt8](repeating: 255, count: 4096)] as [[UInt8]] {
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(64, bytes.count), alignment: 64)
      defer { memory.deallocate() }
      memory.initializeMemory(as: UInt8.self, repeating: 0)
      memory.copyBytes(from: bytes)
      #expect(TaggerModel(UnsafeRawBufferPointer(memory)) == nil)
    }
  }

  @Test func `people, places and organisations are found, nationalities apart`() {
    let text = "The German chancellor, Angela Merkel, told Reuters in Paris that the Foreign Ministry would stay."
    #expect(
      tagged(text) == [
        "miscellaneous: German", "person: Angela Merkel", "organisation: Reuters", "place: Paris",
        "organisation: Foreign Ministry",
      ])
  }

  @Test func `words are those of the treebanks`() {
    let words = { (text: String) in
      taggerSentences(of: Passage(text)).map { sentence in sentence.map { String(text[$0.span]) } }
    }
    #expect(words("Ukraine’s Gen. Ada Lund left.") == [["Ukraine", "’s", "Gen.", "Ada", "Lund", "left", "."]])
    #expect(words("“He is [Vladimir] Putin.”") == [["“", "He", "is", "Vladimir", "Putin", ".", "”"]])
    #expect(words("It rose. Then it fell.").count == 2)
  }

  @Test func `a tag sequence keeps to the scheme`() {
    for a in 0..<UInt8(Tag.count) {
      for b in 0..<UInt8(Tag.count) {
        let (a, b) = (Tag(rawValue: a), Tag(rawValue: b))
        #expect(a.mayPrecede(b) == (a.endsHere ? b.beginsHere : !b.beginsHere && a.type == b.type))
      }
    }
  }

  /// Sentences of the wire, in which some of the words are names.
  private func copy(_ generator: inout SeededGenerator) -> [String] {
    let people = ["Katrin Velde", "Volodymyr Zelensky", "Mr Haddad", "Lund", "Kim Jong-un", "O’Neill"]
    let places = ["Kyiv", "Port Merrow", "New York", "the Black Sea", "North Korea", "Ghent"]
    let bodies = ["NATO", "the Ministry of Fisheries", "Skerry Lines", "the Security Service of Ukraine", "Reuters"]
    return (0..<12).map { _ in
      let (a, b) = (people.randomElement(using: &generator)!, places.randomElement(using: &generator)!)
      let c = bodies.randomElement(using: &generator)!
      return [
        "\(a) said in \(b) on Tuesday that \(c) had agreed.", "Officials of \(c) met \(a) near \(b).",
        "\(b) was quiet, \(c) said.", "“We are ready,” \(a) told \(c).",
      ].randomElement(using: &generator)!
    }
  }

  @Test(arguments: 0..<20) func `what was tagged before changes nothing`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<20).map { _ in copy(&generator).joined(separator: " ") }
    let first = texts.map(tagged)
    // More words than are kept.
    for number in 0..<2_000 { _ = tagged("Word\(number)x Name\(number)y of Place\(number)z.") }
    #expect(texts.reversed().map(tagged) == first.reversed())
    #expect(texts.map { text in NameTagger(.shipped).sentencesOf(text) } == first)
  }

  @Test(arguments: 0..<40) func `breaks between paragraphs may move`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sentences = copy(&generator)
    func names(_ breaks: [Bool]) -> [String] {
      var text = ""
      var paragraphs: [Paragraph] = []
      var start = 0
      for (index, sentence) in sentences.enumerated() {
        text += sentence
        if breaks[index] || index == sentences.count - 1 {
          paragraphs.append(Paragraph(.body, Span(start, text.utf8.count)))
          text += "\n\n"
          start = text.utf8.count
        } else {
          text += " "
        }
      }
      return findNames(in: text, paragraphs: paragraphs).map { "\($0.kind) \($0.name) \(text[$0.span])" }
    }
    let once = names(sentences.map { _ in Bool.random(using: &generator) })
    #expect(names(sentences.map { _ in true }) == once && names(sentences.map { _ in false }) == once)
    #expect(!once.isEmpty)
  }
}

extension NameTagger {
  fileprivate func sentencesOf(_ text: String) -> [String] {
    var copy = text
    return copy.withUTF8 { bytes in
      taggerSentences(of: Passage(text)).flatMap { sentence in
        entities(of: sentence.map(\.span)[...], in: bytes).map { entity in
          let words = sentence[entity.tokens]
          return "\(entity.type): \(text[Span(words.first!.span.start, words.last!.span.end)])"
        }
      }
    }
  }
}
