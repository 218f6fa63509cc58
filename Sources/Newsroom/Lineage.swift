/// Who derives from whom among the versions of one piece of copy.
///
/// The earliest take of the agency is the root where it can be told, and nothing derives from what came after it.
package struct Lineage: Hashable, Sendable {
  /// Where a version comes from.
  package struct Parent: Hashable, Sendable {
    package var version: VersionID
    /// The share of the heir's words that the parent has, 0 to 1.
    package var reuse: Double

    package init(version: VersionID, reuse: Double) {
      self.version = version
      self.reuse = reuse
    }
  }

  /// A parent stands before its heirs.
  package var versions: [VersionID]
  /// Of each version that derives from another here.
  package var parents: [VersionID: Parent]
  /// Versions of a large family that were not looked at, in order.
  package var leftOut: [VersionID]

  package init(versions: [VersionID], parents: [VersionID: Parent], leftOut: [VersionID] = []) {
    self.versions = versions
    self.parents = parents
    self.leftOut = leftOut
  }

  /// Less of a text than this in common, and it does not derive from the other.
  private static let leastReuse = 0.2
  /// Shares that differ by less are alike: an outlet's own house style moves a word in fifty.
  private static let alike = 0.02

  /// - Parameters:
  ///   - takes: in the order of `Take.ordered`.
  ///   - reuse: the share of the second's words that the first has, 0 to 1.
  package init(_ takes: [Take], leftOut: [Take] = [], reuse: (VersionID, VersionID) -> Double) {
    var parents: [VersionID: Parent] = [:]
    for (index, heir) in takes.enumerated() {
      let earlier = takes[..<index].map { ($0, reuse($0.id, heir.id)) }
      let likely = earlier.filter { $0.1 >= Self.leastReuse }
      // An agency does not take its copy from those who run it.
      let own = heir.isAgencys ? likely.filter(\.0.isAgencys) : []
      let candidates = own.isEmpty ? likely : own
      guard let most = candidates.map(\.1).max() else {
        // A kill, or a new text altogether, still replaces the version before it.
        if let replaced = earlier.last(where: { $0.0.id.article == heir.id.article }) {
          parents[heir.id] = Parent(version: replaced.0.id, reuse: replaced.1)
        }
        continue
      }
      let best = candidates.enumerated().filter { $0.element.1 >= most - Self.alike }.max {
        Self.rank($0.element.0, of: heir, at: $0.offset) < Self.rank($1.element.0, of: heir, at: $1.offset)
      }
      if let best { parents[heir.id] = Parent(version: best.element.0.id, reuse: best.element.1) }
    }
    self.init(versions: takes.map(\.id), parents: parents, leftOut: leftOut.map(\.id))
  }

  /// Of several that are alike: the article's own version before, then the agency's take, then the latest.
  private static func rank(_ parent: Take, of heir: Take, at place: Int) -> (Int, Int, Int) {
    (parent.id.article == heir.id.article ? 1 : 0, parent.isAgencys ? 1 : 0, place)
  }
}

/// A version as a member of its family: when it came, and whether the agency itself sent it.
package struct Take: Hashable, Sendable {
  package var id: VersionID
  /// Nil where nobody dated it.
  package var published: Moment?
  /// Filed under the agency's own name, not by an outlet that runs its copy.
  package var isAgencys: Bool
  /// Words in the body.
  package var words: Int
  /// Its place among the versions of its article.
  package var place: Int

  /// - Parameter place: nil for that of its number.
  package init(id: VersionID, published: Moment?, isAgencys: Bool, words: Int = 0, place: Int? = nil) {
    self.id = id
    self.place = place ?? id.number
    self.published = published
    self.isAgencys = isAgencys
    self.words = words
  }

  /// In the order in which one may derive from another.
  ///
  /// At one moment the agency's take comes before those who run it. A take of which only the day is known stands at the day's
  /// beginning if it is the agency's, else at its end, the shorter first: updates add. An undated one stands beside its
  /// article's dated versions; without any, at the end, but the agency's at the beginning where no dated one could be the root.
  package static func ordered(_ takes: [Take]) -> [Take] {
    var dated: [ArticleID: [(place: Int, seconds: Int64)]] = [:]
    for take in takes {
      guard let seconds = take.seconds else { continue }
      dated[take.id.article, default: []].append((take.place, seconds))
    }
    let hasRoot = takes.contains { $0.isAgencys && $0.published != nil }
    func place(_ take: Take) -> Int64 {
      if let seconds = take.seconds { return seconds }
      let versions = dated[take.id.article] ?? []
      if let before = versions.filter({ $0.place < take.place }).map(\.seconds).max() { return before }
      if let after = versions.map(\.seconds).min() { return after }
      return take.isAgencys && !hasRoot ? .min : .max
    }
    // Nothing where the time of the day is known. An article's versions stay in their order, whatever their length.
    let lengths = Dictionary(grouping: takes, by: \.id.article).mapValues { versions in
      versions.contains { $0.published?.precision == .minute }
        ? 0 : Int64(versions.min { $0.place < $1.place }!.words)
    }
    func rank(_ take: Take) -> [Int64] {
      let article = take.id.article
      return [place(take), take.isAgencys ? 0 : 1, lengths[article]!, article.number, Int64(take.place)]
    }
    return takes.map { ($0, rank($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  private var seconds: Int64? {
    guard let published else { return nil }
    return published.precision == .day && !isAgencys ? published.seconds + 86_399 : published.seconds
  }
}

extension Article {
  /// Its outlet is the agency whose copy it is, or nobody said who ran it and the copy names its agency.
  package func isAgencys(_ version: VersionHeader) -> Bool {
    guard let agency = version.agency else { return false }
    return outlet.map { nameWords($0) == nameWords(agency) } ?? true
  }
}

extension Story {
  /// The versions of the main piece of copy, in the order in which one may derive from another.
  package var mainTakes: [Take] {
    Take.ordered(
      articles.filter { $0.placement.relation == .version }.flatMap { article in
        article.versions.enumerated().map { place, version in
          Take(
            id: version.id, published: version.dateOrigin == .received ? nil : version.published,
            isAgencys: article.isAgencys(version), words: version.words, place: place)
        }
      })
  }
}
