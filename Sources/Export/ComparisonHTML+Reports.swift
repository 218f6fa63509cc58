import Comparison
import Language

/// The reports behind the paragraphs: what an editor checks one by one. A report without entries is left out.
extension ComparisonPage {
  func writeFigures(to markup: inout Markup) {
    let entries = FigureLedger(comparison).entries
    guard !entries.isEmpty else { return }
    writeTable("figures", "Figures", columns: ["", "Earlier", "Later"], entries.count, to: &markup) { markup in
      for entry in entries {
        markup.element("tr", ["class": entry.status == .same ? "quiet" : nil]) { markup in
          markup.element("th", ["scope": "row"], text: entry.status.rawValue)
          writeFigure(entry.old, .old, to: &markup)
          writeFigure(entry.new, .new, to: &markup)
        }
        markup.endLine()
      }
    }
  }

  private func writeFigure(_ reading: FigureLedger.Reading?, _ side: Side, to markup: inout Markup) {
    markup.element("td") { markup in
      guard let reading else { return }
      markup.element("bdi", ["lang": ""], text: reading.label)
      writePlace(reading.block, side, to: &markup)
    }
  }

  private func writePlace(_ block: Int, _ side: Side, to markup: inout Markup) {
    markup.text(" ")
    markup.element("span", ["class": "where"]) { markup in
      markup.text("(")
      writeLink(to: block, side, in: &markup)
      markup.text(")")
    }
  }

  func writeQuotes(to markup: inout Markup) {
    let entries = QuoteDrift(comparison).entries
    guard !entries.isEmpty else { return }
    writeTable("quotes", "Quotes", columns: ["", "Earlier", "Later", "Words"], entries.count, to: &markup) { markup in
      for entry in entries {
        markup.element("tr", ["class": entry.status == .same ? "quiet" : nil]) { markup in
          markup.element("th", ["scope": "row"], text: entry.status.rawValue)
          writeQuote(entry.old, .old, to: &markup)
          writeQuote(entry.new, .new, to: &markup)
          markup.element("td", ["lang": ""]) { markup in
            for words in entry.dropped {
              markup.element("del", text: words)
              markup.text(" ")
            }
            for words in entry.added {
              markup.element("ins", text: words)
              markup.text(" ")
            }
          }
        }
        markup.endLine()
      }
    }
  }

  private func writeQuote(_ reading: QuoteDrift.Reading?, _ side: Side, to markup: inout Markup) {
    markup.element("td") { markup in
      guard let reading else { return }
      markup.element("p", ["dir": "auto", "lang": ""], text: reading.text)
      if let speaker = reading.speaker { markup.element("bdi", ["class": "speaker", "lang": ""], text: speaker) }
      writePlace(reading.block, side, to: &markup)
    }
  }

  func writeAttributions(to markup: inout Markup) {
    let rows = AttributionMatrix([comparison.texts.old, comparison.texts.new]).rows
    guard !rows.isEmpty else { return }
    writeTable("attributions", "Attributions", columns: ["Speaker", "Earlier", "Later"], rows.count, to: &markup) {
      markup in
      for row in rows {
        markup.element("tr", ["class": Set(row.counts).count == 1 ? "quiet" : nil]) { markup in
          markup.element("th", ["scope": "row"]) { $0.element("bdi", ["lang": ""], text: row.speaker) }
          for count in row.counts { markup.element("td", ["class": "count"], text: String(count)) }
        }
        markup.endLine()
      }
    }
  }

  /// A table that is no more than a part of a page is not parted by its end.
  private static let shortTable = 12

  private func writeTable(
    _ id: String, _ caption: String, columns: [String], _ count: Int, to markup: inout Markup,
    rows: (inout Markup) -> Void
  ) {
    let kinds = count <= Self.shortTable ? "report short" : "report"
    markup.element("section", ["class": kinds, "id": id]) { markup in
      markup.element("table") { markup in
        markup.element("caption", text: caption)
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for column in columns {
              column.isEmpty
                ? markup.element("td") : markup.element("th", ["scope": "col"], text: column)
            }
          }
        }
        markup.endLine()
        markup.element("tbody") { markup in
          markup.endLine()
          rows(&markup)
        }
      }
    }
    markup.endLine()
  }
}
