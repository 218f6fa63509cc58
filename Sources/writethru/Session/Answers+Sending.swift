import Archive
import Comparison
import Export
import Newsroom
import Reader

extension Answers {
  // MARK: links

  func links(_ copy: LinkedCopy, number: Int?) throws -> Reply {
    let version: Version? =
      switch copy {
      case .version(let id): try archive.version(id)
      case .story(let id): try archive.story(id)?.newest.flatMap { try archive.version($0.id) }
      }
    guard let version else { return .missing("the copy is gone") }
    return .links(LinkList(version), number: number)
  }

  // MARK: sending

  /// Reads what is to be sent, and writes it where it is for a file.
  func send(_ sending: Sending) throws -> Event {
    let (format, file): (ExportFormat, ExportFile?)
    switch sending.sink {
    case .command: (format, file) = (.text, nil)
    case .file(let name, let asked, let overwrites):
      do throws(ExportFile.Fault) {
        (format, file) = (asked, try ExportFile(name, in: folder, overwrites: overwrites))
      } catch {
        guard case .exists = error else { throw error }
        return .sent(.exists(sending))
      }
    }
    var text = ""
    let leftOut = try write(sending.what, as: format) { piece in
      if let file { try file.write(piece) } else { text += piece }
    }
    if let file {
      try file.finish()
      let more = leftOut.isEmpty ? "" : " · \(leftOut)"
      let place = file.path.split(separator: "/")
      return .sent(
        .written("exported \(place.last ?? "") into /\(place.dropLast().joined(separator: "/"))\(more)"))
    }
    guard case .command(let words) = sending.sink else { return .failed("nothing was asked for", for: nil) }
    return .sent(.ready(CommandRun(words, input: text, leftOut: leftOut)))
  }

  /// - Returns: what was left out, in words; empty for nothing.
  private func write(_ what: Sending.What, as format: ExportFormat, to sink: (String) throws -> Void) throws -> String {
    var source = ExportSource(archive, clock: clock)
    source.tellsLineage = format != .ndjson
    switch what {
    case .comparison(let old, let new): try sink(comparison(old, new, as: format))
    case .versions(let ids):
      var writer = ExportWriter(format, clock: clock, isList: ids.count > 1)
      for id in ids { if let piece = try source.article(id) { try sink(writer.add(.article(piece))) } }
      try end(writer, source, sink)
    case .stories(let ids):
      var writer = ExportWriter(format, clock: clock, isList: ids.count > 1)
      for id in ids { if let piece = try source.story(id) { try sink(writer.add(.story(piece))) } }
      try end(writer, source, sink)
    }
    return source.refused.summary
  }

  private func end(_ writer: ExportWriter, _ source: ExportSource, _ sink: (String) throws -> Void) throws {
    guard writer.count > 0 else {
      switch source.refused.count {
      case 0: throw Failure("there is nothing left of it to send")
      case 1: throw Failure(source.refused.sentences[0])
      default: throw Failure("nothing to send: \(source.refused.summary)")
      }
    }
    try sink(writer.end)
  }

  /// The note as text; the whole comparison in the other formats.
  private func comparison(_ old: VersionID, _ new: VersionID, as format: ExportFormat) throws -> String {
    guard case .comparison(let compared) = try comparison(of: old, with: new) else {
      throw Failure("\(old) and \(new) are not both in the store")
    }
    let now = Moment(seconds: clock.now())
    for header in [compared.old.header, compared.new.header] {
      if let reason = header.useNotice(now: now) { throw Failure("\(header.id) is \(reason)") }
    }
    let documents = Sides(old: Operand(compared.old, in: archive), new: Operand(compared.new, in: archive))
    switch format {
    case .text: return note(compared.comparison, names: documents.map(\.name))
    case .markdown: return markdown(compared.comparison, names: documents.map(\.document))
    case .html: return html(compared.comparison, names: documents.map(\.document))
    case .json, .ndjson:
      return try Output.json(ComparisonJSON(compared.comparison, ids: documents.map(\.name.id))) + "\n"
    }
  }
}
