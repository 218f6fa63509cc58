import Newsroom

/// The control characters that wire messages are framed with (ISO 646).
enum Control {
  static let startOfHeading: UInt8 = 0x01
  static let synchronous: UInt8 = 0x16
}

/// One message of those that a file holds: its header, its text, and what follows the text.
struct ControlMessage {
  /// As received.
  let bytes: [UInt8]
  /// From the start of heading to the start of text; all of it where no text begins.
  let header: [Substring]
  /// To the end of text. Nil where nothing says where the text begins.
  let body: [Substring]?
  let trailer: [Substring]
  let decoded: DecodedText
  /// What the letters were read as, where nothing says so.
  let warning: String?

  /// The messages of a file in their order.
  static func all(in received: Received) -> [ControlMessage] {
    // UTF-16 has no bytes to look for.
    let bytes = received.charset.rawValue.hasPrefix("UTF-16") ? Array(received.text.utf8) : received.bytes
    var starts = bytes.indices.filter { bytes[$0] == Control.startOfHeading }.map { start in
      // The characters that synchronise belong to the message that they come before.
      var start = start
      while start > 0, bytes[start - 1] == Control.synchronous { start -= 1 }
      return start
    }
    if starts.isEmpty { starts = [0] }
    return starts.prefix(WireLimits.items + 1).enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      return ControlMessage(Array(bytes[start..<end]), declared: received.origin.charset)
    }
  }

  private init(_ bytes: [UInt8], declared: String?) {
    self.bytes = bytes
    let reading = MessageCharset(bytes, declared: declared)
    decoded = reading.decoded
    warning = reading.warning
    let text = decoded.text
    let scalars = text.unicodeScalars
    let afterHeading = scalars.firstIndex(of: "\u{1}").map { scalars.index(after: $0) } ?? scalars.startIndex
    let textStart = scalars[afterHeading...].firstIndex(of: "\u{2}")
    let textEnd =
      scalars[(textStart ?? afterHeading)...].firstIndex { $0 == "\u{3}" || $0 == "\u{4}" } ?? scalars.endIndex
    header = ControlMessage.lines(text[afterHeading..<(textStart ?? textEnd)])
    body = textStart.map { ControlMessage.lines(text[scalars.index(after: $0)..<textEnd]) }
    trailer = ControlMessage.lines(text[textEnd...])
  }

  /// By either or both of CR and LF.
  private static func lines(_ text: Substring) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

extension Substring {
  /// Without white space at the ends and without control characters but tabs.
  var wireLine: String {
    let shown = unicodeScalars.filter { $0.value >= 32 && $0.value != 0x7F || $0.value == 9 }
    return String(String.UnicodeScalarView(shown)).trimming(" \t")
  }
}
