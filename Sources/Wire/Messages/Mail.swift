import Language
import Newsroom

/// A message as mail brings it (RFC 5322, MIME), or a mailbox of them.
func readMail(_ received: Received) throws(WireError) -> Transmission {
  var transmission = Transmission(format: .mail, charset: received.charset)
  let messages = Mailbox.messages(in: received.bytes)
  for (index, message) in messages.enumerated() {
    if let copy = MailCopy(message).copy() {
      transmission.items.append(copy)
    } else {
      transmission.warnings.append("message \(index + 1) has neither a subject nor text")
    }
  }
  if transmission.items.isEmpty { throw .notFormat(.mail) }
  return transmission
}

/// A message as it lies in a mailbox.
private struct Message {
  var bytes: [UInt8] = []
  /// The line before it, which says when it came.
  var envelope: String?
}

/// A mailbox of Unix in its dialects: mboxo, mboxrd, mboxcl.
private enum Mailbox {
  /// The messages, without the envelope lines before them and with the lines that were quoted for them as they were.
  static func messages(in bytes: [UInt8]) -> [Message] {
    let start = bytes.firstIndex { $0 > 32 } ?? 0
    guard bytes[start...].starts(with: from) else { return [Message(bytes: Array(bytes[start...]))] }
    var messages: [Message] = []
    var message = Message()
    var isOpen = false
    var isAfterBlank = true
    var lineStart = start
    while lineStart < bytes.count {
      let end = bytes[lineStart...].firstIndex { $0 == 10 } ?? bytes.count - 1
      let line = bytes[lineStart...end]
      if isAfterBlank, isEnvelope(line) {
        if isOpen { messages.append(message) }
        if messages.count > WireLimits.items { return messages }
        message = Message(envelope: String(decoding: line, as: UTF8.self))
        isOpen = true
      } else {
        message.bytes += isQuotedFrom(line) ? line.dropFirst() : line
      }
      isAfterBlank = line.allSatisfy { $0 == 10 || $0 == 13 }
      lineStart = end + 1
    }
    if isOpen { messages.append(message) }
    return messages
  }

  private static let from = Array("From ".utf8)

  private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: from) && line.count < 400 && MailHeaders.isEnvelope(String(decoding: line, as: UTF8.self))
  }

  /// `>From `, `>>From `.
  private static func isQuotedFrom(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: from)
  }
}

/// Sets copy out of a message.
private struct MailCopy {
  private let bytes: [UInt8]
  private let envelope: String?
  private let headers: MailHeaders
  private let body: MailBody
  private let subject: String?

  init(_ message: Message) {
    bytes = message.bytes
    envelope = message.envelope
    let part = MailPart(message.bytes[...])
    headers = part.headers
    body = MailBody(part)
    subject = headers["subject"]?.onOneLine
  }

  private var date: StatedDate? {
    // The last line of transport is the first that was written.
    let sent = [headers["date"], headers.last("received")?.split(separator: ";").last.map(String.init)]
    // Behind `From ` and the address, which may hold figures.
    let came = envelope?.split(separator: " ").dropFirst(2).joined(separator: " ")
    return (sent + [came]).lazy.compactMap { $0.flatMap { StatedDate(written: $0) } }.first
  }

  func copy() -> Copy? {
    guard var copy = textCopy() else { return nil }
    copy.format = .mail
    copy.headline = subject ?? copy.headline
    copy.date = date ?? copy.date
    copy.original = bytes
    fill(&copy)
    return copy
  }

  private func textCopy() -> Copy? {
    var body = body
    // A message that only encloses another is that one under its own subject.
    if MailCopy.words(body) < 15, let enclosed = body.enclosed {
      let inner = MailBody(enclosed)
      if MailCopy.words(inner) > MailCopy.words(body) { body = inner }
    }
    var plain: [String] = []
    var rich: MarkupReader?
    for text in body.texts {
      switch text {
      case .plain(let text): plain.append(text)
      case .html(let html): rich = MailCopy.paragraphs(of: html)
      }
    }
    var copy: Copy
    if let rich {
      var composer = CopyComposer()
      composer.add(subject, role: .headline)
      composer.add(rich.blocks)
      for text in plain { composer.add(wireParagraphs(text)) }
      if composer.isEmpty { return nil }
      copy = composer.copy(format: .mail, charset: body.charset, date: date)
      copy.particulars.media = rich.media
    } else {
      let (text, signature) = MailCopy.parted(plain.joined(separator: "\n\n"))
      if text.allSatisfy(\.isWhitespace), subject == nil { return nil }
      copy = readPlainText(MailCopy.withQuotesApart(text), under: subject, date: date, charset: body.charset)
      MailCopy.markQuotes(in: &copy)
      MailCopy.append(signature, to: &copy)
    }
    copy.replacements = body.replacements
    copy.particulars.media += self.body.media
    return copy
  }

  private static func words(_ body: MailBody) -> Int {
    body.texts.reduce(0) { sum, text in
      switch text {
      case .plain(let text), .html(let text): sum + text.split(whereSeparator: \.isWhitespace).count
      }
    }
  }

  private static func paragraphs(of html: String) -> MarkupReader {
    let resolve = { WebAddress.resolve($0, against: nil) }
    guard let root = XMLDocument.html(html)?.root else { return MarkupReader(resolve: resolve) }
    return MarkupReader.blocks(of: root, outline: MainText.outline(of: PageNode.tree(of: root)), resolve: resolve)
  }

  /// Apart from the signature, which a line of two hyphens and a space opens (RFC 3676, section 4.3).
  private static func parted(_ text: String) -> (text: String, signature: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let mark = lines.lastIndex(where: { $0 == "-- " || $0 == "--" }), mark > 0, lines.count - mark < 40 else {
      return (text, "")
    }
    return (lines[..<mark].joined(separator: "\n"), lines[mark...].joined(separator: "\n"))
  }

  /// What is quoted is no part of the paragraph before or behind it.
  private static func withQuotesApart(_ text: String) -> String {
    guard text.contains("\n>") else { return text }
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let last = lines.last, !last.isEmpty, !line.isEmpty, (last.first == ">") != (line.first == ">") {
        lines.append("")
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func append(_ signature: String, to copy: inout Copy) {
    guard !signature.allSatisfy(\.isWhitespace) else { return }
    copy.text += "\n\n"
    let start = copy.text.utf8.count
    copy.text += signature
    copy.paragraphs.append(Paragraph(.boilerplate, Span(start, copy.text.utf8.count).trimmed(in: copy.text)))
  }

  /// What a message quotes of the one that it answers.
  private static func markQuotes(in copy: inout Copy) {
    for index in copy.paragraphs.indices where copy.text[copy.paragraphs[index].span].hasPrefix(">") {
      copy.paragraphs[index].role = .boilerplate
    }
  }

  private func fill(_ copy: inout Copy) {
    copy.particulars.identifier = headers.raw("message-id").flatMap { MailCopy.identifiers($0).first }
    copy.particulars.replaces +=
      (headers.raw("supersedes") ?? headers.raw("x-supersedes")).map(MailCopy.identifiers) ?? withdrawn(by: copy)
    copy.particulars.language = headers["content-language"]?.split(separator: ",").first.map(String.init)
    copy.particulars.keywords = headers["keywords"]?.split(separator: ",").map { String($0).trimming(" ") } ?? []
    let sender = MailSender(headers["from"] ?? headers["sender"])
    copy.particulars.provider = headers["organization"] ?? headers["organisation"] ?? sender?.name ?? sender?.address
    if let name = sender?.name, sender?.isPerson ?? false {
      copy.particulars.authors = [name]
      copy.byline = copy.byline ?? name
    }
  }

  /// The message that a kill or a correction answers, which is the one that it means.
  private func withdrawn(by copy: Copy) -> [String] {
    guard copy.status == .killed || copy.status == .corrected else { return [] }
    if let answered = headers.raw("in-reply-to").map(MailCopy.identifiers), !answered.isEmpty { return answered }
    return headers.raw("references").map(MailCopy.identifiers)?.suffix(1) ?? []
  }

  /// `<1@example.org> <2@example.org>`.
  private static func identifiers(_ written: String) -> [String] {
    let inBrackets = written.split(separator: "<").compactMap { piece in
      piece.firstIndex(of: ">").map { String(piece[..<$0]).trimming(" ") }
    }
    return (inBrackets.isEmpty ? [written.trimming(" ")] : inBrackets).filter { !$0.isEmpty }
  }
}

/// Whom a message is from: `Ada Lund <ada@example.org>`, `ada@example.org (Ada Lund)`.
private struct MailSender {
  let name: String?
  let address: String?

  init?(_ written: String?) {
    guard let written = written?.onOneLine, !written.isEmpty else { return nil }
    if let open = written.lastIndex(of: "<"), let close = written[open...].firstIndex(of: ">") {
      address = String(written[written.index(after: open)..<close])
      let name = String(written[..<open]).trimming(" \"'")
      self.name = name.isEmpty ? nil : name
    } else if let open = written.firstIndex(of: "("), let close = written[open...].firstIndex(of: ")") {
      address = String(written[..<open]).trimming(" ")
      name = String(written[written.index(after: open)..<close]).trimming(" ")
    } else {
      (name, address) = written.contains("@") ? (nil, written) : (written, nil)
    }
  }

  /// A name of two to four words of which none is an office's.
  var isPerson: Bool {
    guard let words = name?.split(separator: " "), (2...4).contains(words.count) else { return false }
    return words.allSatisfy { $0.first?.isUppercase ?? false }
      && !words.contains { word in MailSender.offices.contains(word.lowercased().trimming(".,:;()")) }
  }

  private static let offices: Set = [
    "press", "office", "news", "newsroom", "newsletter", "media", "team", "desk", "service", "services", "info",
    "communications",
    "relations", "department", "ministry", "council", "university", "alerts", "alert", "daily", "weekly", "group",
    "agency", "editorial",
    "support", "pr", "presse", "pressestelle", "redaktion", "ltd", "inc", "gmbh", "wire", "release", "releases",
    "times", "post", "no-reply",
    "noreply", "notification", "notifications", "the", "of", "list",
  ]
}
