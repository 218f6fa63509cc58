import Language
import Newsroom

/// A package: copy only where it says something itself; else it names other items.
struct G2Package {
  private let reader: G2ItemReader

  init(_ reader: G2ItemReader) { self.reader = reader }

  func read(into parts: inout NewsParts) {
    let references = reader.item.nearest { $0.name == "itemRef" }.prefix(1000)
    guard !parts.decks.isEmpty || !parts.captions.isEmpty else {
      parts.headline = nil
      parts.kicker = nil
      parts.related = []
      parts.warnings.append("a package of \(references.count) items without a text of its own")
      return
    }
    parts.body += (parts.decks + parts.captions).map { MarkupBlock(role: nil, text: $0) }
    parts.decks = []
    parts.captions = []
    for reference in references {
      let title = reference.child("title")?.text ?? reference.child("headline")?.text
      guard let address = reference.attribute("href").flatMap(NewsMarkup.address) else { continue }
      parts.related.append((title ?? address, address))
    }
  }
}

/// A planning item: what a desk is going to send.
struct G2Planning {
  private let reader: G2ItemReader

  init(_ reader: G2ItemReader) { self.reader = reader }

  func read(into parts: inout NewsParts) {
    let coverages = reader.item.child("newsCoverageSet")?.children("newsCoverage") ?? []
    var lines: [MarkupBlock] = []
    for coverage in coverages.prefix(500) {
      guard let planning = coverage.child("planning") else { continue }
      let kind = planning.child("g2contentType")?.text ?? planning.child("itemClass")?.code.map(G2.plain)
      let texts =
        planning.children("headline").compactMap(\.text) + planning.children("description").compactMap(\.text)
        + planning.children("edNote").compactMap { $0.text(separator: " ").nonEmpty }
      let line = ([kind] + texts).compactMap(\.self).joined(separator: ": ")
      if !texts.isEmpty { lines.append(MarkupBlock(role: .advisory, text: line)) }
    }
    parts.body += parts.decks.map { MarkupBlock(role: nil, text: $0) } + lines
    parts.decks = []
    if parts.headline == nil, parts.body.allSatisfy({ $0.role == .advisory }) {
      parts.body = []
      parts.warnings.append("a plan for \(coverages.count) pieces that names no event")
    }
  }
}
