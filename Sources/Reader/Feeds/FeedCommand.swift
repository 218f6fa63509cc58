import Newsroom

/// A command of the palette that is about feeds: `feed add ADDRESS [NAME]`, `fetch cancel`, `feed show FEED`.
enum FeedCommand: Equatable {
  case add(String)
  case fetchAll
  case cancel
  case stories(Feed)
  case page(Feed)
  case fetch(Feed)
  case rename(Feed)
  case remove(Feed)
}

/// A line of the palette that is about feeds.
struct FeedOffer: Equatable {
  /// As it is typed: `feed remove Coast`.
  let text: String
  let help: String
  /// Nil for a form that is to be filled in.
  let command: FeedCommand?

  private static let verbs: [(words: String, help: String, make: @Sendable (Feed) -> FeedCommand)] = [
    ("feed show", "what is known of it", { .page($0) }),
    ("feed fetch", "fetch it now", { .fetch($0) }),
    ("feed rename", "call it something else", { .rename($0) }),
    ("feed remove", "unsubscribe; its articles stay", { .remove($0) }),
    ("fetch", "fetch it now", { .fetch($0) }),
  ]

  /// What typed words may mean: `fetch co` all feeds whose names hold `co`, those that begin so first.
  static func offers(_ typed: String, _ feeds: FeedList) -> [FeedOffer] {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    let line = words.joined(separator: " ").lowercased()
    guard !line.isEmpty else { return [] }
    if let rest = argument(of: "feed add", words) {
      return [FeedOffer(text: "feed add \(rest)", help: "subscribe: ADDRESS [NAME]", command: .add(rest))]
    }
    if line == "fetch cancel" { return [FeedOffer(text: line, help: "stop fetching", command: .cancel)] }
    if line == "fetch" { return [FeedOffer(text: line, help: "fetch all feeds", command: .fetchAll)] }
    for verb in verbs {
      guard let rest = argument(of: verb.words, words), !rest.isEmpty || verb.words != "fetch" else { continue }
      return named(rest, feeds).map { feed in
        FeedOffer(text: "\(verb.words) \(feed.name)", help: verb.help, command: verb.make(feed))
      }
    }
    var forms: [FeedOffer] = []
    if "feed".hasPrefix(line) || line.hasPrefix("feed") {
      forms = [("feed add", "ADDRESS [NAME]: subscribe")].map { FeedOffer(text: $0.0, help: $0.1, command: .add("")) }
      forms += verbs.dropLast().map { FeedOffer(text: $0.words, help: "FEED: \($0.help)", command: nil) }
      forms = forms.filter { $0.text.hasPrefix(line) }
    }
    let found = named(line, feeds).map { FeedOffer(text: $0.name, help: "its stories", command: .stories($0)) }
    return forms + found
  }

  /// The name that a command was typed with, where it wants a feed.
  static func unknownFeed(_ typed: String) -> String? {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    return verbs.lazy.compactMap { argument(of: $0.words, words) }.first { !$0.isEmpty }
  }

  /// What stands behind a command's words; nil where the line does not begin with them.
  private static func argument(of command: String, _ words: [String]) -> String? {
    let own = command.split(separator: " ").map(String.init)
    guard words.count >= own.count, words.prefix(own.count).map({ $0.lowercased() }) == own else { return nil }
    return words.dropFirst(own.count).joined(separator: " ")
  }

  /// Feeds by ID, or by a part of the name.
  private static func named(_ typed: String, _ feeds: FeedList) -> [Feed] {
    let wanted = typed.unquoted.lowercased()
    if let id = FeedID(wanted), let feed = feeds.feed(id) { return [feed] }
    let names = feeds.feeds.map { ($0, $0.name.lowercased()) }
    return names.filter { $0.1 == wanted }.map(\.0) + names.filter { $0.1 != wanted && $0.1.hasPrefix(wanted) }.map(\.0)
      + names.filter { !$0.1.hasPrefix(wanted) && $0.1.contains(wanted) }.map(\.0)
  }
}

extension String {
  /// Without quotes around it.
  var unquoted: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()).trimmingSpaces : self
  }
}
