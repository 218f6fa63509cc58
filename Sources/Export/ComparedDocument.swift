import Comparison

/// A version as a document of a comparison introduces it, so that a reader far from the store knows which copy it was.
package struct ComparedDocument: Sendable {
  /// `a3.2`, or a file's name.
  package var id: String
  package var title: String
  package var outlet: String?
  /// When it was published, as it is to be read: `13 Nov 2024 16:05`.
  package var time: String?
  package var words: Int
  /// SHA-256 of the bytes as received, in hexadecimal.
  package var digest: String

  package init(id: String, title: String, outlet: String?, time: String?, words: Int, digest: String) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.time = time
    self.words = words
    self.digest = digest
  }

  /// Enough of the digest to tell two versions apart by eye.
  var shortDigest: String { digest.count > 12 ? "\(digest.prefix(12))…" : digest }

  /// `AFP 16:05`; the ID where the outlet is not known.
  var source: String { [outlet ?? id, time].compactMap(\.self).joined(separator: " ") }

  var headline: String { title.isEmpty ? id : title }
}

/// What stands above a writethru note: `AFP 16:05 over AFP 09:12`.
func noteHeading(_ names: Sides<ComparedDocument>) -> String {
  let names = sources(names)
  return "\(names.new) over \(names.old)"
}

/// What the sides are called; by their IDs too where outlet and time tell them not apart.
func sources(_ names: Sides<ComparedDocument>) -> Sides<String> {
  let sources = names.map(\.source)
  guard sources.old == sources.new else { return sources }
  return names.map { name in
    let id = name.id.split(separator: "/").last.map(String.init) ?? name.id
    return name.source == name.id ? id : "\(name.source) \(id)"
  }
}

/// `reuse 96 %, wholly derived`.
func reusePhrase(_ summary: ComparisonSummary) -> String {
  "reuse \(Int((summary.reuse * 100).rounded())) %, \(summary.derivation.phrase)"
}
