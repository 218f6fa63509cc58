import Language
import Newsroom
import Terminal

/// How each character of an article looks: its role's style, with lit mentions and search hits over it.
struct ArticleInk {
  private let names: [(span: Span, style: Style)]
  private let quotes: [(span: Span, style: Style)]
  private let hits: [Span]
  private let current: Span?
  private let currentHit: Span?
  private let changed: [Span]
  private let theme: Theme

  init(_ version: Version, lit: LitKinds, mention: Int?, hits: [Span], hit: Int?, changed: [Span], theme: Theme) {
    self.changed = changed
    let shown = version.mentions.filter { lit.contains($0.kind) }
    names = shown.filter { $0.kind != .quote }.map { ($0.span, theme[.scope(for: $0.kind)]) }
    quotes = shown.filter { $0.kind == .quote }.map { ($0.span, theme[.entityQuote]) }
    self.hits = hits
    current = mention.map { version.mentions[$0].span }
    currentHit = hit.flatMap { hits.indices.contains($0) ? hits[$0] : nil }
    self.theme = theme
  }

  func style(of glyph: Glyph, base: Style) -> Style {
    var style = isChanged(glyph.offset) ? theme[.copyChanged].over(base) : base
    if let quote = find(glyph.offset, in: quotes) { style = quote.over(style) }
    // Weight and slant tell the kinds apart: those of a headline or a quotation around a name would make it another kind.
    if let name = find(glyph.offset, in: names) {
      style = name.over(Style(foreground: style.foreground, background: style.background))
    }
    if let current, current.contains(glyph.offset) { style = theme[.entityCurrent].over(style) }
    if isHit(glyph.offset) {
      style = theme[.searchHit].over(style)
      if currentHit?.contains(glyph.offset) ?? false { style = theme[.entityCurrent].over(style) }
    }
    return style
  }

  /// In a sentence that changed since the article was read.
  func isChanged(_ offset: Int) -> Bool { changed.hold(offset) }

  private func isHit(_ offset: Int) -> Bool { hits.hold(offset) }

  /// The style of the last span that begins at or before an offset, if it reaches so far.
  private func find(_ offset: Int, in spans: [(span: Span, style: Style)]) -> Style? {
    let low = spans.partitioningIndex { $0.span.start > offset }
    // Spans seldom overlap: a look a few places back finds one that holds another.
    for index in stride(from: low - 1, through: max(0, low - 3), by: -1)
    where index >= 0 && spans[index].span.contains(offset) {
      return spans[index].style
    }
    return nil
  }
}
