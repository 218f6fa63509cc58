import Archive
import ArgumentParser
import Export
import Foundation
import Newsroom

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export articles and stories as text, Markdown, HTML, JSON or NDJSON.",
    discussion: """
      JSON is ninjs 2.2 for an article, {story, headline, articles, relations} for a story, and a list where several are named or
      searched for. NDJSON is one article as ninjs a line, for any number of them. HTML is one file that stands by itself.

      What is killed, withheld or embargoed is not exported: it is named with the reason on the standard error, the others go on, and
      the exit status is 1. In NDJSON it is left out and counted.

      Examples:
        writethru export a3                                  as text, as show prints it
        writethru export s1 --output ferry.html              the format by the name's ending
        writethru export a3 --all-versions --format markdown
        writethru export --search 'person:"Mark Rutte"' --since 2024-11 --format ndjson | jq .headlines
        writethru export --everything --format ndjson > archive.ndjson
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles (a3), versions (a3.1), stories (s1), or the beginnings of filed files’ names.", valueName: "id"))
  var ids: [String] = []

  @Option(name: .long, help: "text, markdown, html, json or ndjson. Without it by the ending of --output, else text.")
  var format: ExportFormat?
  @Option(
    name: [.long, .short], help: ArgumentHelp("The file to write instead of the standard output.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(name: .long, help: "Overwrite the file of --output if it is there.")
  var force = false
  @Flag(name: .long, help: "All versions of the articles instead of the newest.")
  var allVersions = false
  @Option(name: .long, help: "All articles that match, as writethru search takes it.")
  var search: String?
  @Option(name: .long, help: "Articles published on this day or later: 2024-11-13, 2024-11, yesterday, 3d.")
  var since: String?
  @Option(name: .long, help: "Articles published on this day or earlier.")
  var until: String?
  @Flag(name: .long, help: "All articles.")
  var everything = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  private var isSearch: Bool { search != nil || since != nil || until != nil || everything }

  func validate() throws {
    if ids.isEmpty, !isSearch {
      throw ValidationError("Name what to export, or give --search, --since, --until or --everything.")
    }
    if !ids.isEmpty, isSearch { throw ValidationError("Name articles or search for them, not both.") }
    if everything, search != nil || since != nil || until != nil {
      throw ValidationError("--everything and --search, --since or --until exclude one another.")
    }
    if let day = [since, until].compactMap(\.self).first(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) }) {
      throw ValidationError("“\(day)” is no day. Write 2024-11-13, 2024-11, yesterday, monday or 3d.")
    }
    if force, output == nil { throw ValidationError("--force is about the file of --output.") }
    if let output, format == nil, ExportFormat(ofFile: output) == nil {
      throw ValidationError(
        "“\(output)” does not say what it is to be: end it in .txt, .md, .html, .json or .ndjson, or give --format.")
    }
  }

  /// What is looked for, in the words of a search.
  private var query: String {
    [search, since.map { "since:\($0)" }, until.map { "until:\($0)" }].compactMap(\.self).joined(separator: " ")
  }

  func run() throws {
    let archive = try store.openExisting()
    try refuseFaulty(query)
    let format = format ?? output.flatMap { ExportFormat(ofFile: $0) } ?? .text
    // A mistyped name ends it before anything is written.
    let resolver = Resolver(archive)
    let named = try ids.map { try resolver.reference($0) }
    var run = ExportRun(
      source: ExportSource(archive, clock: .system),
      writer: ExportWriter(format, clock: .system, isList: isSearch || named.count > 1 || allVersions))
    run.source.tellsLineage = format != .ndjson
    let file = try output.map { name in
      do throws(ExportFile.Fault) {
        return try ExportFile(name, in: FileManager.default.currentDirectoryPath, overwrites: force)
      } catch {
        if case .exists = error { throw Failure("\(error): --force overwrites it") }
        throw Failure("\(error)")
      }
    }
    if file == nil {
      if Output.isTerminal { run.writer.width = Output.width }
      run.writer.showsStyles = color.showsStyles
    }
    run.sink = { text in
      guard let file else { return Output.write(text) }
      do throws(ExportFile.Fault) { try file.write(text) } catch { throw Failure("\(error)") }
    }
    for (reference, typed) in zip(named, ids) { try run.export(reference, typed: typed, allVersions: allVersions) }
    if isSearch { try run.exportAll(matching: query, allVersions: allVersions) }
    try finish(run, file, format)
  }

  private func finish(_ run: ExportRun, _ file: ExportFile?, _ format: ExportFormat) throws {
    let refused = run.source.refused
    let exported = run.writer.count > 0
    if exported || isSearch && file == nil {
      try run.sink(run.writer.end)
      do throws(ExportFile.Fault) { try file?.finish() } catch { throw Failure("\(error)") }
    } else {
      file?.abandon()
    }
    if format == .ndjson, !refused.isEmpty {
      Output.writeError("\(refused.summary)\n")
      return
    }
    for sentence in refused.sentences { Output.complain(sentence) }
    if !refused.isEmpty { throw Failure.silent }
    if isSearch, !exported {
      Output.writeError(everything ? "No articles yet.\n" : "Nothing matches.\n")
      throw Failure.silent
    }
  }
}

/// An export under way.
private struct ExportRun {
  var source: ExportSource
  var writer: ExportWriter
  var sink: (String) throws -> Void = { _ in }

  /// Articles that are read from the store at once.
  private static let window = 500

  init(source: ExportSource, writer: ExportWriter) {
    self.source = source
    self.writer = writer
  }

  mutating func export(_ reference: Reference, typed: String, allVersions: Bool) throws {
    let before = source.refused.count
    let pieces: [ExportedPiece] = try reading { source throws(ArchiveError) in
      switch reference {
      case .version(let id): try source.article(id).map { [.article($0)] } ?? []
      case .article(let id): try source.versions(of: id, all: allVersions).map(ExportedPiece.article)
      case .story(let id) where allVersions:
        try source.archive.story(id).map { story throws(ArchiveError) in
          try source.allVersions(of: story).map(ExportedPiece.article)
        } ?? []
      case .story(let id): try source.story(id).map { [.story($0)] } ?? []
      }
    }
    guard !pieces.isEmpty || source.refused.count > before else { throw Resolver.missing(typed) }
    for piece in pieces { try sink(writer.add(piece)) }
  }

  /// In windows, so that any number of articles takes the memory of a few.
  mutating func exportAll(matching query: String, allVersions: Bool) throws {
    var last: ArticleID?
    while true {
      let ids = try reading { source throws(ArchiveError) in
        try source.archive.articles(matching: query, after: last, limit: Self.window)
      }
      guard let end = ids.last else { return }
      for id in ids {
        let pieces = try reading { source throws(ArchiveError) in try source.versions(of: id, all: allVersions) }
        for piece in pieces { try sink(writer.add(.article(piece))) }
      }
      last = end
    }
  }

  private mutating func reading<Result>(
    _ body: (inout ExportSource) throws(ArchiveError) -> Result
  ) throws -> Result {
    do throws(ArchiveError) { return try body(&source) } catch { throw Failure(error.description) }
  }
}

extension ExportSource {
  fileprivate mutating func allVersions(of story: Story) throws(ArchiveError) -> [ExportedArticle] {
    var found: [ExportedArticle] = []
    for article in story.articles { found += try versions(of: article.id, all: true) }
    return found
  }
}

extension ExportFormat: ExpressibleByArgument {}
