import Archive
import Grouping
import Language
import Newsroom
import Synchronization

/// Grows with each change of how stories are told apart; an archive that older rules have grouped is then grouped anew.
package let groupingRules = 2

/// The fingerprints of articles that were looked at last. What is filed together is often compared with the same few.
final class FingerprintCache: Sendable {
  private struct Entry: Sendable {
    let version: Int
    let fingerprint: Fingerprint
  }

  private let entries = Mutex<[ArticleID: Entry]>([:])
  /// About as many as take eight megabytes.
  private static let most = 2048

  func empty() { entries.withLock { $0 = [:] } }

  /// Of a version of an article, made if it is not there.
  func fingerprint(
    of article: ArticleID, version: Int, make: () throws -> Fingerprint?
  ) rethrows -> Fingerprint? {
    let known = entries.withLock { $0[article] }
    if let known, known.version == version { return known.fingerprint }
    guard let fingerprint = try make() else { return nil }
    entries.withLock { entries in
      // The older half goes: IDs grow.
      if entries.count >= Self.most {
        let middle = entries.keys.sorted()[Self.most / 2]
        entries = entries.filter { $0.key >= middle }
      }
      entries[article] = Entry(version: version, fingerprint: fingerprint)
    }
    return fingerprint
  }
}

/// Finds out which story copy belongs to, and keeps how rare words are up to date. One for each transaction.
struct Grouper {
  let session: FilingSession
  private let fingerprints: FingerprintCache
  private(set) var rarity: Rarity
  /// Only what this pass has placed is looked at; nil for all.
  let run: Int?
  /// Of the articles that were looked at.
  private var vectors: [ArticleID: TermVector] = [:]

  init(in session: FilingSession, fingerprints: FingerprintCache, run: Int? = nil) throws {
    self.session = session
    self.fingerprints = fingerprints
    self.run = run
    let kept = try session.rarity()
    rarity = kept.flatMap { Rarity(stories: $0.stories, bytes: $0.counts) } ?? Rarity()
  }

  /// Counts the words of copy that opens a story.
  mutating func count(_ analysis: Analysis) { rarity.add(analysis.terms.hashes) }

  /// An article has new copy.
  mutating func note(_ version: VersionID, _ analysis: Analysis) throws {
    vectors[version.article] = nil
    _ = fingerprints.fingerprint(of: version.article, version: version.number) { analysis.fingerprint }
  }

  func keepCounts() throws { try session.keepRarity(stories: rarity.stories, counts: rarity.bytes) }

  /// What the index keeps of copy.
  func keys(of analysis: Analysis, published: Moment?) -> Keys {
    let vector = TermVector(analysis.terms, rarity: rarity)
    let terms = vector.traces(rarity: rarity, counts: analysis.terms)
    return Keys(
      vector: vector, terms: terms, shingles: analysis.fingerprint.traces, published: published?.seconds,
      bucket: published.map { Bucket.of($0.seconds) } ?? Bucket.undated)
  }

  struct Keys {
    let vector: TermVector
    /// The heaviest first.
    let terms: [UInt32]
    let shingles: [UInt32]
    let published: Int64?
    let bucket: Int

    var stored: GroupingKeys {
      GroupingKeys(
        bucket: bucket, published: published, vector: vector.bytes,
        traces: Array(terms.prefix(TermVector.indexed)) + shingles)
    }
  }

  // MARK: placing

  /// What was found about a piece of copy.
  struct Finding {
    var placing: Placing?
    /// Other stories that turn out to be the same as that of the placing, each with the reason.
    var joined: [(story: StoryID, reason: String)] = []
    /// Its words count as those of a story: it opens one, or it joins so large a one that the words may be the language's rather than
    /// the event's. Else what drew too much together once would never be seen to be common.
    var counts = false
  }

  /// - Parameter article: nil for copy that is not filed yet.
  mutating func place(_ analysis: Analysis, keys: Keys, article: ArticleID? = nil) throws -> Finding {
    let apart = try article.map { try session.apart(from: $0) } ?? []
    let found = try candidates(keys, besides: article)
    if let article, let mate = try session.together(with: article).sorted().first(where: { try isOfThisRun($0) }),
      let story = try session.place(of: mate)?.story
    {
      return try place(analysis, by: mate, in: story, found.sharing, reason: "merged by hand with \(mate)")
    }
    var barred: Set<StoryID> = []
    for mate in apart {
      if let story = try session.place(of: mate)?.story, try isOfThisRun(mate) { barred.insert(story) }
    }
    let stories = try nearStories(keys, found.near.filter { !barred.contains($0.place.story) })
    let alike = found.near.first.flatMap { $0.similarity >= Self.suspicious ? [$0.place.article] : nil } ?? []
    if var version = try version(analysis, found.sharing + alike, barred: barred) {
      if let story = version.placing?.story { try join(stories, with: story, barred: barred, in: &version) }
      return version
    }
    guard let best = stories.first else { return Finding(counts: true) }
    let story = StoryID(best.story)
    let labels = analysis.terms.labels(
      of: Set(keys.vector.shared(with: vectors[ArticleID(best.nearest)]!).prefix(10)))
    var finding = Finding(
      placing: Placing(
        story: story, family: try session.newFamily(in: story), matched: ArticleID(best.nearest), score: best.score,
        reasons: ["same event as \(ArticleID(best.nearest)): \(labels.prefix(8).joined(separator: ", "))"]),
      counts: best.members.count >= Thresholds.newest)
    try join(Array(stories.dropFirst()), with: story, barred: barred, in: &finding)
    return finding
  }

  /// Where copy says itself that it belongs: with an article that it refers to.
  mutating func place(_ analysis: Analysis, keys: Keys, referringTo mate: ArticleID) throws -> Finding? {
    guard let story = try session.place(of: mate)?.story else { return nil }
    let sharing = try candidates(keys, besides: nil).sharing
    return try place(analysis, by: mate, in: story, sharing + [mate], reason: "refers to \(mate)")
  }

  /// In the story of another article, with the copy that it derives from if that is there.
  private func place(
    _ analysis: Analysis, by mate: ArticleID, in story: StoryID, _ candidates: [ArticleID], reason: String
  ) throws -> Finding {
    let there = try candidates.filter { try session.place(of: $0)?.story == story }
    if let version = try version(analysis, there, barred: []) { return version }
    return Finding(
      placing: Placing(
        story: story, family: try session.newFamily(in: story), matched: mate, reasons: [reason]))
  }

  /// The stories that a further version of an article shows to be the same as its own.
  mutating func place(
    update analysis: Analysis, keys: Keys, of article: ArticleID, in story: StoryID
  ) throws -> Finding {
    let barred = Set(try session.apart(from: article).compactMap { try session.place(of: $0)?.story })
    let near = try candidates(keys, besides: article).near.filter { $0.place.story != story }
    var finding = Finding()
    try join(nearStories(keys, near), with: story, atLeast: Thresholds.coverage, barred: barred, in: &finding)
    return finding
  }

  /// Stories that copy is near to beside its own are the same as that if they are alike without it, too.
  private mutating func join(
    _ others: [StoryNear], with story: StoryID, atLeast least: Double = Thresholds.merging, barred: Set<StoryID>,
    in finding: inout Finding
  ) throws {
    let others = others.filter { other in
      let id = StoryID(other.story)
      return id != story && !barred.contains(id) && !finding.joined.contains { $0.story == id }
    }
    guard !others.isEmpty else { return }
    let own = try members(of: story)
    for other in others where likeness(own, other.members) >= least {
      finding.joined.append((StoryID(other.story), "tells of the same event as \(story), as what came later showed"))
    }
  }

  /// The newest articles of a story that this pass has placed.
  private mutating func members(of story: StoryID) throws -> [TermVector] {
    ofThisRun(try session.placed(in: story, limit: Thresholds.newest)).map(\.vector)
  }

  /// Those that this pass has placed, with their vectors.
  private mutating func ofThisRun(_ articles: [PlacedArticle]) -> [(place: PlacedArticle, vector: TermVector)] {
    articles.filter { run == nil || $0.run == run }.map { place in
      let vector = vectors[place.article] ?? TermVector(bytes: place.vector)
      vectors[place.article] = vector
      return (place, vector)
    }
  }

  private func isOfThisRun(_ article: ArticleID) throws -> Bool {
    guard let run else { return true }
    return try session.placed([article]).first?.run == run
  }

  // MARK: candidates

  /// Copy that shares so much of its heavy words may share its sentences, even if no trace was met.
  private static let suspicious = 0.5

  private typealias Near = (place: PlacedArticle, similarity: Double)

  /// The buckets in which copy of a day may have its like.
  private func buckets(of keys: Keys, days: Int) throws -> [Int] {
    guard let published = keys.published else {
      // Nobody knows of which week it is: the newest are asked, as many as take a few milliseconds.
      return try session.buckets(limit: 128)
    }
    let window = Int64(days) * 86_400
    return Array(Bucket.of(published - window)...Bucket.of(published + window)) + [Bucket.undated]
  }

  /// Articles that share shingles, those with most of them first; and those of about the same days that are alike, the nearest
  /// first.
  private mutating func candidates(
    _ keys: Keys, besides own: ArticleID?
  ) throws -> (sharing: [ArticleID], near: [Near]) {
    // By number: there are thousands of them in a large archive.
    var sharing: [Int64: Int] = [:]
    try session.articles(holding: keys.shingles, in: try buckets(of: keys, days: Bucket.days)) { article, _ in
      sharing[article, default: 0] += 1
    }
    var shared: [Int64: Int] = [:]
    let asked = Array(keys.terms.prefix(TermVector.asked))
    let weights = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1, asked.count - $0) })
    try session.articles(holding: asked, in: try buckets(of: keys, days: Thresholds.days)) { article, hash in
      shared[article, default: 0] += weights[hash] ?? 0
    }
    if let own { (sharing[own.number], shared[own.number]) = (nil, nil) }
    let likely = mostNamed(shared, 24)
    let near = ofThisRun(try session.placed(likely)).compactMap { place, vector -> Near? in
      guard isClose(place, to: keys) else { return nil }
      return (place, vector.similarity(to: keys.vector))
    }.sorted { ($0.similarity, $1.place.article) > ($1.similarity, $0.place.article) }
    // A trace that only one of many is shared of is a quotation, if not chance.
    let fewest = keys.shingles.count >= 8 ? 2 : 1
    let mostSharing = mostNamed(sharing, 3, atLeast: fewest)
    return (ofThisRun(try session.placed(mostSharing)).map(\.place.article), near)
  }

  private func isClose(_ place: PlacedArticle, to keys: Keys) -> Bool {
    guard let own = keys.published, let other = place.published else { return true }
    return abs(own - other) <= Int64(Thresholds.days) * 86_400 + 86_399
  }

  /// The stories that are near enough, the nearest first; of several that are as near, the oldest.
  private mutating func nearStories(_ keys: Keys, _ near: [Near]) throws -> [StoryNear] {
    var nearest: [StoryID: Near] = [:]
    var order: [StoryID] = []
    for candidate in near where nearest[candidate.place.story] == nil {
      nearest[candidate.place.story] = candidate
      order.append(candidate.place.story)
    }
    var stories: [StoryNear] = []
    // A story can be no nearer than half of its nearest article's likeness and half of everything.
    for story in order.prefix(4) {
      guard let candidate = nearest[story], candidate.similarity >= Thresholds.coverage * 0.75 else { break }
      guard let other = vectors[candidate.place.article],
        keys.vector.shared(with: other).count >= Thresholds.sharedTerms
      else { continue }
      let members = try members(of: story)
      let score = nearness(
        nearest: candidate.similarity, newest: members.map { $0.similarity(to: keys.vector) })
      let isDated = keys.published != nil && candidate.place.published != nil
      guard score >= (isDated ? Thresholds.coverage : Thresholds.undatedCoverage) else { continue }
      stories.append(
        StoryNear(
          story: story.number, nearest: candidate.place.article.number, score: score, members: members))
    }
    return stories.sorted { ($0.score, $1.story) > ($1.score, $0.story) }
  }

  // MARK: versions

  /// The article whose text this one shares most of, judged by all shingles of the few that the index offers.
  private func version(
    _ analysis: Analysis, _ candidates: [ArticleID], barred: Set<StoryID>
  ) throws -> Finding? {
    let own = analysis.fingerprint
    var derivations: [(article: ArticleID, place: (story: StoryID, family: Int), share: Double)] = []
    var seen: Set<ArticleID> = []
    for candidate in candidates where seen.insert(candidate).inserted {
      guard let place = try session.place(of: candidate), !barred.contains(place.story),
        let other = try fingerprint(of: candidate), let share = own.derivation(from: other)
      else { continue }
      derivations.append((candidate, place, share))
    }
    guard
      let best = derivations.max(by: { ($0.share, $1.article) < ($1.share, $0.article) })
    else { return nil }
    var finding = Finding(
      placing: Placing(
        story: best.place.story, family: best.place.family, matched: best.article, score: best.share,
        reasons: [try reason(own, sharingTextWith: best.article, share: best.share)]))
    for other in derivations where other.place.story != best.place.story && other.share >= Thresholds.tie {
      if finding.joined.contains(where: { $0.story == other.place.story }) { continue }
      finding.joined.append(
        (other.place.story, "has the same copy as \(best.place.story), as what came later showed"))
    }
    return finding
  }

  private func fingerprint(of article: ArticleID) throws -> Fingerprint? {
    guard let latest = try session.latestNumber(of: article) else { return nil }
    return try fingerprints.fingerprint(of: article, version: latest) {
      try session.latestText(of: article).map { copy in
        Fingerprint(copy.paragraphs.filter { $0.role == .body }.map { Passage(copy.text, in: $0.span) })
      }
    }
  }

  private func reason(_ own: Fingerprint, sharingTextWith article: ArticleID, share: Double) throws -> String {
    let same = try fingerprint(of: article).map(own.sameParagraphs) ?? 0
    return
      "shares \(Int((share * 100).rounded())) % of its text with \(article); \(same) of \(own.paragraphs.count) paragraphs are the same"
  }
}

/// The articles with the highest numbers, these first; of several with the same, the oldest.
private func mostNamed(_ counts: [Int64: Int], _ most: Int, atLeast fewest: Int = 1) -> [ArticleID] {
  var best: [(article: Int64, count: Int)] = []
  for (article, count) in counts where count >= fewest {
    // Nearly all are behind the last of them: a look, no sorting.
    if best.count == most, (best[most - 1].count, article) > (count, best[most - 1].article) { continue }
    let place = best.firstIndex { (count, $0.article) > ($0.count, article) } ?? best.count
    best.insert((article, count), at: place)
    if best.count > most { best.removeLast() }
  }
  return best.map { ArticleID($0.article) }
}

/// The weeks by which the index is divided: eight days each, counted from 1970.
enum Bucket {
  static let days = 8
  /// Of copy that nobody dated.
  static let undated = -1

  static func of(_ seconds: Int64) -> Int {
    // Copy of before 1970 is of the first weeks.
    max(0, Int((Double(seconds) / Double(days * 86_400)).rounded(.down)))
  }
}
