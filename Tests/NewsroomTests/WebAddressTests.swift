import Language
import Newsroom
import Testing

/// Which addresses are handed to a browser, and which a text spells out.
@Suite struct WebAddressTests {
  @Test(
    arguments: [
      ("https://example.org", "https://example.org"),
      ("  HTTP://Example.org/a?b=c&d=e#f\n", "http://Example.org/a?b=c&d=e#f"),
      ("https://example.org:8080/%20;x$(y)*!", "https://example.org:8080/%20;x$(y)*!"),
      ("https://example.org/it's \"so\"`now`", nil),
      ("https://example.org/it's\"so\"`now`", "https://example.org/it%27s%22so%22%60now%60"),
      ("https://de.example/Köln/東京", "https://de.example/K%C3%B6ln/%E6%9D%B1%E4%BA%AC"),
      ("https://münchen.example/", "https://münchen.example/"),
      ("http://[2001:db8::1]/x", "http://[2001:db8::1]/x"),
    ] as [(String, String?)])
  func `an address of the web is taken, and what it has no place for is escaped`(written: String, text: String?) {
    #expect((try? WebAddress(written))?.text == text, "\(written)")
  }

  @Test(arguments: [
    "", "-o", "--help", "example.org", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org",
    "data:text/html,x", "http:", "http://", "http:///etc", "http:/example.org", "http://-oProxy=x/", "http://.x/",
    "http://a@b.example/", "https://bank.example@evil.example", "http://exa\u{1B}[31mmple.org",
    "http://example.org/\u{202E}gpj.exe", "http://example.org/\u{0}", "http://example.org/a b", "http://exa\\mple.org",
    "http://example.org/\u{85}x", "http://example.org/\u{E000}", "https://exa\u{AD}mple.org",
    "https://example.org/" + String(repeating: "a", count: 5000),
    "https://example.org/"
      + String(repeating: "ä", count: 2000), "\u{FEFF}https://example.org",
  ])
  func `anything else is not`(written: String) {
    #expect(throws: AddressFault.self) { try WebAddress(written) }
  }

  @Test func `a refusal says why`() {
    func fault(_ written: String) -> String? {
      do throws(AddressFault) { _ = try WebAddress(written) } catch { return "\(error)" }
      return nil
    }
    #expect(fault("ftp://x") == "only http and https addresses are opened")
    #expect(fault("https://a@b.example/")?.contains("names a user") == true)
    #expect(fault("https://b.example/\u{7}") == "it holds U+0007, which no address has")
  }

  @Test(arguments: [
    ("See https://example.org.", ["https://example.org"]),
    ("(https://example.org/a_(b)), then", ["https://example.org/a_(b)"]),
    ("„https://example.org/x“ and «http://y.example/»", ["https://example.org/x", "http://y.example/"]),
    ("<https://example.org/?a=1&b=2>", ["https://example.org/?a=1&b=2"]),
    ("见https://例子.example/路径。下", ["https://例子.example/路径"]),
    ("HTTPS://EXAMPLE.ORG/A!", ["HTTPS://EXAMPLE.ORG/A"]),
    ("xhttp://no.example https:// http://-x http://a@b.example", []),
    ("https://a.example/#x, https://a.example/#x?", ["https://a.example/#x", "https://a.example/#x"]),
    ("[1] https://a.example/[x]] no", ["https://a.example/[x]"]),
    ("https://a.example/\u{1B}]52;c;x", ["https://a.example/"]),
  ])
  func `addresses are found in a text without the punctuation around them`(text: String, found: [String]) {
    let links = addresses(in: text)
    #expect(links.map(\.address) == found)
    for link in links { #expect(text[link.span] == link.address) }
  }

  @Test func `a text of nothing but brackets or addresses is read in no time`() {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = addresses(in: String(repeating: "http://a.example/" + String(repeating: ")", count: 4000), count: 200))
      _ = addresses(in: String(repeating: "http://a.example/x ", count: 50_000))
    }
    #expect(time < .seconds(20))
  }
}
