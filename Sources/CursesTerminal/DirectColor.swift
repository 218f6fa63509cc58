import Foundation

/// A terminfo entry for 24-bit colour, made from the one that the system has for a terminal type.
///
/// `COLORTERM=truecolor` says that a terminal can do it, but its usual entry (`xterm-256color`) does not, and the
/// entries that do (`xterm-direct`) are seldom installed. ncurses (6.1 and later) takes an entry from the environment
/// as `TERMINFO=b64:…`; so the compiled entry is read, its numbers for colours and its strings for setting them are
/// replaced, and the flag `RGB` is added. The layout is that of term(5), “Storage format”.
enum DirectColor {
  /// The value for `TERMINFO`, or nil if there is no entry that can be changed.
  static func terminfo(for type: String, environment: [String: String]) -> String? {
    guard let entry = compiledEntry(type, environment: environment), let changed = withDirectColor(entry) else {
      return nil
    }
    return "b64:" + Data(changed).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
  }

  /// Colours 0–15 are the terminal's own; from 16 on a number is red, green and blue.
  private static func capability(own: String, bright: String, direct: String) -> [UInt8] {
    Array(
      """
      \u{1B}[%?%p1%{8}%<%t\(own)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d%e\(direct);2;%p1%{65536}%/%d;\
      %p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m
      """.utf8)
  }

  private static func compiledEntry(_ type: String, environment: [String: String]) -> [UInt8]? {
    guard let first = type.utf8.first, !type.contains("/") else { return nil }
    var folders = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }].compactMap(\.self)
    folders += (environment["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
    folders += ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    let subfolders = [String(UnicodeScalar(first)), String(first, radix: 16)]
    for folder in folders {
      for subfolder in subfolders {
        if let data = FileManager.default.contents(atPath: "\(folder)/\(subfolder)/\(type)") { return Array(data) }
      }
    }
    return nil
  }

  // MARK: the compiled format

  /// Places in the arrays of numbers and strings: term.h’s order.
  private enum Place {
    static let maxColors = 13
    static let maxPairs = 14
    static let setForeground = 359
    static let setBackground = 360
  }

  static func withDirectColor(_ entry: [UInt8]) -> [UInt8]? {
    guard var parts = CompiledEntry(entry) else { return nil }
    guard parts.numbers.count > Place.maxPairs, parts.strings.count > Place.setBackground else { return nil }
    parts.numbers[Place.maxColors] = 0x100_0000
    parts.numbers[Place.maxPairs] = 0x1_0000
    parts.strings[Place.setForeground] = capability(own: "3", bright: "9", direct: "38")
    parts.strings[Place.setBackground] = capability(own: "4", bright: "10", direct: "48")
    parts.extended.booleans.append((Array("RGB".utf8), 1))
    return parts.bytes
  }
}

/// A compiled terminfo entry, taken apart.
private struct CompiledEntry {
  var names: [UInt8]
  var booleans: [UInt8]
  var numbers: [Int32]
  /// Nil for a capability that the terminal lacks.
  var strings: [[UInt8]?]
  var extended = Extended()

  struct Extended {
    var booleans: [(name: [UInt8], value: UInt8)] = []
    var numbers: [(name: [UInt8], value: Int32)] = []
    var strings: [(name: [UInt8], value: [UInt8]?)] = []
  }

  private static let shortNumbers = 0x011A
  private static let longNumbers = 0x021E

  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    guard let magic = reader.short(), magic == Self.shortNumbers || magic == Self.longNumbers,
      let nameSize = reader.short(), let booleanCount = reader.short(), let numberCount = reader.short(),
      let stringCount = reader.short(), let tableSize = reader.short(), let names = reader.take(nameSize),
      let booleans = reader.take(booleanCount)
    else { return nil }
    let isLong = magic == Self.longNumbers
    self.names = names
    self.booleans = booleans
    reader.align()
    guard let numbers = reader.numbers(numberCount, isLong: isLong), let offsets = reader.shorts(stringCount),
      let table = reader.take(tableSize)
    else { return nil }
    self.numbers = numbers
    strings = offsets.map { Self.string(table, at: $0) }
    reader.align()
    readExtended(&reader, isLong: isLong)
  }

  private mutating func readExtended(_ reader: inout Reader, isLong: Bool) {
    guard let booleanCount = reader.short(), let numberCount = reader.short(), let stringCount = reader.short(),
      reader.short() != nil, let tableSize = reader.short(), let booleans = reader.take(booleanCount)
    else { return }
    reader.align()
    let count = booleanCount + numberCount + stringCount
    guard let numbers = reader.numbers(numberCount, isLong: isLong), let values = reader.shorts(stringCount),
      let names = reader.shorts(count), let table = reader.take(tableSize)
    else { return }
    let strings = values.map { Self.string(table, at: $0) }
    // The names follow the values in the table, their offsets counted from where the values end.
    let start = strings.reduce(0) { $0 + ($1.map { $0.count + 1 } ?? 0) }
    guard start <= table.count else { return }
    let texts = names.map { Self.string(Array(table[start...]), at: $0) ?? [] }
    extended.booleans = Array(zip(texts, booleans)).map { (name: $0.0, value: $0.1) }
    extended.numbers = Array(zip(texts.dropFirst(booleanCount), numbers)).map { (name: $0.0, value: $0.1) }
    extended.strings = Array(zip(texts.dropFirst(booleanCount + numberCount), strings)).map {
      (name: $0.0, value: $0.1)
    }
  }

  private static func string(_ table: [UInt8], at offset: Int) -> [UInt8]? {
    guard offset >= 0, offset < table.count, let end = table[offset...].firstIndex(of: 0) else { return nil }
    return Array(table[offset..<end])
  }

  var bytes: [UInt8] {
    var writer = Writer()
    let (offsets, table) = Self.table(strings)
    for value in [Self.longNumbers, names.count, booleans.count, numbers.count, strings.count, table.count] {
      writer.short(value)
    }
    writer.bytes += names + booleans
    writer.align()
    for number in numbers { writer.long(number) }
    for offset in offsets { writer.short(offset) }
    writer.bytes += table
    writer.align()

    let (values, valueTable) = Self.table(extended.strings.map(\.value))
    let texts = extended.booleans.map(\.name) + extended.numbers.map(\.name) + extended.strings.map(\.name)
    let (nameOffsets, nameTable) = Self.table(texts)
    for value in [
      extended.booleans.count, extended.numbers.count, extended.strings.count,
      values.count(where: { $0 >= 0 }) + nameOffsets.count, valueTable.count + nameTable.count,
    ] { writer.short(value) }
    writer.bytes += extended.booleans.map(\.value)
    writer.align()
    for number in extended.numbers { writer.long(number.value) }
    for offset in values + nameOffsets { writer.short(offset) }
    writer.bytes += valueTable + nameTable
    return writer.bytes
  }

  private static func table(_ strings: [[UInt8]?]) -> (offsets: [Int], table: [UInt8]) {
    var table: [UInt8] = []
    let offsets = strings.map { string -> Int in
      guard let string else { return -1 }
      defer { table += string + [0] }
      return table.count
    }
    return (offsets, table)
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ count: Int) -> [UInt8]? {
      guard count >= 0, position + count <= bytes.count else { return nil }
      defer { position += count }
      return Array(bytes[position..<(position + count)])
    }

    mutating func short() -> Int? {
      take(2).map { Int(Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8)) }
    }

    mutating func shorts(_ count: Int) -> [Int]? {
      var values: [Int] = []
      for _ in 0..<max(0, count) {
        guard let value = short() else { return nil }
        values.append(value)
      }
      return values
    }

    mutating func numbers(_ count: Int, isLong: Bool) -> [Int32]? {
      guard isLong else { return shorts(count)?.map(Int32.init) }
      guard let raw = take(count * 4) else { return nil }
      return stride(from: 0, to: raw.count, by: 4).map { start in
        Int32(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(raw[start + $1]) << (8 * UInt32($1)) })
      }
    }

    mutating func align() { position += position & 1 }
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func short(_ value: Int) {
      let bits = UInt16(bitPattern: Int16(truncatingIfNeeded: value))
      bytes += [UInt8(bits & 0xFF), UInt8(bits >> 8)]
    }

    mutating func long(_ value: Int32) {
      let bits = UInt32(bitPattern: value)
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }
    }

    mutating func align() { if bytes.count & 1 == 1 { bytes.append(0) } }
  }
}
