/// An address that may be handed to a browser: http or https, with a host, and nothing in it that could be taken for anything but an
/// address.
///
/// What RFC 3986 has no place for in a path or query (quotes, brackets, letters beyond ASCII) is written as `%XX`.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// More bytes than these no browser takes and nobody writes.
  package static let longest = 4096

  /// - Parameter written: as a source has it; white space around it does not count.
  package init(_ written: some StringProtocol) throws(AddressFault) {
    let scalars = Array(written.unicodeScalars.trimming(while: \.properties.isWhitespace))
    guard scalars.count <= Self.longest else { throw .tooLong }
    guard let colon = scalars.firstIndex(of: ":"), scalars[..<colon].allSatisfy(isSchemeLetter) else {
      throw .notWeb("")
    }
    let scheme = String(String.UnicodeScalarView(scalars[..<colon])).lowercased()
    guard scheme == "http" || scheme == "https" else { throw .notWeb(scheme) }
    let rest = scalars[(colon + 1)...]
    guard rest.starts(with: "//".unicodeScalars) else { throw .noHost }
    let host = rest.dropFirst(2).prefix { !"/?#".unicodeScalars.contains($0) }
    guard let first = host.first, first == "[" || isLetterOrDigit(first) else { throw .noHost }
    if host.contains("@") { throw .namesUser }
    if let odd = host.first(where: { !isOfHost($0) }) { throw .unsafe(odd) }
    var text = scheme + "://" + String(String.UnicodeScalarView(host))
    for scalar in rest[host.endIndex...] {
      if isOfPath(scalar) {
        text.unicodeScalars.append(scalar)
      } else if isVisible(scalar) {
        for byte in UTF8.encode(scalar)! { text += "%" + hexadecimal(byte) }
      } else {
        throw .unsafe(scalar)
      }
    }
    guard text.utf8.count <= Self.longest else { throw .tooLong }
    self.text = text
  }
}

/// Why an address is not handed to a browser.
package enum AddressFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The scheme, empty where there is none.
  case notWeb(String)
  case noHost
  /// `https://bank.example@elsewhere.example` leads elsewhere.
  case namesUser
  case unsafe(Unicode.Scalar)
  case tooLong

  /// To stand behind the address.
  package var description: String {
    switch self {
    case .notWeb: "only http and https addresses are opened"
    case .noHost: "it names no host"
    case .namesUser: "it names a user before the host, which hides where it leads"
    case .unsafe(let scalar):
      "it holds U+\(padded(String(scalar.value, radix: 16, uppercase: true))), which no address has"
    case .tooLong: "it is longer than \(WebAddress.longest) characters"
    }
  }

  private func padded(_ digits: String) -> String { String(repeating: "0", count: max(0, 4 - digits.count)) + digits }
}

private func isSchemeLetter(_ scalar: Unicode.Scalar) -> Bool {
  isASCIILetterOrDigit(scalar) || "+-.".unicodeScalars.contains(scalar)
}

private func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": true
  default: false
  }
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? isASCIILetterOrDigit(scalar) : scalar.properties.isAlphabetic
}

private func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
  if !scalar.isASCII {
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
  return isASCIILetterOrDigit(scalar) || ".-_~:[]%".unicodeScalars.contains(scalar)
}

/// RFC 3986 but for the apostrophe, which shells quote with.
private func isOfPath(_ scalar: Unicode.Scalar) -> Bool {
  isASCIILetterOrDigit(scalar) || "-._~:/?#[]@!$&()*+,;=%".unicodeScalars.contains(scalar)
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator:
    false
  default: true
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}

extension BidirectionalCollection {
  fileprivate func trimming(while isLeftOut: (Element) -> Bool) -> [Element] {
    var kept = Array(drop(while: isLeftOut))
    while let last = kept.last, isLeftOut(last) { kept.removeLast() }
    return kept
  }
}
