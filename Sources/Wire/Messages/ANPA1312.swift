import Language
import Newsroom

/// The messages of a file in ANPA 1312, the transmission format of American papers and agencies.
func readANPA1312(_ received: Received) throws(WireError) -> Transmission {
  let messages = ControlMessage.all(in: received)
  var transmission = Transmission(format: .anpa1312, charset: messages.first?.decoded.charset ?? received.charset)
  for (index, message) in messages.enumerated() {
    var reader = Message1312(message)
    if let copy = reader.copy() {
      transmission.items.append(copy)
    } else {
      transmission.warnings.append("message \(index + 1) has no text")
    }
  }
  if transmission.items.isEmpty { throw .notFormat(.anpa1312) }
  return transmission
}

/// One message:
///
///     SYN SYN SOH a1234 US bc-             service level and number, selector codes
///     u i DC3 DC1 BC-Ferry 1stLd-Writethru 11-17 0425
///                                          priority, category, format, version and slug, take key, day, words
///     STX ^BC-Ferry,1st Ld-Writethru,425<  version, slug, take key
///     ^Nine die as ferry burns<            headline
///     ^Eds: …<  ^By ADA LUND=  ^AP Writer=
///     TAB PORT MERROW (AP) _ …             paragraphs; ETX, EOT
private struct Message1312 {
  private let message: ControlMessage
  private let heading: Heading1312
  private var composer = CopyComposer()
  private var headline: String?
  private var bylines: [String] = []
  private var notes: [String] = []
  private var date: StatedDate?
  private var service: String?
  private var slug: String?
  private var takeKey: String?
  private var paragraph: [String] = []
  private var hasText = false

  init(_ message: ControlMessage) {
    self.message = message
    let lines = message.header.filter { !$0.wireLine.isEmpty }
    heading = Heading1312(lines)
    slug = heading.slug
    takeKey = heading.takeKey
    // A message that lost its frame has its text behind two lines of heading.
    let body = message.body ?? Array(lines.dropFirst(2))
    for line in body { read(line) }
    finishParagraph()
    for line in message.trailer { readStamp(line.wireLine) }
  }

  // MARK: lines

  private mutating func read(_ line: Substring) {
    let text = Message1312.typeset(line)
    if line.first == "^" {
      finishParagraph()
      readFormatLine(text)
    } else if text.trimming(" \t").isEmpty {
      finishParagraph()
    } else if readStamp(text.trimming(" \t")) {
      return
    } else {
      // A paragraph begins with an indent; in a table every line is one.
      if line.first == "\t" || line.hasPrefix("   ") || heading.isTable, !isTableLine(text) { finishParagraph() }
      paragraph.append(heading.isTable ? String(text.reversed().drop { $0 == " " }.reversed()) : text.trimming(" \t"))
    }
  }

  /// Lines of a table stay together, so that their columns do.
  private func isTableLine(_ text: String) -> Bool { heading.isTable && !paragraph.isEmpty && text.first != "\t" }

  private mutating func finishParagraph() {
    guard !paragraph.isEmpty else { return }
    let text = paragraph.joined(separator: heading.isTable ? "\n" : " ")
    paragraph = []
    if text.filter({ $0.isLetter || $0.isNumber }).isEmpty {
      return composer.add(text.trimmingEnd("=<"), role: .boilerplate)
    }
    hasText = true
    composer.add(text, role: nil)
  }

  /// Lines that a caret begins and a typesetting mark ends say what the story is before it begins, and head its parts behind that.
  private mutating func readFormatLine(_ written: String) {
    let text = written.trimming("^ \t").trimmingEnd("<=>").trimming(" ")
    guard !text.isEmpty else { return }
    if hasText { return composer.add(text, role: .subhead) }
    let lower = text.lowercased()
    if headline == nil, Message1312.isVersionLine(text) {
      readVersionLine(text)
    } else if let name = Message1312.byline(text) {
      bylines.append(name)
      composer.add(text, role: .byline)
    } else if !bylines.isEmpty, Message1312.isTitle(lower) {
      composer.add(text, role: .byline)
    } else if ["eds:", "editors:", "editor's note", "eds note", "hfr", "for release", "hold for release"].contains(
      where: lower.hasPrefix)
    {
      notes.append(text)
      composer.add(text, role: .advisory)
    } else if ["ap photo", "ap graphic", "with ap photo", "ap video", "photo", "ap audio", "afp photo", "graphic"]
      .contains(where: lower.hasPrefix)
    {
      composer.add(text, role: .advisory)
    } else if headline == nil {
      headline = text
      composer.add(text, role: .headline)
    } else {
      composer.add(
        text, role: written.trimming(" \t").hasSuffix("<") && text.split(separator: " ").count > 6 ? .deck : .subhead)
    }
  }

  /// `BC-US--Ferry Fire, 1st Ld-Writethru,425`: version, slug, take key, words.
  private static func isVersionLine(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter && $0.isUppercase }
    return letters.utf8.count == 2 && text[letters.endIndex...].first == "-"
  }

  private mutating func readVersionLine(_ text: String) {
    let parts = text.split(separator: ",").map { String($0).trimming(" ") }
    slug = String(parts[0].dropFirst(3))
    let keys = parts.dropFirst().filter { Int($0) == nil }
    if !keys.isEmpty { takeKey = keys.joined(separator: ", ") }
    composer.add(text, role: .advisory)
  }

  private static func byline(_ text: String) -> String? {
    guard text.hasPrefix("By ") || text.hasPrefix("BY "), text.split(separator: " ").count <= 14 else { return nil }
    return String(text.dropFirst(3)).trimming(" ,")
  }

  private static func isTitle(_ lower: String) -> Bool {
    guard lower.split(separator: " ").count <= 6 else { return false }
    return [
      "writer", "press", "correspondent", "editor", "staff", "reporter", "columnist", "service", "news", "analyst",
    ]
    .contains { lower.hasSuffix($0) || lower.hasSuffix($0 + "s") }
  }

  /// `AP-WF-11-17-26 0802GMT`: whose wire, and when.
  @discardableResult
  private mutating func readStamp(_ written: String) -> Bool {
    let text = written.trimming("\u{3} <^")
    let words = text.split(separator: " ")
    guard words.count == 2, let dayPart = words.first, case let pieces = dayPart.split(separator: "-"),
      pieces.count == 5,
      let month = Int(pieces[2]), let dayNumber = Int(pieces[3]), let year = Int(pieces[4]), year < 10_000,
      let day = CalendarDay(
        year: year < 70 ? 2000 + year : year < 100 ? 1900 + year : year, month: month, day: dayNumber),
      let time = Int(words[1].prefix { $0.isNumber }), time / 100 < 24, time % 100 < 60
    else { return false }
    let zone = String(words[1].drop { $0.isNumber })
    finishParagraph()
    date = StatedDate(day: day, hour: time / 100, minute: time % 100, utcOffset: Zones.offset(zone))
    service = String(pieces[0])
    composer.add(text, role: .date)
    return true
  }

  /// The marks that stand for others on a keyboard of 1979: quotes, dashes and fractions.
  private static func typeset(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{10}": text.append(" ")
      case "\u{8}": text.append("\t")
      case "\t": text.append(scalar)
      case _ where scalar.value < 32 || scalar.value == 127: break
      default: text.append(scalar)
      }
    }
    var result = String(text)
    guard result.utf8.contains(where: { $0 == 0x60 || $0 == 0x27 || $0 == 0x5F || $0 == 0x7B }) else { return result }
    result = result.replacing("``", with: "“").replacing("''", with: "”").replacing("`", with: "‘")
    result = result.replacing(" _ ", with: " — ")
    if result.contains("{") {
      for digit in "0123456789" { result = result.replacing("\(digit){", with: "\(digit)½") }
    }
    return result
  }

  // MARK: the copy

  mutating func copy() -> Copy? {
    if composer.isEmpty { return nil }
    var copy = composer.copy(format: .anpa1312, charset: message.decoded.charset, date: date)
    copy.headline = headline
    if !bylines.isEmpty { copy.byline = bylines.joined(separator: " and ") }
    copy.date = date ?? copy.date
    copy.urgency = min(copy.urgency, heading.urgency)
    copy.original = message.bytes
    copy.replacements = message.decoded.replacements
    if let warning = message.warning { copy.warnings.append(warning) }
    if !heading.isSure { copy.warnings.append("its heading is not that of ANPA 1312") }
    fill(&copy)
    return copy
  }

  private func fill(_ copy: inout Copy) {
    let take = takeKey.map(TakeKey.init)
    copy.particulars.revision = take?.revision
    if take?.isCorrection ?? false, copy.status == .usable { copy.status = .corrected }
    if take?.isKill ?? false { copy.status = .killed }
    copy.particulars.slugline = slug
    copy.particulars.provider = service
    if let service { copy.agency = copy.agency ?? Agencies.canonicalName(caseless: service.lowercased()) }
    copy.particulars.authors = bylines
    if !notes.isEmpty { copy.particulars.editorialNote = notes.joined(separator: " ") }
    if let category = heading.category { copy.particulars.subjects = [Subject(code: "anpa:\(category)", name: nil)] }
    if let service, let date, let number = heading.number {
      copy.particulars.identifier = "anpa:\(service.lowercased())/\(number)/\(date.day)"
    }
    if copy.status == .killed {
      let source = (service ?? copy.agency)?.lowercased()
      let named = MessageNumber.named(in: copy.text, source: source).map(\.reference)
      let numbered = MessageNumber.levelled(in: copy.text, source: source) { $0 != heading.number }
      copy.particulars.replaces = numbered + named.filter { !numbered.contains($0) }
      copy.particulars.statedStatus = "kill"
    }
  }
}

/// The two lines before the text.
private struct Heading1312 {
  /// The service level and the number: `a1234`.
  var number: String?
  var urgency = Urgency.unstated
  var category: String?
  var slug: String?
  var takeKey: String?
  /// DC2: the columns of the text are to be kept.
  var isTable = false
  var isSure = false

  init(_ lines: [Substring]) {
    guard let first = lines.first else { return }
    let level = first.wireLine
    let digits = level.dropFirst().prefix { $0.isNumber }
    if level.first?.isLetter ?? false, (3...5).contains(digits.count) {
      number = String(level.prefix(1 + digits.count)).lowercased()
      isSure = true
    }
    guard lines.count > 1 else { return }
    isTable = lines[1].unicodeScalars.contains("\u{12}")
    readSecond(lines[1])
  }

  private mutating func readSecond(_ line: Substring) {
    // The codes for the format part the category from the slug, with or without spaces.
    let spaced = String(line.map { $0.unicodeScalars.first!.value < 32 ? " " : $0 })
    var words = spaced.split(separator: " ")
    if let priority = words.first, priority.utf8.count == 1 {
      urgency = ["f": .flash, "b": .bulletin, "u": .urgent][priority.lowercased()] ?? .routine
      words.removeFirst()
    }
    if let code = words.first, code.utf8.count == 1 {
      category = code.lowercased()
      words.removeFirst()
    }
    guard !words.isEmpty else { return }
    let named = Array(words.prefix { !Heading1312.isDay($0) })
    // No mark parts the slug from the take key: `BC-US--Officers Killed` has none.
    let keyStart = named.indices.dropFirst().first { Heading1312.opensKey(named[$0...]) } ?? named.endIndex
    let name = named[..<keyStart].joined(separator: " ")
    if !name.isEmpty {
      slug = String(
        name.utf8.count > 3 && name.dropFirst(2).first == "-" && name.prefix(2).allSatisfy(\.isLetter)
          ? name.dropFirst(3) : name[...])
    }
    if keyStart < named.endIndex { takeKey = named[keyStart...].joined(separator: " ") }
  }

  /// `2ndLd-Writethru`, `1st Ld`, `CORRECTIVE`. A kill says so behind the comma of the version line, or in the text.
  private static func opensKey(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first else { return false }
    if first.first?.isNumber ?? false { return TakeKey(words.prefix(2).joined(separator: " ")).revision != nil }
    return TakeKey(String(first)).isCorrection || first.lowercased().hasPrefix("writethru")
      || first.lowercased().hasPrefix("ld-")
  }

  /// `11-17`.
  private static func isDay(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { $0.utf8.count <= 2 && Int($0) != nil }
  }
}

extension String {
  /// Without these characters at the end.
  func trimmingEnd(_ characters: String) -> String {
    guard let last = lastIndex(where: { !characters.contains($0) && $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
