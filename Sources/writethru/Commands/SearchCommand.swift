import Archive
import ArgumentParser
import Export
import Newsroom
import Terminal

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search all versions of all copy, best first.",
    discussion: """
      All words must occur; "a phrase" stands together; -word must not occur; a OR b; word* begins so. person:, place: and
      org: find copy that names somebody or something, whichever joined name it uses.

      Examples:
        writethru search 'ferry fire -football'
        writethru search '"air defence" OR "air defense"' --json
        writethru search 'person:"Mark Rutte" place:Kyiv budget'
      """)

  @Argument(parsing: .allUnrecognized, help: "What to search for.")
  var query: [String]

  @Option(name: .long, help: "At most so many.")
  var limit = 50
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  struct Hit: Encodable {
    let id: String
    let story: String
    let outlet: String
    let title: String
    let published: String
    /// `published` is when the copy was received.
    let undated: Bool
    /// Killed copy does not leave the program: empty for that.
    let excerpt: String
    let status: String?
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if query.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("There is nothing to search for.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    let text = query.joined(separator: " ")
    let hits = try withStore { () throws(ArchiveError) in try archive.search(text, limit: limit) }
    if json {
      Output.write(
        try Output.json(
          hits.map {
            Hit(
              id: $0.version.description, story: $0.story.description, outlet: $0.source, title: $0.title,
              published: Clock.system.reading(of: $0.published).iso, undated: $0.isDateReceived,
              excerpt: $0.isKilled ? "" : $0.excerpt.filter { $0 != "\u{E000}" && $0 != "\u{E001}" },
              status: $0.isKilled ? "killed" : nil)
          }) + "\n")
      return
    }
    var output = StyledText(showsStyles: color.showsStyles)
    for hit in hits {
      output.add(hit.version.description.padded(to: 8), OutputStyle.name)
      output.add(
        "\(hit.source)  \(hit.isDateReceived ? "undated" : Clock.system.reading(of: hit.published).iso)  ",
        OutputStyle.dim)
      if hit.isKilled { output.add("KILLED ", OutputStyle.warning) }
      output.line(hit.title, OutputStyle.heading)
      if hit.isKilled, !Output.isTerminal { continue }
      output.add("        ")
      for (index, part) in hit.excerpt.split(separator: "\u{E000}", omittingEmptySubsequences: false).enumerated() {
        let halves = part.split(separator: "\u{E001}", maxSplits: 1, omittingEmptySubsequences: false)
        if index > 0, halves.count == 2 {
          output.add(halves[0], OutputStyle.warning)
          output.add(glyphs(of: halves[1], spacing: .collapsed))
        } else {
          output.add(glyphs(of: part, spacing: .collapsed))
        }
      }
      output.endLine()
    }
    Output.write(output.text)
    if hits.isEmpty {
      Output.writeError("Nothing matches \(displaySafe(text)).\n")
      throw Failure.silent
    }
  }
}
