import Annotation
import ArgumentParser
import Entities
import Foundation
import Language

@main struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writethru-train", abstract: "Train the tagger of names and write its model.",
    discussion: "The recipe of the model that ships is in Sources/writethru-train/README.md.")

  @Option(
    name: .customLong("train"), parsing: .upToNextOption,
    help: "IOB2 files to learn from, each with a weight if it is not 1: news.txt=0.5.")
  var training: [String]
  @Option(
    name: .customLong("score"), parsing: .upToNextOption, help: "IOB2 files to score the model on.") var scored:
    [String] =
      []
  @Option(parsing: .upToNextOption, help: "Lists of names: category<TAB>phrase.") var names: [String] = []
  @Option(help: "Words that a dictionary has in lower case, one a line.") var words: String?
  @Option(help: "Classes of words: path of bits<TAB>word.") var classes: String?
  @Option(help: "How words are written: 1 to 6<TAB>word.") var casing: String?
  @Option(help: "Where to write the model.") var output: String?
  @Option(help: "Passes over the data.") var epochs = 8
  @Option(help: "Models whose weights are averaged, each from another order of the data.") var rounds = 1
  @Option(help: "Of the random numbers.") var seed: UInt64 = 1
  @Option(help: "How fast to learn.") var rate: Float = 0.03
  @Option(help: "The share of features that tell the word itself to leave out at each step.") var dropout: Float = 0.2
  @Option(help: "How often a feature must be seen.") var least: UInt32 = 3
  @Option(help: "Features in the model.") var features = 110_000
  @Option(help: "The model's version.") var version: UInt32 = 1

  func run() throws {
    let lexicon = try lexicon()
    var sentences: [(sentence: AnnotatedSentence, weight: Float)] = []
    var random = SplitMix(seed)
    for argument in training {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard let weight = parts.count > 1 ? Float(parts[1]) : 1 else {
        throw ValidationError("\(argument): the weight is no number.")
      }
      for sentence in try read(String(parts[0])) {
        sentences.append((sentence, weight))
        if let copy = Augmentation.copy(of: sentence, &random) { sentences.append((copy, weight)) }
      }
    }
    let corpus = Corpus(sentences, lexicon: lexicon.built, least: least)
    print(
      "\(sentences.count) sentences, \(corpus.tags.count) tokens, \(corpus.hashes.count) features, "
        + "\(corpus.features.count / max(1, corpus.tags.count)) a token")

    var average = Average(features: corpus.hashes.count)
    for round in 0..<UInt64(rounds) {
      var trainer = Trainer(features: corpus.hashes.count, seed: seed &+ round, rate: rate, dropout: dropout)
      for epoch in 1...epochs {
        let start = ContinuousClock.now
        let loss = trainer.pass(over: corpus)
        print("round \(round + 1), epoch \(epoch): loss \(Int(loss)), \(ContinuousClock.now - start)")
        if epoch * 2 > epochs { average.add(trainer) }
      }
    }
    let (weights, transitions) = average.result
    let writer = ModelWriter(
      hashes: corpus.hashes, counts: corpus.counts, weights: weights, transitions: transitions, lexicon: lexicon,
      version: version)
    let bytes = writer.model(features: features, description: description(scores: [:]))
    let scores = try score(bytes)
    guard let output else { return }
    let final = writer.model(features: features, description: description(scores: scores))
    try Data(final).write(to: URL(fileURLWithPath: output))
    print("wrote \(final.count) bytes to \(output)")
  }

  private func read(_ path: String) throws -> [AnnotatedSentence] {
    IOB2.read(try String(contentsOfFile: path, encoding: .utf8))
  }

  private func lexicon() throws -> LexiconTables {
    var builder = LexiconBuilder()
    for path in names { builder.addNames(try String(contentsOfFile: path, encoding: .utf8)) }
    if let words { builder.addWords(try String(contentsOfFile: words, encoding: .utf8)) }
    if let casing { builder.addCasing(try String(contentsOfFile: casing, encoding: .utf8)) }
    if let classes { builder.addClasses(try String(contentsOfFile: classes, encoding: .utf8)) }
    let tables = builder.tables()
    print("\(tables.entries.count) slots of names and words, \(tables.classes.count) of classes")
    return tables
  }

  /// F1 over people, places and organisations by file.
  private func score(_ bytes: [UInt8]) throws -> [String: Double] {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    guard let model = TaggerModel(UnsafeRawBufferPointer(memory)) else {
      fatalError("the model that was written cannot be read")
    }
    let tagger = NameTagger(model)
    var scores: [String: Double] = [:]
    for path in scored {
      var score = SpanScore()
      for sentence in try read(path) {
        let (bytes, spans) = sentence.text
        score.add(
          gold: sentence.entities, found: bytes.withUnsafeBufferPointer { tagger.entities(of: spans[...], in: $0) })
      }
      let name = (path as NSString).lastPathComponent
      let figures = [SpanScore.named, [.person], [.place], [.organisation], [.miscellaneous]].map {
        String(format: "%.1f", score.figures($0).f1)
      }
      print(
        "\(name): F1 \(figures[0]) (person \(figures[1]), place \(figures[2]), organisation \(figures[3]), "
          + "miscellaneous \(figures[4]))")
      scores[name] = (score.figures(SpanScore.named).f1 * 10).rounded() / 10
    }
    return scores
  }

  private func description(scores: [String: Double]) -> String {
    struct Description: Encodable {
      let version: UInt32
      let data: [String]
      let seed: UInt64
      let rounds: Int
      let epochs: Int
      let features: Int
      let scores: [String: Double]
      let licence: String
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let description = Description(
      version: version, data: training.map { ($0 as NSString).lastPathComponent }, seed: seed, rounds: rounds,
      epochs: epochs, features: features, scores: scores, licence: "CC BY-SA 4.0")
    return (try? encoder.encode(description)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
