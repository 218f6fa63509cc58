extension FeedReader {
  mutating func readPodcast(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .podcastImage:
      readChildren(of: node)
      guard let address = attributes["href"] ?? attributes["url"] else { return }
      record.fields.change("image") { $0["href"] = .string(address) }
    case .podcastBlock:
      readChildren(of: node)
      // As Apple reads it: to the letter.
      set("itunes_block", .number(node.ownText == "yes" ? "1" : "0"))
    case .podcastExplicit:
      readChildren(of: node)
      switch node.ownText {
      case "yes": set("itunes_explicit", .bool(true))
      case "clean": set("itunes_explicit", .bool(false))
      default: set("itunes_explicit", .null)
      }
    case .chapters: readChapters(node, attributes)
    default: break
    }
  }

  /// Podlove Simple Chapters (https://podlove.org/simple-chapters). The first list of an entry counts.
  private mutating func readChapters(_ node: XMLNode, _ attributes: FeedAttributes) {
    guard !record.fields.has("psc_chapters") else { return }
    var chapters: [JSONValue] = []
    for child in node.children where names.name(of: child).element == .chapter {
      let attributes = FeedAttributes(child, names)
      var fields = FeedFields(attributes.members)
      if let start = attributes["start"] {
        fields["start_parsed"] = FeedReader.seconds(start).map { .number($0) } ?? .null
      }
      if let address = attributes["href"] { fields["href"] = .string(resolved(address)) }
      chapters.append(fields.json)
    }
    var fields = FeedFields(attributes.members)
    fields["chapters"] = .array(chapters)
    set("psc_chapters", fields.json)
  }

  /// `00:03:07.250`, `08:26`, `12.5`: as seconds.
  private static func seconds(_ written: String) -> String? {
    let halves = written.trimmed.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let seconds = parts.reduce(0) { $0 * 60 + (Int($1) ?? 0) }
    guard halves.count == 2 else { return "\(seconds)" }
    guard !halves[1].isEmpty, halves[1].utf8.count <= 9, halves[1].utf8.allSatisfy(\.isDigit) else { return nil }
    return "\(seconds).\(halves[1])"
  }
}
