import Comparison
import Language

/// The editor’s reports, as `ComparisonJSON` documents them.
extension ComparisonJSON {
  struct Note: Encodable {
    struct Line: Encodable {
      let label: String
      let text: String
    }

    let kind: String
    let lines: [Line]

    init(_ note: WritethruNote) {
      kind = note.kind.rawValue
      lines = note.lines.map { Line(label: $0.label, text: $0.text) }
    }
  }

  struct Figure: Encodable {
    struct Reading: Encodable {
      let label: String
      let hedge: String?
      let paragraph: Int

      init(_ reading: FigureLedger.Reading) {
        label = reading.label
        hedge = reading.hedge
        paragraph = reading.block + 1
      }
    }

    let status: String
    let old: Reading?
    let new: Reading?

    init(_ entry: FigureLedger.Entry) {
      status = entry.status.rawValue
      old = entry.old.map(Reading.init)
      new = entry.new.map(Reading.init)
    }
  }

  struct Quote: Encodable {
    struct Reading: Encodable {
      let text: String
      let speaker: String?
      let paragraph: Int

      init(_ reading: QuoteDrift.Reading) {
        text = reading.text
        speaker = reading.speaker
        paragraph = reading.block + 1
      }
    }

    let status: String
    let old: Reading?
    let new: Reading?
    let dropped: [String]
    let added: [String]

    init(_ entry: QuoteDrift.Entry) {
      status = entry.status.rawValue
      old = entry.old.map(Reading.init)
      new = entry.new.map(Reading.init)
      dropped = entry.dropped
      added = entry.added
    }
  }

  struct Speaker: Encodable {
    let speaker: String
    let old: Int
    let new: Int
  }
}
