import Archive
import ArgumentParser
import Export
import Newsroom

struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List who and what is named, most often first.",
    discussion: """
      Examples:
        writethru entities a3
        writethru entities s1 --kind person --kind figure
        writethru entities --all --limit 20 --json
      """)

  @Argument(
    help:
      "An article (a3), a version (a3.1), a story (s1), or the beginning of a file's name. Without it, the whole store."
  )
  var id: String?

  @Flag(name: .long, help: "The whole store, which is meant without an ID too.")
  var all = false
  @Option(
    name: .long, help: "Only this kind: person, place, organisation, figure, date or quote. May be given several times."
  )
  var kind: [MentionKind] = []
  @Option(name: .long, help: "At most so many.")
  var limit = 200
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  struct Row: Encodable {
    let kind: String
    let name: String
    let mentions: Int
    let articles: Int
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if all, id != nil { throw ValidationError("--all and an ID exclude one another.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    let scope = try scope(archive)
    let kinds = kind.isEmpty ? Set(MentionKind.allCases).subtracting([.date, .quote]) : Set(kind)
    let found = try withStore { () throws(ArchiveError) in try archive.entities(in: scope, kinds: kinds, limit: limit) }
    if json {
      Output.write(
        try Output.json(
          found.map { Row(kind: $0.kind.rawValue, name: $0.name, mentions: $0.mentions, articles: $0.articles) }) + "\n"
      )
      return
    }
    var output = StyledText(showsStyles: color.showsStyles)
    for entity in found {
      output.add(String(entity.mentions).leftPadded(to: 6))
      output.add("  \(entity.kind.rawValue.padded(to: 13))", OutputStyle.dim)
      output.line(entity.name)
    }
    Output.write(output.text)
    if found.isEmpty { Output.writeError("Nothing found.\n") }
  }

  private func scope(_ archive: Archive) throws -> EntityScope {
    guard let id else { return .everything }
    let resolver = Resolver(archive)
    if case .story(let story) = try resolver.reference(id) {
      _ = try resolver.articles(id)
      return .story(story)
    }
    let version = try resolver.version(id)
    if version.header.status == .killed, !Output.isTerminal { throw killed(version.id.description) }
    return .version(version.id)
  }
}

extension MentionKind: ExpressibleByArgument {}

extension String {
  func leftPadded(to cells: Int) -> String { String(repeating: " ", count: max(0, cells - count)) + self }
}
