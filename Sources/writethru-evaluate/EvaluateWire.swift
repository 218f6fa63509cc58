import ArgumentParser
import Foundation
import Language
import Newsroom
import Wire

/// Counts what is understood of real files in the wire's formats, and whether one item in two formats is one article.
struct EvaluateWire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wire", abstract: "Read every file of a folder; count what its copy has. Compare dpa’s pairs.",
    discussion: """
      A line of the table is a folder. Files count as parsed where they are not refused; the other columns count pieces of copy.

      Where input/NAME.json lies beside output/NAME.xml, both must yield the same article: what differs is shown.

      Exit status: 0 when every file is parsed and every pair agrees.
      """)

  @Argument(help: "A folder of examples.") var folder: String
  @Option(help: "Only files whose names end so, such as xml or json; give it again for several.") var ending: [String] =
    [
      "xml", "json",
    ]
  @Flag(help: "Show each file with what is missing and its warnings.") var files = false

  func run() throws {
    let paths = examples()
    guard !paths.isEmpty else { throw ValidationError("There is no such file in \(folder).") }
    var rows: [String: Row] = [:]
    for path in paths {
      let name = (path as NSString).deletingLastPathComponent
      var row = rows[name] ?? Row()
      row.add(read(path), path: path, showsFile: files)
      rows[name] = row
    }
    print(Row.heading)
    for (name, row) in rows.sorted(by: { $0.key < $1.key }) { print(row.line(name)) }
    let pairs = comparePairs(paths)
    if rows.values.contains(where: { $0.files != $0.parsed }) || !pairs { throw ExitCode.failure }
  }

  /// Below the folder, in order. Schemas are no copy.
  private func examples() -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().filter { name in
      ending.contains((name as NSString).pathExtension.lowercased()) && !name.contains("schema")
    }
  }

  private func read(_ path: String) -> Result<Transmission, WireError> {
    let bytes = Array(FileManager.default.contents(atPath: folder + "/" + path) ?? Data())
    return Result { () throws(WireError) in
      try readTransmission(bytes, origin: Origin(fileName: (path as NSString).lastPathComponent))
    }
  }

  // MARK: the table

  private struct Row {
    var files = 0
    var parsed = 0
    var copies = 0
    var counts: [String: Int] = [:]

    static let columns = ["headline", "body", "byline", "dateline", "date", "language", "warning"]
    static var heading: String {
      (["files", "parsed", "copies"] + columns).map { $0.padded(to: 9) }.joined() + " folder"
    }

    mutating func add(_ result: Result<Transmission, WireError>, path: String, showsFile: Bool) {
      files += 1
      guard case .success(let transmission) = result else {
        if case .failure(let error) = result { print("refused  \(path): \(error)") }
        return
      }
      parsed += 1
      if showsFile, transmission.items.isEmpty {
        print("no copy  \(path): \(transmission.warnings.joined(separator: "; "))")
      }
      for copy in transmission.items {
        copies += 1
        let has: [String: Bool] = [
          "headline": copy.headline != nil, "body": !Row.words(copy).isEmpty, "byline": copy.byline != nil,
          "dateline": copy.dateline != nil, "date": copy.date != nil, "language": copy.particulars.language != nil,
          "warning": !copy.warnings.isEmpty,
        ]
        for (name, isThere) in has where isThere { counts[name, default: 0] += 1 }
        guard showsFile else { continue }
        let missing = Row.columns.filter { $0 != "warning" && !(has[$0] ?? false) }
        print("\(path): \(copy.headline ?? "–")\n   without \(missing.joined(separator: ", "))")
        for warning in copy.warnings { print("   warning: \(warning)") }
      }
    }

    /// What there is to read beside the headline.
    private static func words(_ copy: Copy) -> [Paragraph] {
      copy.paragraphs.filter { [.body, .caption, .subhead].contains($0.role) }
    }

    func line(_ name: String) -> String {
      let numbers = [files, parsed, copies] + Row.columns.map { counts[$0] ?? 0 }
      return numbers.map { String($0).padded(to: 9) }.joined() + " \(name)"
    }
  }

  // MARK: pairs

  /// Whether all agree.
  private func comparePairs(_ paths: [String]) -> Bool {
    let inputs = paths.filter { $0.hasSuffix(".json") && ($0 as NSString).deletingLastPathComponent.hasSuffix("input") }
    var pairs = 0
    var agreeing: [String: Int] = [:]
    for input in inputs {
      let output = input.replacingOccurrences(of: "input/", with: "output/").dropLast(4) + "xml"
      guard paths.contains(String(output)), let a = try? read(input).get().items.first,
        let b = try? read(String(output)).get().items.first
      else { continue }
      pairs += 1
      for (name, left, right) in Self.compared(a, b) {
        if left == right {
          agreeing[name, default: 0] += 1
        } else {
          print("\(input): \(name)\n  - \(left)\n  + \(right)")
        }
      }
    }
    guard pairs > 0 else { return true }
    let names = Self.fields
    print("\(pairs) pairs agree in")
    for name in names { print("  \(name.padded(to: -12)) \(agreeing[name] ?? 0)") }
    return names.allSatisfy { agreeing[$0] == pairs }
  }

  private static let fields = [
    "identifier", "revision", "headline", "deck", "byline", "dateline", "date", "language", "urgency", "status",
    "embargo", "keywords",
    "subjects", "places", "genre", "rights", "paragraphs",
  ]

  private static func compared(_ a: Copy, _ b: Copy) -> [(name: String, left: String, right: String)] {
    fields.map { ($0, value($0, of: a), value($0, of: b)) }
  }

  private static func value(_ name: String, of copy: Copy) -> String {
    let particulars = copy.particulars
    return switch name {
    case "identifier": particulars.identifier ?? "–"
    case "revision": particulars.revision ?? "–"
    case "headline": copy.headline ?? "–"
    case "deck": copy.deck ?? "–"
    case "byline": copy.byline ?? "–"
    case "dateline": copy.dateline ?? "–"
    case "date": copy.date?.iso ?? "–"
    case "language": particulars.language ?? "–"
    case "urgency": "\(copy.urgency)"
    case "status": "\(copy.status)"
    case "embargo": particulars.embargo.map { isoUTC($0) } ?? "–"
    case "keywords": particulars.keywords.joined(separator: ", ")
    case "subjects": particulars.subjects.map { "\($0.code ?? "–") \($0.name ?? "–")" }.joined(separator: ", ")
    case "places": particulars.places.joined(separator: ", ")
    case "genre": particulars.genre ?? "–"
    case "rights": particulars.rights ?? "–"
    default: copy.paragraphs.map { "\($0.role.rawValue): \(copy.text[$0.span])" }.joined(separator: "\n    ")
    }
  }
}

extension String {
  /// To the right, or to the left where the width is negative.
  fileprivate func padded(to width: Int) -> String {
    let space = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? self + space : space + self
  }
}
