import Archive
import ArgumentParser
import Export
import Newsroom
import Terminal

struct StoriesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List stories with their articles, newest change first (what happens without a subcommand).")

  @Argument(help: "Only these stories, or those of these articles.")
  var ids: [String] = []

  @Flag(name: .long, help: "Only stories with unread articles.")
  var unread = false
  @Flag(name: .long, help: "Only stories that changed since they were read.")
  var changed = false
  @Flag(name: .long, help: "Only starred stories.")
  var starred = false
  @Option(name: .long, help: "Only stories that this outlet ran.")
  var outlet: String?
  @Option(name: .long, help: "Only stories with copy that matches, as writethru search takes it.")
  var search: String?
  @Option(name: .long, help: "The order: newest, urgency, coverage (most articles first) or unread.")
  var sort: StoryFilter.Order = .newest
  @Option(name: .long, help: "At most so many.")
  var limit: Int?
  @Flag(name: .long, help: "Print JSON: a list of {id, headline, articles: [{id, outlet, file, relation, …}]}.")
  var json = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func validate() throws {
    if [unread, changed, starred, outlet != nil].count(where: \.self) > 1 {
      throw ValidationError("Give one of --unread, --changed, --starred and --outlet.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  private var filter: StoryFilter {
    let scope: StoryFilter.Scope =
      if unread { .unread } else if changed { .changed } else if starred { .starred } else if let outlet {
        .outlet(outlet)
      } else { .all }
    return StoryFilter(scope, query: search ?? "", order: sort)
  }

  func run() throws {
    let archive = try store.openExisting()
    try refuseFaulty(search ?? "")
    var isFirst = true
    if json { Output.write("[") }
    try forEachStory(archive) { story in
      if json {
        Output.write((isFirst ? "\n" : ",\n") + (try Output.json(StoryJSON(story, clock: .system))))
      } else {
        Output.write(text(of: story))
      }
      isFirst = false
    }
    if json {
      Output.write(isFirst ? "]\n" : "\n]\n")
    } else if isFirst {
      Output.writeError(
        filter.scope == .all && filter.query.isEmpty
          ? "No articles yet. Import copy: writethru import FOLDER\n" : "No such stories.\n")
    }
  }

  /// In windows, so that any number of stories takes the memory of a few.
  private func forEachStory(_ archive: Archive, _ body: (Story) throws -> Void) throws {
    guard ids.isEmpty else {
      for id in try chosen(archive) {
        if let story = try withStore({ () throws(ArchiveError) in try archive.story(id) }) { try body(story) }
      }
      return
    }
    var rest = limit ?? Int.max
    var cursor: StoryCursor?
    while rest > 0 {
      let rows = try withStore { () throws(ArchiveError) in
        try archive.stories(filter, after: cursor, limit: min(rest, 100))
      }
      guard let last = rows.last else { return }
      for row in rows {
        if let story = try withStore({ () throws(ArchiveError) in try archive.story(row.id) }) { try body(story) }
      }
      rest -= rows.count
      cursor = last.cursor
    }
  }

  private func chosen(_ archive: Archive) throws -> [StoryID] {
    let resolver = Resolver(archive)
    var chosen: [StoryID] = []
    for id in ids {
      let articles = try resolver.articles(id)
      for article in articles {
        if let story = try withStore({ () throws(ArchiveError) in try archive.story(of: article) }),
          !chosen.contains(story)
        {
          chosen.append(story)
        }
      }
    }
    return chosen
  }

  private func text(of story: Story) -> String {
    var output = StyledText(showsStyles: color.showsStyles)
    let unread = story.articles.count(where: \.isUnread)
    output.add("\(story.id)  ", OutputStyle.name)
    output.add(story.headline, OutputStyle.heading)
    let counts =
      "\(story.articles.count) \(story.articles.count == 1 ? "article" : "articles")\(unread > 0 ? ", \(unread) unread" : "")"
    output.line("  (\(counts))", OutputStyle.dim)
    for article in story.articles {
      let latest = article.latest
      let time = latest.dateOrigin == .received ? "undated" : Clock.system.reading(of: latest.published).iso
      let mark = article.isUnread ? "●" : article.changesSinceRead > 0 ? "Δ" : " "
      output.add("  \(mark) \(article.id)".padded(to: 9), OutputStyle.name)
      // A story of one article has nothing that it could be a version of.
      output.add((story.articles.count > 1 ? article.placement.relation.rawValue : "").padded(to: 10))
      output.add(article.source.padded(to: 14))
      output.add(time.padded(to: 18), OutputStyle.dim)
      if article.versions.count > 1 { output.add("\(article.versions.count) versions  ") }
      if let word = latest.statusWord(now: Moment(seconds: Clock.system.now())) {
        output.add("\(word.uppercased())  ", OutputStyle.warning)
      }
      output.add(article.name, OutputStyle.dim)
      output.endLine()
    }
    return output.text
  }
}

extension String {
  /// With spaces behind it up to a number of cells, and one at least.
  func padded(to cells: Int) -> String {
    self + String(repeating: " ", count: max(1, cells - width(of: self)))
  }
}
