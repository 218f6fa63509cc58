import Comparison
import Language
import Newsroom
import Terminal
import Typesetting

/// A page that stands in the place of the two texts.
enum ComparePane: Hashable {
  /// What a desk would write above the writethru.
  case note
  /// Figures, quotations and attributions of both.
  case facts
  /// All versions: a row a paragraph.
  case provenance
}

/// A line of a page, in parts of their own look.
struct PaneLine {
  var parts: [(text: String, scope: Scope)]

  static let blank = PaneLine(parts: [])

  init(parts: [(text: String, scope: Scope)]) { self.parts = parts }

  init(_ text: String, _ scope: Scope = .text) { parts = [(text, scope)] }

  /// Text in lines of a width, those behind the first indented.
  static func wrapped(_ lead: String, _ leadScope: Scope, _ text: String, width: Int, indent: Int) -> [PaneLine] {
    let start = max(indent, Terminal.width(of: lead) + 1)
    let lines = paragraphLines(text, width: max(10, width - indent))
    // The first line has less room than the others where the lead is longer than the indent.
    guard start > indent else {
      return lines.enumerated().map { number, line in
        let text = line.map(\.text).joined()
        let pad = String(repeating: " ", count: indent - (number == 0 ? Terminal.width(of: lead) : 0))
        return PaneLine(parts: number == 0 ? [(lead, leadScope), (pad + text, .text)] : [(pad + text, .text)])
      }
    }
    let all = paragraphLines("\(lead) \(text)", width: max(10, width))
    return all.enumerated().map { number, line in
      let text = line.map(\.text).joined()
      guard number == 0, text.hasPrefix(lead) else { return PaneLine(parts: [(text, .text)]) }
      return PaneLine(parts: [(lead, leadScope), (String(text.dropFirst(lead.count)), .text)])
    }
  }
}

// MARK: the note

func noteLines(_ note: WritethruNote, heading: String, width: Int) -> [PaneLine] {
  var lines = PaneLine.wrapped("WRITETHRU", .helpHeading, "\(heading) · \(note.kind.rawValue)", width: width, indent: 0)
  for line in note.lines { lines += PaneLine.wrapped(line.label, line.scope, line.text, width: width, indent: 0) }
  return lines
}

extension WritethruNote.Line {
  fileprivate var scope: Scope {
    switch label {
    case "FIGURE": .changeFigure
    case "ADDS", "QUOTES", "FIGURES new:": .diffAdded
    case "CUTS", "DROPS", "FIGURES dropped:": .diffCut
    case "TRIMS", "EXTENDS", "ALTERS", "PARAPHRASES", "QUOTE": .changeQuote
    case "KILL": .statusKilled
    case "SPEAKER", "ATTRIBUTION", "NEGATION": .changeAttribution
    case "NAME": .changeName
    case "HEDGE": .changeHedge
    case "MOVES": .diffMoved
    default: .changeWording
    }
  }
}

// MARK: facts

/// Figures, quotations and attributions, each with what became of it.
struct FactsPage {
  let comparison: Comparison
  let ledger: FigureLedger
  let drift: QuoteDrift
  let matrix: AttributionMatrix

  /// Paragraphs that hold figures which the other side lacks.
  var movingFigures: Sides<Set<Int>> {
    Sides(
      old: Set(ledger.entries(.dropped).compactMap { $0.old?.block }),
      new: Set(ledger.entries(.added).compactMap { $0.new?.block }))
  }

  init(_ comparison: Comparison) {
    self.comparison = comparison
    ledger = FigureLedger(comparison)
    drift = QuoteDrift(comparison)
    matrix = AttributionMatrix([comparison.texts.old, comparison.texts.new])
  }

  func lines(width: Int) -> [PaneLine] {
    var lines: [PaneLine] = []
    func section(_ title: String, _ body: [PaneLine]) {
      guard !body.isEmpty else { return }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(PaneLine(title, .helpHeading))
      lines += body
    }
    section("Figures", ledger.entries.flatMap { figure($0, width) })
    section("Quotes", drift.entries.flatMap { quote($0, width) })
    section("Who says it (times in the one, in the other)", matrix.rows.flatMap { speaker($0, width) })
    section("Not shown by letters", remarks.flatMap { PaneLine.wrapped("", .dim, $0, width: width, indent: 2) })
    return lines.isEmpty ? [PaneLine("No figures, quotes or attributions in either.", .dim)] : lines
  }

  private func figure(_ entry: FigureLedger.Entry, _ width: Int) -> [PaneLine] {
    let (old, new) = (entry.old?.label ?? "", entry.new?.label ?? "")
    let place = place(entry.new?.block, .new) ?? place(entry.old?.block, .old) ?? ""
    let (sign, text, scope): (String, String, Scope) =
      switch entry.status {
      case .changed: ("F", "\(old) → \(new)", .changeFigure)
      case .hedged: ("H", "\(old) → \(new)", .changeHedge)
      case .dropped: ("−", old, .diffCut)
      case .added: ("+", new, .diffAdded)
      case .same: ("=", new, .dim)
      }
    return PaneLine.wrapped(" \(sign)", scope, "\(text) · \(place)", width: width, indent: 4)
  }

  private func quote(_ entry: QuoteDrift.Entry, _ width: Int) -> [PaneLine] {
    guard let reading = entry.new ?? entry.old else { return [] }
    let scope: Scope =
      switch entry.status {
      case .same: .dim
      case .added: .diffAdded
      case .dropped: .diffCut
      case .otherSpeaker: .changeAttribution
      case .changed, .trimmed, .extended, .paraphrased: .changeQuote
      }
    var text = "\(entry.status.rawValue): \(reading.text)"
    if entry.status == .otherSpeaker {
      text += " · \(entry.old?.speaker ?? "nobody") → \(entry.new?.speaker ?? "nobody")"
    } else if let speaker = reading.speaker {
      text += " · \(speaker)"
    }
    let words = entry.dropped.map { "−“\($0)”" } + entry.added.map { "+“\($0)”" }
    if !words.isEmpty { text += " · " + words.joined(separator: " ") }
    let place = place(entry.new?.block, .new) ?? place(entry.old?.block, .old) ?? ""
    return PaneLine.wrapped(entry.status == .same ? " =" : " Q", scope, "\(text) · \(place)", width: width, indent: 4)
  }

  private func speaker(_ row: AttributionMatrix.Row, _ width: Int) -> [PaneLine] {
    let counts = row.counts.map { $0 == 0 ? "·" : String($0) }.joined(separator: "  ")
    let scope: Scope = Set(row.counts).count > 1 ? .changeAttribution : .dim
    return PaneLine.wrapped(" \(counts)", scope, row.speaker, width: width, indent: 7)
  }

  private var remarks: [String] {
    var remarks: [String] = []
    let hidden = comparison.hidden
    if hidden.old.count + hidden.new.count > 0 {
      remarks.append("\(hidden.old.count) hidden characters in the one, \(hidden.new.count) in the other: T shows them")
    }
    remarks += ComparisonLimit.allCases.filter(comparison.limits.contains).map(\.explanation)
    let moved = comparison.movedSentences.count
    if moved > 0 { remarks.append("\(moved) \(moved == 1 ? "sentence" : "sentences") in another paragraph") }
    for edge in comparison.edges {
      guard let copied = edge.copyOf, let block = edge.new.first ?? edge.old.first else { continue }
      let side: Side = edge.new.isEmpty ? .old : .new
      remarks.append(
        "the \(comparison.number(of: block, side)) repeats \(comparison.number(of: copied, side.other)) of the other")
    }
    return remarks
  }

  private func place(_ block: Int?, _ side: Side) -> String? { block.map { comparison.number(of: $0, side) } }
}

// MARK: all versions

/// The table of all versions: beginnings of paragraphs on the left, a column a version.
struct ProvenancePage {
  let headers: [VersionHeader]
  let provenance: Provenance
  let names: [String]
  /// By version and paragraph: its number in the body, a letter for what is not counted.
  private let numbers: [[String]]

  private static let column = 9

  init(headers: [VersionHeader], provenance: Provenance, names: [String]) {
    self.headers = headers
    self.provenance = provenance
    self.names = names
    numbers = provenance.texts.map { text in
      var count = 0
      return text.blocks.map { block in
        guard block.role == .body else { return String(block.role.rawValue.prefix(1)) }
        count += 1
        return String(count)
      }
    }
  }

  /// The columns that fit beside the paragraphs, from a first one on.
  func columns(width: Int, from first: Int) -> Range<Int> {
    let room = max(1, (width - max(12, width / 3)) / Self.column)
    let start = min(max(0, first), max(0, headers.count - room))
    return start..<min(headers.count, start + room)
  }

  func heading(width: Int, from first: Int) -> PaneLine {
    let columns = columns(width: width, from: first)
    let label =
      columns.count < headers.count
      ? "versions \(columns.lowerBound + 1)–\(columns.upperBound) of \(headers.count), < >" : ""
    return row(label, columns.map { (names[$0], Scope.barTitle) }, width: width)
  }

  func lines(width: Int, from first: Int) -> [PaneLine] {
    let columns = columns(width: width, from: first)
    var lines = [parents(columns, width: width)]
    for row in provenance.rows {
      guard let version = row.versions.last, let cell = row.cells[version] else { continue }
      let text = provenance.texts[version]
      let block = text.blocks[cell.block]
      let beginning =
        block.role == .body ? text.text[block.span] : "\(block.role.rawValue): \(text.text[block.span])"[...]
      var line = self.row(String(beginning.prefix(200)), columns.map { mark(row, $0) }, width: width)
      let note = remark(row)
      if !note.isEmpty, remarkWidth(width) > 0 {
        line.parts.append((truncated(note, to: remarkWidth(width)).map(\.text).joined(), .dim))
      }
      lines.append(line)
    }
    return lines
  }

  private func row(_ label: String, _ cells: [(text: String, scope: Scope)], width: Int) -> PaneLine {
    let room = max(8, width - cells.count * Self.column - remarkWidth(width))
    let shown = truncated(label.onOneLine, to: room - 1)
    let used = shown.reduce(0) { $0 + $1.width }
    var parts: [(text: String, scope: Scope)] = [
      (shown.map(\.text).joined() + String(repeating: " ", count: max(1, room - used)), .text)
    ]
    for cell in cells {
      let shown = truncated(cell.text, to: Self.column - 1)
      let used = shown.reduce(0) { $0 + $1.width }
      parts.append((shown.map(\.text).joined() + String(repeating: " ", count: Self.column - used), cell.scope))
    }
    return PaneLine(parts: parts)
  }

  private func remarkWidth(_ width: Int) -> Int { width >= 90 ? 14 : 0 }

  private func parents(_ columns: Range<Int>, width: Int) -> PaneLine {
    row(
      "most of it from",
      columns.map { index in
        guard let parent = provenance.parents[index] else { return ("–", .dim) }
        return ("\(parent.version + 1) \(Int((parent.reuse * 100).rounded()))%", .dim)
      }, width: width)
  }

  /// The paragraph's number in its version, and what became of it: `=` the same, a class letter, `+` new.
  private func mark(_ row: Provenance.Row, _ version: Int) -> (text: String, scope: Scope) {
    guard let cell = row.cells[version] else {
      let isGone = row.versions.contains { $0 < version } && row.versions.last! < version
      return isGone ? ("−", .diffCut) : ("·", .dim)
    }
    let number = numbers[version][cell.block]
    if let change = cell.change { return ("\(number) \(change.rawValue)", Scope(change)) }
    if !cell.isSame, cell.parent != nil { return ("\(number) S", .changeWording) }
    if cell.isSame { return ("\(number) =", .dim) }
    return version == 0 ? ("\(number)", .text) : ("\(number) +", .diffAdded)
  }

  private func remark(_ row: Provenance.Row) -> String {
    let versions = row.versions
    if headers.count < 2 { return "" }
    if versions.count == headers.count { return "in all" }
    if versions.count == 1 { return "only \(names[versions[0]])" }
    return ""
  }
}
