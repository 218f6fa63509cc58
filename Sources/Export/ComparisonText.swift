import Comparison
import Language
import Newsroom
import Terminal
import Typesetting

/// A version as a comparison's heading calls it.
package struct ComparedName: Sendable {
  /// `a3.2`, or a file's name.
  package var id: String
  /// `AFP  13 Nov 2024 09:12  546 words`.
  package var particulars: String

  package init(id: String, particulars: String) {
    self.id = id
    self.particulars = particulars
  }
}

/// The numbers of a comparison in a line: `0 changed body paragraphs, 21 the same (10 but for typography) …`.
package func summaryLine(_ comparison: Comparison) -> String {
  let summary = comparison.summary
  let same = summary.same + summary.typographic
  var line = "\(summary.changed) changed body \(summary.changed == 1 ? "paragraph" : "paragraphs")"
  let changes = [
    (summary.edited, "edited"), (summary.partial, "partly the same"), (summary.split, "split"),
    (summary.joined, "joined"), (summary.moved, "moved"),
    (summary.added, "added"),
    (summary.cut, "cut"),
  ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  if !changes.isEmpty { line += " (\(changes.joined(separator: ", ")))" }
  line += ", \(same) the same"
  if summary.typographic > 0 { line += " (\(summary.typographic) but for typography)" }
  if summary.furnitureChanged > 0 {
    let count = summary.furnitureChanged
    line += "; \(count) \(count == 1 ? "change" : "changes") in headlines and furniture"
  }
  line += "; reuse \(Int((summary.reuse * 100).rounded())) %"
  let hidden = comparison.hidden
  if hidden.old.count + hidden.new.count > 0 {
    line += "; hidden characters: \(hidden.old.count) in the earlier, \(hidden.new.count) in the later"
  }
  for limit in ComparisonLimit.allCases where comparison.limits.contains(limit) { line += "; \(limit.explanation)" }
  if comparison.hasNothingInCommon { line += ". The two have nothing in common" }
  return line
}

/// The writethru note, as plain text that is safe on a terminal.
package func note(_ comparison: Comparison, names: Sides<ComparedName>) -> String {
  var output = StyledText(showsStyles: false)
  let text = WritethruNote(comparison).text(heading: "\(names.new.id) over \(names.old.id)")
  for line in text.split(separator: "\n") { output.line(line) }
  return output.text
}

/// A comparison with the sides beside each other, in lines of a width.
package func sideBySide(_ comparison: Comparison, names: Sides<ComparedName>, width: Int, showsStyles: Bool) -> String {
  var output = StyledText(showsStyles: showsStyles)
  let layout = CompareLayout(
    comparison, rows: comparison.rows, width: width, mode: .sideBySide, openFolds: [], showsTypography: false)
  let rows = comparison.rows
  let marks = ComparisonMarks(comparison)
  let column = CompareLayout.columnWidth(width)

  func pad(_ used: Int) { output.add(String(repeating: " ", count: max(0, column - used))) }
  let left = truncated("\(names.old.id)  \(names.old.particulars)", to: column - 2)
  output.add(left, OutputStyle.heading)
  pad(left.reduce(0) { $0 + $1.width })
  output.add("│ ", OutputStyle.dim)
  output.add(truncated("\(names.new.id)  \(names.new.particulars)", to: column - 3), OutputStyle.heading)
  output.endLine()
  output.line(summaryLine(comparison), OutputStyle.dim)
  output.endLine()

  func add(_ half: CompareLayout.Half?, _ edge: Edge?) -> Int {
    guard let half else { return 0 }
    output.add(" \(half.gutter)", OutputStyle.heading)
    let gutter = 1 + Terminal.width(of: half.gutter)
    output.add(String(repeating: " ", count: max(0, layout.gutter - gutter)))
    output.add(half.glyphs) { glyph in
      if half.isNote { return OutputStyle.dim }
      return style(at: glyph.offset, half.side, edge, marks)
    }
    return max(layout.gutter, gutter) + half.glyphs.reduce(0) { $0 + $1.width }
  }
  for line in layout.lines {
    if let fold = line.fold {
      output.line(" ··· \(foldText(fold))", OutputStyle.dim)
      continue
    }
    let edge = line.row.map { comparison.edges[rows[$0].edge] }
    pad(add(line.left, edge))
    output.add("│", OutputStyle.dim)
    _ = add(line.right, edge)
    output.endLine()
  }
  return output.text
}

private func foldText(_ fold: CompareLayout.Fold) -> String {
  let count = fold.rows.count
  let text = "\(count) paragraphs the same"
  guard fold.typographic > 0 else { return text }
  return text + (fold.typographic == count ? " but for typography" : ", \(fold.typographic) of them but for typography")
}

private func style(at offset: Int, _ side: Side, _ edge: Edge?, _ marks: ComparisonMarks) -> Style {
  guard let edge else { return .plain }
  switch edge.kind {
  case .cut: return Style(foreground: OutputStyle.cut.foreground)
  case .added: return Style(foreground: OutputStyle.added.foreground)
  default: break
  }
  let base = edge.isMoved ? OutputStyle.moved : edge.isQuiet ? OutputStyle.dim : .plain
  return marks.mark(at: offset, side) == .changed
    ? (side == .old ? OutputStyle.cut : OutputStyle.added).over(base) : base
}

/// A comparison as one column, a paragraph a line: what was cut in `[-…-]`, what was added in `{+…+}`, so that
/// nothing needs colour. Runs without change are counted.
package func unified(_ comparison: Comparison, names: Sides<ComparedName>, showsStyles: Bool) -> String {
  var output = StyledText(showsStyles: showsStyles)
  output.line("--- \(names.old.id)  \(names.old.particulars)", OutputStyle.heading)
  output.line("+++ \(names.new.id)  \(names.new.particulars)", OutputStyle.heading)
  output.line(summaryLine(comparison), OutputStyle.dim)
  var quiet = 0
  var typographic = 0
  func closeRun() {
    guard quiet > 0 else { return }
    let note = typographic > 0 ? ", \(typographic) but for typography" : ""
    output.line("= \(quiet) \(quiet == 1 ? "paragraph" : "paragraphs") the same\(note)", OutputStyle.dim)
    (quiet, typographic) = (0, 0)
  }
  for row in comparison.rows {
    let edge = comparison.edges[row.edge]
    if edge.isQuiet {
      quiet += 1
      if edge.kind == .typographic { typographic += 1 }
      continue
    }
    closeRun()
    addUnified(row, edge, comparison, to: &output)
  }
  closeRun()
  return output.text
}

private func addUnified(_ row: ComparisonRow, _ edge: Edge, _ comparison: Comparison, to output: inout StyledText) {
  let places = Sides(old: place(edge, .old, comparison), new: place(edge, .new, comparison))
  switch edge.kind {
  case .cut:
    output.add("- \(places.old)\(copyNote(edge, .new, comparison)): ", OutputStyle.heading)
    output.add(words(edge.pieces[...], .old, comparison), OutputStyle.cut)
  case .added:
    output.add("+ \(places.new)\(copyNote(edge, .old, comparison)): ", OutputStyle.heading)
    output.add(words(edge.pieces[...], .new, comparison), OutputStyle.added)
  case .same, .typographic, .edited, .partial, .split, .joined:
    if edge.isMoved, row.new.isEmpty {
      output.add("> \(places.old) moved to \(places.new)", OutputStyle.moved)
      break
    }
    let gravest = edge.gravestClass.flatMap { $0 > .typographic ? $0.rawValue : nil }
    let link = edge.isMoved ? "M" : edge.kind == .split ? "S" : edge.kind == .joined ? "J" : ""
    let letter = link + (gravest ?? (link.isEmpty ? "=" : ""))
    let from = edge.isMoved ? " moved from \(places.old)" : places.old == places.new ? "" : " ← \(places.old)"
    output.add("\(letter) \(places.new)\(from): ", OutputStyle.heading)
    addPieces(edge, comparison, to: &output)
  }
  output.endLine()
}

private func copyNote(_ edge: Edge, _ side: Side, _ comparison: Comparison) -> String {
  edge.copyOf.map { " (its words stand in \(comparison.number(of: $0, side)))" } ?? ""
}

private func addPieces(_ edge: Edge, _ comparison: Comparison, to output: inout StyledText) {
  for (index, piece) in edge.pieces.enumerated() {
    if index > 0 {
      let side: Side = piece.new.isEmpty ? .old : .new
      if comparison.hasSpace(before: piece.range(side).lowerBound, side) { output.add(" ") }
    }
    guard piece.isChange else {
      output.add(words([piece], .new, comparison))
      continue
    }
    if !piece.old.isEmpty { output.add("[-\(words([piece], .old, comparison))-]", OutputStyle.cut) }
    if !piece.new.isEmpty { output.add("{+\(words([piece], .new, comparison))+}", OutputStyle.added) }
  }
}

/// The text of pieces on one side, on one line.
private func words(_ pieces: ArraySlice<Piece>, _ side: Side, _ comparison: Comparison) -> String {
  pieces.map { comparison.texts[side].words($0.range(side)) }.filter { !$0.isEmpty }.joined(separator: " ")
}

private func place(_ edge: Edge, _ side: Side, _ comparison: Comparison) -> String {
  edge.range(side).map { comparison.number(of: $0, side) }.joined(separator: " + ")
}
