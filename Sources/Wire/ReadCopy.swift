import Newsroom

/// The limits on what is read (`I1` of the design).
package enum WireLimits {
  /// A file, or the answer to a request.
  package static let fileBytes = 32_000_000
  /// The text of one article.
  package static let articleBytes = 2_000_000
  /// The items of a feed, of a mailbox, of a message; those beyond are left out with a warning.
  package static let items = 10_000
}

/// What one file or response holds. Throws only for what is no copy at all; whatever can be read yields copy and warnings, and a bad
/// item never loses its neighbours.
///
/// - Parameter format: what the bytes are known to be; nil to judge by their content.
package func readTransmission(
  _ bytes: [UInt8], format: Format? = nil, origin: Origin = .unknown
) throws(WireError) -> Transmission {
  let (received, known) = try sniff(bytes, format: format, origin: origin)
  var transmission: Transmission
  do throws(WireError) { transmission = try read(received, as: known) } catch {
    // What only looked like it from its beginning: nobody said that it is.
    if case .notFormat(let wrong) = error, format == nil { throw .unreadFormat(wrong.family) }
    throw error
  }
  warn(of: received.replacements, in: &transmission)
  try leaveOutTooLong(of: &transmission)
  if transmission.items.count > WireLimits.items {
    transmission.warnings.append(
      "it holds \(transmission.items.count) items; those after the first \(WireLimits.items) are left out")
    transmission.items.removeLast(transmission.items.count - WireLimits.items)
  }
  return transmission
}

/// What a feed says of itself and of its entries, without copy made of them; nil for what is no feed.
package func readFeed(
  _ bytes: [UInt8], format: Format? = nil, origin: Origin = .unknown
) throws(WireError) -> FeedDocument? {
  let (received, known) = try sniff(bytes, format: format, origin: origin)
  return switch known {
  case .rss, .atom: try xmlFeed(received)
  case .jsonFeed: try jsonFeed(received)
  default: nil
  }
}

/// The text of bytes and what it is.
private func sniff(
  _ bytes: [UInt8], format: Format?, origin: Origin
) throws(WireError) -> (Received, Format) {
  guard bytes.count <= WireLimits.fileBytes else {
    throw .tooLarge(bytes: bytes.count, limit: WireLimits.fileBytes)
  }
  if format == nil, let error = Sniffed.binary(bytes) { throw error }
  let received = Received(bytes, origin: origin)
  guard received.text.unicodeScalars.contains(where: { !$0.isWhiteSpace }) else { throw .empty }
  let known: Format
  if let format {
    known = format
  } else {
    switch Sniffed(received.text) {
    // Plain text is what anything may be; there whoever sent it knows better.
    case .readable(.text): known = Sniffed.stated(by: origin, of: received.text) ?? .text
    case .readable(let format): known = format
    case .refused(let error): throw error
    }
  }
  return (received, known)
}

/// An article over the limit is left out of a file that holds others, too; alone it is refused.
private func leaveOutTooLong(of transmission: inout Transmission) throws(WireError) {
  let longest = transmission.items.map(\.text.utf8.count).max() ?? 0
  guard longest > WireLimits.articleBytes else { return }
  if transmission.items.count == 1 { throw .tooLarge(bytes: longest, limit: WireLimits.articleBytes) }
  for (index, item) in transmission.items.enumerated() where item.text.utf8.count > WireLimits.articleBytes {
    transmission.warnings.append(
      "item \(index + 1) is left out: its text is over the limit of \(WireLimits.articleBytes / 1_000_000) MB")
  }
  transmission.items.removeAll { $0.text.utf8.count > WireLimits.articleBytes }
}

/// Messages are decoded one by one, each in a charset of its own; what stands replaced elsewhere may be anywhere in the file.
private func warn(of replacements: Int, in transmission: inout Transmission) {
  let isByItem = [.iptc7901, .anpa1312, .mail, .rss, .atom, .jsonFeed].contains(transmission.format)
  let warning = { (count: Int) in "\(count) characters could not be decoded and show as \u{FFFD}" }
  for index in transmission.items.indices {
    let count = isByItem ? transmission.items[index].replacements : replacements
    if count > 0 { transmission.items[index].warnings.append(warning(count)) }
  }
  if transmission.items.isEmpty, replacements > 0 { transmission.warnings.append(warning(replacements)) }
}

private func read(_ received: Received, as format: Format) throws(WireError) -> Transmission {
  switch format {
  case .text: try readText(received)
  case .iptc7901: try readIPTC7901(received)
  case .anpa1312: try readANPA1312(received)
  case .nitf: try readNITF(received)
  case .newsmlG2: try readNewsMLG2(received)
  case .newsml1: try readNewsML1(received)
  case .ninjs: try readNINJS(received)
  case .rss, .atom: try readXMLFeed(received)
  case .jsonFeed: try readJSONFeed(received)
  case .html: try readPage(received)
  case .mail: try readMail(received)
  case .opml: try readOPML(received)
  case .urls: try readURLList(received)
  }
}

/// Bytes as they came, and the text that they are.
struct Received {
  let bytes: [UInt8]
  let text: String
  let charset: Charset
  /// How many characters stand replaced in the text.
  let replacements: Int
  let origin: Origin
  /// What was wrong with the charset that was declared; nil where nothing was.
  let fault: String?
  /// The charset as it was declared, in lower case, where it was read so.
  let declaredCharset: String?

  init(_ bytes: [UInt8], origin: Origin) {
    self.bytes = bytes
    self.origin = origin
    let decoded = DecodedText(bytes, declared: origin.charset)
    // SQLite and C end a string at U+0000, so it is replaced like any byte that is no text.
    let noughts = decoded.text.utf8.count(where: { $0 == 0 })
    text =
      noughts == 0
      ? decoded.text : String(decoded.text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : Character($0) })
    charset = decoded.charset
    replacements = decoded.replacements + noughts
    fault = decoded.fault
    declaredCharset = decoded.declared
    differs = decoded.differsFromBytes || noughts > 0
  }

  private let differs: Bool

  /// The bytes, where the text in UTF-8 is not what was received.
  var original: [UInt8]? { differs ? bytes : nil }
}

private func readText(_ received: Received) throws(WireError) -> Transmission {
  guard received.bytes.count <= WireLimits.articleBytes else {
    throw .tooLarge(bytes: received.bytes.count, limit: WireLimits.articleBytes)
  }
  var transmission = Transmission(format: .text, charset: received.charset)
  var copy = readPlainText(received.text, charset: received.charset)
  copy.original = received.original
  copy.replacements = received.replacements
  transmission.items = [copy]
  return transmission
}

/// The one piece of copy of a file; of several the first.
package func readCopy(_ bytes: [UInt8], format: Format? = nil) throws(WireError) -> Copy {
  guard let copy = try readTransmission(bytes, format: format).items.first else { throw .empty }
  return copy
}
