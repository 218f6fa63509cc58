import Language

/// What became of the words between quotation marks. The style of the marks never counts.
package struct QuoteDrift: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    /// The same words, said by somebody else.
    case otherSpeaker = "other speaker"
    /// Words inside the marks differ on both sides.
    case changed
    case trimmed
    case extended
    /// The words still stand there, without marks.
    case paraphrased
    case dropped
    case added
    case same
  }

  package struct Reading: Sendable, Hashable {
    /// With its marks, on one line.
    package let text: String
    /// As the copy has it: `Kremlin spokesman Dmitry Peskov`.
    package let speaker: String?
    package let block: Int
    package let span: Span
  }

  package struct Entry: Sendable, Hashable {
    package let status: Status
    package let old: Reading?
    package let new: Reading?
    /// What only the old quotation has, and only the new one, in runs.
    package let dropped: [String]
    package let added: [String]
  }

  /// The gravest first; within that, as they stand in the copy.
  package let entries: [Entry]

  package init(_ comparison: Comparison) { self.init(comparison, comparison.texts.map(Facts.init)) }

  init(_ comparison: Comparison, _ facts: Sides<Facts>) {
    let edges = EdgeIndex(comparison)
    let readings = Sides(
      old: facts.old.quotes.map { Self.reading($0, comparison.texts.old) },
      new: facts.new.quotes.map { Self.reading($0, comparison.texts.new) })
    var entries: [Entry] = []
    let pairs = Self.pairs(facts, readings, edges)
    // A long paragraph may hold many quotations: its words are read once.
    var wordsByEdge: [Int: Set<String>] = [:]
    for (index, quote) in facts.old.quotes.enumerated() {
      guard let other = pairs[index] else {
        let edge = edges.edge(ofOld: quote.block)
        let words = edge.map { edge in
          let words = wordsByEdge[edge] ?? Self.laterWords(of: comparison.edges[edge], comparison.texts.new)
          wordsByEdge[edge] = words
          return words
        }
        let spoken = Self.outside(quote, words ?? [])
        entries.append(
          Entry(status: spoken ? .paraphrased : .dropped, old: readings.old[index], new: nil, dropped: [], added: []))
        continue
      }
      let difference = Self.difference(quote.words, facts.new.quotes[other].words)
      entries.append(
        Entry(
          status: Self.status(
            difference, speakers: Sides(old: readings.old[index].speaker, new: readings.new[other].speaker)),
          old: readings.old[index], new: readings.new[other], dropped: difference.old, added: difference.new))
    }
    let free = Set(facts.new.quotes.indices).subtracting(pairs.values)
    entries += free.sorted().map { Entry(status: .added, old: nil, new: readings.new[$0], dropped: [], added: []) }
    func place(_ entry: Entry) -> (Int, Int) {
      (Status.allCases.firstIndex(of: entry.status)!, entry.new?.span.start ?? entry.old?.span.start ?? 0)
    }
    self.entries = entries.sorted { place($0) < place($1) }
  }

  package func entries(_ status: Status) -> [Entry] { entries.filter { $0.status == status } }

  /// A word that more quotations hold than this tells none of them.
  private static let postings = 30

  /// By old quotation: the new one that it became. The likest are paired first; of equals those of one speaker.
  private static func pairs(_ facts: Sides<Facts>, _ readings: Sides<[Reading]>, _ edges: EdgeIndex) -> [Int: Int] {
    var pairs = samePairs(facts, readings)
    var taken = Set(pairs.values)
    var postings: [String: [Int]] = [:]
    for (index, quote) in facts.new.quotes.enumerated() where !taken.contains(index) {
      for word in Set(quote.words) where !FunctionWords.contains(word) { postings[word, default: []].append(index) }
    }
    var candidates: [(old: Int, new: Int, worth: Double)] = []
    for (old, quote) in facts.old.quotes.enumerated() where pairs[old] == nil {
      var votes: [Int: Int] = [:]
      for word in Set(quote.words) {
        guard let holders = postings[word], holders.count <= Self.postings else { continue }
        for holder in holders { votes[holder, default: 0] += 1 }
      }
      let likely = votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Limits.candidates)
      for (new, _) in likely {
        let other = facts.new.quotes[new]
        let likeness = likeness(quote.words, other.words, inPlace: edges.areLinked(quote.block, other.block))
        guard likeness >= 0.5 else { continue }
        let isSpeaker = areOne(readings.old[old].speaker, readings.new[new].speaker)
        candidates.append((old, new, likeness + (isSpeaker ? 0.5 : 0)))
      }
    }
    for candidate in candidates.sorted(by: { ($0.worth, $1.old, $1.new) > ($1.worth, $0.old, $0.new) })
    where pairs[candidate.old] == nil && !taken.contains(candidate.new) {
      pairs[candidate.old] = candidate.new
      taken.insert(candidate.new)
    }
    return pairs
  }

  /// Quotations of the very same words, in order: first those of one speaker, then whoever's.
  private static func samePairs(_ facts: Sides<Facts>, _ readings: Sides<[Reading]>) -> [Int: Int] {
    var places: [[String]: [Int]] = [:]
    for (index, quote) in facts.new.quotes.enumerated() { places[quote.words, default: []].append(index) }
    var pairs: [Int: Int] = [:]
    for needsSpeaker in [true, false] {
      for (old, quote) in facts.old.quotes.enumerated() where pairs[old] == nil {
        guard let holders = places[quote.words] else { continue }
        // Of very many alike only the first few are looked at.
        guard
          let place = holders.prefix(Self.postings).firstIndex(where: { new in
            !needsSpeaker || areOne(readings.old[old].speaker, readings.new[new].speaker)
          })
        else { continue }
        pairs[old] = holders[place]
        places[quote.words]!.remove(at: place)
      }
    }
    return pairs
  }

  private static func areOne(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return isSameSpeaker(a, b)
  }

  private static func reading(_ quote: Facts.StatedQuote, _ text: ComparedText) -> Reading {
    Reading(
      text: text.line(quote.quotation.span), speaker: quote.quotation.speaker.map { text.line($0) }, block: quote.block,
      span: quote.quotation.span)
  }

  private static func status(_ difference: Sides<[String]>, speakers: Sides<String?>) -> Status {
    if let old = speakers.old, let new = speakers.new, !isSameSpeaker(old, new), !isPronoun(old),
      !isPronoun(new)
    {
      return .otherSpeaker
    }
    // Without its `not` a quotation is another one.
    let short = (difference.old + difference.new).map { $0.split(separator: " ") }.filter { $0.count <= 3 }
    if short.contains(where: { $0.contains { negators.contains(String($0)) } }) { return .changed }
    switch (difference.old.isEmpty, difference.new.isEmpty) {
    case (true, true): return .same
    case (false, true): return .trimmed
    case (true, false): return .extended
    case (false, false): return .changed
    }
  }

  private static func isPronoun(_ speaker: String) -> Bool {
    ["he", "she", "they", "it"].contains(speaker.lowercased())
  }

  // MARK: words

  /// The share of the shorter quotation that the longer one holds in order, 0 to 1; two words that agree are not enough of a
  /// long one.
  private static func likeness(_ a: [String], _ b: [String], inPlace: Bool) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let shorter = min(a.count, b.count)
    // The few words of a short quotation must stand together: scattered over a long one they are nobody’s, but in its own
    // paragraph.
    if shorter <= 5, shorter < max(a.count, b.count), !inPlace {
      return (a.count < b.count ? b.contains(a) : a.contains(b)) && a.contains { !FunctionWords.contains($0) } ? 1 : 0
    }
    let common = common(a, b).count
    let content = a.count { !FunctionWords.contains($0) && b.contains($0) }
    return content == 0 ? 0 : Double(common) / Double(shorter)
  }

  /// The longest common subsequence of two runs, as pairs of indices. What is the same at both ends is matched without a table; of
  /// what is left between, runs too long for one are taken for other words.
  private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    var first = 0
    while first < min(a.count, b.count), a[first] == b[first] { first += 1 }
    var last = 0
    while last < min(a.count, b.count) - first, a[a.count - 1 - last] == b[b.count - 1 - last] { last += 1 }
    let head = (0..<first).map { ($0, $0) }
    let tail = (0..<last).reversed().map { (a.count - 1 - $0, b.count - 1 - $0) }
    let (rows, columns) = (a.count - first - last, b.count - first - last)
    guard rows > 0, columns > 0, rows * columns <= Limits.wordTable else { return head + tail }
    let width = columns + 1
    var length = [Int32](repeating: 0, count: (rows + 1) * width)
    for i in (0..<rows).reversed() {
      for j in (0..<columns).reversed() {
        length[i * width + j] =
          a[first + i] == b[first + j]
          ? length[(i + 1) * width + j + 1] + 1 : max(length[(i + 1) * width + j], length[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < rows, j < columns {
      if a[first + i] == b[first + j] {
        pairs.append((first + i, first + j))
        i += 1
        j += 1
      } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return head + pairs + tail
  }

  /// The runs of words that only one side has.
  private static func difference(_ a: [String], _ b: [String]) -> Sides<[String]> {
    guard a != b else { return Sides(old: [], new: []) }
    let pairs = common(a, b)
    func runs(_ words: [String], without kept: Set<Int>) -> [String] {
      var runs: [[String]] = []
      for (index, word) in words.enumerated() where !kept.contains(index) {
        if index > 0, !kept.contains(index - 1), !runs.isEmpty {
          runs[runs.count - 1].append(word)
        } else {
          runs.append([word])
        }
      }
      return runs.map { $0.joined(separator: " ") }
    }
    return Sides(old: runs(a, without: Set(pairs.map(\.0))), new: runs(b, without: Set(pairs.map(\.1))))
  }

  /// Whether most content words of a quotation stand among the words of the paragraph that its own became.
  private static func outside(_ quote: Facts.StatedQuote, _ words: Set<String>) -> Bool {
    let content = quote.words.filter { !FunctionWords.contains($0) }
    return content.count >= 2 && content.count(where: words.contains) * 2 >= content.count
  }

  private static func laterWords(of edge: Edge, _ text: ComparedText) -> Set<String> {
    Set(
      edge.new.flatMap { text.tokens[text.blocks[$0].tokens] }.filter(\.isWordlike).map {
        NormalForm.caseless($0, in: text.text)
      })
  }
}
