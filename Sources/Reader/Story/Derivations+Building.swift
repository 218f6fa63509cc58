import Comparison
import Language
import Newsroom

extension Derivations {
  /// Less of a text than this in common, and it does not derive from the other.
  private static let leastReuse = 0.2
  /// How many earlier versions each is held against: the nearest in time are the likeliest parents.
  private static let candidates = 6

  /// From the versions of one piece of copy, in order of time. Each derives from the earlier one that it has most
  /// words of; of several alike, from the latest.
  package init(_ versions: [Version]) {
    var parents: [VersionID: Parent] = [:]
    for (index, version) in versions.enumerated() where index > 0 {
      var best: Parent?
      for earlier in versions[max(0, index - Self.candidates)..<index] {
        let reuse = compare((earlier.text, earlier.paragraphs), (version.text, version.paragraphs)).summary.reuse
        if reuse >= max(Self.leastReuse, best?.reuse ?? 0) { best = Parent(version: earlier.id, reuse: reuse) }
      }
      parents[version.id] = best
    }
    self.init(versions: versions.map(\.id), parents: parents, facts: Fact.disagreements(of: versions))
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

extension Version {
  /// Mentions in the copy itself, not in bylines and credits.
  fileprivate var copyMentions: [Mention] {
    let copy = paragraphs.filter { !$0.role.isFurniture }.map(\.span)
    return mentions.filter { mention in copy.contains { $0.contains(mention.span) } }
  }
}
