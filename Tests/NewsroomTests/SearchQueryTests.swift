import Language
import Newsroom
import TestSupport
import Testing

@Suite struct SearchQueryTests {
  /// Saturday 21 November 2026, 09:00, two hours east of UTC.
  private let clock = Clock(now: { 1_795_251_600 - 7_200 }, utcOffset: { _ in 7_200 })

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DayStart {
    DayStart(CalendarDay(year: year, month: month, day: day)!, clock: clock)
  }

  private func check(_ typed: String, _ required: [[SearchTerm]], without excluded: [SearchTerm] = []) throws {
    let query = try SearchQuery(typed, clock: clock)
    #expect(query.required == required, "\(typed)")
    #expect(query.excluded == excluded, "\(typed)")
  }

  private func words(_ text: String) -> SearchTerm { .words(SoughtWords(text)) }

  @Test func `words, phrases, beginnings, alternatives and what is left out`() throws {
    try check("ferry fire", [[words("ferry")], [words("fire")]])
    try check("\"air defence\" OR radar -x", [[words("air defence"), words("radar")]], without: [words("x")])
    try check(
      "boat* \"air def\"*",
      [
        [.words(SoughtWords("boat", isPrefix: true))], [.words(SoughtWords("air def", isPrefix: true))],
      ])
    try check("fire -\"x y\" — -", [[words("fire")]], without: [words("x y")])
    try check(
      "http://x.org/a:b 12:30 \"is:unread\"", [[words("http://x.org/a:b")], [words("12:30")], [words("is:unread")]])
    try check("or \"OR\"", [[words("or")], [words("OR")]])
    try check("", [])
    try check("“ ”", [])
  }

  @Test func `fields`() throws {
    try check("outlet:afp OUTLET:\"Harbour Post\"", [[.outlet("afp")], [.outlet("Harbour Post")]])
    try check(
      "is:unread -is:starred has:coverage", [[.trait(.unread)], [.trait(.coverage)]], without: [.trait(.starred)])
    try check("IS:Read OR has:versions", [[.trait(.read), .trait(.versions)]])
    try check(
      "status:killed headline:bud*",
      [
        [.status(.killed)], [.words(SoughtWords("bud", isPrefix: true, isInHeadline: true))],
      ])
    try check(
      "person:\"Mark Rutte\" organization:NATO", [[.name(.person, "Mark Rutte")], [.name(.organisation, "NATO")]])
  }

  @Test func `dates`() throws {
    try check("since:2024-11-01 until:2024-11", [[.since(day(2024, 11, 1))], [.before(day(2024, 12, 1))]])
    try check("since:2024 until:2024-12", [[.since(day(2024, 1, 1))], [.before(day(2025, 1, 1))]])
    try check("until:2024-02-29 until:2024", [[.before(day(2024, 3, 1))], [.before(day(2025, 1, 1))]])
    try check("since:today until:yesterday", [[.since(day(2026, 11, 21))], [.before(day(2026, 11, 21))]])
    try check("since:3d since:2w", [[.since(day(2026, 11, 18))], [.since(day(2026, 11, 7))]])
    try check(
      "since:monday since:sat since:Sunday",
      [
        [.since(day(2026, 11, 16))], [.since(day(2026, 11, 21))], [.since(day(2026, 11, 15))],
      ])
    #expect(day(2024, 11, 1).dated - day(2024, 11, 1).timed == 7_200)
  }

  /// The fault is marked in the text with `‹` and `›`.
  @Test(arguments: [
    ("fire ‹outlt›:afp", "did you mean outlet?"), ("‹re›:invent", "in quotes it is text"),
    ("‹outlet:›", "needs a value"), ("‹-person:› x", "needs a name behind it, as in person:\"Mark Rutte\""),
    ("‹org:\"\"›", "needs a name"), ("é ‹place:—› fire", "needs a name"), ("‹headline:…›", "needs a word"),
    ("is:‹unred›", "did you mean is:unread?"), ("has:‹quotes›", "takes versions coverage"), ("‹is:›", "needs one of"),
    ("status:‹dead›", "takes killed corrected embargoed withheld usable"), ("since:‹2024-13›", "no such date"),
    ("since:‹2023-02-29› x", "2024-11-13"), ("until:‹soon›", "yesterday"), ("fire ‹\"open phrase›", "no closing quote"),
    ("person:‹\"Mark›", "no closing quote"), ("‹OR› fire", "OR stands between"), ("fire ‹OR›", "OR stands between"),
    ("a OR ‹OR› b", "OR stands between"), ("a OR ‹-b›", "OR takes no word to leave out"),
    ("‹-ferry›", "beside what it leaves out"),
    ("‹-ferry   -is:unread›", "beside what it leaves out"),
  ]) func `a fault says where and how to mend it`(marked: String, says: String) throws {
    let typed = marked.filter { $0 != "‹" && $0 != "›" }
    let before = marked.prefix { $0 != "‹" }
    let faulty = marked.drop { $0 != "‹" }.dropFirst().prefix { $0 != "›" }
    let fault = #expect(throws: QueryFault.self) { try SearchQuery(typed, clock: clock) }
    #expect(fault?.span == Span(before.utf8.count, before.utf8.count + faulty.utf8.count))
    #expect(fault?.description.contains(says) == true, "\(fault?.description ?? "")")
    #expect(fault?.description.contains("\n") == false)
  }

  @Test(arguments: [
    ("\"air def", "\"air def\""), ("fire person:\"Mark ", "fire person:\"Mark\""), ("fire outlet:", "fire"),
    ("fire is:unr", "fire"), ("is:", ""), ("fire since:2024-1", "fire since:2024-1"), ("fire since:2024-", "fire"),
    ("since:yest", ""), ("fire OR", "fire"), ("fire ", "fire"), ("fire -", "fire -"), ("fire -outl", "fire"),
    ("is", ""), ("is ", "is"), ("\"", "\"\""),
  ]) func `what is only not complete yet is no fault while it is typed`(typed: String, text: String) throws {
    let query = try SearchQuery(typed, clock: clock, stage: .typing)
    #expect(query.text == text)
    let entered = try SearchQuery(query.text, clock: clock)
    #expect(entered.required == query.required && entered.excluded == query.excluded)
  }

  @Test(arguments: ["outlt:afp", "is:xyz", "since:soon", "fire is: water", "-x"])
  func `what no further letter mends is a fault at once`(typed: String) {
    #expect(throws: QueryFault.self) { try SearchQuery(typed, clock: clock, stage: .typing) }
  }

  @Test func `any text is read or has a fault inside it`() {
    let pieces = [
      "person:", "is:unread ", "outlet:", "-", "OR ", "\"", "since:", "2024", "x*", "has:versions", ":", " ",
    ]
    for seed in 0..<3_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var typed = ""
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        typed += Bool.random(using: &generator) ? pieces.randomElement(using: &generator)! : generator.text(pieces: 2)
      }
      for stage in [QueryStage.typing, .entered] {
        do throws(QueryFault) {
          let query = try SearchQuery(typed, clock: clock, stage: stage)
          #expect(throws: Never.self) { try SearchQuery(query.text, clock: clock) }
          _ = SearchMatcher(query).hits(in: typed, headline: nil)
        } catch {
          #expect(error.span.start >= 0 && error.span.end <= typed.utf8.count && !error.span.isEmpty, "\(typed)")
        }
      }
    }
  }
}
