import Archive
import Entities
import Newsroom

extension Desk {
  /// Finds anew what is named in a few versions that an older tagger has seen, the newest first. Which stories they belong to
  /// is left as it is.
  ///
  /// The analysis comes first; then one short transaction, so that nobody waits long. It may stop between any two calls, or
  /// inside one, and go on another day.
  ///
  /// - Parameter limit: versions; the default takes some hundredths of a second.
  package func retag(limit: Int = 12) throws(ArchiveError) -> PassProgress {
    let tagger = Tagger.current
    let texts = try archive.texts(before: tagger, limit: limit)
    if !texts.isEmpty {
      let found = texts.map { findNames(in: $0.text, paragraphs: $0.paragraphs).map(Mention.init) }
      try archive.file(by: tagger) { session in
        // More names than so many texts bring: they are all joined before the last text is tagged.
        try session.joinOlderNames(limit: limit * 20)
        for (text, mentions) in zip(texts, found) { try session.retag(text, as: mentions) }
      }
    }
    return try archive.retagProgress(to: tagger)
  }

  /// How far the archive has been tagged anew.
  package func retagProgress() throws(ArchiveError) -> PassProgress { try archive.retagProgress(to: .current) }

  /// Makes the user's aliases the ones that hold.
  package func apply(_ aliases: [NameAlias]) throws(ArchiveError) { try archive.apply(aliases, by: .current) }
}
