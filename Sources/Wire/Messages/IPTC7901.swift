import Language
import Newsroom

/// The messages of a file in IPTC 7901, “The Text Transmission Format”, and in what agencies made of it.
func readIPTC7901(_ received: Received) throws(WireError) -> Transmission {
  let messages = ControlMessage.all(in: received)
  var transmission = Transmission(format: .iptc7901, charset: messages.first?.decoded.charset ?? received.charset)
  for (index, message) in messages.enumerated() {
    var reader = Message7901(message)
    if let copy = reader.copy() {
      transmission.items.append(copy)
    } else {
      transmission.warnings.append("message \(index + 1) has no text")
    }
  }
  if transmission.items.isEmpty { throw .notFormat(.iptc7901) }
  return transmission
}

/// One message:
///
///     SOH bdt0157 3 pl 415  dpa 0157      source and number, priority, category, words, the agency's own number
///     Schifffahrt/Unfälle/                slug line
///     1ST LEAD                            what kind of take it is
///     STX Fähre brennt vor der Insel =    headline; dpa's header ends in an equals sign, after a byline where there is one
///     Lindö (dpa) - …                     text
///     ETX 131112 Nov 24                   day, hour and minute, month and year
private struct Message7901 {
  private let message: ControlMessage
  private let heading: Heading7901
  private var slug: String?
  private var keys: [String] = []
  private var headline: String?
  private var byline: String?
  private var text: [Substring] = []
  private var foot = Foot7901()

  init(_ message: ControlMessage) {
    self.message = message
    let lines = message.header.drop { $0.allSatisfy(\.isWhitespace) }
    heading = Heading7901(lines.first ?? "")
    // A line that is no heading is the copy's.
    let rest = heading.isSure ? Array(lines.dropFirst()) : Array(lines)
    splitHeader(rest)
  }

  // MARK: the header

  private mutating func splitHeader(_ header: [Substring]) {
    let all = header + (message.body ?? [])
    if let end = Message7901.headerEnd(in: all, headerLines: message.body == nil ? nil : header.count) {
      readHeader(all[...end].map(\.wireLine), hasHeadline: true)
      text = Array(all[(end + 1)...])
    } else if let body = message.body {
      readHeader(header.map(\.wireLine), hasHeadline: false)
      text = body
    } else {
      // Nothing says where the text begins: behind the first lines that stand together.
      let first = header.firstIndex { !$0.wireLine.isEmpty } ?? 0
      let isSlug = header.indices.contains(first) && header[first].wireLine.hasSuffix("/")
      let end = isSlug ? header[first...].firstIndex { $0.wireLine.isEmpty } ?? header.count : first
      readHeader(header[first..<end].map(\.wireLine), hasHeadline: isSlug)
      text = Array(header[end...])
    }
    foot = Foot7901(text: &text, trailer: message.trailer)
    if headline == nil { headline = openingLine() }
  }

  /// The line that ends a header of dpa's, before the text or at its beginning.
  ///
  /// - Parameter headerLines: how many lines stand before the start of text; nil where nothing says where it is.
  private static func headerEnd(in lines: [Substring], headerLines: Int?) -> Int? {
    var linesOfText = 0
    for (index, line) in lines.enumerated() where !line.wireLine.isEmpty {
      if index >= headerLines ?? 0 {
        linesOfText += 1
        // A line further down that ends so is the copy's, and so is one with a dateline.
        guard linesOfText <= (headerLines == nil ? 12 : 4), !isDateline(line.wireLine) else { return nil }
      }
      if endsHeader(line) { return index }
    }
    return nil
  }

  /// `PARIS, Nov 13 (AFP) - …`. A headline may have a dash, too.
  private static func isDateline(_ line: String) -> Bool {
    guard line.contains("("), let leadIn = LeadIn(line[...]) else { return false }
    return leadIn.place != nil && leadIn.agency != nil
  }

  /// dpa's header ends ` =`.
  private static func endsHeader(_ line: Substring) -> Bool {
    let line = line.wireLine
    return line == "=" || line.hasSuffix(" =")
  }

  private mutating func readHeader(_ lines: [String], hasHeadline: Bool) {
    var open: [String] = []
    for line in lines.map({ $0.hasSuffix("=") ? String($0.dropLast()).trimming(" ") : $0 }) where !line.isEmpty {
      if line.hasSuffix("/"), slug == nil {
        slug = line.trimming("/, ")
      } else if let name = Message7901.byline(line), hasHeadline {
        byline = name
      } else if Message7901.isKey(line) {
        keys.append(line)
      } else {
        open.append(line)
      }
    }
    if hasHeadline {
      headline = open.isEmpty ? keys.popLast() : open.joined(separator: " ")
    } else if slug == nil, let first = open.first {
      slug = first.trimming("/, ")
      keys += open.dropFirst()
    } else {
      keys += open
    }
  }

  private static func byline(_ line: String) -> String? {
    for opening in ["By ", "Von ", "Par ", "Por ", "Av ", "Da "]
    where line.hasPrefix(opening) && line.split(separator: " ").count <= 12 {
      return String(line.dropFirst(opening.count))
    }
    return nil
  }

  /// In brackets, or a few words in capitals that say what kind of take it is.
  private static func isKey(_ line: String) -> Bool {
    if line.hasPrefix("(") && line.hasSuffix(")") || EmbargoLine.isSure(BlockText(line[...])) { return true }
    let words = line.split(separator: " ")
    guard words.count <= 5, line == line.uppercased(), line.contains(where: \.isLetter) else { return false }
    let key = TakeKey(line)
    return key.revision != nil || key.isKill || key.isCorrection
      || words.contains { word in kinds.contains { word.hasPrefix($0) } }
  }

  private static let kinds = [
    "EXTRA", "REFILE", "REPEAT", "URGENT", "FLASH", "BULLETIN", "ALERT", "SNAP", "ROUNDUP", "WRAP", "LEAD", "ADVISORY",
    "PREVIEW",
    "FEATURE", "ANALYSIS", "INTERVIEW", "BACKGROUND", "PROFILE", "CHRONOLOGY", "FACTBOX", "EIL", "BLITZ", "EXKLUSIV",
    "ACHTUNG",
    "NEU", "ZUSAMMENFASSUNG", "KORREKTUR", "TAGES", "WIEDERHOLUNG", "SPERRFRIST", "EMBARGO", "ATTENTION", "NEWS",
    "UPDATE", "WRITETHRU",
  ]

  /// Where the header has no headline, the text may open with one: before a blank line or the dateline, and no sentence.
  private mutating func openingLine() -> String? {
    guard let first = text.firstIndex(where: { !$0.wireLine.isEmpty }) else { return nil }
    let line = BlockText(text[first].wireLine[...])
    guard !line.endsWithStop, line.words.count <= 25, LeadIn(line.text) == nil else { return nil }
    let behind = text[(first + 1)...].first.map(\.wireLine)
    // Wrapped copy goes on in the next line.
    guard first == text.startIndex && message.body != nil || behind?.isEmpty ?? false else { return nil }
    text.removeSubrange(...first)
    return String(line.text)
  }

  // MARK: the copy

  mutating func copy() -> Copy? {
    var composer = CopyComposer()
    for key in keys { composer.add(key, role: .advisory) }
    composer.add(headline, role: .headline)
    composer.add(byline.map { "By \($0)" }, role: .byline)
    let body = text.joined(separator: "\n")
    composer.add(wireParagraphs(body))
    composer.add(wireParagraphs(foot.notes.joined(separator: "\n"), role: .advisory))
    composer.add(foot.signature, role: .credit)
    composer.add(foot.stamp, role: .date)
    if composer.isEmpty { return nil }
    var copy = composer.copy(format: .iptc7901, charset: message.decoded.charset, date: foot.date)
    copy.headline = headline ?? copy.headline
    copy.byline = byline ?? copy.byline
    copy.date = foot.date ?? copy.date
    if let source = heading.agency { copy.agency = copy.agency ?? Agencies.canonicalName(caseless: source) }
    if let priority = heading.priority {
      copy.urgency = min(copy.urgency, Urgency(rawValue: min(max(priority, 1), 4))!)
    }
    copy.original = message.bytes
    copy.replacements = message.decoded.replacements
    fill(&copy)
    return copy
  }

  private func fill(_ copy: inout Copy) {
    let keys = keys.map(TakeKey.init)
    let takes = keys + [slug].compactMap { $0.map(TakeKey.init) }
    copy.particulars.revision = takes.lazy.compactMap(\.revision).first
    if takes.contains(where: \.isCorrection), copy.status == .usable { copy.status = .corrected }
    // Not by the slug, which says what the story is about.
    if keys.contains(where: \.isKill) { copy.status = .killed }
    copy.particulars.provider = heading.agency.map { Agencies.canonicalName(caseless: $0) ?? $0 }
    copy.particulars.slugline = slug
    if !foot.notes.isEmpty { copy.particulars.editorialNote = foot.note }
    if let category = heading.category { copy.particulars.subjects = [Subject(code: "7901:\(category)", name: nil)] }
    if let byline { copy.particulars.authors = [byline] }
    if let number = heading.number, let date = foot.date {
      copy.particulars.identifier = number.identifier(scheme: "7901", day: date.day.description)
    }
    if copy.status == .killed {
      let named = MessageNumber.named(in: copy.text, source: heading.agency).filter { $0 != heading.number }.map(
        \.reference)
      copy.particulars.replaces = named
      copy.particulars.statedStatus = "kill"
    }
    if let warning = message.warning { copy.warnings.append(warning) }
    if !heading.isSure {
      copy.warnings.append(
        "its heading is not that of IPTC 7901: “\((message.header.first ?? "").wireLine.prefix(60))”")
    }
  }
}

/// The heading of a message: `bdt0157 3 pl 415  dpa 0157`.
private struct Heading7901 {
  var agency: String?
  var number: MessageNumber?
  var priority: Int?
  var category: String?
  /// Whether it is one at all.
  var isSure = false

  init(_ line: Substring) {
    var words = line.wireLine.split(separator: " ")
    guard let first = words.first else { return }
    let letters = first.prefix { !$0.isNumber }
    let digits = first[letters.endIndex...]
    guard letters.utf8.count <= 12, digits.utf8.count <= 7, digits.allSatisfy(\.isNumber) else { return }
    words.removeFirst()
    agency = letters.isEmpty ? nil : letters.lowercased()
    number = agency.flatMap { MessageNumber(source: $0, number: digits) }
    // `AFP 0123 4 i 250` has its number apart.
    if digits.isEmpty, let next = words.first, next.utf8.count >= 3,
      let apart = MessageNumber(source: letters, number: next)
    {
      number = apart
      words.removeFirst()
    }
    if let next = words.first, let value = Int(next), (1...9).contains(value) {
      priority = value
      words.removeFirst()
      isSure = !digits.isEmpty || number != nil
    }
    if priority != nil, let next = words.first, next.utf8.count <= 4, next.contains(where: \.isLetter) {
      category = next.lowercased()
      words.removeFirst()
    }
    if priority != nil, let next = words.first, Int(next) != nil { words.removeFirst() }
    readOwnNumber(words)
    if number != nil, !digits.isEmpty, !isSure { isSure = line.wireLine.split(separator: " ").count == 1 }
  }

  /// What follows the count of words: the agency's name and its own number, `dpa 0157`, `AFP-XX12`.
  private mutating func readOwnNumber(_ words: [Substring]) {
    guard let name = words.first, name.contains(where: \.isLetter) else { return }
    let isKnown = Agencies.canonicalName(caseless: name.prefix { $0.isLetter }.lowercased()) != nil
    if words.count > 1, let own = MessageNumber(source: name, number: words[1]) {
      (agency, number) = (name.lowercased(), own)
    } else if isKnown {
      agency = name.prefix { $0.isLetter }.lowercased()
    }
  }
}

/// What stands under the text: notes that are not for publication, the initials of who wrote it, the time.
private struct Foot7901 {
  var notes: [Substring] = []
  var signature: String?
  var stamp: String?
  var date: StatedDate?

  init() {}

  /// Takes its lines out of the text.
  init(text: inout [Substring], trailer: [Substring]) {
    if let line = trailer.first(where: { StatedDate(messageTime: $0.wireLine) != nil }) { take(line) }
    for index in text.indices.suffix(6).reversed() where date == nil {
      if StatedDate(messageTime: text[index].wireLine) != nil { take(text.remove(at: index)) }
    }
    while let last = text.last, last.wireLine.isEmpty { text.removeLast() }
    if let last = text.last, Foot7901.isSignature(last.wireLine) {
      signature = text.removeLast().wireLine
    }
    if let start = text.firstIndex(where: { Foot7901.opensNotes($0.wireLine) }), start > text.startIndex {
      notes = Array(text[start...])
      text.removeSubrange(start...)
    }
  }

  private mutating func take(_ line: Substring) {
    date = StatedDate(messageTime: line.wireLine)
    stamp = line.wireLine
  }

  /// `dpa al rmo hct`: the agency and initials.
  private static func isSignature(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    if words.count == 1, line.utf8.count <= 30, line.contains("/"),
      line.allSatisfy({ $0.isLowercase || $0 == "/" || $0 == "-" })
    {
      return true
    }
    guard (2...8).contains(words.count), Agencies.canonicalName(caseless: words[0].lowercased()) != nil else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.utf8.count <= 5 && $0 == $0.lowercased() }
  }

  private static func opensNotes(_ line: String) -> Bool {
    let line = line.lowercased()
    return ["# notebook", "# notizblock", "# note", "# hinweis", "## "].contains(where: line.hasPrefix)
      || ["following information is not for publication", "following information is not intended for publication"]
        .contains(where: line.contains)
      || line.contains("nicht zur veröffentlichung bestimmt")
  }

  /// The notes on a line, within reason.
  var note: String { String(notes.map { $0.wireLine.trimming("#* ") }.joined(separator: " ").onOneLine.prefix(2000)) }
}

extension StatedDate {
  /// `131112 Nov 24`, `242200 GMT Jun 17`, `AFP 131112 GMT NOV 24`: the day, the hour and the minute in six figures.
  init?(messageTime line: String) {
    let words = line.split(separator: " ").suffix(5)
    guard words.count >= 3,
      let start = words.lastIndex(where: { $0.utf8.count == 6 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let figures = Int(words[start])
    else { return nil }
    var rest = words[(start + 1)...].map { $0.lowercased() }
    let zone = rest.first.flatMap { Zones.isName($0) ? Zones.offset($0) : nil }
    if zone != nil { rest.removeFirst() }
    guard rest.count == 2, let month = MonthNames.number(rest[0].trimming(".")), let year = Int(rest[1].trimming(".")),
      year < 10_000,
      let day = CalendarDay(year: year < 100 ? 2000 + year : year, month: month, day: figures / 10_000),
      figures / 100 % 100 < 24, figures % 100 < 60
    else { return nil }
    self.init(day: day, hour: figures / 100 % 100, minute: figures % 100, utcOffset: zone)
  }
}

/// The paragraphs of a message's text, cut as those of plain text are.
func wireParagraphs(_ text: String, role: ParagraphRole? = nil) -> [MarkupBlock] {
  let texts = BlockTexts(text)
  return blocks(of: texts, in: text).map { MarkupBlock(role: role, text: String(text[$0.span])) }
}
