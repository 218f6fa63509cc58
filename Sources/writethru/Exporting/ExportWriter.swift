import Export
import Newsroom

/// Writes one piece after another as a document of a format, so that any number of them takes the memory of one.
struct ExportWriter {
  let format: ExportFormat
  let clock: Clock
  /// Of text, which is set in lines.
  var width = 84
  var showsStyles = false
  /// Several pieces are a list, in the formats that tell one from several.
  let isList: Bool
  private(set) var count = 0

  init(_ format: ExportFormat, clock: Clock, isList: Bool) {
    self.format = format
    self.clock = clock
    self.isList = isList
  }

  /// A piece, with what stands before it.
  mutating func add(_ piece: ExportedPiece) throws -> String {
    defer { count += 1 }
    return beginning(of: piece) + (try text(of: piece))
  }

  /// What stands behind the last piece.
  var end: String {
    switch format {
    case .text, .markdown, .ndjson: ""
    case .html: count == 0 ? "" : ArticlePage.foot
    case .json: !isList ? "\n" : count == 0 ? "[]\n" : "\n]\n"
    }
  }

  private func beginning(of piece: ExportedPiece) -> String {
    let isFirst = count == 0
    switch format {
    case .text: return isFirst ? "" : "\n"
    case .markdown: return isFirst ? "" : "\n---\n\n"
    case .html: return isFirst ? ArticlePage.head(title: isList ? "Writethru" : piece.title) : ""
    case .json: return !isList ? "" : isFirst ? "[\n" : ",\n"
    case .ndjson: return ""
    }
  }

  private func text(of piece: ExportedPiece) throws -> String {
    switch (format, piece) {
    case (.text, .article(let article)):
      return articleText(
        article.version, source: article.source, clock: clock, width: width, showsStyles: showsStyles)
    case (.text, .story(let story)): return storyText(story, clock: clock, width: width, showsStyles: showsStyles)
    case (.markdown, .article(let article)): return markdown(article, clock: clock)
    case (.markdown, .story(let story)): return markdown(story, clock: clock)
    case (.html, .article(let article)): return ArticlePage.article(article, clock: clock)
    case (.html, .story(let story)): return ArticlePage.story(story, clock: clock)
    case (.json, .article(let article)): return try Output.json(NinjsItem(article))
    case (.json, .story(let story)): return try Output.json(StoryItem(story))
    case (.ndjson, .article(let article)): return try Output.jsonLine(NinjsItem(article)) + "\n"
    case (.ndjson, .story(let story)):
      return try story.articles.map { try Output.jsonLine(NinjsItem($0)) + "\n" }.joined()
    }
  }
}

extension ExportedPiece {
  fileprivate var title: String {
    switch self {
    case .article(let article): article.version.header.title
    case .story(let story): story.story.headline
    }
  }
}
