import Archive
import Grouping
import Language
import Newsroom
import Wire

/// Whether copy is new, a further version of an article, or an article that has not changed.
enum Identity {
  case new
  /// The newest version of an article.
  case newVersion(FilingSession.Known)
  /// A version that others followed already: which of them is the next.
  case lateVersion(FilingSession.Known, before: FiledVersion)
  case unchanged(VersionID)

  /// An item that its source calls by an identifier is known again by that, and by nothing else. Without one, an article is known
  /// again by its file name and outlet: in the same folder that is enough, from another folder the texts must have something in
  /// common as well, since `0157.txt` is a name that every day has.
  ///
  /// - Parameter keys: nil where grouping is switched off; articles of the name are then asked one by one.
  static func recognise(
    _ submission: Submission, keys: Grouper.Keys?, in session: FilingSession
  ) throws -> Identity {
    if let item = submission.item {
      if let (known, isReplaced) = try session.article(of: item.key) {
        return try recognise(submission, as: known, isReplaced: isReplaced, in: session)
      }
      guard let replaced = try submission.replaced(in: session).first else { return .new }
      return try recognise(submission, as: replaced, in: session)
    }
    if submission.copy.status == .killed, let withdrawn = try submission.referred(in: session).first {
      return try recognise(submission, as: withdrawn, in: session)
    }
    let name = submission.name
    if let here = try session.article(at: name) { return try recognise(submission, as: here, in: session) }
    if let known = try session.version(named: name, withText: submission.copy.text, digest: submission.digest) {
      return .unchanged(known)
    }
    let related =
      try submission.copy.status == .killed
      ? killed(by: submission, named: name, in: session)
      : namesake(of: submission, keys: keys, named: name, in: session)
    return try related.map { try recognise(submission, as: $0, in: session) } ?? .new
  }

  /// What a submission is to an article that it is known to be of. A text that comes back after another one is a change back; but not
  /// one that is older than the newest, nor one that says that it is the very version that is there: those only come once more. Items
  /// of files are brought in any order and more than once: what is known of those is known.
  static func recognise(
    _ submission: Submission, as known: FilingSession.Known, isReplaced: Bool = false, in session: FilingSession
  ) throws -> Identity {
    let copy = submission.copy
    guard let newest = try session.newestVersion(of: known) else { return .newVersion(known) }
    let order = VersionOrder(submission, item: submission.item?.key, isReplaced: isReplaced)
    let same = try session.versions(of: known.article, withText: copy.text, digest: submission.digest).map(\.number)
    func isSame(_ version: FiledVersion) -> Bool {
      same.contains(version.number) && version.isForUse(as: copy)
        && (order.revision == nil || version.revision == nil || order.revision == version.revision)
    }
    if isSame(newest) { return .unchanged(VersionID(known.article, newest.number)) }
    let isOlder = order.isOlder(than: newest)
    guard isOlder || !same.isEmpty else { return .newVersion(known) }
    let versions = try session.versions(of: known.article)
    let isOfFile = submission.item != nil && !submission.isOfFeed
    let filed = versions.last { isSame($0) && (isOlder || isOfFile || order.isSaidToBe($0)) }
    if let filed { return .unchanged(VersionID(known.article, filed.number)) }
    guard isOlder else { return .newVersion(known) }
    return order.place(among: versions).map { .lateVersion(known, before: $0) } ?? .newVersion(known)
  }

  /// The article of the same name that shares most of its text with the copy: as much as two takes share, or half of
  /// a brief. An opening that two briefs have in common is not enough.
  private static func namesake(
    of submission: Submission, keys: Grouper.Keys?, named name: FilingSession.Name, in session: FilingSession
  ) throws -> FilingSession.Known? {
    let own = submission.analysis.fingerprint
    var best: (known: FilingSession.Known, containment: Double)?
    for known in try namesakes(keys, named: name, in: session) {
      guard let latest = try session.latestText(of: known.article) else { continue }
      let other = Fingerprint(latest.paragraphs.filter { $0.role == .body }.map { Passage(latest.text, in: $0.span) })
      let containment = own.containment(with: other)
      let isLongEnough = own.shared(with: other) >= Thresholds.sharedShingles
      guard containment >= 0.5 || isLongEnough && containment >= 0.05, containment > best?.containment ?? 0 else {
        continue
      }
      best = (known, containment)
    }
    return best?.known
  }

  /// The newest articles of a name, and those of it that share shingles: in a store of daily folders a name has a thousand.
  private static func namesakes(
    _ keys: Grouper.Keys?, named name: FilingSession.Name, in session: FilingSession
  ) throws -> [FilingSession.Known] {
    var found = try session.articles(named: name, limit: 3)
    guard let keys, found.count == 3 else { return found }
    let buckets = keys.bucket == Bucket.undated ? [Bucket.undated] : Array((keys.bucket - 1)...(keys.bucket + 1))
    let sharing: Set = try session.articles(holding: keys.shingles, in: buckets)
    for article in sharing.subtracting(found.map(\.article)).sorted().prefix(20) {
      if let known = try session.article(article, named: name) { found.append(known) }
    }
    return found
  }

  /// A kill carries none of the text, so it must name what it withdraws: most of the words of the headline.
  private static func killed(
    by submission: Submission, named name: FilingSession.Name, in session: FilingSession
  ) throws -> FilingSession.Known? {
    let said = Set(Passage(submission.copy.text).keys)
    return try session.articles(named: name, limit: 20).first { known in
      let passage = Passage(try session.title(of: known.article) ?? "")
      let words = Set(
        passage.indices.filter { passage.tokens[$0].isWordlike && !FunctionWords.contains(passage.key($0)) }.map(
          passage.key))
      return words.count >= 2 && words.intersection(said).count * 3 >= words.count * 2
    }
  }
}
