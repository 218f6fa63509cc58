import TestSupport
import Testing

@testable import Fetching

@Suite struct HeaderValueTests {
  @Test func `a media type and its charset are read`() {
    for (value, type, charset) in [
      ("text/xml", "text/xml", nil), ("Text/XML; charset=UTF-8", "text/xml", "UTF-8"),
      ("text/xml;charset=\"utf-8\"", "text/xml", "utf-8"),
      ("a/b; x=y; Charset = 'latin1' ; charset=b", "a/b", "latin1"),
      ("a/b; charset=", "a/b", nil), ("a/b;;charset=x;", "a/b", "x"),
    ] {
      let read = ContentType(value)
      #expect(read?.type == type && read?.charset == charset, "\(value)")
    }
    #expect(ContentType("") == nil && ContentType(" ; charset=x") == nil)
  }

  @Test func `the time to wait is a number or a date`() {
    let now = 1_000_000_000
    for (value, seconds) in [
      ("120", 120), (" 0 ", 0), ("99999999999999999999", Int(Int32.max)), ("Sun, 09 Sep 2001 01:47:40 GMT", 60),
      ("Sunday, 09-Sep-01 01:47:40 GMT", 60), ("Sun Sep  9 01:47:40 2001", 60), ("Sun, 09 Sep 2001 01:46:00 GMT", 0),
      ("-1", nil), ("soon", nil), ("", nil), ("1.5", nil), ("\u{FF}\u{80}", nil), ("١٢", nil),
    ] { #expect(retryAfter(value, now: now) == seconds, "\(value)") }
  }

  @Test func `how long an answer stays fresh is read`() {
    #expect(maxAge("public, Max-Age=60, x") == 60 && maxAge("max-age=\"5\"") == 5)
    #expect(maxAge("no-store") == nil && maxAge("max-age") == nil && maxAge("max-age=-1") == nil)
  }

  @Test func `any header's value survives as text`() {
    let bytes = (0...255).map { UInt8($0) }.filter { $0 >= 0x20 && $0 != 0x7F }
    #expect(HeaderText.bytes(HeaderText.text(bytes)) == bytes)
    for text in ["a\r\nb", "\0", "\u{7F}", "€"] { #expect(HeaderText.bytes(text) == nil) }
  }

  @Test func `any bytes make a head`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      var head = ResponseHead()
      for start in ["HTTP/", "HTTP/1.1 200 OK", "ETag:", ":", ""] {
        let noise = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = head.read(Array(start.utf8) + noise)
      }
      _ = [head.text(.etag).flatMap(ContentType.init)?.type, head.text(.etag).flatMap(maxAge)?.description]
      _ = head.text(.etag).flatMap { retryAfter($0, now: 0) }
    }
  }
}
