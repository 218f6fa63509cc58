import Archive
import ArgumentParser
import Filing
import Foundation
import Newsroom
import Terminal
import Wire

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "File copy from files.",
    discussion: """
      What a file is, its content tells: plain text, IPTC 7901, ANPA 1312, NITF, NewsML, ninjs, feeds (RSS, Atom, JSON Feed), pages, mail. Of a
      folder, the files in it and below it are filed whose names end as copy does: .txt, .xml, .json, .html, .eml and so on, or not at
      all. A file that is named is read whatever it is called. One may hold many articles.

      An article that its source gives an identifier is known again by that, any other by its file's name and outlet: the same text
      changes nothing, a changed text is a new version, and an older version that comes late takes its place among the others.

      Examples:
        writethru import ~/copy
        writethru import lead.txt --outlet "Coast" --date 2026-11-17T08:02
        writethru import feed.xml package.json

      Exit status: 0 when everything was filed or known, 1 when something was refused, 2 for wrong usage.
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]

  @Option(name: .long, help: "Who ran the copy.")
  var outlet: String?

  @Option(
    name: .long, help: "The date of copy that states none: 2026-11-17 or 2026-11-17T08:02, with Z or +02:00 for a zone."
  )
  var date: String?

  @Option(
    name: .long,
    help: "What the files are, whatever they look like: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format?

  @Flag(name: .long, help: "Print what became of each article as JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if let date, StatedDate(date) == nil {
      throw ValidationError("“\(date)” is no date. Write 2026-11-17 or 2026-11-17T08:02, with Z or +02:00 for a zone.")
    }
    if let outlet, outlet.allSatisfy(\.isWhitespace) { throw ValidationError("The outlet's name is empty.") }
  }

  func run() throws {
    var walk = FileWalk()
    for path in paths { walk.add(path) }
    if walk.files.isEmpty, walk.problems.isEmpty {
      throw Failure(
        "there is no file in \(paths.joined(separator: ", ")) that is called as copy is (.txt, .xml, .json, .html, .eml …). Name a file to import it whatever it is called"
      )
    }
    let archive = try store.openForUse()
    var report = ImportReport(leftOut: walk.leftOut)
    for problem in walk.problems { report.refuse(problem.path, problem.reason) }
    let desk = store.desk(archive)
    if walk.files.count > 1000 { try withStore { () throws(ArchiveError) in try archive.expectManyArticles() } }
    let progress = ProgressLine(if: walk.files.count > 1)

    let batches = walk.batches(of: 512, bytes: 8_000_000)
    var next = batches.first.map { read($0, desk) }
    var done = 0
    for (index, paths) in batches.enumerated() {
      guard let batch = next?.value else { break }
      // Read and analysed on another thread while this one is filed.
      next = batches.indices.contains(index + 1) ? read(batches[index + 1], desk) : nil
      try file(batch, desk, &report)
      done += paths.count
      progress.show("\(done)/\(walk.files.count) files, \(report.new + report.newVersions) filed")
    }
    progress.clear()
    if report.new + report.newVersions > 0 {
      try withStore { () throws(ArchiveError) in try archive.refreshStatistics() }
    }
    Output.write(json ? try Output.json(report.json) + "\n" : report.text)
    if !report.refused.isEmpty { throw Failure.silent }
  }

  private struct Batch: Sendable {
    var sources: [String] = []
    var prepared = PreparedBatch()
    var refused: [FileWalk.Problem] = []
  }

  private func read(_ paths: [String], _ desk: Desk) -> Later<Batch> {
    let (outlet, date, format) = (outlet, date.flatMap { StatedDate($0) }, format)
    return Later {
      var batch = Batch()
      var deliveries: [Delivery] = []
      for path in paths {
        do throws(FileWalk.Problem) {
          let bytes = try FileWalk.read(path)
          let name = (path as NSString).lastPathComponent
          deliveries.append(
            Delivery(
              bytes: bytes, name: name, source: FileWalk.absolute(path), outlet: outlet, date: date, format: format,
              origin: Origin(fileName: name)))
        } catch {
          batch.refused.append(error)
        }
      }
      batch.sources = deliveries.map(\.source)
      batch.prepared = desk.prepare(deliveries)
      return batch
    }
  }

  private func file(_ batch: Batch, _ desk: Desk, _ report: inout ImportReport) throws {
    for problem in batch.refused { report.refuse(problem.path, problem.reason) }
    let outcomes = try withStore { () throws(ArchiveError) in try desk.file(batch.prepared) }
    for (source, outcomes) in zip(batch.sources, outcomes) { report.take(outcomes, path: source) }
  }
}

extension Format: ExpressibleByArgument {}
