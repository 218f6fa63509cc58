import Archive
import Grouping
import Language
import Newsroom

/// Where a new article goes: its story, its family of copy inside it, and why.
struct Placing {
  let story: StoryID
  let family: Int
  let score: Double?
  let reasons: [String]
  /// The sum of the weights of its features, kept for later comparisons.
  let norm: Double

  init(_ submission: Submission, in session: FilingSession) throws {
    let weighting = Weighting(articles: try session.articleCount())
    let neighbourhood = try Neighbourhood(of: submission.analysis, in: session, weighting: weighting)
    norm = neighbourhood.norm
    let finding = try Placing.version(submission, in: session) ?? neighbourhood.coverage(of: submission, in: session)
    switch finding {
    case .version(let other, let containment):
      let article = ArticleID(other)
      let place = try session.place(of: article)!
      (story, family, score) = (place.story, place.family, containment)
      reasons = [try Placing.reason(submission, sharingTextWith: article, containment: containment, in: session)]
    case .coverage(let other, let score, let shared):
      let article = ArticleID(other)
      story = try session.place(of: article)!.story
      family = try session.newFamily(in: story)
      self.score = score
      let labels = shared.filter { $0.kind != .word }.prefix(8).map { submission.analysis.labels[$0] ?? $0.label }
      reasons = ["same event as \(article): \(labels.joined(separator: ", "))"]
    case .alone:
      story = try session.newStory(for: submission.copy)
      (family, score, reasons) = (1, nil, [])
    }
  }

  /// The article whose text this one shares most of, judged by all shingles of the few that the index offers.
  private static func version(_ submission: Submission, in session: FilingSession) throws -> Finding? {
    let own = submission.analysis.fingerprint
    var best: (article: ArticleID, containment: Double)?
    for candidate in try session.articles(sharingShingles: own.sample, limit: 4) {
      guard let other = try fingerprint(of: candidate.article, in: session) else { continue }
      let shared = own.shingles.intersection(other.shingles).count
      let containment = own.containment(with: other)
      guard shared >= Thresholds.sharedShingles, containment >= Thresholds.containment,
        containment > best?.containment ?? 0
      else { continue }
      best = (candidate.article, containment)
    }
    return best.map { .version(of: $0.article.number, containment: $0.containment) }
  }

  private static func fingerprint(of article: ArticleID, in session: FilingSession) throws -> Fingerprint? {
    try session.latestText(of: article).map { Fingerprint(body(of: $0)) }
  }

  private static func body(of latest: (text: String, paragraphs: [Paragraph])) -> [Passage] {
    latest.paragraphs.filter { $0.role == .body }.map { Passage(latest.text, in: $0.span) }
  }

  private static func reason(
    _ submission: Submission, sharingTextWith article: ArticleID, containment: Double, in session: FilingSession
  ) throws -> String {
    let others = Set(try session.latestText(of: article).map { body(of: $0).map(\.keys) } ?? [])
    let own = body(of: (submission.copy.text, submission.copy.paragraphs)).map(\.keys)
    let same = own.count(where: others.contains)
    return
      "shares \(Int((containment * 100).rounded())) % of its text with \(article); \(same) of \(own.count) paragraphs are the same"
  }
}

/// The articles of the archive that hold the same people, places, figures and words.
struct Neighbourhood {
  let norm: Double
  private let weights: [Feature: Double]
  private let shared: [ArticleID: [Feature]]

  init(of analysis: Analysis, in session: FilingSession, weighting: Weighting) throws {
    var norm = 0.0
    var weights: [Feature: Double] = [:]
    var shared: [ArticleID: [Feature]] = [:]
    for feature in analysis.features {
      let holders = try session.articles(holdingFeature: feature.hash)
      let weight = weighting.weight(of: feature, frequency: holders.count)
      weights[feature] = weight
      norm += weight
      // What hundreds of articles hold brings no candidates of its own.
      if holders.count < FilingSession.postingsLimit {
        for article in holders { shared[article, default: []].append(feature) }
      }
    }
    self.norm = norm
    self.weights = weights
    self.shared = shared
  }

  func coverage(of submission: Submission, in session: FilingSession) throws -> Finding {
    let weight = { (feature: Feature) in weights[feature] ?? 0 }
    let published = submission.copy.dateOrigin == .received ? nil : submission.copy.published
    // The few that share most weight; the rest cannot reach the threshold before them.
    let likely = shared.map { (article: $0.key, shared: $0.value, weight: $0.value.reduce(0) { $0 + weight($1) }) }
      .sorted { ($0.weight, $1.article) > ($1.weight, $0.article) }.prefix(24)
    let neighbours = try likely.compactMap { candidate -> Neighbour? in
      guard let profile = try session.profile(of: candidate.article) else { return nil }
      var days: Int?
      if let published, let other = profile.published { days = Int(abs(published.seconds - other.seconds) / 86_400) }
      return Neighbour(article: candidate.article.number, shared: candidate.shared, norm: profile.norm, daysApart: days)
    }
    return Grouping.coverage(norm: norm, neighbours: neighbours, weight: weight)
  }
}
