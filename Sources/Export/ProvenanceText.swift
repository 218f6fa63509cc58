import Comparison
import Language
import Terminal

/// Where the paragraphs of several versions come from, for a terminal or a pipe: the versions with what each is most like,
/// then a line a paragraph with a column a version. In a column stands `=` for the same as in its parent, a class letter for
/// edited, `S` for a further part of a paragraph that was split, `+` for new there, `·` for absent. Where more versions are
/// given than fit beside each other, the table is set in parts.
///
/// - Parameters:
///   - names: of the texts, in their order; as many.
///   - width: the cells of a line; at least 40 are taken.
package func provenanceTable(_ provenance: Provenance, names: [ComparedName], width: Int, showsStyles: Bool) -> String {
  precondition(names.count == provenance.texts.count, "a version without a name")
  var table = ProvenanceTable(provenance, names, width: max(40, width), showsStyles: showsStyles)
  table.write()
  return table.output.text
}

/// What became of a paragraph in one version.
enum ProvenanceMark: String {
  case same, edited, split, new

  init(_ cell: Provenance.Cell) {
    if cell.isSame {
      self = .same
    } else if cell.change != nil {
      self = .edited
    } else {
      self = cell.parent == nil ? .new : .split
    }
  }
}

extension Provenance.Row {
  /// The only version that has the paragraph or a part of what it came from.
  var uniqueVersion: Int? {
    guard cells.count > 1, versions.count == 1, let only = versions.first, cells[only]?.parent == nil else {
      return nil
    }
    return only
  }

  var isShared: Bool { cells.count > 1 && !cells.contains(nil) }

  /// The versions that lack the paragraph though the one that they derive from has it. An account of its own drops nothing.
  func droppedBy(_ parents: [(version: Int, reuse: Double)?]) -> [Int] {
    cells.indices.filter { index in
      guard cells[index] == nil, let parent = parents[index], Derivation(reuse: parent.reuse) != .not else {
        return false
      }
      return cells[parent.version] != nil
    }
  }
}

extension Provenance {
  /// The first version that has the paragraph of a row, and the paragraph.
  func first(of row: Row) -> (text: ComparedText, block: ComparedText.Block)? {
    guard let version = row.versions.first, let cell = row.cells[version] else { return nil }
    return (texts[version], texts[version].blocks[cell.block])
  }
}

private struct ProvenanceTable {
  let provenance: Provenance
  let names: [ComparedName]
  let width: Int
  /// What a version is called in the table: its ID where all are short, else its number.
  let labels: [String]
  let notes: Notes
  /// Each of the columns of versions, with the space before it.
  let column: Int
  var output: StyledText

  private static let leastText = 12

  init(_ provenance: Provenance, _ names: [ComparedName], width: Int, showsStyles: Bool) {
    self.provenance = provenance
    self.names = names
    self.width = width
    output = StyledText(showsStyles: showsStyles)
    let ids = names.map { displaySafe($0.id) }
    let areShort = ids.allSatisfy { !$0.isEmpty && Terminal.width(of: $0) <= 6 } && Set(ids).count == ids.count
    let labels = areShort ? ids : ids.indices.map { String($0 + 1) }
    self.labels = labels
    column = 1 + (labels.map { Terminal.width(of: $0) }.max() ?? 1)
    notes = Notes(provenance, labels)
  }

  /// What is said at the end of a row, and in fewer cells.
  struct Notes {
    private(set) var long: [String] = []
    private(set) var short: [String] = []

    init(_ provenance: Provenance, _ labels: [String]) {
      for row in provenance.rows {
        let dropped = row.droppedBy(provenance.parents).map { labels[$0] }.joined(separator: ", ")
        if let only = row.uniqueVersion {
          add("unique to \(labels[only])", "only \(labels[only])")
        } else if row.isShared {
          add("shared by all", "all")
        } else {
          dropped.isEmpty ? add("", "") : add("dropped by \(dropped)", "not \(dropped)")
        }
      }
    }

    private mutating func add(_ long: String, _ short: String) {
      self.long.append(long)
      self.short.append(short)
    }
  }

  mutating func write() {
    for index in names.indices { writeVersion(index) }
    let beside = max(1, (width - Self.leastText) / column)
    for start in stride(from: 0, to: names.count, by: beside) {
      writePart(start..<min(start + beside, names.count))
    }
  }

  // MARK: versions

  private mutating func writeVersion(_ index: Int) {
    let label = labels[index]
    var text = names[index].id == label ? "" : "\(names[index].id)  "
    text += names[index].particulars
    let parent = provenance.parents[index].map {
      "most like \(labels[$0.version]), reuse \(Int(($0.reuse * 100).rounded())) %"
    }
    let room = width - column - 1
    output.add(padded(label, to: column), OutputStyle.heading)
    output.add(" ")
    // What it is most like is what the table is read for: where both do not fit, it keeps its room.
    let tail = parent.map { Terminal.width(of: $0) + 2 } ?? 0
    if let parent, room - tail >= Self.leastText {
      output.add(truncated(text, to: room - tail))
      output.add("  ")
      output.add(parent, OutputStyle.dim)
    } else {
      output.add(truncated(text, to: room))
      if let parent {
        output.endLine()
        output.add(String(repeating: " ", count: column + 1))
        output.add(truncated(parent, to: room), OutputStyle.dim)
      }
    }
    output.endLine()
  }

  // MARK: paragraphs

  private mutating func writePart(_ versions: Range<Int>) {
    let rest = width - versions.count * column
    let (notes, note) = fittingNotes(rest)
    // A line is followed with the eye to its columns: not across a whole wide screen.
    let widest = provenance.rows.map { beginning(of: $0).reduce(0) { $0 + $1.width } }.max() ?? 0
    let text = min(rest - (note > 0 ? note + 1 : 0), widest, 80)
    output.endLine()
    output.add(String(repeating: " ", count: text))
    for index in versions { output.add(rightAligned(labels[index]), OutputStyle.heading) }
    output.endLine()
    for (index, row) in provenance.rows.enumerated() {
      output.add(padded(beginning(of: row), to: text))
      for version in versions { add(row.cells[version]) }
      if note > 0, !notes[index].isEmpty {
        output.add(" ")
        output.add(truncated(notes[index], to: note), OutputStyle.dim)
      }
      output.endLine()
    }
  }

  /// The notes that leave the paragraphs more than half of the room, and the cells that they take.
  private func fittingNotes(_ room: Int) -> (notes: [String], width: Int) {
    func widest(_ notes: [String]) -> Int { notes.map { Terminal.width(of: $0) }.max() ?? 0 }
    if widest(notes.long) * 2 < room { return (notes.long, widest(notes.long)) }
    // A note cut to nothing says nothing: then the beginning of the paragraph has the room.
    return (notes.short, room - 1 < 2 * Self.leastText ? 0 : min(widest(notes.short), (room - 1) / 2))
  }

  private func beginning(of row: Provenance.Row) -> [Glyph] {
    guard let (text, block) = provenance.first(of: row) else { return [] }
    let label = block.role == .body ? "" : "(\(block.role.rawValue)) "
    // Enough bytes for the widest line, whatever the script: a paragraph can be the whole of a long text.
    let beginning = text.text[block.span].prefix(200)
    return glyphs(of: label) + glyphs(of: beginning, spacing: .collapsed)
  }

  private mutating func add(_ cell: Provenance.Cell?) {
    guard let cell else { return output.add(rightAligned("·"), OutputStyle.dim) }
    switch ProvenanceMark(cell) {
    case .same: output.add(rightAligned("="), OutputStyle.dim)
    case .edited: output.add(rightAligned(cell.change?.rawValue ?? ""), OutputStyle.warning)
    case .split: output.add(rightAligned("S"), OutputStyle.moved)
    case .new: output.add(rightAligned("+"), OutputStyle.added)
    }
  }

  // MARK: columns

  private func rightAligned(_ text: String) -> String {
    String(repeating: " ", count: max(0, column - Terminal.width(of: text))) + text
  }

  private func padded(_ text: String, to width: Int) -> [Glyph] { padded(glyphs(of: text), to: width) }

  private func padded(_ all: [Glyph], to width: Int) -> [Glyph] {
    let cut = truncated(all.map(\.text).joined(), to: width)
    let cells = cut.reduce(0) { $0 + $1.width }
    return cut + glyphs(of: String(repeating: " ", count: max(0, width - cells)))
  }
}
