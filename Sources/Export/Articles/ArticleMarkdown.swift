import Language
import Newsroom
import Terminal

/// An article in Markdown: its headline, who ran it and when, the copy. Nothing of the copy is a mark, and its links are links.
package func markdown(_ article: ExportedArticle, clock: Clock) -> String {
  markdown(article, clock: clock, level: 1)
}

/// A story in Markdown: its versions and coverage with who derives from whom, then its articles.
package func markdown(_ story: ExportedStory, clock: Clock) -> String {
  var output = "# \(markdownEscaped(story.story.headline))\n\n"
  for line in story.lines(clock) {
    output += "- \(line.parts.map { markdownEscaped($0) }.joined(separator: " · "))\n"
  }
  for article in story.articles { output += "\n" + markdown(article, clock: clock, level: 2) }
  return output
}

private func markdown(_ article: ExportedArticle, clock: Clock, level: Int) -> String {
  let version = article.version
  let header = version.header
  var lines = ["\(String(repeating: "#", count: level)) \(markdownEscaped(header.title))"]
  if let deck = version.deck { lines.append("*\(markdownEscaped(deck.onOneLine))*") }
  let facts = [article.source, timeLine(header, clock: clock), "\(header.words) words", header.id.description]
  lines.append(facts.map { markdownEscaped($0) }.joined(separator: " · "))
  if let page = version.particulars.address, let address = followed(page) {
    lines.append("<\(markdownAddress(address))>")
  }
  if let note = statusNote(version) { lines.append("**\(markdownEscaped(note))**") }
  if let byline = version.byline { lines.append(markdownEscaped("By \(byline.onOneLine)")) }
  for paragraph in PublishedCopy(version).paragraphs {
    let text = paragraph.runs.map(markdown).joined()
    guard text.contains(where: { !$0.isWhitespace }) else { continue }
    switch paragraph.role {
    case .subhead: lines.append("\(String(repeating: "#", count: level + 1)) \(text)")
    case .caption, .credit, .contributor, .advisory: lines.append("*\(text.trimmed)*")
    default: lines.append(opened(text))
    }
  }
  let media = version.particulars.media
  if !media.isEmpty { lines.append(media.map { "- \(markdown($0))" }.joined(separator: "\n")) }
  return lines.joined(separator: "\n\n") + "\n"
}

private func markdown(_ run: PublishedCopy.Run) -> String {
  let text = markdownEscaped(run.glyphs.map(\.text).joined())
  return run.address.map { "[\(text)](<\(markdownAddress($0))>)" } ?? text
}

private func markdown(_ media: Media) -> String {
  let words = [media.kind, media.words].filter { !$0.isEmpty }.joined(separator: ": ")
  guard let address = media.address.flatMap(followed) else { return markdownEscaped(words) }
  return "[\(markdownEscaped(words))](<\(markdownAddress(address))>)"
}

/// An address between angle brackets holds none, and no backslash: `WebAddress` has escaped them.
private func markdownAddress(_ address: String) -> String { displaySafe(address) }

/// A paragraph that begins as a list or a rule would is none.
private func opened(_ text: String) -> String {
  guard let first = text.first else { return text }
  if "-+=".contains(first) { return "\\" + text }
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  let rest = text.dropFirst(digits.count)
  if !digits.isEmpty, let mark = rest.first, ".)".contains(mark) { return digits + "\\" + rest }
  return text
}

extension String {
  /// Emphasis begins and ends at a letter.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
