import ArgumentParser
import Foundation
import TestSupport
import Wire

/// Reads damaged copies of real files: nothing may crash, hang or grow (`I4` of the design).
///
/// The work is done by copies of this program, each of which says what it reads next, so that one that dies names its input.
struct EvaluateMutations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Read damaged copies of files: cut, flipped, spliced. Counts crashes and hangs.",
    discussion: """
      Each input is made from a number alone, so that --first N --inputs 1 makes the same one again; --write FILE keeps it.

      Exit status: 0 when nothing crashed, hung over 2 s or took over 300 MB.
      """)

  @Argument(help: "Files, and folders whose files are taken.") var paths: [String]
  @Option(help: "How many inputs.") var inputs = 100_000
  @Option(help: "The number of the first input.") var first = 0
  @Option(help: "Makes other inputs.") var seed: UInt64 = 1
  @Option(help: "Write the first input to a file instead of reading it.") var write: String?
  @Flag(help: .hidden) var worker = false

  /// Seconds that an input may take.
  private static let limit = 2.0
  private static let memory = 300

  func run() throws {
    let files = try load()
    guard !files.isEmpty else { throw ValidationError("There is no file in \(paths.joined(separator: ", ")).") }
    if let write {
      try Data(mutation(first, of: files)).write(to: URL(fileURLWithPath: write))
    } else if worker {
      work(files)
    } else {
      try supervise(files.count)
    }
  }

  private func load() throws -> [[UInt8]] {
    var found: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        found += names.map { path + "/" + $0 }
      } else {
        found.append(path)
      }
    }
    return found.sorted().compactMap { path in
      // Of the size of most real copy: the rest would only take longer.
      guard let data = FileManager.default.contents(atPath: path), !data.isEmpty, data.count < 400_000 else {
        return nil
      }
      return Array(data)
    }
  }

  // MARK: inputs

  private func mutation(_ number: Int, of files: [[UInt8]]) -> [UInt8] {
    var random = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ UInt64(number))
    var bytes = files.randomElement(using: &random)!
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes.removeLast(bytes.count - place)
      case 1:
        for _ in 0..<Int.random(in: 1...16, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      case 2:
        // The head of one file and the tail of another.
        let other = files.randomElement(using: &random)!
        bytes = Array(bytes[..<place]) + other.suffix(Int.random(in: 0...min(other.count, 20_000), using: &random))
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...2000, using: &random)))
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...500, using: &random))
        let piece = Array(repeating: Array(bytes[place..<end]), count: Int.random(in: 2...60, using: &random)).joined()
        bytes.insert(contentsOf: piece, at: place)
      case 5: bytes.insert(contentsOf: Self.traps.randomElement(using: &random)!, at: place)
      default: bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  /// What parsers stumble over.
  private static let traps: [[UInt8]] =
    [
      "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&#x110000;", "&#xD800;", "&lol;", "<!DOCTYPE a [<!ENTITY b '&c;'>]>",
      "<?xml encoding='utf-16'?>", "\u{FEFF}", "{", "[[[[[[[[", "\"", "\\u", "\\ud800", "1e999999", "-", "\0", "\u{1}",
      "\u{2}",
      "\u{3}", "=?utf-8?B?", "=?x?Q?=?=", "--", "Content-Type: multipart/mixed; boundary=\"\"\r\n", "\r\n\r\n", "From ",
      "charset=utf-7", "charset=iso-2022-jp", "xml:base='http://[::1'", "href='http://a\u{202E}'",
      "99999999999999999999",
      "0000-00-00T99:99:99", "9999-12-31T23:59:59Z", "-9223372036854775808",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42]]
    + [
      Array(repeating: Array("<a>".utf8), count: 3000).flatMap { $0 }, Array(repeating: UInt8(ascii: "["), count: 3000),
    ]

  // MARK: the work

  /// Says the number of each input before it is read, and how long it took behind it.
  private func work(_ files: [[UInt8]]) {
    for number in first..<(first + inputs) {
      let bytes = mutation(number, of: files)
      FileHandle.standardOutput.write(Data("\(number)".utf8))
      // An input that never ends is ended by the signal, which the supervisor tells from a crash.
      alarm(10)
      let start = ContinuousClock.now
      for format in [nil] + [Format.allCases[number % Format.allCases.count]] {
        _ = try? readTransmission(bytes, format: format)
      }
      let took = (ContinuousClock.now - start) / .milliseconds(1)
      FileHandle.standardOutput.write(Data(" \(took)\n".utf8))
    }
    FileHandle.standardOutput.write(Data("peak \(peak() / 1024)\n".utf8))
  }

  private func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  // MARK: the count

  private func supervise(_ files: Int) throws {
    var crashes: [Int] = []
    var hangs: [Int] = []
    var slowest = (milliseconds: 0.0, input: first)
    var most = 0
    var next = first
    let end = first + inputs
    while next < end {
      let last = min(end, next + 5000)
      let (lines, isHung) = run(from: next, count: last - next)
      for line in lines {
        let parts = line.split(separator: " ")
        if parts.first == "peak" {
          most = max(most, Int(parts[1]) ?? 0)
        } else if parts.count == 2, let number = Int(parts[0]), let took = Double(parts[1]) {
          if took > slowest.milliseconds { slowest = (took, number) }
          if took > Self.limit * 1000 { hangs.append(number) }
          next = number + 1
        }
      }
      if next < last {
        if isHung { hangs.append(next) } else { crashes.append(next) }
        next += 1
      }
      FileHandle.standardError.write(Data("\r\(next - first) inputs".utf8))
    }
    FileHandle.standardError.write(Data("\r".utf8))
    print("inputs      \(inputs) from \(files) files, seed \(seed)")
    print(
      "crashes     \(crashes.count)\(crashes.isEmpty ? "" : ": \(crashes.prefix(20).map(String.init).joined(separator: ", "))")"
    )
    print(
      "over 2 s    \(hangs.count)\(hangs.isEmpty ? "" : ": \(hangs.prefix(20).map(String.init).joined(separator: ", "))")"
    )
    print("slowest     \(Int(slowest.milliseconds)) ms: \(slowest.input)")
    print("memory      \(most) MB at most")
    if !crashes.isEmpty || !hangs.isEmpty || most > Self.memory { throw ExitCode.failure }
  }

  /// The lines of a copy of this program that reads some of the inputs.
  private func run(from start: Int, count: Int) -> (lines: [Substring], isHung: Bool) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments =
      ["mutations", "--worker", "--first", "\(start)", "--inputs", "\(count)", "--seed", "\(seed)"] + paths
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return ([], false) }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isHung = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGALRM
    return (String(decoding: output, as: UTF8.self).split(separator: "\n"), isHung)
  }
}
