import Newsroom
import Terminal

/// Ends the command where a search cannot be understood, with the place underlined:
///
///     writethru: no such field; did you mean outlet? Fields: …
///       outlt:afp
///       ^^^^^
func refuseFaulty(_ query: String) throws {
  do throws(QueryFault) { _ = try SearchQuery(query, clock: .system) } catch {
    let typed = glyphs(of: query)
    func cells(_ glyphs: some Sequence<Glyph>) -> Int { glyphs.reduce(0) { $0 + $1.width } }
    let before = cells(typed.prefix { $0.offset < error.span.start })
    let at = cells(typed.filter { error.span.contains($0.offset) })
    throw Failure(
      """
      \(error.description)
        \(typed.map(\.text).joined())
        \(String(repeating: " ", count: before))\(String(repeating: "^", count: max(1, at)))
      """, status: 2)
  }
}
