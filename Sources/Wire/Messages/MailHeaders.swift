/// The header of a message (RFC 5322, section 2.2), with its encoded words written out (RFC 2047).
struct MailHeaders {
  private var fields: [(name: String, value: String)] = []

  /// - Parameter bytes: the lines of the header, without the blank line.
  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }).prefix(2000) {
      let text = DecodedText(Array(line.prefix(100_000)), declared: "utf-8").text
      if line.first == 32 || line.first == 9 {
        // A folded line goes on with the one above.
        if !fields.isEmpty { fields[fields.count - 1].value += " " + text.trimming(" \t") }
      } else if let colon = text.firstIndex(of: ":"), MailHeaders.isName(text[..<colon]) {
        let value = String(text[text.index(after: colon)...]).trimming(" \t")
        fields.append((text[..<colon].lowercased(), value))
      }
    }
  }

  /// The value of the first field of a name, decoded.
  subscript(name: String) -> String? {
    raw(name).map(EncodedWords.decode).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// As it stands.
  func raw(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  func last(_ name: String) -> String? { fields.last { $0.name == name }?.value }

  var isEmpty: Bool { fields.isEmpty }

  fileprivate static func isName(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.count < 60 && name.utf8.allSatisfy { $0 > 32 && $0 < 127 }
  }

  /// Whether a text opens as mail does: with an envelope line of a mailbox, or with fields of which several are those of mail.
  /// Ordinary copy may open with `London: …`, too.
  static func open(_ head: Substring) -> Bool {
    guard let first = head.utf8.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
    // Most copy is ruled out by its first line.
    let name = head.utf8.prefix(80).prefix { $0 != 10 && $0 != 13 && $0 != UInt8(ascii: ":") }
    guard head.hasPrefix("From ") || !name.contains(32) && name.count < 80 else { return false }
    let lines = head.prefix(16_000).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(200)
    guard let opening = lines.first else { return false }
    var known: Set<String> = []
    let isBox = isEnvelope(opening)
    for (index, line) in lines.enumerated() where !(isBox && index == 0) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" {
        if index == 0 { return false }
        continue
      }
      guard let colon = line.firstIndex(of: ":"), isName(line[..<colon]) else {
        // A stray line of a mailbox (`>From …`) does no harm.
        if line.hasPrefix(">From ") { continue }
        return false
      }
      let name = line[..<colon].lowercased()
      if names.contains(name) { known.insert(name) }
    }
    return isBox && !known.isEmpty || known.count >= 3
      || known.count == 2 && !known.isDisjoint(with: ["from", "message-id", "received", "mime-version"])
  }

  private static let names: Set = [
    "from", "to", "cc", "subject", "date", "message-id", "received", "mime-version", "content-type", "return-path",
    "delivered-to",
    "reply-to", "sender", "in-reply-to", "references", "list-id", "content-transfer-encoding", "x-mailer",
    "dkim-signature",
    "newsgroups", "supersedes", "organization",
  ]

  /// `From desk@example.org Tue Nov 17 08:02:00 2026`.
  static func isEnvelope(_ line: some StringProtocol) -> Bool {
    guard line.hasPrefix("From "), line.utf8.count < 400 else { return false }
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.count >= 4
      && words.contains { word in
        let figures = word.split(separator: ":")
        return figures.count >= 2 && figures.allSatisfy { Int($0) != nil }
      }
  }
}

/// A value with parameters: `text/plain; charset="utf-8"; format=flowed`.
struct MailField {
  /// In lower case.
  let value: String
  private var parameters: [String: String] = [:]

  init?(_ written: String?) {
    guard let written else { return nil }
    let pieces = MailField.pieces(written)
    value = (pieces.first ?? "").lowercased().trimming(" \t")
    var parts: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
    for piece in pieces.dropFirst().prefix(100) {
      guard let mark = piece.firstIndex(of: "=") else { continue }
      var name = piece[..<mark].lowercased().trimming(" \t")
      let value = String(piece[piece.index(after: mark)...]).trimming(" \t")
      // RFC 2231: `filename*0*=utf-8''Bericht%20`.
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      if let star = name.lastIndex(of: "*"), let number = Int(name[name.index(after: star)...]) {
        parts[String(name[..<star]), default: [:]][number] = (value, isEncoded)
      } else if isEncoded {
        parts[name, default: [:]][0] = (value, true)
      } else {
        parameters[name] = EncodedWords.decode(value)
      }
    }
    for (name, pieces) in parts { parameters[name] = MailField.joined(pieces) }
  }

  subscript(name: String) -> String? { parameters[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A name without the comment that may stand behind it: `QUOTED-PRINTABLE (as it came)`.
  static func token(_ written: some StringProtocol) -> String {
    String(written.drop { $0 == " " || $0 == "\t" }.prefix { !" \t(;".contains($0) })
  }

  private static func joined(_ pieces: [Int: (text: String, isEncoded: Bool)]) -> String {
    var bytes: [UInt8] = []
    var charset: String?
    for (index, piece) in pieces.sorted(by: { $0.key < $1.key }).enumerated() {
      var text = piece.value.text[...]
      if index == 0, piece.value.isEncoded {
        let marks = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        if marks.count == 3 { (charset, text) = (String(marks[0]), marks[2]) }
      }
      bytes += piece.value.isEncoded ? percentDecoded(Array(text.utf8)) : Array(text.utf8)
    }
    return DecodedText(bytes, declared: charset).text
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), let high = TransferEncoding.hexadecimal(bytes[...], place + 1),
        let low = TransferEncoding.hexadecimal(bytes[...], place + 2)
      {
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// Parted at semicolons that stand in no quotes; quotes are taken off.
  private static func pieces(_ written: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for character in written.prefix(20_000) {
      if isEscaped {
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
