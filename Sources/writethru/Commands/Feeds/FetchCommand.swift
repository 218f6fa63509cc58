import Archive
import ArgumentParser
import Configuration
import Fetching
import Foundation
import Newsroom
import Terminal

struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch feeds and file what is new.",
    discussion: """
      Without FEED all feeds are asked, but for those whose server said to wait, or that it is gone. A server that says that nothing has
      changed is believed. Proxies are taken from http_proxy, https_proxy, all_proxy and no_proxy.

      On a terminal it prints a line a feed; else only what went wrong, so that cron has nothing to mail when all is well.

      Examples:
        writethru fetch
        writethru fetch Coast f7
        */10 * * * *  writethru fetch --due        in a crontab: those whose time has come

      Exit status: 0 when every feed was read or had not changed, 1 when one failed, 2 for wrong usage, 130 when it was interrupted.
      """)

  @Argument(help: "Feeds by their IDs, names or addresses.")
  var feeds: [String] = []

  @Flag(name: .long, help: "Only feeds whose time has come.")
  var due = false

  @Flag(name: .long, help: "Fetch all of each feed, even if its server would say that nothing has changed or to wait.")
  var force = false

  @Flag(name: .long, help: "Tell which feeds would be asked, and ask none.")
  var dryRun = false

  @Option(name: .long, help: "How many feeds at a time; of one host two at most.")
  var jobs = 8

  @Option(name: .long, help: "Seconds that a feed may take.")
  var timeout = 30

  @Flag(name: .long, help: "A line a feed also where the output is no terminal.")
  var verbose = false

  @Flag(name: .long, help: "Print a JSON object a feed.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 64.") }
    guard (1...3600).contains(timeout) else { throw ValidationError("--timeout takes seconds, from 1 to 3600.") }
    if due, !feeds.isEmpty { throw ValidationError("--due chooses the feeds: name none beside it.") }
  }

  func run() throws {
    try store.requireExisting()
    let archive = try store.openForUse()
    let chosen = try choose(from: archive)
    if dryRun {
      for feed in chosen { Output.write("\(feed.id)  \(displaySafe(feed.name))  \(displaySafe(feed.address))\n") }
      return
    }
    if archive.isReadOnly { throw Failure("the store \(store.path) cannot be written, so nothing can be filed") }
    let run = FeedRun(
      archive: archive, desk: store.desk(archive), options: .feeds(jobs: jobs, timeout: timeout),
      pace: .configured(
        minutes: UserConfiguration.file(Paths(environment: ProcessInfo.processInfo.environment)).feedInterval))
    let signals = SignalWatch { run.cancel() }
    let report = FetchReport(isJSON: json, showsLines: verbose || Output.isTerminal)
    try withStore { () throws(ArchiveError) in
      // All that they have is new.
      if chosen.count(where: { $0.fetched == nil }) > 20 { try archive.expectManyArticles() }
      try run.run(chosen) { step in report.take(step) }
      if report.filed > 0 { try archive.refreshStatistics() }
    }
    signals?.end()
    report.end()
    if report.wasCancelled { throw Failure("", status: 130) }
    if report.failures > 0 { throw Failure.silent }
  }

  private func choose(from archive: Archive) throws -> [Feed] {
    let now = Int64(time(nil))
    guard feeds.isEmpty else {
      return try feeds.map { operand in
        let feed = try Feed.named(operand, in: archive)
        guard force || feed.mayBeAsked(at: now) else {
          let wait = (feed.retryAfter ?? now) - now
          throw Failure("the server of “\(feed.name)” asked to wait another \(wait) seconds; --force asks it now")
        }
        return force ? feed.asNew : feed
      }
    }
    let all = try withStore { () throws(ArchiveError) in
      due ? try archive.feeds(dueAt: now) : try archive.feeds()
    }
    if all.isEmpty, !due { throw Failure("there are no feeds yet: writethru feeds add ADDRESS adds one") }
    return all.filter { force || due || !$0.isGone && $0.mayBeAsked(at: now) }.map { feed in
      force ? feed.asNew : feed
    }
  }
}

extension Feed {
  /// With nothing known by which its server, or its body, could tell that nothing has changed.
  fileprivate var asNew: Feed {
    var feed = self
    feed.validators = FeedValidators()
    feed.digest = nil
    return feed
  }
}

extension FeedPace {
  /// - Parameter minutes: of the configuration; 0 where feeds are not fetched by themselves.
  static func configured(minutes: Int) -> FeedPace { minutes > 0 ? FeedPace(interval: Int64(minutes) * 60) : .usual }
}

extension FetchOptions {
  /// As feeds are asked for.
  static func feeds(jobs: Int = 8, timeout: Int = 30) -> FetchOptions {
    var options = FetchOptions(agent: "writethru/\(Writethru.configuration.version)")
    options.jobs = jobs
    options.totalLimit = .seconds(timeout)
    options.connectLimit = min(options.connectLimit, options.totalLimit)
    return options
  }
}
