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
  static func recognise(_ submission: Submission, in session: FilingSession) throws -> Identity {
    let name = FilingSession.Name(
      file: submission.delivery.name, outlet: submission.delivery.outlet, folder: submission.folder)
    if let here = try session.article(at: name) {
      // In its own place a text that comes back after another one is a change back; only the newest counts as known.
      let same = try session.version(of: here.article, withText: submission.copy.text)
      return same == here.latest ? .unchanged(VersionID(here.article, here.latest)) : .newVersion(here)
    }
    if let known = try session.version(named: name, withText: submission.copy.text, digest: submission.digest) {
      return .unchanged(known)
    }
    let related =
      try submission.copy.status == .killed
      ? killed(by: submission, named: name, in: session) : namesake(of: submission, named: name, in: session)
    return related.map(Identity.newVersion) ?? .new
  }

  /// The article of the same name that shares most of its text with the copy: as much as two takes share, or half of
  /// a brief. An opening that two briefs have in common is not enough.
  private static func namesake(
    of submission: Submission, named name: FilingSession.Name, in session: FilingSession
  ) throws -> FilingSession.Known? {
    let own = submission.analysis.fingerprint
    var best: (known: FilingSession.Known, containment: Double)?
    for candidate in try session.articles(sharingShingles: own.sample, limit: 20) {
      guard let known = try session.article(candidate.article, named: name),
        let latest = try session.latestText(of: candidate.article)
      else { continue }
      let other = Fingerprint(latest.paragraphs.filter { $0.role == .body }.map { Passage(latest.text, in: $0.span) })
      let containment = own.containment(with: other)
      let isLongEnough = own.shingles.intersection(other.shingles).count >= Thresholds.sharedShingles
      guard containment >= 0.5 || isLongEnough && containment >= 0.05, containment > best?.containment ?? 0 else {
        continue
      }
      best = (known, containment)
    }
    return best?.known
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
