import ArgumentParser
import Comparison
import Language
import SyntheticCopy

/// What the comparison says of generated rewrites against what was done to them.
struct EvaluateSynthetic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthetic", abstract: "Score comparisons of generated articles and rewrites.",
    discussion: """
      The copy is invented, and what was done to each paragraph is known: the score says what the comparison tells apart, not how
      often a newsroom does it. The same pairs and seed give the same copy.
      """)

  @Option(help: "Articles, each with one rewrite.") var pairs = 300
  @Option(help: "Another seed, other copy.") var seed: UInt64 = 1
  @Flag(help: "Show what was missed or said wrongly, with its text.") var errors = false

  func validate() throws {
    if pairs < 1 { throw ValidationError("There must be one pair at least.") }
  }

  func run() {
    var scores: [Row: Score] = [:]
    for number in 0..<pairs {
      let pair = SyntheticPair(seed: seed &* 1_000_003 &+ UInt64(number))
      let comparison = compare(pair.old, pair.new)
      let (gold, found) = (Findings(pair, comparison: comparison), Findings(comparison, of: pair))
      for row in Set(gold.items.keys).union(found.items.keys) {
        scores[row, default: Score()].add(gold.items[row] ?? [], found.items[row] ?? [])
      }
      if errors { show(number, gold, found, comparison) }
    }
    print("\(pairs) pairs, seed \(seed)")
    var last = ""
    for row in scores.keys.sorted() {
      if row.table != last { print("\n\(row.table)") }
      last = row.table
      print("  \(padded(row.name, 15)) \(scores[row]!)")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func show(_ number: Int, _ gold: Findings, _ found: Findings, _ comparison: Comparison) {
    for row in Set(gold.items.keys).union(found.items.keys).sorted() {
      let (wanted, said) = (gold.items[row] ?? [], found.items[row] ?? [])
      for item in wanted.symmetricDifference(said).sorted() {
        print("pair \(number) \(wanted.contains(item) ? "missed" : "false") \(row.table) \(row.name) \(item.detail)")
        for (side, mark) in [(Side.old, "-"), (.new, "+")] {
          let text = comparison.texts[side]
          // What is said of one side is read beside the other.
          let linked = comparison.edges.first {
            !item.blocks(side.other).isEmpty && $0.range(side.other).overlaps(item.blocks(side.other))
          }
          for block in item.blocks(side).isEmpty ? linked?.range(side) ?? 0..<0 : item.blocks(side) {
            print("  \(mark) \(block) \(text.text[text.blocks[block].span])")
          }
        }
      }
    }
  }
}

/// A line of the table.
struct Row: Hashable, Comparable {
  let table: String
  let name: String

  static func < (a: Row, b: Row) -> Bool { (a.table, a.name) < (b.table, b.name) }
}

/// What is said of one pair, by line of the table.
struct Findings {
  struct Item: Hashable, Comparable {
    var old: Range<Int> = 0..<0
    var new: Range<Int> = 0..<0
    var detail = ""

    static func < (a: Item, b: Item) -> Bool {
      (a.old.lowerBound, a.new.lowerBound, a.old.count, a.new.count, a.detail) < (
        b.old.lowerBound, b.new.lowerBound, b.old.count, b.new.count, b.detail
      )
    }

    func blocks(_ side: Side) -> Range<Int> { side == .old ? old : new }
  }

  private(set) var items: [Row: Set<Item>] = [:]

  private mutating func add(_ table: String, _ name: String, _ item: Item) {
    items[Row(table: table, name: name), default: []].insert(item)
  }

  /// What was done. What may be said or not is taken from the comparison, so that it counts neither way.
  init(_ pair: SyntheticPair, comparison: Comparison) {
    for edge in pair.edges {
      let item = Item(old: edge.old, new: edge.new)
      add("edge", edge.kind.rawValue, edge.copyOf.map { Item(new: edge.new, detail: "of \($0)") } ?? item)
      if edge.isMoved { add("edge", "moved", item) }
      let said = comparison.edges.first { $0.old == edge.old && $0.new == edge.new }.map(Findings.classes) ?? []
      for found in edge.classes ?? said { add("class", found.identifier, item) }
      for found in said.intersection(edge.allowed) { add("class", found.identifier, item) }
    }
    for change in pair.figures { add("figures", "changed", Item(detail: "\(change.old) → \(change.new)")) }
    for change in pair.quotes { add("quotes", change.status.rawValue, Findings.item(change.status, change.block)) }
    for move in pair.sentenceMoves {
      add("edge", "moved sentence", Item(old: move.from..<(move.from + 1), new: move.to..<(move.to + 1)))
    }
    add("note", pair.kind.rawValue, Item())
  }

  /// What was found.
  init(_ comparison: Comparison, of pair: SyntheticPair) {
    for edge in comparison.edges {
      let item = Item(old: edge.old, new: edge.new)
      if let copied = edge.copyOf {
        add("edge", "copied", Item(old: edge.old, new: edge.new, detail: "of \(copied)"))
      } else {
        add("edge", edge.kind.rawValue, item)
      }
      if edge.isMoved { add("edge", "moved", item) }
      guard !edge.old.isEmpty, !edge.new.isEmpty else { continue }
      for found in Findings.classes(edge) { add("class", found.identifier, item) }
    }
    for entry in FigureLedger(comparison).entries(.changed) {
      let old = entry.old.map { comparison.texts.old.text[$0.span].lowercased() } ?? ""
      let new = entry.new.map { comparison.texts.new.text[$0.span].lowercased() } ?? ""
      // The ledger’s figure includes how surely it is known, and what is counted.
      let known = pair.figures.first { old.contains($0.old) && new.contains($0.new) }
      add("figures", "changed", Item(detail: known.map { "\($0.old) → \($0.new)" } ?? "\(old) → \(new)"))
    }
    for entry in QuoteDrift(comparison).entries where entry.status != .same {
      guard let block = entry.new?.block ?? entry.old?.block else { continue }
      add("quotes", entry.status.rawValue, Findings.item(entry.status, block))
    }
    for move in comparison.movedSentences {
      guard let from = comparison.texts.old.block(ofToken: move.old.lowerBound),
        let to = comparison.texts.new.block(ofToken: move.new.lowerBound)
      else { continue }
      add("edge", "moved sentence", Item(old: from..<(from + 1), new: to..<(to + 1)))
    }
    add("note", WritethruNote(comparison).kind.rawValue, Item())
  }

  private static func item(_ status: QuoteDrift.Status, _ block: Int) -> Item {
    let block = block..<(block + 1)
    return [.dropped, .paraphrased].contains(status) ? Item(old: block) : Item(new: block)
  }

  private static func classes(_ edge: Edge) -> Set<EditClass> {
    edge.pieces.reduce(into: []) { $0.formUnion($1.classes) }
  }
}
