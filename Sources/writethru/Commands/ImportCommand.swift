import Archive
import ArgumentParser
import Filing
import Foundation
import Newsroom
import Terminal
import Wire

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "File copy from text files.",
    discussion: """
      Of a folder, the text files in it and below it are filed: .txt, .text and names without an ending. A file is known again by its
      name and outlet: the same text changes nothing, a changed text is a new version.

      Examples:
        writethru import ~/copy
        writethru import lead.txt --outlet "Coast" --date 2026-11-17T08:02

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

  @Option(name: .long, help: "What the files are, whatever they look like: text.")
  var format: Format?

  @Flag(name: .long, help: "Print what became of each file as JSON.")
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
      throw Failure("there is no text file (.txt, .text or no ending) in \(paths.joined(separator: ", "))")
    }
    let archive = try store.openForUse()
    var report = ImportReport(leftOut: walk.leftOut)
    for problem in walk.problems { report.refuse(problem.path, problem.reason) }
    let desk = store.desk(archive)
    if walk.files.count > 1000 { try withStore { () throws(ArchiveError) in try archive.expectManyArticles() } }
    let progress = ProgressLine(if: walk.files.count > 1)

    let starts = Array(stride(from: 0, to: walk.files.count, by: Self.batch))
    var next = starts.first.map { read(walk.files, from: $0, desk) }
    for start in starts.dropFirst() + [walk.files.count] {
      guard let batch = next?.value else { break }
      // Read and analysed on another thread while this one is filed.
      next = start < walk.files.count ? read(walk.files, from: start, desk) : nil
      try file(batch, desk, &report)
      progress.show("\(start)/\(walk.files.count) files, \(report.new + report.newVersions) filed")
    }
    progress.clear()
    if report.new + report.newVersions > 0 {
      try withStore { () throws(ArchiveError) in try archive.refreshStatistics() }
    }
    Output.write(json ? try Output.json(report.json) + "\n" : report.text)
    if !report.refused.isEmpty { throw Failure.silent }
  }

  /// Files a transaction: large enough to be quick, small enough for progress to move and for memory to stay small.
  private static let batch = 128

  private struct Batch: Sendable {
    var sources: [String] = []
    var prepared = PreparedBatch()
    var refused: [FileWalk.Problem] = []
  }

  private func read(_ files: [String], from start: Int, _ desk: Desk) -> Later<Batch> {
    let paths = Array(files[start..<min(start + Self.batch, files.count)])
    let (outlet, date, format) = (outlet, date.flatMap { StatedDate($0) }, format)
    return Later {
      var batch = Batch()
      var deliveries: [Delivery] = []
      for path in paths {
        do throws(FileWalk.Problem) {
          let bytes = try FileWalk.read(path)
          deliveries.append(
            Delivery(
              bytes: bytes, name: (path as NSString).lastPathComponent, source: FileWalk.absolute(path), outlet: outlet,
              date: date, format: format))
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
    for (source, outcome) in zip(batch.sources, outcomes) { report.take(outcome, path: source) }
  }
}

extension Format: ExpressibleByArgument {}
