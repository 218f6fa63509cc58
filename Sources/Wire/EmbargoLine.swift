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
    return block.text.trimmingMarks.hasPrefix("EMBARGO") && !block.endsWithStop && block.wordCount <= 20
  }

  /// Whether a line that may embargo does, beyond doubt: without a time in it, `Embargo: what it means for Cuba` is a headline and
  /// `Under embargo since 1962, …` a sentence.
  static func isSure(_ block: BlockText) -> Bool {
    guard isEmbargo(block), !block.endsWithStop || block.wordCount <= 12 else { return false }
    let line = block.lowercased.trimming("*([<#- ")
    if certain.contains(where: { line.utf8.starts(with: $0.utf8) }) { return true }
    let opening = openings.first { line.utf8.starts(with: $0.utf8) } ?? "embargo"
    let words = line.dropFirst(opening.count).split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return true }
    if ["none", "no", "nil", "lifted", "kein", "keine", "keiner", "aucun", "aufgehoben", "expired"].contains(
      String(first))
    {
      return false
    }
    if let time = words.first(where: { !DateWords.isFiller($0) }), isOfTime(time) {
      // `Embargo until 2030 agreed` is a headline.
      return Int(time).map { !(1900...2100).contains($0) } ?? true || words.dropFirst().contains(where: isOfTime)
    }
    // `EMBARGO: Ferry report`: a label in capitals over copy that is not.
    return block.text.trimmingMarks.hasPrefix("EMBARGO:") && block.text.contains(where: \.isLowercase)
  }

  private static func isOfTime(_ word: Substring) -> Bool {
    word.first?.isNumber ?? false || timeWords.contains(String(word)) || DateWords.month(word) != nil
      || weekdays.contains { word.hasPrefix($0) }
  }

  private static let certain = [
    "embargoed:", "embargoed until", "strictly embargo", "under strict embargo", "embargoed copy",
    "under embargo until", "embargoed for release", "embargoed for publication", "embargoed for use",
    "not for publication before", "not for publication until", "not for release before", "not for release until",
    "not for use before", "not to be published before", "not to be used before", "hold for release",
    "held for release", "gesperrt bis", "sous embargo jusqu", "bajo embargo hasta", "sotto embargo fino",
    "onder embargo tot", "embargo jusqu", "embargo hasta",
  ]

  private static let timeWords: Set = [
    "until", "till", "to", "before", "midnight", "noon", "midday", "today", "tonight", "tomorrow", "further", "release",
    "publication", "use", "broadcast", "bis", "heute", "morgen", "mitternacht", "jusqu", "hasta", "fino", "tot", "til",
    "minuit", "demain", "mañana", "mezzanotte",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]

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
  /// own date, or the next; one without a time of day holds until that day is over everywhere.
  ///
  /// - Returns: no end where the day is not clear.
  static func end(of line: some StringProtocol, writtenOn day: CalendarDay?) -> (end: Int64?, warning: String?) {
    let figures = line.firstIndex { $0.isNumber }
    let shown = line.onOneLine.prefix(80)
    guard let figures else { return (nil, "it is embargoed and says no time: “\(shown)”") }
    // A weekday or a month may stand before the first figure.
    let start = line[..<figures].lastIndex { $0 == ":" }.map { line.index(after: $0) } ?? line.startIndex
    // ISO 8601 is told only where it begins: `until 2026-11-18 00:01 GMT`.
    let dates = [start, figures].compactMap { place -> StatedDate? in
      let written = String(line[place...])
      return StatedDate(written: written) ?? day.flatMap { next(written, behind: $0) }
    }
    guard let date = dates.first(where: { $0.hour != nil }) ?? dates.first else {
      return (nil, "it is embargoed, but until when is not clear: “\(shown)”")
    }
    guard date.hour != nil else {
      let end = Int64(date.day.daysSince1970) * 86_400 + 36 * 3600
      return (end, "its embargo names no time of day; it is held until that day is over everywhere: “\(shown)”")
    }
    let warning = date.utcOffset == nil ? "its embargo names no zone of time; it is taken as UTC: “\(shown)”" : nil
    return (date.secondsSince1970, warning)
  }

  /// Of a line without a year: copy of December is embargoed until a day of January.
  private static func next(_ written: String, behind day: CalendarDay) -> StatedDate? {
    let dates = [day.year, day.year + 1].compactMap { StatedDate(written: written, year: $0) }
    return dates.first { $0.day.daysSince1970 > day.daysSince1970 - 180 } ?? dates.last
  }
}

extension Substring {
  /// Without the marks that set a note apart.
  fileprivate var trimmingMarks: String { String(self).trimming("*([<#- ") }
}
