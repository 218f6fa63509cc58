import Export
import Language
import Newsroom
import Terminal
import Wire

/// What was understood of a file, for `parse`.
struct ParsedFile {
  let path: String
  let transmission: Transmission

  init(_ path: String, _ transmission: Transmission) {
    self.path = path
    self.transmission = transmission
  }
}

// MARK: as text

extension ParsedFile {
  func write(to output: inout StyledText) {
    let count = transmission.items.count
    output.add(path, OutputStyle.heading)
    output.line(
      "  \(transmission.format.rawValue)  \(transmission.charset.rawValue)  \(count) \(count == 1 ? "item" : "items")",
      OutputStyle.dim)
    for warning in transmission.warnings { output.line("warning: \(warning)", OutputStyle.warning) }
    for (index, copy) in transmission.items.enumerated() { write(copy, number: index + 1, to: &output) }
    for subscription in transmission.subscriptions {
      output.add("  \(subscription.address)", OutputStyle.name)
      let particulars = [subscription.title].compactMap(\.self) + subscription.folders
      output.line(particulars.isEmpty ? "" : "  \(particulars.joined(separator: " · "))")
    }
  }

  private func write(_ copy: Copy, number: Int, to output: inout StyledText) {
    output.endLine()
    output.add("\(number)  ", OutputStyle.dim)
    if copy.status != .usable { output.add("\(copy.status.rawValue.uppercased())  ", OutputStyle.warning) }
    output.line(copy.headline ?? "(no headline)", OutputStyle.heading)
    if let deck = copy.deck { output.line("   \(deck)") }
    let words = copy.paragraphs.filter { $0.role == .body }.reduce(0) {
      $0 + tokenize(copy.text, in: $1.span).count(where: \.isWordlike)
    }
    let particulars: [String?] = [
      copy.date?.iso, copy.byline, copy.agency, copy.dateline, copy.particulars.language, "\(words) words",
    ]
    output.line("   \(particulars.compactMap(\.self).joined(separator: "  "))", OutputStyle.dim)
    let details: [(String, String?)] = [
      ("id", copy.particulars.identifier), ("link", copy.particulars.address),
      ("status", copy.particulars.statedStatus),
      ("note", copy.particulars.editorialNote), ("keywords", ParsedFile.list(copy.particulars.keywords)),
      ("media", ParsedFile.list(copy.particulars.media.compactMap(\.address))),
    ]
    for (label, value) in details {
      guard let value else { continue }
      output.add("   \(label.padding(to: 9))", OutputStyle.name)
      output.line(value.onOneLine)
    }
    for warning in copy.warnings { output.line("   warning: \(warning)", OutputStyle.warning) }
    if let lede = copy.paragraphs.first(where: { $0.role == .body }) {
      let text = copy.text[lede.span].onOneLine
      output.line("   \(text.count > 200 ? text.prefix(199) + "…" : text)")
    }
  }

  private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

// MARK: as JSON

extension ParsedFile {
  var json: JSONValue {
    [
      "file": .string(path),
      "format": .string(transmission.format.rawValue),
      "charset": .string(transmission.charset.rawValue),
      "warnings": .strings(transmission.warnings),
      "items": .array(transmission.items.map(\.json)),
      "subscriptions": .array(transmission.subscriptions.map(\.json)),
    ]
  }
}

extension Copy {
  fileprivate var json: JSONValue {
    let said = particulars
    return [
      "headline": .text(headline),
      "deck": .text(deck),
      "byline": .text(byline),
      "dateline": .text(dateline),
      "agency": .text(agency),
      "date": .text(date?.iso),
      "status": .string(status.rawValue),
      "urgency": urgency == .unstated ? .null : .number("\(urgency.rawValue)"),
      "body": .strings(paragraphs.filter { $0.role == .body }.map { String(text[$0.span]) }),
      "paragraphs": .array(
        paragraphs.map { ["role": .string($0.role.rawValue), "text": .string(String(text[$0.span]))] }),
      "text": .string(text),
      "id": .text(said.identifier),
      "revision": .text(said.revision),
      "updated": .text(said.updated.map(isoUTC)),
      "embargo": .text(said.embargo.map(isoUTC)),
      "statedStatus": .text(said.statedStatus),
      "address": .text(said.address),
      "replaces": .strings(said.replaces),
      "provider": .text(said.provider),
      "authors": .strings(said.authors),
      "slugline": .text(said.slugline),
      "note": .text(said.editorialNote),
      "rights": .text(said.rights),
      "language": .text(said.language),
      "genre": .text(said.genre),
      "keywords": .strings(said.keywords),
      "subjects": .array(said.subjects.map { ["code": .text($0.code), "name": .text($0.name)] }),
      "places": .strings(said.places),
      "links": .array(
        said.links.map { ["text": .string(String(text[$0.span])), "address": .string($0.address)] }),
      "media": .array(said.media.map(\.json)),
      "warnings": .strings(warnings),
    ]
  }
}

extension Media {
  fileprivate var json: JSONValue {
    [
      "address": .text(address), "type": .text(type), "size": size.map { .number("\($0)") } ?? .null,
      "title": .text(title),
      "caption": .text(caption), "credit": .text(credit),
    ]
  }
}

extension Subscription {
  fileprivate var json: JSONValue {
    ["address": .string(address), "title": .text(title), "page": .text(page), "folders": .strings(folders)]
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
