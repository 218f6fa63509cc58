import Language

/// The http and https addresses that a text spells out, in its order: where each stands, without the punctuation around it.
package func addresses(in text: String) -> [CopyLink] {
  let bytes = Array(text.utf8)
  var links: [CopyLink] = []
  var start = 0
  while start < bytes.count {
    guard bytes[start] | 0x20 == UInt8(ascii: "h"), start == 0 || !isLetterOrDigit(bytes[start - 1]),
      let scheme = schemes.first(where: { matches($0, bytes, at: start) })
    else {
      start += 1
      continue
    }
    let end = endOfAddress(bytes, from: start)
    let address = String(decoding: bytes[start..<end], as: UTF8.self)
    if (try? WebAddress(address)) != nil { links.append(CopyLink(span: Span(start, end), address: address)) }
    start = max(end, start + scheme.count)
  }
  return links
}

private let schemes = ["https://", "http://"].map { Array($0.utf8) }

private func matches(_ scheme: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
  guard start + scheme.count <= bytes.count else { return false }
  return scheme.indices.allSatisfy { bytes[start + $0] | 0x20 == scheme[$0] | 0x20 }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Behind the last byte that belongs to the address: a full stop at its end is the sentence's, a bracket that it does not open
/// is the text's.
private func endOfAddress(_ bytes: [UInt8], from start: Int) -> Int {
  var end = start
  var open: [UInt8: Int] = [:]
  let reach = min(bytes.count, start + WebAddress.longest)
  for scalar in String(decoding: bytes[start..<reach], as: UTF8.self).unicodeScalars {
    guard isOfAddress(scalar) else { break }
    switch scalar {
    case "(": open[UInt8(ascii: ")"), default: 0] += 1
    case "[": open[UInt8(ascii: "]"), default: 0] += 1
    case ")", "]": open[UInt8(ascii: scalar), default: 0] -= 1
    default: break
    }
    end += UTF8.width(scalar)
  }
  while end > start {
    let last = bytes[end - 1]
    if let depth = open[last], depth < 0 {
      open[last] = depth + 1
    } else if !".,;:!?'*_".utf8.contains(last) {
      return end
    }
    end -= 1
  }
  return end
}

/// Beyond ASCII only letters, digits and their marks: quotation marks and full stops of other scripts end an address.
private func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return scalar.value > 0x20 && scalar.value != 0x7F && !"<>\"`^{}|\\".unicodeScalars.contains(scalar)
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .decimalNumber:
    return true
  default: return false
  }
}
