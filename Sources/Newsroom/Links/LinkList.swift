import Language

/// What a version leads to: its own page, the links of its copy, and what goes with it. Numbered, the links first, as the reader
/// shows and opens them.
package struct LinkList: Hashable, Sendable {
  /// A link of the copy. The same address in several places is one.
  package struct Link: Hashable, Sendable {
    package var number: Int
    package var address: String
    /// Where it stands, in order.
    package var spans: [Span]
    /// The words that bear it where it stands first, on one line; empty for a picture that is one.
    package var words: String
  }

  package struct Attachment: Hashable, Sendable {
    package var number: Int
    package var media: Media
  }

  package var version: VersionID
  package var title: String
  /// The page of the article on the web.
  package var page: String?
  package var links: [Link]
  package var media: [Attachment]

  /// Without what a source gave for links, those that the text spells out.
  package init(_ version: Version) {
    self.version = version.id
    title = version.header.title
    page = version.particulars.address
    links = Self.numbered(version)
    let before = links.count
    media = version.particulars.media.enumerated().map { Attachment(number: before + $0.offset + 1, media: $0.element) }
  }

  package var isEmpty: Bool { page == nil && links.isEmpty && media.isEmpty }

  /// The address that a number stands for; nil where it stands for none.
  package func address(of number: Int) -> String? {
    if links.indices.contains(number - 1) { return links[number - 1].address }
    return media.first { $0.number == number }?.media.address
  }

  private static func numbered(_ version: Version) -> [Link] {
    let given = version.particulars.links.filter { $0.span.end <= version.text.utf8.count && !$0.address.isEmpty }
      .sorted { $0.span < $1.span }
    var rest = given[...]
    let spelt = addresses(in: version.text).filter { found in
      rest = rest.drop { $0.span.end <= found.span.start }
      return !(rest.first?.span.overlaps(found.span) ?? false)
    }
    var links: [Link] = []
    var places: [String: Int] = [:]
    for link in (given + spelt).sorted(by: { $0.span < $1.span }) {
      if let place = places[link.address] {
        links[place].spans.append(link.span)
      } else {
        places[link.address] = links.count
        links.append(
          Link(
            number: links.count + 1, address: link.address, spans: [link.span],
            words: version.text[link.span].onOneLine))
      }
    }
    return links
  }
}
