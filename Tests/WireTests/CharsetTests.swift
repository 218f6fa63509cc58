import Testing

@testable import Wire

@Suite struct CharsetTests {
  @Test func `valid UTF-8 is UTF-8`() throws {
    let copy = try readCopy(Array("Zürich burned – again.".utf8))
    #expect(copy.charset == .utf8)
    #expect(copy.original == nil)
  }

  @Test func `anything else is windows-1252, with the bytes kept`() throws {
    let bytes: [UInt8] = Array("Z".utf8) + [0xFC] + Array("rich ".utf8) + [0x93] + Array("burned".utf8) + [0x94, 0x85]
    let copy = try readCopy(bytes)
    #expect(copy.charset == .windows1252)
    #expect(copy.text == "Zürich “burned”…")
    #expect(copy.original == bytes)
    #expect(copy.replacements == 0)
  }

  @Test func `bytes that mean nothing are counted and told`() throws {
    let copy = try readCopy(Array("caf".utf8) + [0xE9, 0x20, 0x81, 0x8D])
    #expect(copy.replacements == 2)
    #expect(copy.warnings.count == 1)
  }

  @Test func `a byte order mark decides`() throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + Array("Zürich".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try readCopy(utf16).text == "Zürich")
    #expect(try readCopy(utf16).charset == .utf16LittleEndian)
    let big: [UInt8] = [0xFE, 0xFF] + Array("порт".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try readCopy(big).text == "порт")
    #expect(try readCopy([0xEF, 0xBB, 0xBF] + Array("Zürich".utf8)).text == "Zürich")
  }
}
