import Language

/// The figures of two versions beside each other: what an editor checks first.
package struct FigureLedger: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    /// Another value for the same thing.
    case changed
    /// The same value, more or less sure.
    case hedged
    case dropped
    case added
    /// Confirmed: the same in both.
    case same
  }

  /// A figure as one version has it.
  package struct Reading: Sendable, Hashable {
    /// `more than 70 days`, in the copy's own words without its line breaks.
    package let label: String
    package let hedge: String?
    /// The block in which it stands first.
    package let block: Int
    package let span: Span
  }

  package struct Entry: Sendable, Hashable {
    package let status: Status
    package let old: Reading?
    package let new: Reading?
  }

  /// Changed ones first, the same last; within that, as they stand in the copy.
  package let entries: [Entry]

  package init(_ comparison: Comparison) { self.init(comparison, comparison.texts.map(Facts.init)) }

  init(_ comparison: Comparison, _ facts: Sides<Facts>) {
    let sides = Sides(
      old: Self.distinct(facts.old.figures, comparison.texts.old),
      new: Self.distinct(facts.new.figures, comparison.texts.new))
    var pairing = FigurePairing(sides)
    let edges = EdgeIndex(comparison)
    let replaced = ReplacedWords(comparison)
    pairing.pair(
      old: { $0.identity + " " + ($0.reading.hedge ?? "") }, new: { $0.identity + " " + ($0.reading.hedge ?? "") })
    pairing.pair(old: \.identity, new: \.identity)
    // `minus 5 percent` and `5 percent` in paragraphs that are linked.
    pairing.pair(
      old: { figure in edges.edge(ofOld: figure.reading.block).map { figure.unsigned(in: $0) } },
      new: { figure in edges.edge(ofNew: figure.reading.block).map { figure.unsigned(in: $0) } })
    // Another number where the same words stand around it, then for the same thing in the same paragraph.
    pairing.pair(
      old: { replaced.piece(at: $0.reading.span, .old).map(String.init) },
      new: { replaced.piece(at: $0.reading.span, .new).map(String.init) })
    pairing.pair(
      old: { figure in edges.edge(ofOld: figure.reading.block).flatMap { figure.kindKey(in: $0) } },
      new: { figure in edges.edge(ofNew: figure.reading.block).flatMap { figure.kindKey(in: $0) } })
    func place(_ entry: Entry) -> (Int, Int, Int) {
      (
        Status.allCases.firstIndex(of: entry.status)!, entry.new?.span.start ?? entry.old?.span.start ?? 0,
        entry.old?.span.start ?? 0
      )
    }
    let changes = NumberChanges(comparison)
    entries = changes.completed(pairing.entries).sorted { place($0) < place($1) }
  }

  package func entries(_ status: Status) -> [Entry] { entries.filter { $0.status == status } }

  // MARK: one side

  struct Stated {
    let identity: String
    /// What is counted in what unit, whatever the value.
    let kind: String
    let noun: String
    let reading: Reading

    /// The same for figures in paragraphs that are linked which differ by their sign at most.
    func unsigned(in edge: Int) -> String { "\(edge) \(identity.trimmingPrefix("-"))" }

    /// The same for figures of one kind in paragraphs that are linked; nil where it is not said what is counted.
    func kindKey(in edge: Int) -> String? { noun.isEmpty ? nil : "\(edge) \(kind)" }
  }

  /// Each figure once, where it stands first, the headline's behind the body's: `9 dead` is `nine people` with less said.
  private static func distinct(_ figures: [Facts.StatedFigure], _ text: ComparedText) -> [Stated] {
    var seen: Set<String> = []
    var result: [Stated] = []
    let inOrder =
      figures.filter { text.blocks[$0.block].role == .body } + figures.filter { text.blocks[$0.block].role != .body }
    let bodyValues = Set(
      figures.filter { text.blocks[$0.block].role == .body }.map { "\($0.figure.value) \($0.figure.unit)" })
    for stated in inOrder {
      let figure = stated.figure
      let isBody = text.blocks[stated.block].role == .body
      if !isBody, bodyValues.contains("\(figure.value) \(figure.unit)") { continue }
      let key = figure.identity + (figure.hedge ?? "")
      guard seen.insert(key).inserted else { continue }
      result.append(
        Stated(
          identity: figure.identity, kind: "\(figure.unit) \(figure.noun ?? "")", noun: figure.noun ?? "",
          reading: Reading(
            label: text.line(whole(figure)), hedge: figure.hedge, block: stated.block, span: whole(figure))))
    }
    return result
  }

  /// With what is counted if that stands near. Shown as the copy puts it: nothing is to be rounded or translated in a report.
  private static func whole(_ figure: Figure) -> Span {
    guard let counted = figure.counted, counted.end > figure.span.end, counted.end - figure.span.end < 40 else {
      return figure.span
    }
    return Span(figure.span.start, counted.end)
  }
}

/// Pairs the figures of two sides, the surest first: each key is tried on what the keys before it left.
private struct FigurePairing {
  typealias Stated = FigureLedger.Stated

  private let sides: Sides<[Stated]>
  private var isFree: Sides<[Bool]>
  private var pairs: [(old: Int, new: Int)] = []

  init(_ sides: Sides<[Stated]>) {
    self.sides = sides
    isFree = sides.map { [Bool](repeating: true, count: $0.count) }
  }

  mutating func pair(old oldKey: (Stated) -> String?, new newKey: (Stated) -> String?) {
    var places: [String: [Int]] = [:]
    for index in sides.new.indices.reversed() where isFree.new[index] {
      if let key = newKey(sides.new[index]) { places[key, default: []].append(index) }
    }
    for old in sides.old.indices where isFree.old[old] {
      guard let key = oldKey(sides.old[old]),
        // From behind, so that none is moved up: they were entered from the last to the first.
        let new = places[key]?.popLast()
      else { continue }
      isFree.old[old] = false
      isFree.new[new] = false
      pairs.append((old, new))
    }
  }

  var entries: [FigureLedger.Entry] {
    let both = pairs.map { pair in
      let (a, b) = (sides.old[pair.old], sides.new[pair.new])
      let status: FigureLedger.Status =
        a.identity != b.identity ? .changed : a.reading.hedge != b.reading.hedge ? .hedged : .same
      return FigureLedger.Entry(status: status, old: a.reading, new: b.reading)
    }
    let dropped = sides.old.indices.filter { isFree.old[$0] }.map {
      FigureLedger.Entry(status: .dropped, old: sides.old[$0].reading, new: nil)
    }
    let added = sides.new.indices.filter { isFree.new[$0] }.map {
      FigureLedger.Entry(status: .added, old: nil, new: sides.new[$0].reading)
    }
    return both + dropped + added
  }
}

/// The changed pieces of a comparison that have words on both sides: what stands in one of them was replaced.
private struct ReplacedWords {
  /// In the order of each side.
  private let pieces: Sides<[(span: Span, number: Int)]>

  init(_ comparison: Comparison) {
    let changed = comparison.edges.flatMap(\.pieces).filter {
      $0.kind == .changed && !$0.old.isEmpty && !$0.new.isEmpty
    }
    func spans(_ side: Side) -> [(span: Span, number: Int)] {
      changed.enumerated().compactMap { number, piece in
        comparison.texts[side].span(of: piece.range(side)).map { ($0, number) }
      }.sorted { $0.0 < $1.0 }
    }
    pieces = Sides(old: spans(.old), new: spans(.new))
  }

  /// The number of the piece that holds a part of a span.
  func piece(at span: Span, _ side: Side) -> Int? {
    let index = pieces[side].partitioningIndex { $0.span.end > span.start }
    guard index < pieces[side].count, pieces[side][index].span.overlaps(span) else { return nil }
    return pieces[side][index].number
  }
}
