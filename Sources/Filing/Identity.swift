import Archive
import Grouping
import Language
import Newsroom

/// Whether copy is new, a further version of an article, or an article that has not changed.
enum Identity {
  case new
  case newVersion(FilingSession.Known)
  case unchanged(VersionID)

  /// An article is known again by its file name and outlet. In the same folder that is enough. From another folder
  /// the texts must have something in common as well, since `0157.txt` is a name that every day has.
  ///
  /// - Parameter keys: nil where grouping is switched off; articles of the name are then asked one by one.
  static func recognise(
    _ submission: Submission, keys: Grouper.Keys?, in session: FilingSession
  ) throws -> Identity {
    let name = FilingSession.Name(
      file: submission.delivery.name, outlet: submission.delivery.outlet, folder: submission.folder)
    if let here = try session.article(at: name) {
      // In its own place a text that comes back after another one is a change back; only the newest counts as known.
      let same = try session.version(of: here.article, withText: submission.copy.text, digest: submission.digest)
      return same?.number == here.latest ? .unchanged(VersionID(here.article, here.latest)) : .newVersion(here)
    }
    if let known = try session.version(named: name, withText: submission.copy.text, digest: submission.digest) {
      return .unchanged(known)
    }
    let related =
      try submission.copy.status == .killed
      ? killed(by: submission, named: name, in: session)
      : namesake(of: submission, keys: keys, named: name, in: session)
    return related.map(Identity.newVersion) ?? .new
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
    let sharing = Set(try session.articles(holding: keys.shingles, in: buckets).map(\.article))
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
