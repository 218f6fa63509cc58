import Foundation
import Terminal
import Wire

/// Writes to the standard streams. Text from outside has been made safe before it comes here.
enum Output {
  static func write(_ text: String) { write(Array(text.utf8)[...], to: STDOUT_FILENO) }
  static func writeError(_ text: String) { write(Array(text.utf8)[...], to: STDERR_FILENO) }

  /// Bytes as they were received: not for a terminal.
  static func write(original bytes: [UInt8]) { write(bytes[...], to: STDOUT_FILENO) }

  /// An error of ours: one line, named.
  static func complain(_ text: String) { writeError("writethru: \(displaySafeLines(text))\n") }

  /// Everything, or nothing more: a reader that has gone away ends the program by SIGPIPE, as it does others.
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if descriptor == STDOUT_FILENO { complain("cannot write the output: \(String(cString: strerror(errno)))") }
        Foundation.exit(1)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  static func json(_ value: some Encodable) throws -> String { try json(value, [.prettyPrinted]) }

  /// On one line.
  static func jsonLine(_ value: some Encodable) throws -> String { try json(value, []) }

  private static func json(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    // JSONEncoder escapes what is below U+0020. A terminal also obeys U+0080 to U+009F, and other controls reorder lines.
    var text = ""
    for scalar in String(decoding: try encoder.encode(value), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// JSON of which nothing is obeyed by a terminal.
  ///
  /// - Parameter indent: nil for one line.
  static func write(json value: JSONValue, indent: Int?) { write(value.text(indent: indent)[...], to: STDOUT_FILENO) }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; of a pipe, what `COLUMNS` says or 80.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
