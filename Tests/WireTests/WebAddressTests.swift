import Testing

@testable import Wire

@Suite struct WebAddressTests {
  private let base = "http://a/b/c/d;p?q"

  /// RFC 3986, section 5.4, but for what leads to the same page.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"),
    ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"),
    (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("./g/.", "http://a/b/c/g/"),
    ("g?y/../x", "http://a/b/c/g?y/../x"),
  ])
  func `a reference is resolved as the standard has it`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, against: base) == address)
  }

  @Test(arguments: ["javascript:alert(1)", "mailto:a@b.example", "#top", "", "data:text/plain,x"])
  func `what nobody can follow is no address`(reference: String) {
    #expect(WebAddress.resolve(reference, against: base) == nil)
  }
}
