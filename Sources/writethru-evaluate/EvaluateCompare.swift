import ArgumentParser
import Comparison
import Foundation
import Language

/// Sentence links against gold ones, as of ArgRewrite V2 (Kashefi et al., 2022).
struct EvaluateCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Score sentence links on pairs of drafts, a JSON object a line.",
    discussion: """
      A line holds old and new (sentences), oldParagraph and newParagraph (numbers), links (pairs of indices).

      Prints micro-averaged link F1, the same over links whose sentences differ (whitespace apart), and the share of pairs with
      every link right.
      """)

  @Argument(help: "Files of JSON lines.") var files: [String]
  @Flag(help: "Count sentences that moved as links too. ArgRewrite’s annotators linked none out of order.")
  var moves = false
  @Flag(help: "Show each link that is missed or false.") var errors = false

  struct Pair: Decodable {
    let id: String
    let old: [String]
    let new: [String]
    let oldParagraph: [Int]
    let newParagraph: [Int]
    let links: [[Int]]
  }

  struct Link: Hashable {
    let old: Int
    let new: Int
  }

  func run() throws {
    var all = Score()
    var changed = Score()
    var (pairs, right) = (0, 0)
    for file in files {
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      for line in lines {
        let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
        let gold = Set(pair.links.map { Link(old: $0[0], new: $0[1]) })
        let found = links(pair)
        all.add(gold, found)
        let isChanged = { (link: Link) in pair.old[link.old].onOneLine != pair.new[link.new].onOneLine }
        changed.add(gold.filter(isChanged), found.filter(isChanged))
        pairs += 1
        if gold == found { right += 1 } else if errors { show(pair, gold, found) }
      }
    }
    guard pairs > 0 else { throw ValidationError("The files hold no pairs.") }
    print("\(pairs) pairs")
    print("links            \(all)")
    print("changed links    \(changed)")
    print("every link right \(rounded(Double(right) / Double(pairs)))")
  }

  private func links(_ pair: Pair) -> Set<Link> {
    let comparison = compare(source(pair.old, pair.oldParagraph), source(pair.new, pair.newParagraph))
    // A given sentence that holds no token is none to the comparison.
    let (old, new) = (indices(pair.old), indices(pair.new))
    return Set(
      comparison.sentences.filter { moves || !$0.isMoved }.flatMap { link in
        link.old.flatMap { i in link.new.map { Link(old: old[i], new: new[$0]) } }
      })
  }

  private func indices(_ sentences: [String]) -> [Int] { sentences.indices.filter { !tokenize(sentences[$0]).isEmpty } }

  private func source(_ sentences: [String], _ numbers: [Int]) -> ComparedSource {
    var text = ""
    var spans: [Span] = []
    var paragraphs: [Paragraph] = []
    for (index, sentence) in sentences.enumerated() {
      let isNew = index == 0 || numbers[index] != numbers[index - 1]
      if index > 0 { text += isNew ? "\n\n" : " " }
      let span = Span(text.utf8.count, text.utf8.count + sentence.utf8.count)
      text += sentence
      spans.append(span)
      if isNew {
        paragraphs.append(Paragraph(.body, span))
      } else {
        paragraphs[paragraphs.count - 1].span = Span(paragraphs[paragraphs.count - 1].span.start, span.end)
      }
    }
    return ComparedSource(text, paragraphs, sentences: spans)
  }

  private func show(_ pair: Pair, _ gold: Set<Link>, _ found: Set<Link>) {
    print("\n\(pair.id) \(pair.old.count) → \(pair.new.count)")
    for link in gold.union(found).sorted(by: { ($0.old, $0.new) < ($1.old, $1.new) })
    where gold.contains(link) != found.contains(link) {
      print("\(gold.contains(link) ? "missed" : "false ") \(link.old) → \(link.new)")
      print("  - \(pair.old[link.old])\n  + \(pair.new[link.new])")
    }
  }
}

/// Hits and misses, summed over all pairs.
struct Score: CustomStringConvertible {
  private var hits = 0
  private var missed = 0
  private var wrong = 0

  mutating func add<Item: Hashable>(_ gold: Set<Item>, _ found: Set<Item>) {
    hits += gold.intersection(found).count
    missed += gold.subtracting(found).count
    wrong += found.subtracting(gold).count
  }

  var f1: Double { hits == 0 ? 0 : Double(2 * hits) / Double(2 * hits + missed + wrong) }

  var description: String {
    let precision = Double(hits) / Double(max(1, hits + wrong))
    let recall = Double(hits) / Double(max(1, hits + missed))
    return
      "F1 \(rounded(f1))  precision \(rounded(precision))  recall \(rounded(recall))  (\(missed) missed, \(wrong) false)"
  }
}

func rounded(_ value: Double) -> String { String(format: "%.4f", value) }
