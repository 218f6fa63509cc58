extension VersionHeader {
  /// `killed`, `withheld` or `embargoed`; nil for what may be used now.
  package func noticeWord(now: Moment) -> String? {
    useNotice(now: now).map { String($0.prefix { $0.isLetter }) }
  }

  /// The same, or `corrected`; nil for copy of which there is nothing to say.
  package func statusWord(now: Moment) -> String? {
    noticeWord(now: now) ?? (status == .corrected ? status.rawValue : nil)
  }
}

extension CopyStatus {
  /// As `VersionHeader.useNotice`, of what is known by status and embargo alone.
  package func useNotice(embargo: Moment?, now: Moment) -> String? {
    VersionHeader(
      id: VersionID(ArticleID(0), 0), headline: nil, lede: "", published: now, dateOrigin: .received, received: now,
      status: self, words: 0, agency: nil, embargo: embargo
    ).useNotice(now: now)
  }
}
