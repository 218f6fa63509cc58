import Entities

/// Precision, recall and F1 over exact spans, for each type, as CoNLL’s script counts them.
package struct SpanScore: Sendable {
  private var right = [Int](repeating: 0, count: EntityType.allCases.count)
  private var found = [Int](repeating: 0, count: EntityType.allCases.count)
  private var gold = [Int](repeating: 0, count: EntityType.allCases.count)

  package init() {}

  package mutating func add(gold expected: [TaggedRange], found tagged: [TaggedRange]) {
    let expectedSet = Set(expected)
    for entity in tagged {
      found[entity.type.rawValue] += 1
      if expectedSet.contains(entity) { right[entity.type.rawValue] += 1 }
    }
    for entity in expectedSet { gold[entity.type.rawValue] += 1 }
  }

  package typealias Figures = (precision: Double, recall: Double, f1: Double, count: Int)

  /// In percent, over some types together.
  package func figures(_ types: [EntityType]) -> Figures {
    let sum = { (counts: [Int]) in types.reduce(0) { $0 + counts[$1.rawValue] } }
    let (r, f, g) = (Double(sum(right)), Double(sum(found)), Double(sum(gold)))
    return (f == 0 ? 0 : 100 * r / f, g == 0 ? 0 : 100 * r / g, f + g == 0 ? 0 : 200 * r / (f + g), Int(g))
  }

  /// The types that are shown to readers.
  package static let named: [EntityType] = [.person, .place, .organisation]
}
