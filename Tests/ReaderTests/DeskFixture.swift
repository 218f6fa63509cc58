import Archive
import Filing
import Newsroom
import Wire

enum DeskFixture {
  static func file(_ text: String, into archive: Archive, date: String) throws -> Outcome {
    let desk = Desk(archive: archive, clock: ReaderDriver.clock)
    let delivery = Delivery(
      bytes: Array(text.utf8), name: "\(abs(text.hashValue)).txt", source: "/late.txt", outlet: "NPW",
      date: StatedDate(date))
    return try desk.file([delivery])[0][0]
  }
}
