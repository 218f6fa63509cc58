import Archive
import ArgumentParser
import Filing
import Newsroom
import Samples
import Wire

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the reader on sample copy. Nothing is written to the disk.",
    discussion: """
      The copy is invented, and so are its country, its people and its outlets. Have a look at the ferry fire: five versions by the
      agency, one paper that ran the second of them, two accounts of other newsrooms.
      """)

  @OptionGroup var appearance: AppearanceOptions

  func run() throws {
    let archive = try withStore { () throws(ArchiveError) in try Archive(clock: .system) }
    try withStore { () throws(ArchiveError) in try Self.fill(archive, clock: .system) }
    try ReaderSession(archive: archive, appearance: appearance).run()
  }

  /// As if one had read the desk's copy on Tuesday at noon: the rewrites since then show as changed.
  static func fill(_ archive: Archive, clock: Clock) throws(ArchiveError) {
    let desk = Desk(archive: archive, clock: clock)
    let noon = "2026-11-17T12:00"
    let deliveries = SampleCopy.all.map { sample in
      (
        sample.time,
        Delivery(
          bytes: sample.bytes, name: sample.name, source: "demo/\(sample.name)", outlet: sample.outlet,
          date: StatedDate(sample.time))
      )
    }
    _ = try desk.file(deliveries.filter { $0.0 < noon }.map(\.1))
    _ = try archive.markRead(allIn: .everything)
    let later = try desk.file(deliveries.filter { $0.0 >= noon }.map(\.1))
    if let starred = later.joined().compactMap(\.articleOfNewStory).first { _ = try archive.star([starred], on: true) }
  }
}

extension Outcome {
  fileprivate var articleOfNewStory: ArticleID? {
    if case .filed(let version, _) = self { version.article } else { nil }
  }
}
