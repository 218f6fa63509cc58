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
  /// the texts must have something in common as well, since `001.txt` is a name that many folders have; a kill need
  /// not, as it withdraws the text instead of carrying it.
  static func recognise(_ submission: Submission, in session: FilingSession) throws -> Identity {
    let known = try session.articles(named: submission.delivery.name, outlet: submission.delivery.outlet)
    let folder = folderName(submission.delivery.source)
    if let here = known.first(where: { folderName($0.source) == folder }) {
      // In its own place a text that comes back after another one is a change back; only the newest counts as known.
      let same = try session.version(of: here.article, withText: submission.copy.text)
      return same == here.latest ? .unchanged(VersionID(here.article, here.latest)) : .newVersion(here)
    }
    for candidate in known {
      if let number = try session.version(of: candidate.article, withText: submission.copy.text) {
        return .unchanged(VersionID(candidate.article, number))
      }
    }
    for candidate in known where try isRelated(submission, to: candidate, in: session) { return .newVersion(candidate) }
    return .new
  }

  private static func folderName(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }

  private static func isRelated(_ submission: Submission, to known: FilingSession.Known, in session: FilingSession)
    throws -> Bool
  {
    if submission.copy.status == .killed { return true }
    guard let latest = try session.latestText(of: known.article) else { return false }
    let body = latest.paragraphs.filter { $0.role == .body }.map { Passage(latest.text, in: $0.span) }
    return submission.analysis.fingerprint.containment(with: Fingerprint(body)) >= 0.05
  }
}
