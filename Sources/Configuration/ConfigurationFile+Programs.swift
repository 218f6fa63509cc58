import Reader
import TOMLKit

extension ConfigurationFile {
  /// `[open] command = ["firefox", "{url}"]`, `terminal = true`.
  mutating func readOpen(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (key, value) in value.table.map(Array.init) ?? [] {
      switch key {
      case "command": openCommand = command(value, file, path) ?? openCommand
      case "terminal": opensInTerminal = flag(value, key, file, path, section: "open") ?? opensInTerminal
      default:
        report(key, "open", file, path, "unknown key “\(key)” in [open]; there are command and terminal")
      }
    }
  }

  mutating func readPipe(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    for (key, value) in value.table.map(Array.init) ?? [] {
      switch key {
      case "wait": waitsAfterPipe = flag(value, key, file, path, section: "pipe") ?? waitsAfterPipe
      default: report(key, "pipe", file, path, "unknown key “\(key)” in [pipe]; there is wait")
      }
    }
  }

  /// The words of a command: a list of texts, or one that is parted as the reader parts what is typed behind `|`.
  private mutating func command(_ value: any TOMLValueConvertible, _ file: String, _ path: String) -> [String]? {
    if let typed = value.string {
      do throws(CommandFault) { return try commandWords(typed) } catch {
        report("command", "open", file, path, "“\(typed)” is no command: \(error)")
        return nil
      }
    }
    let words = value.array.map { $0.map { $0.string } } ?? []
    guard let name = words.first, let name, !name.isEmpty, !words.contains(nil) else {
      report("command", "open", file, path, "the command must be a list of texts, such as [\"firefox\", \"{url}\"]")
      return nil
    }
    return words.compactMap(\.self)
  }
}
