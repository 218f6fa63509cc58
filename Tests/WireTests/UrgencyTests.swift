import Newsroom
import Testing

@testable import Wire

@Suite struct UrgencyTests {
  private let body = "\n\nTwelve people died on Tuesday, officials said.\n\nNobody else was hurt."

  private func read(_ head: String) throws -> Copy { try readCopy(Array((head + body).utf8)) }

  @Test(arguments: [
    ("FLASH: Ferry sinks off Port Merrow", Urgency.flash), ("FLASH - Ferry sinks off Port Merrow", .flash),
    ("BULLETIN\n\nFerry sinks off Port Merrow", .bulletin), ("NEWSALERT: Ferry sinks off Port Merrow", .bulletin),
    ("ALERT -- Ferry sinks off Port Merrow", .bulletin), ("SNAP: Ferry sinks off Port Merrow", .bulletin),
    ("URGENT\n\nFerry sinks off Port Merrow", .urgent), ("***URGENT***\n\nFerry sinks off Port Merrow", .unstated),
    ("URGENT ***\n\nFerry sinks off Port Merrow", .urgent),
  ]) func `a flag is read and is no part of the headline`(head: String, urgency: Urgency) throws {
    let copy = try read(head)
    #expect(copy.urgency == urgency)
    if urgency != .unstated {
      #expect(copy.headline == "Ferry sinks off Port Merrow")
      #expect(copy.paragraphs.first?.role == .advisory)
    }
  }

  @Test(arguments: [
    "Urgent appeal for blankets after ferry fire", "URGENT APPEAL FOR BLANKETS", "ALERT-level raised in Port Merrow",
    "Bulletin: what the paper said", "SNAP election called in Vestmark", "FLASHBACK: the ferry of 1979",
  ]) func `a headline that only begins like a flag is a headline`(headline: String) throws {
    let copy = try read(headline)
    #expect(copy.urgency == .unstated)
    #expect(copy.headline == headline)
  }

  @Test func `an urgent kill is a kill`() throws {
    let copy = try readCopy(Array("URGENT: KILL KILL ferry story\n\nPlease do not use.".utf8))
    #expect(copy.status == .killed)
  }

  @Test func `a text that is a flag alone is still a text`() throws {
    #expect(try readCopy(Array("URGENT".utf8)).paragraphs.count == 1)
  }
}
