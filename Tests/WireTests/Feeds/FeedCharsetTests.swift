import Testing

@testable import Wire

@Suite struct FeedCharsetTests {
  private func title(_ head: String, _ bytes: [UInt8]) throws -> String? {
    let all = Array("\(head)<rss><channel><title>".utf8) + bytes + Array("</title></channel></rss>".utf8)
    return try feed(all).feed.text("title")
  }

  @Test func `a declared charset is read as the web means it`() throws {
    let cases: [(String, [UInt8], String)] = [
      ("iso-8859-1", [0x80], "€"), ("windows_1251", [0xCF], "П"), ("koi8-r", [0xF0], "П"),
      ("shift_jis", [0x93, 0xFA], "日"),
      ("gb2312", [0xA1, 0xEC], "§"), ("euc-kr", [0xC7, 0xD1], "한"), ("macintosh", [0x80], "Ä"),
    ]
    for (name, bytes, text) in cases {
      #expect(try title("<?xml version='1.0' encoding='\(name)'?>", bytes) == text, "\(name)")
    }
  }

  @Test func `what is declared and is not so is told`() throws {
    let text = "<?xml version='1.0' encoding='bogus'?><rss><channel><title>é</title></channel></rss>"
    #expect(try feed(text).feed.text("title") == "é")
    #expect(try feed(text).fault?.contains("bogus") == true)
    #expect(try feed("<?xml version='1.0' encoding='UTF-8'?><rss/>").fault == nil)
  }

  @Test func `marks and noughts tell UTF-16 and UTF-32`() throws {
    let text = "<rss><channel><title>Ж</title></channel></rss>"
    let wide = text.unicodeScalars.flatMap { [UInt8($0.value & 0xFF), UInt8($0.value >> 8 & 0xFF), 0, 0] }
    #expect(try feed([0xFF, 0xFE, 0, 0] + wide).feed.text("title") == "Ж")
    #expect(try feed(wide).encoding == "utf-32le")
    let narrow = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try feed(narrow).feed.text("title") == "Ж")
  }
}
