import Language
import Testing

@testable import Wire

@Suite struct WrittenDateTests {
  private let day = CalendarDay(year: 2026, month: 11, day: 17)!

  @Test(arguments: [
    "2026-11-17T08:02:00+01:00", "2026-11-17 08:02:00 +0100", "Tue, 17 Nov 2026 08:02:00 +0100",
    "17 Nov 26 08:02 +0100 (CET)",
    "Tue Nov 17 08:02:00 CET 2026", "November 17, 2026 8:02 a.m. CET", "17. November 2026, 08:02 MEZ",
    "20261117T080200+0100",
    "08:02 CET on Tuesday 17th November 2026", "0802 CET 17 November 2026",
  ])
  func `a day, a time and a zone in any writing`(text: String) {
    let date = StatedDate(written: text)
    #expect(date?.day == day)
    #expect(date?.hour == 8)
    #expect(date?.minute == 2)
    #expect(date?.utcOffset == 3600)
  }

  @Test(arguments: [
    "2026-11-17", "20261117", "17/11/2026", "11/17/2026", "17.11.2026", "17 novembre 2026", "17 de noviembre de 2026",
    "17. marraskuuta 2026",
    "Nov. 17, 2026", "Tuesday, 17 November 2026",
  ])
  func `a day alone`(text: String) {
    #expect(StatedDate(written: text) == StatedDate(day: day))
  }

  @Test func `the afternoon, noon, four figures and a year that is left out`() {
    #expect(StatedDate(written: "Nov 17, 2026 8:02 pm")?.hour == 20)
    #expect(StatedDate(written: "12:30 am November 17 2026")?.hour == 0)
    #expect(StatedDate(written: "noon on 17 November 2026")?.hour == 12)
    #expect(StatedDate(written: "0001 GMT Nov 17", year: 2026)?.minute == 1)
    #expect(StatedDate(written: "17 November 08:02") == nil)
    #expect(StatedDate(written: "1794960060")?.day == CalendarDay(year: 2026, month: 11, day: 18))
  }

  @Test(arguments: ["", "today", "Ferry burns", "99/99/2026", "17", "November", "32 November 2026"])
  func `anything else is no date`(text: String) {
    #expect(StatedDate(written: text) == nil)
  }
}
