import Language
import Newsroom
import Testing

@testable import Wire

/// What plain text says to desks: kills by reference, embargoes, takes.
@Suite struct DeskNoteTests {
  private func read(_ text: String) throws -> Copy { try readCopy(Array(text.utf8), format: .text) }

  @Test func `a kill names what it kills`() throws {
    let copy = try read("KILL KILL KILL\n\nPlease kill item dpa 157. The toll is wrong.")
    #expect(copy.status == .killed)
    #expect(copy.particulars.replaces == ["dpa 0157"])
    #expect(
      try read("KILL KILL KILL\n\nKill AFP-0231 and AFP 232, please.").particulars.replaces == ["afp 0231", "afp 0232"])
  }

  @Test(arguments: [
    "STORY WITHDRAWN\n\nThe story on the ferry is withdrawn.",
    "WITHDRAWN-Ferry burns off the island\n\nThe story has been withdrawn.",
    "ATTENTION EDITORS: please kill the story on the ferry.\n\nA new one will follow.",
    "Eds: Members using the ferry story are asked to kill it. A kill is mandatory.\n\nA new one will follow.",
  ])
  func `a withdrawal in the words of an agency is a kill`(text: String) throws {
    #expect(try read(text).status == .killed)
  }

  @Test(arguments: [
    "Frost kills the vines\n\nThe bill has been withdrawn.",
    "Ministers withdraw ferry bill\n\nPlease kill the lights, she said.",
    "REFILE\n\nFerry burns\n\nThe ferry burned.", "REPEAT\n\nFerry burns\n\nThe ferry burned.",
    "(Recasts with quote)\n\nFerry burns\n\nThe ferry burned.", "RECASTS\n\nFerry burns\n\nThe ferry burned.",
    "UPDATE 2-Ferry burns\n\nThe ferry burned.",
  ])
  func `neither a recast nor a refile changes what copy may be used for`(text: String) throws {
    #expect(try read(text).status == .usable)
  }

  @Test(arguments: [
    "CORRECTED-UPDATE 1-Ferry burns off the island\n\nThe ferry burned.",
    "UPDATE 1-CORRECTED-Ferry burns\n\nThe ferry burned.",
    "CORRECTED\n\nFerry burns\n\nThe ferry burned.",
    "Ferry burns\n\nThe ferry burned.\n\nThis story has been corrected to fix the toll.",
    "Ferry burns\n\nThe ferry burned.\n\n(This version corrects the toll in paragraph 2)",
  ])
  func `a correction that says so is one`(text: String) throws {
    #expect(try read(text).status == .corrected)
  }

  @Test func `the number of a lead or of an update is the revision`() throws {
    #expect(try read("2nd Ld-Writethru\n\nFerry burns\n\nThe ferry burned.").particulars.revision == "2")
    #expect(try read("1ST LEAD\n\nFerry burns\n\nThe ferry burned.").particulars.revision == "1")
    #expect(try read("Ferry burns\n\nThe ferry burned.").particulars.revision == nil)
  }

  @Test(arguments: [
    "EMBARGOED UNTIL 00:01 GMT WEDNESDAY 18 NOVEMBER 2026", "Embargo: 18 November 2026, 00:01 GMT",
    "Sperrfrist: 18. November 2026, 1.01 Uhr MEZ", "NOT FOR PUBLICATION BEFORE 0001 GMT on November 18, 2026",
    "*** STRICTLY EMBARGOED UNTIL 00.01 GMT, 18 NOV 2026 ***", "(HOLD FOR RELEASE UNTIL 00:01 GMT 18 Nov 2026)",
  ])
  func `a line that embargoes says until when`(line: String) throws {
    let copy = try read(line + "\n\nFerry burns off the island\n\nThe ferry burned for six hours.\n\nNobody was hurt.")
    #expect(copy.particulars.embargo == 1_794_960_060, "\(copy.warnings)")
    #expect(copy.headline == "Ferry burns off the island")
    #expect(copy.warnings.isEmpty)
    #expect(copy.status == .usable)
  }

  @Test func `an embargo whose end is not clear is told`() throws {
    let unclear = try read("EMBARGOED UNTIL WEDNESDAY MORNING\n\nFerry burns\n\nThe ferry burned.")
    #expect(unclear.particulars.embargo == nil)
    #expect(unclear.warnings.count == 1)
    #expect(unclear.status == .embargoed)
    let zoneless = try read("EMBARGOED UNTIL 00:01 18 NOVEMBER 2026\n\nFerry burns\n\nThe ferry burned.")
    #expect(zoneless.particulars.embargo == 1_794_960_060)
    #expect(zoneless.warnings.count == 1)
  }

  @Test(arguments: [
    "EMBARGOED UNTIL FRIDAY", "Embargo: Friday 10am", "*** STRICTLY EMBARGOED ***", "HOLD FOR RELEASE", "EMBARGO",
    "EMBARGO: Ferry report", "Sperrfrist: Freitag 10 Uhr", "Not for publication before the minister has spoken",
  ])
  func `an embargo without a clear end keeps the copy from use`(line: String) throws {
    let copy = try read(line + "\n\nFerry burns off the island\n\nThe ferry burned for six hours.\n\nNobody was hurt.")
    #expect(copy.status == .embargoed)
    #expect(copy.particulars.embargo == nil)
  }

  @Test(arguments: [
    "Embargo: what it means for Cuba", "EMBARGO ON GRAIN LIFTED", "Embargo: none",
    "Under embargo since 1962, the island has no ferries.", "Embargoed for decades, the island has no ferries.",
    "Sperrfrist für Umfragen soll fallen", "Embargo until 2030 agreed",
  ])
  func `copy about an embargo may be used`(line: String) throws {
    #expect(try read(line + "\n\nThe ferry burned for six hours.\n\nNobody was hurt.").status == .usable)
  }

  @Test func `an embargo until a day holds until it is over everywhere, in the year of the copy or the next`() throws {
    let copy = try read("EMBARGOED UNTIL 18 NOVEMBER 2026\n\nFerry burns\n\nThe ferry burned.")
    #expect(copy.particulars.embargo == 1_795_089_600)
    #expect(copy.status == .usable)
    let next = try read("Date: 2026-12-30\n\nEMBARGOED UNTIL 0001 GMT 2 JANUARY\n\nFerry burns\n\nThe ferry burned.")
    #expect(next.particulars.embargo == 1_798_848_060)
  }

  @Test(arguments: [
    "Embargo on grain is lifted", "Embargoed grain reaches port", "For release of the crew, a ransom was paid",
  ])
  func `a headline about an embargo is none`(line: String) throws {
    let copy = try read(line + "\n\nThe grain reached the port on Tuesday.\n\nIt was unloaded.")
    #expect(copy.headline == line)
    #expect(copy.particulars.embargo == nil)
  }
}
