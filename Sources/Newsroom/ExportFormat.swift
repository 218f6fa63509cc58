/// What articles and stories are exported as.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, html
  /// ninjs 2 for articles.
  case json
  /// The same, an article a line.
  case ndjson

  /// How the names of such files end.
  package var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .ndjson: "ndjson"
    }
  }

  /// By how a file's name ends; nil for an ending that means none of them.
  package init?(ofFile name: String) {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    default: return nil
    }
  }
}
