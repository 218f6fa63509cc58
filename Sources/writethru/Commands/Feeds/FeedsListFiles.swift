import Archive
import ArgumentParser
import Foundation
import Newsroom
import Terminal
import Wire

struct FeedsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Subscribe to the feeds of an OPML file or of newsboat's urls.",
    discussion: """
      Feeds that are there already stay as they are. Nothing is fetched yet: writethru fetch does that.

      Examples:
        writethru feeds import subscriptions.opml
        writethru feeds import ~/.newsboat/urls
      """)

  @Argument(help: "Files; - is the standard input.", completion: .file())
  var files: [String]

  @OptionGroup var store: StoreOption

  func run() throws {
    let lists = try files.map(read)
    let archive = try store.openForUse()
    var (added, known) = (0, 0)
    for subscription in lists.flatMap(\.subscriptions) {
      if try withStore({ () throws(ArchiveError) in try archive.feed(at: subscription.address) }) != nil {
        known += 1
        continue
      }
      try withStore { () throws(ArchiveError) in try add(subscription, to: archive) }
      added += 1
    }
    for warning in lists.flatMap(\.warnings) { Output.complain(warning) }
    Output.write("\(added) \(added == 1 ? "feed" : "feeds") added, \(known) known already\n")
    if added > 0 { Output.write("writethru fetch reads them\n") }
  }

  /// A name that is taken is no reason to leave the feed out: it is called by its own title later.
  private func add(_ subscription: Subscription, to archive: Archive) throws(ArchiveError) {
    var feed = NewFeed(
      address: subscription.address, name: subscription.title, page: subscription.page, tags: subscription.folders)
    do throws(ArchiveError) { _ = try archive.add(feed) } catch {
      guard case .badQuery = error, feed.name != nil else { throw error }
      feed.name = nil
      _ = try archive.add(feed)
    }
  }

  private func read(_ file: String) throws -> Transmission {
    let bytes: [UInt8]
    if file == "-" {
      bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    } else {
      do throws(FileWalk.Problem) { bytes = try FileWalk.read((file as NSString).expandingTildeInPath) } catch {
        throw Failure("\(file): \(error.reason)")
      }
    }
    let list: Transmission
    do throws(WireError) { list = try readList(bytes) } catch {
      throw Failure("\(file) is no list of feeds: \(error)")
    }
    guard !list.subscriptions.isEmpty else { throw Failure("\(file) names no feed") }
    return list
  }

  /// An OPML file, or addresses one a line, of which one alone would pass for text.
  private func readList(_ bytes: [UInt8]) throws(WireError) -> Transmission {
    let list = try readTransmission(bytes)
    switch list.format {
    case .opml, .urls, .html: return list
    case .text: return try readTransmission(bytes, format: .urls)
    default: throw .notFormat(.opml)
    }
  }
}

struct FeedsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the feeds as OPML, or as newsboat's file of urls.")

  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case opml, urls
  }

  @Option(name: .long, help: "opml or urls.")
  var format: ListFormat = .opml

  @OptionGroup var store: StoreOption

  func run() throws {
    let archive = try store.openExisting()
    let feeds = try withStore { () throws(ArchiveError) in try archive.feeds() }
    let subscriptions = feeds.map {
      Subscription(address: $0.address, title: $0.name, page: $0.page, folders: $0.tags)
    }
    let text = format == .opml ? opml(subscriptions) : urlList(subscriptions)
    Output.write(Output.isTerminal ? displaySafeLines(text) : text)
  }
}
