import ArgumentParser
import Export
import Foundation
import Wire

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show what is understood of files of copy, without filing them.",
    discussion: """
      What a file is, is told from its content: plain text, RSS, Atom and JSON feeds, NITF, NewsML, ninjs, IPTC 7901, ANPA 1312, mail,
      a page, a list of feeds. Nothing is stored.

      Examples:
        writethru parse feed.xml                each item with its headline, date and byline, and what was odd
        writethru parse --json *.xml            every field; of several files an array
        writethru parse --json=feed feed.xml    a feed as the Python package feedparser names its parts
        curl -s https://example.org/rss | writethru parse --json -

      Exit status: 0 when all files were understood, 1 when one was not, 2 for wrong usage.
      """)

  @Argument(help: "Files; - is the standard input.", completion: .file())
  var files: [String]

  @Flag(name: .long, help: "Print JSON; --json=feed prints feeds as feedparser does.")
  var json = false

  /// What `--json=feed` becomes before the command line is parsed: options cannot have a value that may be left away.
  @Flag(name: .customLong("json-feed"), help: .hidden)
  var jsonFeed = false

  @Flag(name: .long, help: "Print the JSON of each file on a line of its own.")
  var ndjson = false

  @Option(name: .long, help: "What the files are, whatever they look like: rss, nitf, mail…")
  var format: Format?

  @Option(name: .long, help: ArgumentHelp("Where the files come from, for their relative links.", valueName: "address"))
  var base: String?

  @Option(name: .long, help: ArgumentHelp("The charset that the sender gave.", valueName: "name"))
  var charset: String?

  @Option(
    name: .long, help: ArgumentHelp("The media type that the sender gave.", valueName: "type", visibility: .hidden))
  var type: String?

  @Option(name: .long, help: ArgumentHelp("The language that the sender gave.", valueName: "tag", visibility: .hidden))
  var language: String?

  @OptionGroup var color: ColorOption

  /// Rewrites `--json=feed` for the parser of arguments.
  static func plain(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let options = arguments[..<end].flatMap { argument in
      switch argument {
      case "--json=feed": ["--json", "--json-feed"]
      case "--json=copy": ["--json"]
      default: [argument]
      }
    }
    return options + arguments[end...]
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name the files to parse; - is the standard input.") }
  }

  func run() throws {
    let hasFailed = json || ndjson ? printJSON() : printText()
    if hasFailed { throw Failure.silent }
  }

  // MARK: JSON

  /// Whether a file was not understood.
  private func printJSON() -> Bool {
    let isList = files.count > 1 && !ndjson
    var hasFailed = false
    if isList { Output.write("[\n") }
    for (index, path) in files.enumerated() {
      let value: JSONValue
      do throws(ParseFailure) {
        value = try jsonFeed ? feedJSON(path) : ParsedFile(path, try read(path)).json
      } catch {
        hasFailed = true
        value = jsonFeed ? error.feedJSON : error.json
      }
      Output.write(json: value, indent: ndjson ? nil : 2)
      Output.write(isList && index + 1 < files.count ? ",\n" : "\n")
    }
    if isList { Output.write("]\n") }
    return hasFailed
  }

  /// A feed's own document; of what is no feed, what is printed of anything.
  private func feedJSON(_ path: String) throws(ParseFailure) -> JSONValue {
    let bytes = try ParseCommand.bytes(of: path)
    do throws(WireError) {
      guard let feed = try readFeed(bytes, format: format, origin: origin(of: path)) else {
        return ParsedFile(path, try readTransmission(bytes, format: format, origin: origin(of: path))).json
      }
      return .object([.init(key: "file", value: .string(path))] + feed.json.members)
    } catch {
      throw ParseFailure(path: path, reason: error.description)
    }
  }

  // MARK: text

  private func printText() -> Bool {
    var hasFailed = false
    for (index, path) in files.enumerated() {
      var output = StyledText(showsStyles: color.showsStyles)
      if index > 0 { output.endLine() }
      do throws(ParseFailure) {
        ParsedFile(path, try read(path)).write(to: &output)
      } catch {
        hasFailed = true
        Output.complain("\(error.path): \(error.reason)")
      }
      Output.write(output.text)
    }
    return hasFailed
  }

  // MARK: files

  private func read(_ path: String) throws(ParseFailure) -> Transmission {
    let bytes = try ParseCommand.bytes(of: path)
    do throws(WireError) { return try readTransmission(bytes, format: format, origin: origin(of: path)) } catch {
      throw ParseFailure(path: path, reason: error.description)
    }
  }

  private func origin(of path: String) -> Origin {
    Origin(
      address: base, charset: charset, type: type, fileName: path == "-" ? nil : (path as NSString).lastPathComponent,
      language: language)
  }

  /// What is over the limit is not read further than that.
  private static func bytes(of path: String) throws(ParseFailure) -> [UInt8] {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ParseFailure(path: path, reason: "there is no such file")
    }
    if isFolder.boolValue { throw ParseFailure(path: path, reason: "it is a folder: name the files in it") }
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: WireLimits.fileBytes + 1)
    else {
      // An empty file reads as nothing at all.
      if FileManager.default.isReadableFile(atPath: path) { return [] }
      throw ParseFailure(path: path, reason: "it cannot be read: check its permissions")
    }
    return Array(data)
  }
}

/// A file that was not understood.
struct ParseFailure: Error {
  let path: String
  let reason: String

  var json: JSONValue { ["file": .string(path), "error": .string(reason)] }

  /// As a feed that says nothing.
  var feedJSON: JSONValue {
    [
      "file": .string(path), "error": .string(reason), "version": .string(""), "bozo": .bool(true),
      "bozo_exception": .string(reason), "feed": [:], "entries": [],
    ]
  }
}
