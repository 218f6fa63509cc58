import Newsroom

extension FeedReader {
  /// Media RSS (https://www.rssboard.org/media-rss).
  mutating func readMedia(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .mediaContent:
      record.fields.append(attributes.json, to: "media_content")
      keepFile(node, attributes)
      readChildren(of: node)
    case .mediaThumbnail:
      var fields = FeedFields(attributes.members)
      let text = text(of: node)
      if !text.isEmpty { fields.setIfMissing("url", .string(text)) }
      record.fields.append(fields.json, to: "media_thumbnail")
    case .mediaCredit:
      var fields = FeedFields(attributes.members)
      let text = text(of: node)
      if !text.isEmpty { fields["content"] = .string(text) }
      record.fields.append(fields.json, to: "media_credit")
      if !isInFile(node), !text.isEmpty { record.media.credits.append(text) }
    case .mediaRestriction:
      var fields = FeedFields(attributes.members)
      let words = text(of: node).split(whereSeparator: \.isWhitespace).map { JSONValue.string(String($0).lowercased()) }
      fields["content"] = .array(words)
      set(name.key, fields.json)
    default:
      var fields = FeedFields(attributes.members)
      let text = text(of: node)
      if !text.isEmpty || name.element == .mediaPlayer { fields["content"] = .string(text) }
      record.fields.setIfMissing(name.key, fields.json)
    }
  }

  private func isInFile(_ node: XMLNode) -> Bool {
    node.parent.map { names.name(of: $0).element == .mediaContent } ?? false
  }

  /// A file with the words that stand by it.
  private mutating func keepFile(_ node: XMLNode, _ attributes: FeedAttributes) {
    var file = Media(
      address: attributes["url"].map { resolved($0.trimmed) }, type: attributes["type"] ?? attributes["medium"],
      size: attributes["filesize"].flatMap { Int64($0) })
    var credits: [String] = []
    for child in node.children {
      let text = plainText(of: child)
      guard !text.isEmpty else { continue }
      switch names.name(of: child).element {
      case .mediaTitle: file.title = text
      case .mediaDescription: file.caption = text
      case .mediaCredit: credits.append(text)
      default: break
      }
    }
    if !credits.isEmpty { file.credit = credits.joined(separator: ", ") }
    if file.address != nil || file.title != nil || file.caption != nil { record.media.files.append(file) }
  }

  /// Text without the markup that it may hold.
  private func plainText(of node: XMLNode) -> String {
    let text = node.ownText.trimmed
    return LooksLikeMarkup.test(text) ? FeedCopy.line(ofHTML: text) : text
  }
}
