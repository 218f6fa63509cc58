import Archive
import ArgumentParser
import Newsroom

struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "List, add and remove feeds.",
    discussion: """
      A feed's copy is filed under its name, which is its outlet in the reader. FEED is its ID, its name or its address.

      Examples:
        writethru feeds
        writethru feeds add https://example.org/news        a feed, or a page that names one
        writethru feeds import subscriptions.opml           or newsboat's file of urls
        writethru feeds show f3
        writethru fetch
      """,
    subcommands: [
      FeedsListCommand.self, FeedsAddCommand.self, FeedsShowCommand.self, FeedsRenameCommand.self,
      FeedsRemoveCommand.self,
      FeedsImportCommand.self, FeedsExportCommand.self,
    ],
    defaultSubcommand: FeedsListCommand.self)
}

extension Feed {
  /// By its ID, its address, or its name in any case; or by how the name begins where that is one feed only.
  static func named(_ operand: String, in archive: Archive) throws -> Feed {
    let all = try withStore { () throws(ArchiveError) in try archive.feeds() }
    if let id = FeedID(operand), let feed = all.first(where: { $0.id == id }) { return feed }
    if let feed = all.first(where: { $0.address == operand || $0.name == operand }) { return feed }
    let typed = operand.lowercased()
    let near = all.filter { $0.name.lowercased() == typed }
    let begun = all.filter { $0.name.lowercased().hasPrefix(typed) }
    if let feed = near.count == 1 ? near[0] : begun.count == 1 ? begun[0] : nil { return feed }
    if all.isEmpty { throw Failure("there are no feeds yet: writethru feeds add ADDRESS adds one") }
    if begun.count > 1 {
      let names = begun.prefix(6).map { "\($0.id) “\($0.name)”" }.joined(separator: ", ")
      throw Failure("“\(operand)” is the beginning of several feeds: \(names)")
    }
    throw Failure("there is no feed “\(operand)”: writethru feeds lists them")
  }
}
