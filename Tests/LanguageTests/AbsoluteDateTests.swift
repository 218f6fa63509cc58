import Language
import Testing

@Suite struct AbsoluteDateTests {
  private func absolute(_ text: String, published: CalendarDay?, quoted: [Span] = []) -> [String] {
    let passage = Passage(text)
    return dates(in: passage).map {
      absoluteDate(of: $0, in: passage, published: published, outside: quoted)?.description ?? "–"
    }
  }

  private let newYear = CalendarDay(year: 2025, month: 1, day: 1)!
  private let sunday = CalendarDay(year: 2024, month: 3, day: 31)!

  @Test(arguments: [
    ("The bridge fell on Tuesday.", ["2024-12-31"]), ("It was found last month.", ["2024-12"]),
    ("Shots were fired last night.", ["2024-12-31"]), ("They left last week.", ["2024-12-23/2024-12-29"]),
    ("Oil rose in December.", ["2024-12"]), ("He was freed on Dec. 28.", ["2024-12-28"]),
    ("The tax will rise in April.", ["2025-04"]), ("Growth slowed last year.", ["2024"]),
    ("Sales fell in the fourth quarter of last year.", ["2024-Q4"]), ("It opens on Feb. 30.", ["–"]),
  ]) func `the turn of the year is crossed`(text: String, expected: [String]) {
    #expect(absolute(text, published: newYear) == expected)
  }

  @Test(arguments: [
    ("They won last weekend.", ["–"]), ("They won this week.", ["2024-03-25/2024-03-31"]),
    ("The shop will open next week.", ["2024-04-01/2024-04-07"]), ("She fell on Monday.", ["2024-03-25"]),
    ("They will meet on Monday.", ["2024-04-01"]), ("It closes tomorrow.", ["2024-04-01"]),
    ("He was here last Sunday.", ["2024-03-24"]), ("They will play next Sunday.", ["2024-04-07"]),
  ]) func `a week ends on Sunday`(text: String, expected: [String]) {
    #expect(absolute(text, published: sunday) == expected)
  }

  @Test func `without a day of publication only what is complete is absolute`() {
    #expect(
      absolute("On 3 May 2021, in June 2022, in 2023, on Monday, last week, on 5 July.", published: nil) == [
        "2021-05-03", "2022-06", "2023", "–", "–", "–",
      ])
  }

  @Test func `what is said in marks has no day of its own`() {
    let text = "“They came yesterday,” she said on Saturday."
    #expect(absolute(text, published: sunday, quoted: [Span(0, 26)]) == ["–", "2024-03-30"])
  }

  @Test(arguments: [
    "They met ahead of Friday's vote.", "The vote was put off to Friday.", "The trial had been due on Friday.",
    "The vote would be held on Friday.", "Friday", "They said talks on Friday would fail.",
    "A vote on Friday, after the premier resigned, is free.",
  ]) func `a weekday in no sure tense is not guessed`(text: String) {
    #expect(absolute(text, published: CalendarDay(year: 2024, month: 11, day: 13)!) == ["–"])
  }
}
