import Language

/// A list of feeds in OPML 1.0 to 2.0. What is missing or misspelt is put up with: many programs write it, and each by its own rules.
func readOPML(_ received: Received) throws(WireError) -> Transmission {
  guard let document = XMLDocument.xml(received.text), let root = document.root else { throw .notFormat(.opml) }
  var reader = OutlineReader()
  reader.read(root, folders: [])
  var transmission = Transmission(format: .opml, charset: received.charset)
  transmission.subscriptions = reader.subscriptions
  transmission.warnings = reader.warnings
  if let fault = document.fault {
    transmission.warnings.append("the list is not well formed (\(fault)); feeds behind that may be missing")
  }
  if transmission.subscriptions.isEmpty { transmission.warnings.append("the list names no feed") }
  return transmission
}

private struct OutlineReader {
  private(set) var subscriptions: [Subscription] = []
  private(set) var warnings: [String] = []
  private var known: Set<Subscription> = []

  mutating func read(_ element: XMLElement, folders: [String]) {
    for child in element.children {
      guard child.name.lowercased() == "outline" else {
        // The frame, however it is nested.
        if child.name.lowercased() != "head" { read(child, folders: folders) }
        continue
      }
      let outline = Outline(child)
      if let address = outline.feed {
        add(outline, address: address, folders: folders)
        read(child, folders: folders)
      } else {
        note(outline, at: child)
        read(child, folders: outline.title.map { folders + [$0] } ?? folders)
      }
    }
  }

  private mutating func add(_ outline: Outline, address: String, folders: [String]) {
    guard subscriptions.count < WireLimits.items else {
      if subscriptions.count == warnings.count + WireLimits.items {
        warnings.append("feeds after the first \(WireLimits.items) are left out")
      }
      return
    }
    let subscription = Subscription(
      address: address, title: outline.title, page: outline["htmlurl"],
      folders: folders.isEmpty ? outline.categories : folders)
    if known.insert(subscription).inserted { subscriptions.append(subscription) }
  }

  private mutating func note(_ outline: Outline, at element: XMLElement) {
    guard warnings.count < 50, element.children.isEmpty else { return }
    let name = outline.title.map { "“\($0.prefix(60))”" } ?? "an outline without a name"
    switch outline["type"]?.lowercased() {
    case "link", "include":
      warnings.append("line \(element.line): \(name) leads to another list, which is not followed")
    case "rss", "atom", "feed":
      warnings.append("line \(element.line): \(name) names no address of a feed and is left out")
    default: break
    }
  }
}

/// An outline's attributes, in whatever case they were written.
private struct Outline {
  private var values: [String: String] = [:]

  init(_ element: XMLElement) {
    for attribute in element.attributes {
      let value = attribute.value.onOneLine
      if !value.isEmpty { values[attribute.name.lowercased()] = value }
    }
  }

  subscript(name: String) -> String? { values[name] }

  var feed: String? {
    let address = self["xmlurl"] ?? (["rss", "atom", "feed"].contains(self["type"]?.lowercased()) ? self["url"] : nil)
    return address.map(FeedAddress.plain)
  }

  /// `text` is what the standard asks for; many write the better name into `title`.
  var title: String? { self["title"] ?? self["text"] }

  /// `/News/Coast,/Ferries`: the first of them.
  var categories: [String] {
    guard let first = self["category"]?.split(separator: ",").first else { return [] }
    return first.split(separator: "/").map { String($0).trimming(" ") }.filter { !$0.isEmpty }
  }
}

enum FeedAddress {
  /// `feed://example.org/rss` and `feed:https://example.org/rss` as addresses that can be fetched.
  static func plain(_ address: String) -> String {
    guard address.lowercased().hasPrefix("feed:") else { return address }
    let rest = address.dropFirst(5)
    return rest.hasPrefix("//") ? "https:" + rest : String(rest)
  }
}

/// A list of feeds in OPML 2.0, folders nested as they are.
package func opml(_ subscriptions: [Subscription], title: String = "Subscriptions") -> String {
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
      <head>
        <title>\(escaped(title))</title>
      </head>
      <body>

    """
  let folder = Folder()
  for subscription in subscriptions { folder.add(subscription, path: subscription.folders[...]) }
  folder.write(into: &text, depth: 2)
  return text + "  </body>\n</opml>\n"
}

/// Feeds and folders in the order in which they were first named.
private final class Folder {
  private enum Entry {
    case feed(Subscription)
    case folder(String, Folder)
  }

  private var entries: [Entry] = []
  private var named: [String: Folder] = [:]

  func add(_ subscription: Subscription, path: ArraySlice<String>) {
    guard let name = path.first else { return entries.append(.feed(subscription)) }
    let folder = named[name] ?? Folder()
    if named.updateValue(folder, forKey: name) == nil { entries.append(.folder(name, folder)) }
    folder.add(subscription, path: path.dropFirst())
  }

  func write(into text: inout String, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    for entry in entries {
      switch entry {
      case .feed(let feed):
        let title = escaped(feed.title ?? feed.address)
        text +=
          "\(indent)<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(escaped(feed.address))\""
        if let page = feed.page { text += " htmlUrl=\"\(escaped(page))\"" }
        text += "/>\n"
      case .folder(let name, let folder):
        text += "\(indent)<outline text=\"\(escaped(name))\" title=\"\(escaped(name))\">\n"
        folder.write(into: &text, depth: depth + 1)
        text += "\(indent)</outline>\n"
      }
    }
  }
}

/// For text and attributes; characters that no XML may hold are left out.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    case "\n", "\r", "\t": result.append(" ")
    case _ where scalar.value < 32 || scalar.value & 0xFFFE == 0xFFFE: break
    default: result.append(scalar)
    }
  }
  return String(result)
}
