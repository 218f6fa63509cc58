import Language
import Newsroom

/// The line by which copy says that it must not be published yet: `EMBARGOED UNTIL 00:01 GMT WEDNESDAY 18 NOVEMBER 2026`.
enum EmbargoLine {
  /// Only where a note to desks would say so: `Embargo on grain is lifted` is a headline.
  static func isEmbargo(_ block: BlockText) -> Bool {
    // Every paragraph comes through here: most are ruled out by their length or their first letter.
    guard block.wordCount <= 40, let first = block.text.utf8.first(where: { !"*([<#- ".utf8.contains($0) }),
      "eEsSuUnNhHfFgGbBpP".utf8.contains(first)
    else { return false }
    let text = block.lowercased.trimming("*([<#- ")
    if openings.contains(where: { text.utf8.starts(with: $0.utf8) }) { return true }
    // `EMBARGO` alone in capitals, whatever follows.
    return String(block.text).trimming("*([<#- ").hasPrefix("EMBARGO") && !block.endsWithStop && block.wordCount <= 20
  }

  private static let openings = [
    "embargo:", "embargoed:", "embargo until", "embargoed until", "embargoed to ", "embargoed for", "embargo till",
    "strictly embargo", "under embargo", "under strict embargo", "embargoed copy", "not for publication before",
    "not for publication until",
    "not for release before", "not for release until", "not for use before", "not to be published before",
    "not to be used before",
    "hold for release", "held for release", "for release at ", "for release on ", "for publication at ",
    "for publication on ",
    "for publication after", "for release after", "publication embargo", "news embargo", "press embargo", "sperrfrist",
    "gesperrt bis", "sperrvermerk",
    "sous embargo", "bajo embargo", "sotto embargo", "onder embargo", "embargo bis", "embargo jusqu", "embargo hasta",
    "embargo til", "embargo tot",
    "frigis ", "frigivelse", "sperret til",
  ]

  /// Until when, in seconds since 1970, and what is not sure of it. A line may leave out the year, which is then that of the copy's
  /// own date.
  ///
  /// - Returns: no end where the day and the time are not both clear.
  static func end(of line: some StringProtocol, writtenOn day: CalendarDay?) -> (end: Int64?, warning: String?) {
    let figures = line.firstIndex { $0.isNumber }
    let shown = line.onOneLine.prefix(80)
    guard let figures else { return (nil, "it is embargoed and says no time: “\(shown)”") }
    // A weekday or a month may stand before the first figure.
    let start = line[..<figures].lastIndex { $0 == ":" }.map { line.index(after: $0) } ?? line.startIndex
    // ISO 8601 is told only where it begins: `until 2026-11-18 00:01 GMT`.
    let dates = [start, figures].lazy.compactMap { StatedDate(written: line[$0...], year: day?.year) }
    guard let date = dates.first(where: { $0.hour != nil }) else {
      return (nil, "it is embargoed, but until when is not clear: “\(shown)”")
    }
    let warning = date.utcOffset == nil ? "its embargo names no zone of time; it is taken as UTC: “\(shown)”" : nil
    return (date.secondsSince1970, warning)
  }
}
