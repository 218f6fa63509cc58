import Newsroom
import Reader
import TOMLKit
import Terminal

/// `config.toml`: what could be used of it, and what could not.
package struct ConfigurationFile {
  package var theme: String?
  package var usesMouse = true
  package var settings = Settings()
  /// Whether articles are grouped into stories.
  package var groups = true
  /// The program that shows addresses, with its arguments; nil for the system's.
  package var openCommand: [String]?
  /// It has the terminal until it ends.
  package var opensInTerminal = false
  /// What a command printed that copy was piped to stays until a key.
  package var waitsAfterPipe = true
  /// After how many minutes feeds whose time has come are fetched while the reader is open; 0 for never.
  package var feedInterval = 0
  package var keys: [Action: [[Key]]] = [:]
  package var house: [HouseRule] = []
  /// Nil where the file cannot be read, so that it is not known what the user declares.
  package var aliases: [NameAlias]? = []
  package private(set) var problems: [Problem] = []

  package init() {}

  package init(_ file: String, path: String) {
    do {
      let table = try TOMLTable(string: file)
      for (key, value) in table {
        switch key {
        case "theme": theme = text(value, key, file, path)
        case "clipboard": settings.mayCopy = flag(value, key, file, path) ?? settings.mayCopy
        case "mouse": usesMouse = flag(value, key, file, path) ?? usesMouse
        case "reader": readReader(value, file, path)
        case "grouping": readGrouping(value, file, path)
        case "open": readOpen(value, file, path)
        case "pipe": readPipe(value, file, path)
        case "feeds": readFeeds(value, file, path)
        case "keys": readKeys(value, file, path)
        case "house": readHouse(value, file, path)
        case "aliases": readAliases(value, file, path)
        default:
          report(
            key, nil, file, path,
            "unknown key “\(key)”; there are theme, mouse, clipboard, [reader], [grouping], [feeds], [open], [pipe], [keys], [house] and [aliases]"
          )
        }
      }
    } catch let error as TOMLParseError {
      aliases = nil
      problems.append(
        Problem(file: path, line: error.source.begin.line, text: "\(error.description); nothing of the file is used"))
    } catch {
      aliases = nil
      problems.append(Problem(file: path, line: nil, text: "\(error)"))
    }
    problems.sort { ($0.line ?? 0, $0.text) < ($1.line ?? 0, $1.text) }
  }

  private mutating func readReader(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (key, value) in value.table.map(Array.init) ?? [] {
      switch key {
      case "read_on_open":
        settings.marksReadOnOpen = flag(value, key, file, path, section: "reader") ?? settings.marksReadOnOpen
      default: report(key, "reader", file, path, "unknown key “\(key)” in [reader]; there is read_on_open")
      }
    }
  }

  private mutating func readGrouping(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (key, value) in value.table.map(Array.init) ?? [] {
      switch key {
      case "enabled": groups = flag(value, key, file, path, section: "grouping") ?? groups
      default: report(key, "grouping", file, path, "unknown key “\(key)” in [grouping]; there is enabled")
      }
    }
  }

  private mutating func readFeeds(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (key, value) in value.table.map(Array.init) ?? [] {
      switch key {
      case "interval":
        if let minutes = value.int, (0...1440).contains(minutes) {
          feedInterval = minutes
        } else {
          report(key, "feeds", file, path, "“interval” must be minutes from 1 to 1440, or 0 for never")
        }
      default: report(key, "feeds", file, path, "unknown key “\(key)” in [feeds]; there is interval")
      }
    }
  }

  private mutating func readKeys(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (name, value) in value.table.map(Array.init) ?? [] {
      guard let action = Action(rawValue: name) else {
        report(name, "keys", file, path, "unknown action “\(name)” in [keys]; the help (?) lists them")
        continue
      }
      let written = value.string.map { [$0] } ?? value.array.map { $0.compactMap { $0.string } } ?? []
      var sequences: [[Key]] = []
      for text in written {
        if let sequence = Key.sequence(text) {
          sequences.append(sequence)
        } else {
          report(name, "keys", file, path, "“\(text)” for “\(name)” is no key; write j, ^d, alt-x, space, f1, ]c")
        }
      }
      if written.isEmpty, value.array?.isEmpty != true {
        report(name, "keys", file, path, "the keys of “\(name)” must be text or a list of texts")
      } else {
        keys[action] = sequences
      }
    }
  }

  private mutating func readHouse(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (outlet, value) in value.table.map(Array.init) ?? [] {
      let written = value.string.map { [$0] } ?? value.array.map { $0.compactMap { $0.string } } ?? []
      if written.isEmpty {
        report(outlet, "house", file, path, "the house style of “\(outlet)” must be a list of texts")
      }
      for rule in written {
        if let rule = HouseRule(rule, outlet: outlet) {
          house.append(rule)
        } else {
          report(outlet, "house", file, path, "“\(rule)” is no equivalence; write defence = defense")
        }
      }
    }
  }

  mutating func text(_ value: any TOMLValueConvertible, _ key: String, _ file: String, _ path: String)
    -> String?
  {
    if let text = value.string { return text }
    report(key, nil, file, path, "“\(key)” must be text")
    return nil
  }

  mutating func flag(
    _ value: any TOMLValueConvertible, _ key: String, _ file: String, _ path: String, section: String? = nil
  ) -> Bool? {
    if let flag = value.bool { return flag }
    report(key, section, file, path, "“\(key)” must be true or false")
    return nil
  }

  mutating func report(_ key: String, _ section: String?, _ file: String, _ path: String, _ text: String) {
    problems.append(Problem(file: path, line: line(of: key, in: file, section: section), text: text))
  }
}
