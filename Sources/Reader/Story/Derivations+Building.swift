import Comparison
import Language
import Newsroom

extension Derivations {
  /// How many versions of a family are looked at: the first, which may be the root, and the newest.
  package static let limit = 16
  /// How many earlier ones each is compared with: those that share most words in a row with it, and the version before it.
  private static let candidates = 5

  /// The takes of a story that are looked at, and those that are not.
  package static func chosen(of takes: [Take]) -> (shown: [Take], leftOut: [Take]) {
    guard takes.count > limit else { return (takes, []) }
    let newest = takes.suffix(limit - 1)
    return (Array(takes.prefix(1) + newest), Array(takes[1..<(takes.count - newest.count)]))
  }

  /// - Parameter versions: of the takes that are looked at; one that is missing derives from nothing.
  package init(_ takes: [Take], leftOut: [Take] = [], versions: [Version]) {
    let byID = Dictionary(versions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shingles = byID.mapValues(\.shingles)
    var nearest: [VersionID: Set<VersionID>] = [:]
    for (index, heir) in takes.enumerated() {
      let own = shingles[heir.id] ?? []
      let shared = takes[..<index].map { ($0.id, own.intersection(shingles[$0.id] ?? []).count) }
      let replaced = takes[..<index].last { $0.id.article == heir.id.article }.map(\.id)
      nearest[heir.id] = Set(
        shared.sorted { $0.1 > $1.1 }.prefix(Self.candidates).map(\.0) + [replaced].compactMap(\.self))
    }
    let lineage = Lineage(takes, leftOut: leftOut) { parent, heir in
      guard nearest[heir]?.contains(parent) ?? false, let old = byID[parent], let new = byID[heir] else { return 0 }
      return compare((old.text, old.paragraphs), (new.text, new.paragraphs)).summary.reuse
    }
    self.init(lineage: lineage, facts: Fact.disagreements(of: takes.compactMap { byID[$0.id] }))
  }
}

extension Version {
  /// Hashes of four words in a row of the body: a cheap look at which texts are worth comparing.
  fileprivate var shingles: Set<Int> {
    var shingles: Set<Int> = []
    for paragraph in paragraphs where paragraph.role == .body {
      let words = tokenize(text, in: paragraph.span).filter(\.isWordlike).map { NormalForm.caseless($0, in: text) }
      guard words.count >= 4 else { continue }
      for start in 0...(words.count - 4) { shingles.insert(words[start..<(start + 4)].hashValue) }
    }
    return shingles
  }
}

extension Fact {
  /// What is not the same in all versions: figures by what they count, then quotes, people, organisations and places
  /// that only some have.
  static func disagreements(of versions: [Version]) -> [Fact] {
    guard versions.count > 1 else { return [] }
    return figures(versions) + presence(.quote, versions) + presence(.person, versions)
      + presence(.organisation, versions)
      + presence(.place, versions)
  }

  private static func figures(_ versions: [Version]) -> [Fact] {
    var order: [String] = []
    var values: [String: [[String]]] = [:]
    for (index, version) in versions.enumerated() {
      for mention in version.copyMentions where mention.kind == .figure {
        // Without a unit or a noun there is nothing to hold two numbers together by.
        guard let label = unitAndNoun(mention.name) else { continue }
        if values[label] == nil {
          order.append(label)
          values[label] = Array(repeating: [], count: versions.count)
        }
        let value = version.text[mention.span].onOneLine
        if !values[label]![index].contains(value) { values[label]![index].append(value) }
      }
    }
    let facts = order.compactMap { label -> Fact? in
      let columns = values[label]!
      guard Set(columns.map { $0.map { $0.lowercased() }.sorted() }).count > 1 else { return nil }
      return Fact(kind: .figure, label: label, values: columns.map { $0.isEmpty ? nil : $0.joined(separator: ", ") })
    }
    // Those that every version gives, each its own, before those that some leave out.
    return facts.filter { !$0.values.contains(nil) } + facts.filter { $0.values.contains(nil) }
  }

  /// What stands behind the number: `days` of `more than 70 days`, `residents` of `dozens of residents`.
  private static func unitAndNoun(_ name: String) -> String? {
    var words = name.split(separator: " ")[...]
    if let number = words.lastIndex(where: { $0.contains(where: \.isNumber) }) {
      words = words[(number + 1)...]
    } else if let of = words.lastIndex(of: "of") {
      words = words[(of + 1)...]
    } else {
      return nil
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func presence(_ kind: MentionKind, _ versions: [Version]) -> [Fact] {
    var order: [String] = []
    var labels: [String: String] = [:]
    var holders: [String: Set<Int>] = [:]
    for (index, version) in versions.enumerated() {
      for mention in version.copyMentions where mention.kind == kind {
        let key = kind == .quote ? words(of: version.text[mention.span]) : mention.name
        if holders[key] == nil {
          order.append(key)
          labels[key] = kind == .quote ? version.text[mention.span].onOneLine : mention.name
        }
        holders[key, default: []].insert(index)
      }
    }
    return order.filter { holders[$0]!.count < versions.count }.map { key in
      Fact(kind: kind, label: labels[key]!, values: versions.indices.map { holders[key]!.contains($0) ? "✓" : nil })
    }
  }

  /// A quotation without its marks, its case and its typography: their style never counts.
  private static func words(of text: Substring) -> String {
    let text = String(text)
    return tokenize(text).filter(\.isWordlike).map { NormalForm.caseless($0, in: text) }.joined(separator: " ")
  }
}
