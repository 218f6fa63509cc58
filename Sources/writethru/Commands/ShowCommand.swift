import Archive
import ArgumentParser
import Export
import Foundation
import Newsroom

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article.",
    discussion: """
      Examples:
        writethru show a3          its newest version
        writethru show a3.1        its first
        writethru show a3 --json   with roles, mentions and spans
        writethru show a3 --original > copy.txt
      """)

  @Argument(help: "An article (a3), a version (a3.1), a story (s1: its main copy), or the beginning of a file's name.")
  var id: String

  @Flag(name: .long, help: "Print JSON.")
  var json = false
  @Flag(name: .long, help: "Print the bytes as they were received.")
  var original = false

  @OptionGroup var store: StoreOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let archive = try store.openExisting()
    let version = try Resolver(archive).version(id)
    try requireForUse(version.header, as: version.id.description)
    let story = try withStore { () throws(ArchiveError) in try archive.story(of: version.id.article) }
    let article = try story.flatMap { id in try withStore { () throws(ArchiveError) in try archive.story(id) } }?
      .article(version.id.article)
    if original {
      guard !Output.isTerminal else {
        throw Failure(
          "--original prints raw bytes, which a terminal may obey; send them elsewhere: show \(id) --original > FILE")
      }
      let bytes = try withStore { () throws(ArchiveError) in try archive.originalBytes(of: version.id) }
      Output.write(original: bytes ?? [])
    } else if json {
      Output.write(try Output.json(VersionJSON(version, outlet: article?.outlet, clock: .system)) + "\n")
    } else {
      Output.write(
        articleText(
          version, source: article?.source ?? "—", clock: .system, width: Output.isTerminal ? Output.width : 84,
          showsStyles: color.showsStyles))
    }
  }
}

/// Copy that is not for use, because it is killed, withheld or embargoed, does not go through a pipe or into a file.
func requireForUse(_ header: VersionHeader, as id: String) throws(Failure) {
  guard !Output.isTerminal, let notice = header.useNotice(now: Moment(seconds: Clock.system.now())) else { return }
  throw Failure("\(id) is \(notice). It can still be read on the terminal")
}
