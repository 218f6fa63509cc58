import Archive
import ArgumentParser
import Export
import Newsroom
import Terminal

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search all versions of all copy, best first.",
    discussion: """
      All words must occur; "a phrase" stands together; -word must not occur; a OR b; word* begins so. Fields narrow it:
        outlet:AFP  status:corrected  headline:budget  since:2024-11-13  until:2024-11  since:3d  since:monday
        person:"Mark Rutte"  place:Kyiv  org:NATO     whichever joined name the copy uses
        is:unread read changed starred killed corrected, has:versions coverage     of the story that it is in

      Examples:
        writethru search 'ferry fire -football'
        writethru search '"air defence" OR "air defense" since:2024-11' --json
        writethru search 'person:"Mark Rutte" place:Kyiv is:unread'
        writethru search --saved 'kyiv drones'
      """)

  @Argument(parsing: .allUnrecognized, help: "What to search for.")
  var query: [String] = []

  @Option(name: .long, help: ArgumentHelp("The saved search of this name.", valueName: "name"))
  var saved: String?
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
    let isBlank = query.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    if isBlank, saved == nil { throw ValidationError("There is nothing to search for.") }
    if !isBlank, saved != nil { throw ValidationError("Give a query or --saved, not both.") }
  }

  func run() throws {
    let archive = try store.openExisting()
    let text = try saved.map { try SavedSearch.named($0, in: archive).query } ?? query.joined(separator: " ")
    try refuseFaulty(text)
    let hits = try withStore { () throws(ArchiveError) in try archive.search(text, limit: limit) }
    if json {
      Output.write(try Output.json(hits.map(Hit.init)) + "\n")
      return
    }
    var output = StyledText(showsStyles: color.showsStyles)
    for hit in hits { write(hit, to: &output) }
    Output.write(output.text)
    if hits.isEmpty {
      Output.writeError("Nothing matches \(displaySafe(text)).\n")
      throw Failure.silent
    }
  }

  private func write(_ hit: SearchHit, to output: inout StyledText) {
    output.add(hit.version.description.padded(to: 8), OutputStyle.name)
    output.add(
      "\(hit.source)  \(hit.isDateReceived ? "undated" : Clock.system.reading(of: hit.published).iso)  ",
      OutputStyle.dim)
    if let word = hit.noticeWord { output.add("\(word.uppercased()) ", OutputStyle.warning) }
    output.line(hit.title, OutputStyle.heading)
    if hit.notice != nil, !Output.isTerminal { return }
    output.add("        ")
    output.add(glyphs(of: hit.excerpt.text)) { glyph in
      hit.excerpt.hits.contains { $0.contains(glyph.offset) } ? OutputStyle.warning : .plain
    }
    output.endLine()
  }
}

extension SearchCommand.Hit {
  fileprivate init(_ hit: SearchHit) {
    self.init(
      id: hit.version.description, story: hit.story.description, outlet: hit.source, title: hit.title,
      published: Clock.system.reading(of: hit.published).iso, undated: hit.isDateReceived,
      excerpt: hit.notice == nil ? hit.excerpt.text : "", status: hit.noticeWord)
  }
}
