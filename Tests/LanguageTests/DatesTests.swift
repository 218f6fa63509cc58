import Language
import Testing

@Suite struct DatesTests {
  @Test(arguments: [
    ("early Wednesday", ["early Wednesday"]),
    ("on November 13, 2024 in Kyiv", ["November 13, 2024"]),
    ("on 13 November and in February 2022", ["13 November", "February 2022"]),
    ("tested on Nov. 3 and", ["Nov. 3"]),
    ("last week and earlier this month", ["last week", "earlier this month"]),
    ("since 2014 in late 2022", ["2014", "late 2022"]),
    ("it may march on", []),
    ("Wednesday morning, overnight", ["Wednesday morning", "overnight"]),
  ]) func `dates are found as they stand`(text: String, expected: [String]) {
    #expect(dates(in: Passage(text)).map { String(text[$0.span]) } == expected)
  }

  @Test func `a calendar date is understood as far as it goes`() {
    #expect(dates(in: Passage("November 13, 2024"))[0].form == .calendar(year: 2024, month: 11, day: 13))
    #expect(dates(in: Passage("13 Nov"))[0].form == .calendar(year: nil, month: 11, day: 13))
    #expect(dates(in: Passage("on Sunday"))[0].form == .weekday(7))
  }
}
