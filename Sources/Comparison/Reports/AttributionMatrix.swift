import Language

/// Who is said to say something, and how often, by version.
package struct AttributionMatrix: Sendable {
  package struct Row: Sendable, Hashable {
    /// The fullest form in which the copy names the speaker.
    package let speaker: String
    /// Attributions, quoted or not, a version each.
    package let counts: [Int]
  }

  /// Those whose count differs between versions first, then the most often heard.
  package let rows: [Row]

  package init(_ texts: [ComparedText]) {
    var counts: [String: [Int]] = [:]
    var names: [String: String] = [:]
    for (version, text) in texts.enumerated() {
      for (attribution, _) in Facts(text).attributions {
        let phrase = text.line(attribution.speaker)
        guard !["he", "she", "they", "it", "who"].contains(phrase.lowercased()) else { continue }
        let key = speakerKey(phrase)
        counts[key, default: Array(repeating: 0, count: texts.count)][version] += 1
        if phrase.count > names[key]?.count ?? 0 { names[key] = phrase }
      }
    }
    rows = counts.map { Row(speaker: names[$0.key] ?? $0.key, counts: $0.value) }.sorted { a, b in
      let (x, y) = (Set(a.counts).count > 1, Set(b.counts).count > 1)
      if x != y { return x }
      let (m, n) = (a.counts.reduce(0, +), b.counts.reduce(0, +))
      return m != n ? m > n : a.speaker < b.speaker
    }
  }
}
