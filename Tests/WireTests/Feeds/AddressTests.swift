import Testing

@testable import Wire

@Suite struct AddressTests {
  private let base = "http://a.example/b/c/d?q"

  /// RFC 3986, section 5.4.
  @Test func `references are resolved as the standard has it`() {
    let cases = [
      ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
      ("/g", "http://a.example/g"), ("//g", "http://g"), ("?y", "http://a.example/b/c/d?y"),
      ("g?y#s", "http://a.example/b/c/g?y#s"), ("#s", "http://a.example/b/c/d?q#s"), ("", base),
      (".", "http://a.example/b/c/"), ("..", "http://a.example/b/"), ("../../../g", "http://a.example/g"),
      ("mailto:x@y", "mailto:x@y"), ("http:g", "http://a.example/b/c/g"), ("https://h/x", "https://h/x"),
    ]
    for (reference, address) in cases { #expect(Address.join(base, reference) == address, "\(reference)") }
    #expect(Address.join("", "g") == "g")
    #expect(Address.join(base, "http:////h/x") == "http://h/x")
  }

  @Test func `only what copy may lead to is an address`() {
    #expect(Address.joinSafely(base, "vbscript:x") == "")
    #expect(Address.joinSafely("", "javascript:x") == "")
    #expect(Address.joinSafely("", "page") == "page")
    #expect(Address.joinSafely("", "urn:x:1") == "urn:x:1" && Address.joinSafely("", "data:text/html,x") == "")
    #expect(Address.joinSafely("rel/", "page") == "rel/page")
    #expect(Address.joinSafely(base, "magnet:?x") == "magnet:?x")
  }
}
