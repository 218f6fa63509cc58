import Newsroom
import Testing

/// What must not leave the program, and why.
@Suite struct UseNoticeTests {
  private func notice(_ status: CopyStatus, embargo: Int64? = nil, now: Int64 = 1_000_000) -> String? {
    VersionHeader(
      id: VersionID(ArticleID(1), 1), headline: nil, lede: "", published: Moment(seconds: 0), dateOrigin: .stated,
      received: Moment(seconds: 0), status: status, words: 0, agency: nil, embargo: embargo.map { Moment(seconds: $0) }
    ).useNotice(now: Moment(seconds: now))
  }

  @Test func `usable and corrected copy may be used, killed and withheld copy never`() {
    #expect(notice(.usable) == nil && notice(.corrected) == nil)
    #expect(notice(.killed, embargo: 5) == "killed: withdrawn by its outlet and not for use")
    #expect(notice(.withheld) == "withheld: its source does not say that it may be used")
  }

  @Test func `an embargo holds until its time, whatever the status says, and then no more`() {
    #expect(notice(.embargoed, embargo: 1_000_020) == "embargoed until 1970-01-12 13:47 UTC")
    #expect(notice(.usable, embargo: 1_000_001) != nil)
    #expect(notice(.embargoed, embargo: 1_000_000) == nil && notice(.usable, embargo: 1) == nil)
    #expect(notice(.embargoed)?.hasPrefix("embargoed: ") == true)
  }
}
