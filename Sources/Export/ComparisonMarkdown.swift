import Comparison
import Language
import Terminal
import Typesetting

/// A comparison in GitHub-flavoured Markdown: the versions, the note, what changed by paragraph with ~~cut~~ and **added**
/// words, then figures and quotes. Runs without change are counted.
package func markdown(_ comparison: Comparison, names: Sides<ComparedDocument>) -> String {
  var writer = MarkdownWriter(comparison, names)
  writer.write()
  return writer.output
}

/// Copy as Markdown that shows it as it stands: made safe for a display, on one line, nothing in it a mark.
func markdownEscaped(_ text: some StringProtocol) -> String {
  var escaped = ""
  for scalar in displaySafe(text).unicodeScalars {
    // What can begin emphasis, code, links, tags, entities, cells, mathematics or, first in a line, a heading or list.
    if "\\`*_~[]<>&|$#".unicodeScalars.contains(scalar) { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}

private struct MarkdownWriter {
  let comparison: Comparison
  let names: Sides<ComparedDocument>
  let places: Sides<[String]>
  var output = ""

  init(_ comparison: Comparison, _ names: Sides<ComparedDocument>) {
    self.comparison = comparison
    self.names = names
    places = comparison.places
  }

  mutating func write() {
    writeHeader()
    writeNote()
    writeParagraphs()
    writeFigures()
    writeQuotes()
  }

  private mutating func line(_ text: String = "") { output += text + "\n" }

  private mutating func table(_ columns: [String], _ rows: [[String]]) {
    line("| \(columns.joined(separator: " | ")) |")
    line("|\(String(repeating: " --- |", count: columns.count))")
    for row in rows { line("| \(row.joined(separator: " | ")) |") }
    line()
  }

  private mutating func writeHeader() {
    let (old, new) = (names.old.headline, names.new.headline)
    line("# \(markdownEscaped(old == new ? new : "\(old) → \(new)"))")
    line()
    table(
      ["", "Version", "Outlet", "Time", "Words", "SHA-256"],
      Side.allCases.map { side in
        let document = names[side]
        return [side == .old ? "Earlier" : "Later"]
          + [document.id, document.outlet ?? "", document.time ?? "", String(document.words), document.shortDigest]
          .map { markdownEscaped($0) }
      })
    let counts = comparison.changeCounts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    line("Later over earlier: \(reusePhrase(comparison.summary)). Paragraphs: \(counts.isEmpty ? "none" : counts).")
    line()
  }

  private mutating func writeNote() {
    let note = WritethruNote(comparison)
    line("## Note")
    line()
    line("**\(note.kind.rawValue)** \(markdownEscaped(noteHeading(names)))")
    line()
    for item in note.lines { line("- **\(markdownEscaped(item.label))** \(markdownEscaped(item.text))") }
    if !note.lines.isEmpty { line() }
  }

  // MARK: paragraphs

  private mutating func writeParagraphs() {
    line("## Paragraphs")
    line()
    var quiet = 0
    var typographic = 0
    func run() -> String {
      let note = typographic > 0 ? ", \(typographic) but for typography" : ""
      return "*\(quiet) \(quiet == 1 ? "paragraph" : "paragraphs") the same\(note)*\n"
    }
    for row in comparison.rows {
      let edge = comparison.edges[row.edge]
      if edge.isQuiet {
        quiet += 1
        if edge.kind == .typographic { typographic += 1 }
        continue
      }
      if quiet > 0 { line(run()) }
      (quiet, typographic) = (0, 0)
      line(paragraph(row, edge))
      line()
    }
    if quiet > 0 { line(run()) }
  }

  private func paragraph(_ row: ComparisonRow, _ edge: Edge) -> String {
    let letter = "`\(edge.letter.isEmpty ? "=" : edge.letter)`"
    let (old, new) = (place(edge, .old), place(edge, .new))
    switch edge.kind {
    case .cut: return "\(letter) \(old)\(copyNote(edge, .new)): \(marked(words(edge.pieces[...], .old), .cut, "", ""))"
    case .added:
      return "\(letter) \(new)\(copyNote(edge, .old)): \(marked(words(edge.pieces[...], .new), .added, "", ""))"
    case .same, .typographic, .edited, .partial, .split, .joined:
      if edge.isMoved, row.new.isEmpty { return "\(letter) \(old) moved to \(new)" }
      let from = edge.isMoved ? " moved from \(old)" : old == new ? "" : " ← \(old)"
      return "\(letter) \(new)\(from): \(changes(edge))"
    }
  }

  private func place(_ edge: Edge, _ side: Side) -> String {
    edge.range(side).map { places[side][$0] }.joined(separator: " + ")
  }

  private func copyNote(_ edge: Edge, _ side: Side) -> String {
    edge.copyOf.map { " (its words stand in \(places[side][$0]))" } ?? ""
  }

  private func words(_ pieces: ArraySlice<Piece>, _ side: Side) -> String {
    pieces.map { comparison.texts[side].words($0.range(side)) }.joined(separator: " ")
  }

  // MARK: marks

  private enum Mark {
    case cut, added
  }

  /// A run of the paragraph: words, and how they are marked.
  private typealias Run = (text: String, mark: Mark?)

  /// The words of a paragraph in order, cut ones before those that replace them.
  private func changes(_ edge: Edge) -> String {
    var runs: [Run] = []
    for (index, piece) in edge.pieces.enumerated() {
      let side: Side = piece.new.isEmpty ? .old : .new
      if index > 0, comparison.hasSpace(before: piece.range(side).lowerBound, side) { runs.append((" ", nil)) }
      let (old, new) = (words([piece], .old), words([piece], .new))
      guard piece.isChange else {
        runs.append((new, nil))
        continue
      }
      if !old.isEmpty { runs.append((old, .cut)) }
      if !old.isEmpty, !new.isEmpty { runs.append((" ", nil)) }
      if !new.isEmpty { runs.append((new, .added)) }
    }
    return runs.indices.map { index in
      let run = runs[index]
      guard let mark = run.mark else { return markdownEscaped(run.text) }
      let before = index > 0 ? runs[index - 1].text : ""
      let after = index + 1 < runs.count ? runs[index + 1].text : ""
      return marked(run.text, mark, before, after)
    }.joined()
  }

  /// Marked words between what stands before and behind them. Where Markdown would not take the marks for marks, as between a
  /// letter and a comma or two characters of a script without spaces, tags stand in their place.
  private func marked(_ text: String, _ mark: Mark, _ before: String, _ after: String) -> String {
    let safe = displaySafe(text)
    guard !safe.isEmpty else { return "" }
    let begins = Self.flanks(inner: safe.unicodeScalars.first, outer: before.unicodeScalars.last)
    let ends = Self.flanks(inner: safe.unicodeScalars.last, outer: after.unicodeScalars.first)
    let escaped = markdownEscaped(text)
    switch (mark, begins && ends) {
    case (.cut, true): return "~~\(escaped)~~"
    case (.added, true): return "**\(escaped)**"
    case (.cut, false): return "<del>\(escaped)</del>"
    case (.added, false): return "<b>\(escaped)</b>"
    }
  }

  /// Whether a mark between two characters opens or closes (CommonMark 0.31, section 6.2).
  private static func flanks(inner: Unicode.Scalar?, outer: Unicode.Scalar?) -> Bool {
    guard let inner, !inner.properties.isWhitespace else { return false }
    guard isPunctuation(inner) else { return true }
    return outer.map { $0.properties.isWhitespace || isPunctuation($0) } ?? true
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  // MARK: reports

  private mutating func writeFigures() {
    let entries = FigureLedger(comparison).entries
    guard !entries.isEmpty else { return }
    line("## Figures")
    line()
    func cell(_ reading: FigureLedger.Reading?, _ side: Side) -> String {
      reading.map { "\(markdownEscaped($0.label)) (\(places[side][$0.block]))" } ?? ""
    }
    table(["", "Earlier", "Later"], entries.map { [$0.status.rawValue, cell($0.old, .old), cell($0.new, .new)] })
  }

  private mutating func writeQuotes() {
    let entries = QuoteDrift(comparison).entries
    guard !entries.isEmpty else { return }
    line("## Quotes")
    line()
    func cell(_ reading: QuoteDrift.Reading?, _ side: Side) -> String {
      guard let reading else { return "" }
      let speaker = reading.speaker.map { " — \(markdownEscaped($0))" } ?? ""
      return "\(markdownEscaped(reading.text))\(speaker) (\(places[side][reading.block]))"
    }
    table(
      ["", "Earlier", "Later", "Words"],
      entries.map { entry in
        let words =
          entry.dropped.map { marked($0, .cut, "", "") } + entry.added.map { marked($0, .added, "", "") }
        return [entry.status.rawValue, cell(entry.old, .old), cell(entry.new, .new), words.joined(separator: " ")]
      })
  }
}
