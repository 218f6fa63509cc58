import Language
import Newsroom

/// What of a message is its text, and what hangs on it.
struct MailBody {
  enum Text {
    case plain(String)
    case html(String)
  }

  private(set) var texts: [Text] = []
  private(set) var media: [Media] = []
  private(set) var replacements = 0
  private(set) var charset = Charset.utf8
  /// A message that came whole inside this one.
  private(set) var enclosed: MailPart?

  /// Text of a kind that is not known, and its place among the media.
  private var unknown: (part: MailPart, place: Int)?

  init(_ part: MailPart) {
    read(part)
    // It is all the text that there is.
    if texts.isEmpty, enclosed == nil, let unknown {
      media.remove(at: unknown.place)
      add(unknown.part)
    }
  }

  private mutating func read(_ part: MailPart) {
    if part.isAttachment, part.kind != "message/rfc822" {
      media.append(part.media)
    } else if part.kind == "multipart/alternative" {
      readBest(of: part.parts)
    } else if part.kind == "message/rfc822" {
      media.append(part.media)
      enclosed = enclosed ?? part.parts.first
    } else if !part.parts.isEmpty {
      part.parts.forEach { read($0) }
    } else if part.isPlain || part.isHTML {
      add(part)
    } else if !part.content.isEmpty {
      if part.kind.hasPrefix("text/"), unknown == nil { unknown = (part, media.count) }
      media.append(part.media)
    }
  }

  private mutating func add(_ part: MailPart) {
    let decoded = part.text
    replacements += decoded.replacements
    if texts.isEmpty { charset = decoded.charset }
    if part.isHTML {
      // The same text in another form, where somebody mixed what are alternatives.
      if texts.isEmpty { texts.append(.html(decoded.text)) } else { media.append(part.media) }
      return
    }
    let flowed = part.type["format"]?.lowercased() == "flowed"
    let text =
      flowed ? FlowedText.joined(decoded.text, dropsSpace: part.type["delsp"]?.lowercased() == "yes") : decoded.text
    if !text.allSatisfy(\.isWhitespace) { texts.append(.plain(text)) }
  }

  /// Plain text, unless it is only there to say that there is HTML.
  private mutating func readBest(of parts: [MailPart]) {
    let plain = parts.first { $0.kind == "text/plain" && !$0.isAttachment }
    let rich = parts.last { $0.kind != "text/plain" && !$0.isAttachment && MailBody.hasText($0) }
    if let plain, rich == nil || !MailBody.isStub(plain.text.text, beside: rich.flatMap(MailBody.html)) {
      add(plain)
      // What hangs on the richer form hangs on the message.
      for part in rich?.parts ?? [] where !part.isHTML && !part.kind.hasPrefix("multipart/") { read(part) }
    } else if let rich {
      read(rich)
    } else {
      parts.last.map { read($0) }
    }
    for part in parts where part.isAttachment { read(part) }
  }

  private static func hasText(_ part: MailPart) -> Bool { html(part) != nil }

  private static func html(_ part: MailPart) -> String? {
    if part.isHTML { return part.text.text }
    for inner in part.parts {
      if let found = html(inner) { return found }
    }
    return nil
  }

  private static func isStub(_ plain: String, beside html: String?) -> Bool {
    let words = plain.split(whereSeparator: \.isWhitespace).count
    guard words < 60, let html else { return words == 0 }
    let rich = MarkupReader.blocks(ofHTML: html).blocks
    return PageBlocks.words(rich) > words * 3 + 5
  }
}

/// Text whose paragraphs were broken so that they can be set anew: `format=flowed` (RFC 3676).
enum FlowedText {
  static func joined(_ text: String, dropsSpace: Bool) -> String {
    var result: [String] = []
    var isOpen = false
    var depth = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let quotes = line.prefix { $0 == ">" }.count
      var rest = line.dropFirst(quotes)
      if rest.first == " " { rest = rest.dropFirst() }
      let isSignature = rest == "-- "
      let flows = rest.hasSuffix(" ") && !isSignature
      if isOpen, quotes == depth, !isSignature, !result.isEmpty {
        result[result.count - 1] += rest
      } else {
        result.append((quotes > 0 ? String(repeating: ">", count: quotes) + " " : "") + rest)
      }
      if flows, dropsSpace { result[result.count - 1].removeLast() }
      (isOpen, depth) = (flows, quotes)
    }
    return result.joined(separator: "\n")
  }
}
