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
    /// `more than 70 days`, without the copy's line breaks.
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

  package init(_ comparison: Comparison) {
    let sides = comparison.texts.map { text in Self.distinct(Facts(text).figures, text) }
    var entries: [Entry] = []
    var free = Sides(old: Set(sides.old.indices), new: Set(sides.new.indices))

    func pair(_ old: Int, _ new: Int) {
      free.old.remove(old)
      free.new.remove(new)
      let (a, b) = (sides.old[old], sides.new[new])
      let status: Status = a.identity != b.identity ? .changed : a.reading.hedge != b.reading.hedge ? .hedged : .same
      entries.append(Entry(status: status, old: a.reading, new: b.reading))
    }
    func pairAll(_ fits: (Stated, Stated) -> Bool) {
      for old in free.old.sorted() {
        if let new = free.new.sorted().first(where: { fits(sides.old[old], sides.new[$0]) }) { pair(old, new) }
      }
    }
    let edges = EdgeIndex(comparison)
    pairAll { $0.identity == $1.identity && $0.reading.hedge == $1.reading.hedge }
    pairAll { $0.identity == $1.identity }
    // Another number where the same words stand around it, then for the same thing in the same paragraph.
    pairAll { edges.areReplaced($0.reading.span, $1.reading.span) }
    pairAll { !$0.noun.isEmpty && $0.kind == $1.kind && edges.areLinked($0.reading.block, $1.reading.block) }
    entries += free.old.sorted().map { Entry(status: .dropped, old: sides.old[$0].reading, new: nil) }
    entries += free.new.sorted().map { Entry(status: .added, old: nil, new: sides.new[$0].reading) }
    func place(_ entry: Entry) -> (Int, Int, Int) {
      (
        Status.allCases.firstIndex(of: entry.status)!, entry.new?.span.start ?? entry.old?.span.start ?? 0,
        entry.old?.span.start ?? 0
      )
    }
    self.entries = entries.sorted { place($0) < place($1) }
  }

  package func entries(_ status: Status) -> [Entry] { entries.filter { $0.status == status } }

  // MARK: one side

  private struct Stated {
    let identity: String
    /// What is counted in what unit, whatever the value.
    let kind: String
    let noun: String
    let reading: Reading
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
      let label = [figure.hedge, figure.label].compactMap(\.self).joined(separator: " ")
      result.append(
        Stated(
          identity: figure.identity, kind: "\(figure.unit) \(figure.noun ?? "")", noun: figure.noun ?? "",
          reading: Reading(label: label, hedge: figure.hedge, block: stated.block, span: figure.span)))
    }
    return result
  }
}

/// Which blocks and which words of a comparison belong together.
struct EdgeIndex {
  private let comparison: Comparison
  private var edgeOfOld: [Int: Int] = [:]
  private var edgeOfNew: [Int: Int] = [:]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    for (index, edge) in comparison.edges.enumerated() {
      for block in edge.old { edgeOfOld[block] = index }
      for block in edge.new { edgeOfNew[block] = index }
    }
  }

  func areLinked(_ old: Int, _ new: Int) -> Bool { edgeOfOld[old] == edgeOfNew[new] && edgeOfOld[old] != nil }

  /// Whether one changed piece holds a part of both.
  func areReplaced(_ old: Span, _ new: Span) -> Bool {
    guard let block = comparison.texts.old.block(at: old.start), let edge = edgeOfOld[block] else { return false }
    return comparison.edges[edge].pieces.contains { piece in
      guard piece.kind == .changed, let a = comparison.texts.old.span(of: piece.old),
        let b = comparison.texts.new.span(of: piece.new)
      else { return false }
      return a.overlaps(old) && b.overlaps(new)
    }
  }
}
