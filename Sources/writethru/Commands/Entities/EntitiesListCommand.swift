import Archive
import ArgumentParser
import Export
import Newsroom

struct EntitiesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who and what is named, most often first (what happens without a subcommand).",
    discussion: """
      Of an article or a story all kinds are listed, of the whole store people, places and organisations, with their IDs
      (e7) and the other names that were joined to them.

      With --format iob2 a text is printed with the people, places and organisations in it marked, a token and its tag a line,
      for scoring: an article, a file that need not be in the store, or - for the standard input.
      """)

  @Argument(
    help:
      "An article (a3), a version (a3.1), a story (s1), or the beginning of a file's name. Without it, the whole store."
  )
  var id: String?

  @Option(name: .long, help: "A story (s1).")
  var story: String?
  @Flag(name: .long, help: "The whole store, which is meant without an ID too.")
  var all = false
  @Option(
    name: .long, help: "Only this kind: person, place, organisation, figure, date or quote. May be given several times."
  )
  var kind: [MentionKind] = []
  @Option(name: .long, help: "Of the whole store, only names with words that begin so.")
  var find: String?
  @Option(name: .long, help: "The order of the whole store: mentions, rising or name.")
  var sort: EntityFilter.Order?
  @Option(name: .long, help: "At most so many.")
  var limit = 200
  @Flag(
    name: .long,
    help:
      "Print JSON: a list of {id, kind, name, mentions, articles, …}; of an article also {role, spans: [{start, end}]}."
  )
  var json = false

  @Option(name: .long, help: "iob2: the whole text, a token<TAB>tag a line, tags of PER, LOC and ORG.")
  var format: TextFormat?

  enum TextFormat: String, ExpressibleByArgument, CaseIterable {
    case iob2
  }

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func validate() throws {
    if format != nil {
      guard id != nil else {
        throw ValidationError("--format iob2 needs an article, a file, or - for the standard input.")
      }
      if json || !kind.isEmpty {
        throw ValidationError("--format iob2 prints the whole text: leave out --json and --kind.")
      }
    }
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if [all, id != nil, story != nil].count(where: \.self) > 1 {
      throw ValidationError("Give one of an ID, --story and --all.")
    }
    if id != nil || story != nil {
      if sort != nil || find != nil { throw ValidationError("--sort and --find are for the whole store.") }
    } else if let other = kind.first(where: { !EntityFilter.named.contains($0) }) {
      throw ValidationError(
        "Of the whole store people, places and organisations are listed. Name an article or a story for --kind \(other.rawValue)."
      )
    }
  }

  func run() throws {
    if format == .iob2, let id {
      let text = try Operand.read(id, from: store)
      try text.requireForUse()
      return Output.write(taggedText(text.text, paragraphs: text.paragraphs))
    }
    let archive = try store.openExisting()
    if let scope = try scope(archive) { try list(archive, scope) } else { try listStore(archive) }
  }

  private func scope(_ archive: Archive) throws -> EntityScope? {
    guard let id = story ?? id else { return nil }
    let resolver = Resolver(archive)
    let reference = try resolver.reference(id)
    if case .story(let story) = reference {
      _ = try resolver.articles(id)
      return .story(story)
    }
    if story != nil { throw Failure("“\(id)” is no story. IDs of stories look like s1", status: 2) }
    let version = try resolver.version(id)
    try requireForUse(version.header, as: version.id.description)
    return .version(version.id)
  }

  // MARK: an article, a story

  private func list(_ archive: Archive, _ scope: EntityScope) throws {
    let kinds = kind.isEmpty ? Set(MentionKind.allCases).subtracting([.date, .quote]) : Set(kind)
    let found = try withStore { () throws(ArchiveError) in try archive.entities(in: scope, kinds: kinds, limit: limit) }
    if json { return Output.write(try Output.json(found.map(EntityJSON.init)) + "\n") }
    var output = StyledText(showsStyles: color.showsStyles)
    for entity in found {
      output.add(String(entity.mentions).leftPadded(to: 6))
      output.add("  \(entity.kind.rawValue.padded(to: 13))", OutputStyle.dim)
      output.line(entity.name)
    }
    finish(output, isEmpty: found.isEmpty)
  }

  // MARK: the store

  private func listStore(_ archive: Archive) throws {
    let filter = EntityFilter(
      kinds: kind.isEmpty ? EntityFilter.named : Set(kind), text: find ?? "", order: sort ?? .mentions)
    var found: [Entity] = []
    while found.count < limit {
      let window = try withStore { () throws(ArchiveError) in
        try archive.entities(filter, after: found.last, limit: min(limit - found.count, Self.window))
      }
      if window.isEmpty { break }
      found += window
    }
    if json { return Output.write(try Output.json(found.map(EntityJSON.init)) + "\n") }
    var output = StyledText(showsStyles: color.showsStyles)
    for entity in found {
      output.add(entity.id.description.padded(to: 8), OutputStyle.name)
      output.add(String(entity.mentions).leftPadded(to: 6))
      output.add("  \(entity.kind.rawValue.padded(to: 13))", OutputStyle.dim)
      output.add(entity.name)
      if !entity.aliases.isEmpty { output.add("  also \(entity.aliases.joined(separator: ", "))", OutputStyle.dim) }
      output.endLine()
    }
    finish(output, isEmpty: found.isEmpty)
  }

  private static let window = 500

  private func finish(_ output: StyledText, isEmpty: Bool) {
    Output.write(output.text)
    if isEmpty { Output.writeError("Nothing found.\n") }
  }
}

extension String {
  func leftPadded(to cells: Int) -> String { String(repeating: " ", count: max(0, cells - count)) + self }
}
