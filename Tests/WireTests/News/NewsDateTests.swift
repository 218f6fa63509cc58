import Testing

@testable import Wire

@Suite struct NewsDateTests {
  @Test(arguments: [
    ("2024-11-13T09:12:30+01:00", "2024-11-13T09:12:30+01:00"), ("20241113T091230+0100", "2024-11-13T09:12:30+01:00"),
    ("20241113T091230Z", "2024-11-13T09:12:30Z"), (" 2024-11-13T09:12:30.125Z\n", "2024-11-13T09:12:30Z"),
    ("20241113", "2024-11-13"), ("2024-11-13", "2024-11-13"), ("20241113T0912", "2024-11-13T09:12"),
    ("2024-11-13T09:12:30+0100", "2024-11-13T09:12:30+01:00"), ("20241113+0100", "2024-11-13"),
    ("2024-11-13 09:12", "2024-11-13T09:12"), ("2024-12-31T24:00:00Z", "2025-01-01T00:00:00Z"),
  ]) func `dates in all the forms that occur`(_ written: String, _ iso: String) {
    #expect(NewsDate.read(written)?.iso == iso)
  }

  @Test(arguments: ["", "yesterday", "13.11.2024", "2024-13-01", "20240230", "0001-01-01T00:00:00", "99999999999"])
  func `what is no date is none`(_ written: String) {
    #expect(NewsDate.read(written) == nil)
  }

  @Test func `a moment counts its zone`() {
    #expect(NewsDate.read("20241113T091200+0100")?.secondsSince1970 == 1_731_485_520)
    #expect(NewsDate.read("19691231T235959Z")?.secondsSince1970 == -1)
  }
}
