import CLibXML2

/// `8217`, `x2019`: the number of a numeric reference.
enum NumericReference {
  /// The character, where it is one that text may hold. 128 to 159 are read as windows-1252, as browsers do.
  static func scalar(_ digits: some StringProtocol) -> Unicode.Scalar? {
    guard let value = number(digits) else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252Scalar(UInt8(value)) }
    guard value >= 32 || value == 9 || value == 10 || value == 13, value & 0xFFFE != 0xFFFE else { return nil }
    return Unicode.Scalar(value)
  }

  static func number(_ digits: some StringProtocol) -> UInt32? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  }
}

/// The character that HTML calls by a name, such as `eacute`.
func namedScalar(_ name: String) -> Unicode.Scalar? {
  if name == "apos" { return "'" }
  guard let known = htmlEntityLookup(name) else { return nil }
  return Unicode.Scalar(known.pointee.value)
}
