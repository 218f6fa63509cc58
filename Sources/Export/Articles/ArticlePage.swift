import Language
import Newsroom
import Terminal

/// Articles and stories as one HTML file that stands by itself, as a comparison's does: no scripts, nothing fetched, its style inside.
/// To be written in pieces: `head`, what there is, `foot`.
package enum ArticlePage {
  /// - Parameter title: of the first piece, or what the pieces have in common.
  package static func head(title: String) -> String {
    var markup = Markup()
    markup.verbatim("<!DOCTYPE html>\n<html lang=\"en\">")
    markup.writeHead(title: title, style: articleStyleSheet)
    markup.verbatim("\n<body>\n<main>\n")
    return markup.html
  }

  package static let foot = "</main>\n</body>\n</html>\n"

  package static func article(_ article: ExportedArticle, clock: Clock) -> String {
    var markup = Markup()
    write(article, clock: clock, to: &markup)
    return markup.html
  }

  package static func story(_ story: ExportedStory, clock: Clock) -> String {
    var markup = Markup()
    markup.element("section", ["class": "story"]) { markup in
      markup.element("h1", ["dir": "auto"], text: story.story.headline)
      markup.endLine()
      markup.element("ul", ["class": "versions"]) { markup in
        for line in story.lines(clock) {
          markup.element("li", ["class": "step\(min(line.depth, 8))"]) { markup in
            for part in line.parts { markup.element("span", ["dir": "auto"], text: part) }
          }
          markup.endLine()
        }
      }
      markup.endLine()
      for article in story.articles { write(article, clock: clock, to: &markup) }
    }
    markup.endLine()
    return markup.html
  }

  private static func write(_ article: ExportedArticle, clock: Clock, to markup: inout Markup) {
    let version = article.version
    let header = version.header
    markup.element("article", ["lang": version.particulars.language ?? "", "dir": "auto"]) { markup in
      markup.endLine()
      markup.element("h2", ["class": header.headline == nil ? "lede" : "headline"], text: header.title.onOneLine)
      markup.endLine()
      if let deck = version.deck { markup.element("p", ["class": "deck"], text: deck.onOneLine) }
      markup.element("p", ["class": "facts"]) { markup in
        let facts = [article.source, timeLine(header, clock: clock), "\(header.words) words", header.id.description]
        for fact in facts { markup.element("span", text: fact) }
        if let page = version.particulars.address { link(page, text: page, to: &markup) }
      }
      markup.endLine()
      if let note = statusNote(version) { markup.element("p", ["class": "status"], text: note) }
      if let byline = version.byline { markup.element("p", ["class": "byline"], text: "By \(byline.onOneLine)") }
      copyHTML(version, to: &markup)
      writeMedia(version.particulars.media, to: &markup)
    }
    markup.endLine()
  }

  private static func writeMedia(_ media: [Media], to markup: inout Markup) {
    guard !media.isEmpty else { return }
    markup.element("ul", ["class": "media"]) { markup in
      for item in media {
        markup.element("li") { markup in
          let words = [item.kind, item.words].filter { !$0.isEmpty }.joined(separator: ": ")
          if let address = item.address { link(address, text: words, to: &markup) } else { markup.text(words) }
        }
      }
    }
    markup.endLine()
  }

  private static func link(_ address: String, text: String, to markup: inout Markup) {
    guard let address = followed(address) else { return markup.text(text) }
    markup.element("a", ["href": address, "rel": "noopener noreferrer"], text: text)
  }
}

/// The paragraphs of the copy, each of the class of its role.
func copyHTML(_ version: Version, to markup: inout Markup) {
  for paragraph in PublishedCopy(version).paragraphs {
    func runs(_ markup: inout Markup) {
      for run in paragraph.runs {
        if let address = run.address {
          markup.element("a", ["href": address, "rel": "noopener noreferrer"]) { $0.text(run.glyphs) }
        } else {
          markup.text(run.glyphs)
        }
      }
    }
    if paragraph.role == .subhead {
      markup.element("h3", ["class": "subhead"], runs)
    } else {
      markup.element("p", ["class": paragraph.role.rawValue], runs)
    }
    markup.endLine()
  }
}
