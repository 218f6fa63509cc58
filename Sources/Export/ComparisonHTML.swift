import Comparison
import Language
import Terminal
import Typesetting

/// A comparison as one HTML file that stands by itself: no scripts, nothing fetched, its style inside. It reads in a browser,
/// light or dark, wide or narrow, and on paper in black alone.
///
/// Anchors: `c1`, `c2` … are the changes in reading order; `old-3` and `new-3` the third paragraph of either side, counted
/// over all paragraphs as in `ComparisonJSON`.
package func html(_ comparison: Comparison, names: Sides<ComparedDocument>) -> String {
  let page = ComparisonPage(comparison, names: names)
  var markup = Markup()
  page.write(to: &markup)
  return markup.html
}

/// What the parts of the page look up.
struct ComparisonPage {
  let comparison: Comparison
  let names: Sides<ComparedDocument>
  let rows: [ComparisonRow]
  /// By row: the number of its change, from 1; nil where nothing changed.
  let changes: [Int?]
  let changeCount: Int
  let places: Sides<[String]>

  init(_ comparison: Comparison, names: Sides<ComparedDocument>) {
    self.comparison = comparison
    self.names = names
    rows = comparison.rows
    var count = 0
    changes = rows.map { row in
      guard !comparison.edges[row.edge].isQuiet else { return nil }
      count += 1
      return count
    }
    changeCount = count
    places = comparison.places
  }

  func write(to markup: inout Markup) {
    markup.verbatim("<!DOCTYPE html>\n")
    markup.element("html", ["lang": "en"]) { markup in
      markup.writeHead(title: title, style: comparisonStyleSheet)
      markup.endLine()
      markup.element("body") { markup in
        markup.endLine()
        writeHeader(to: &markup)
        markup.element("main") { markup in
          markup.endLine()
          writeNote(to: &markup)
          writeParagraphs(to: &markup)
          writeFigures(to: &markup)
          writeQuotes(to: &markup)
          writeAttributions(to: &markup)
        }
        markup.endLine()
      }
    }
    markup.endLine()
  }

  private var title: String {
    let (old, new) = (names.old.headline, names.new.headline)
    return old == new ? new : "\(old) → \(new)"
  }

  // MARK: header

  private func writeHeader(to markup: inout Markup) {
    markup.element("header") { markup in
      markup.endLine()
      markup.element("h1") { markup in
        markup.element("bdi", ["lang": ""], text: names.old.headline)
        if names.old.headline != names.new.headline {
          markup.text(" → ")
          markup.element("bdi", ["lang": ""], text: names.new.headline)
        }
      }
      markup.endLine()
      markup.element("div", ["class": "versions"]) { markup in
        writeVersion(names.old, "Earlier", "old", to: &markup)
        writeVersion(names.new, "Later", "new", to: &markup)
      }
      markup.endLine()
      markup.element("p", ["class": "reuse"]) { markup in
        markup.text("Later over earlier: \(reusePhrase(comparison.summary)).")
      }
      markup.endLine()
      writeCounts(to: &markup)
    }
    markup.endLine()
  }

  private func writeVersion(_ document: ComparedDocument, _ label: String, _ side: String, to markup: inout Markup) {
    markup.element("section", ["class": "version \(side)"]) { markup in
      markup.element("h2", text: label)
      markup.element("dl") { markup in
        let facts: [(String, String?)] = [
          ("Version", document.id), ("Outlet", document.outlet), ("Time", document.time),
          ("Words", String(document.words)),
        ]
        for case (let name, let value?) in facts {
          markup.element("dt", text: name)
          markup.element("dd", ["dir": "auto"], text: value)
        }
        markup.element("dt", text: "SHA-256")
        markup.element("dd") { $0.element("code", ["title": document.digest], text: document.shortDigest) }
      }
    }
    markup.endLine()
  }

  private func writeCounts(to markup: inout Markup) {
    markup.element("ul", ["class": "counts", "aria-label": "Paragraphs by their gravest change"]) { markup in
      for item in comparison.changeCounts {
        markup.element("li") { markup in
          markup.element("b", text: String(item.count))
          markup.text(" \(item.name)")
        }
      }
    }
    markup.endLine()
  }

  private func writeNote(to markup: inout Markup) {
    markup.element("section", ["class": "writethru", "id": "note"]) { markup in
      markup.element("h2", text: "Note")
      markup.element("pre", ["lang": ""]) {
        $0.lines(WritethruNote(comparison).text(heading: noteHeading(names)))
      }
    }
    markup.endLine()
  }
}
