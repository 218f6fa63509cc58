import Language

/// newsboat's list of feeds: a line a feed, its address, then tags; one that begins with `~` is its title.
///
///     # comment
///     https://example.org/rss.xml news "two words" "~The Example"
///     "query:Unread:unread = \"yes\""
func readURLList(_ received: Received) throws(WireError) -> Transmission {
  var transmission = Transmission(format: .urls, charset: received.charset)
  for (index, line) in received.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
    let tokens = tokens(of: line)
    guard let address = tokens.first, !address.isEmpty else { continue }
    let place = "line \(index + 1)"
    if let kind = ["query", "exec", "filter", "file"].first(where: { address.hasPrefix($0 + ":") }) {
      transmission.warnings.append("\(place): \(reason(kind)) and is left out: “\(address.prefix(60))”")
    } else if address.contains("://") || address.hasPrefix("feed:") {
      transmission.subscriptions.append(subscription(address, tags: tokens.dropFirst()))
    } else {
      transmission.warnings.append("\(place): “\(address.prefix(60))” is no address and is left out")
    }
    if transmission.subscriptions.count > WireLimits.items {
      transmission.subscriptions.removeLast()
      transmission.warnings.append("feeds after the first \(WireLimits.items) are left out")
      break
    }
  }
  if transmission.subscriptions.isEmpty, transmission.warnings.isEmpty { throw .notFormat(.urls) }
  return transmission
}

private func reason(_ kind: String) -> String {
  switch kind {
  case "query": "a query over other feeds is no feed"
  case "file": "a feed in a file is not fetched"
  default: "a feed that a program makes is not run"
  }
}

private func subscription(_ address: String, tags: ArraySlice<String>) -> Subscription {
  var subscription = Subscription(address: FeedAddress.plain(address))
  for tag in tags {
    if tag.hasPrefix("~") {
      let title = tag.dropFirst()
      subscription.title = title.isEmpty ? nil : String(title)
    } else if tag != "!", !tag.isEmpty {
      // `!` hides a feed among the others.
      subscription.folders.append(tag)
    }
  }
  return subscription
}

/// Parted at white space; quotes hold what has some in it, with a backslash before a quote or a backslash; `#` opens a comment.
private func tokens(of line: Substring) -> [String] {
  var tokens: [String] = []
  var rest = line.drop(while: \.isWhitespace)
  while let first = rest.first, first != "#" {
    var token = ""
    if first == "\"" {
      rest = rest.dropFirst()
      while let next = rest.first, next != "\"" {
        rest = rest.dropFirst()
        if next == "\\", let escaped = rest.first {
          token.append(escaped)
          rest = rest.dropFirst()
        } else {
          token.append(next)
        }
      }
      rest = rest.dropFirst()
    } else {
      let word = rest.prefix { !$0.isWhitespace }
      token = String(word)
      rest = rest[word.endIndex...]
    }
    tokens.append(token)
    rest = rest.drop(while: \.isWhitespace)
  }
  return tokens
}

/// A list of feeds as newsboat takes it; folders become tags.
package func urlList(_ subscriptions: [Subscription]) -> String {
  subscriptions.map { feed in
    let address = feed.address.filter { !$0.isWhitespace && $0 != "\"" }
    let tags = feed.folders.map(quoted) + (feed.title.map { [quoted("~" + $0)] } ?? [])
    return ([address] + tags).joined(separator: " ") + "\n"
  }.joined()
}

private func quoted(_ tag: String) -> String {
  let line = tag.onOneLine.filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 } }
  guard line.contains(where: { " \"\\#".contains($0) }) || line.isEmpty else { return line }
  return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
