import Archive
import Newsroom

/// The filing of one batch inside its transaction.
struct BatchFiling {
  private let session: FilingSession
  private var grouper: Grouper?
  private var touched: Set<StoryID> = []

  init(session: FilingSession, grouper: Grouper?) {
    self.session = session
    self.grouper = grouper
  }

  /// - Returns: of each delivery what became of its items.
  mutating func file(_ batch: PreparedBatch) throws -> [[Outcome]] {
    var outcomes = batch.outcomes
    for (file, piece, submission) in batch.inOrder { outcomes[file][piece] = try self.file(submission) }
    for story in touched { try session.refresh(story) }
    try grouper?.keepCounts()
    return outcomes
  }

  private mutating func file(_ submission: Submission) throws -> Outcome {
    let keys = grouper?.keys(of: submission.analysis, published: submission.published)
    let identity = try Identity.recognise(submission, keys: keys, in: session)
    let outcome = try file(submission, as: identity, keys)
    let article: ArticleID
    switch outcome {
    case .filed(let version, _), .newVersion(let version, _):
      article = version.article
      try withdrawOthers(submission, than: article, keys)
      try submission.claimReferences(for: article, in: session)
    case .unchanged(let version): article = version.article
    case .deleted, .refused: return outcome
    }
    if let item = submission.item {
      try session.keep(item.key, digest: item.digest, of: article)
      if item.rendering != item.key { try session.keep(item.rendering, digest: item.digest, of: article) }
    }
    return outcome
  }

  private mutating func file(
    _ submission: Submission, as identity: Identity, _ keys: Grouper.Keys?
  ) throws -> Outcome {
    switch identity {
    case .unchanged(let version): return .unchanged(version)
    case .newVersion(let known): return try add(submission, to: known, keys)
    case .lateVersion(let known, let next):
      let version = try session.file(
        late: submission.late(before: next), digest: submission.digest, item: submission.item?.key, to: known,
        before: next.place)
      touched.insert(known.story)
      return .newVersion(version, story: known.story)
    case .new: return try open(submission, keys)
    }
  }

  /// Files the newest version of an article. A kill has none of its text, and is nothing to find it by.
  private mutating func add(
    _ submission: Submission, to known: FilingSession.Known, _ keys: Grouper.Keys?
  ) throws -> Outcome {
    let isKill = submission.copy.status == .killed
    let version = try session.file(
      submission.updated, digest: submission.digest, item: submission.item?.key, following: known,
      from: submission.name.folder, keys: isKill ? nil : keys?.stored ?? GroupingKeys.none)
    var joined: [(story: StoryID, reason: String)] = []
    if !isKill, let keys {
      try grouper?.note(version, submission.analysis)
      joined =
        try grouper?.place(update: submission.analysis, keys: keys, of: known.article, in: known.story).joined ?? []
    }
    let story = try session.join(joined, with: known.story, touched: &touched)
    touched.insert(story)
    return .newVersion(version, story: story)
  }

  /// Files a new article.
  private mutating func open(_ submission: Submission, _ keys: Grouper.Keys?) throws -> Outcome {
    let finding = try find(submission, keys)
    if finding.counts { grouper?.count(submission.analysis) }
    let placing = try finding.placing ?? Placing(story: session.newStory(for: submission.copy), family: 1)
    let version = try session.file(
      submission.copy, digest: submission.digest, item: submission.item?.key, as: submission.name, at: placing,
      keys: keys?.stored ?? .none)
    try grouper?.note(version, submission.analysis)
    let story = try session.join(finding.joined, with: placing.story, touched: &touched)
    touched.insert(story)
    return .filed(version, story: story)
  }

  private mutating func find(_ submission: Submission, _ keys: Grouper.Keys?) throws -> Grouper.Finding {
    if let mate = try submission.referred(in: session).first {
      if let keys, let finding = try grouper?.place(submission.analysis, keys: keys, referringTo: mate.article) {
        return finding
      }
      let family = try session.newFamily(in: mate.story)
      return Grouper.Finding(
        placing: Placing(
          story: mate.story, family: family, matched: mate.article, reasons: ["refers to \(mate.article)"]))
    }
    guard let keys else { return Grouper.Finding() }
    return try grouper?.place(submission.analysis, keys: keys) ?? Grouper.Finding()
  }

  /// A kill of several articles is a version of each.
  private mutating func withdrawOthers(
    _ submission: Submission, than article: ArticleID, _ keys: Grouper.Keys?
  ) throws {
    guard submission.copy.status == .killed else { return }
    for known in try submission.referred(in: session) where known.article != article {
      _ = try file(submission, as: Identity.recognise(submission, as: known, in: session), keys)
    }
  }
}
