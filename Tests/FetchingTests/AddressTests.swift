import Testing

@testable import Fetching

@Suite struct AddressTests {
  @Test func `an address is taken apart`() throws {
    let address = try Address("HTTPS://user:pass@Example.ORG:443/a/../b?c=d e#f")
    #expect(address.text == "https://user:pass@Example.ORG/b?c=d+e" && address.shown == "https://Example.ORG/b?c=d+e")
    #expect(
      address.isSecure && address.host == "example.org" && address.port == "443" && address.place == "example.org")
    #expect(try Address("http://h:8080").place == "h:8080")
    #expect(try Address("http://[::1]:80/").host == "[::1]")
  }

  @Test func `an address that is none is refused with what is wrong`() {
    for (text, reason) in [
      ("example.org/feed", "it does not begin with https:// or http://"),
      ("", "it does not begin with https:// or http://"),
      ("mailto:a", "after the colon"), ("http://h:99999/", "its port"), ("http://a b/", "its host"),
      ("http://h/\u{1}", "it holds a control character"), ("http://h/\0x", "it holds a control character"),
      ("http://h/\n", "it holds a control character"),
    ] {
      do throws(FetchError) {
        _ = try Address(text)
        Issue.record("“\(text)” was taken")
      } catch .badAddress(text, let why) {
        #expect(why.hasPrefix(reason), "\(text): \(why)")
      } catch {
        Issue.record("“\(text)”: \(error)")
      }
    }
    for text in ["ftp://host/x", "file:///etc/passwd", "gopher://host/", "javascript://host/%0Aalert(1)"] {
      let scheme = String(text.prefix { $0 != ":" })
      #expect(throws: FetchError.unsupportedScheme(scheme)) { try Address(text) }
    }
  }

  @Test func `a reference is resolved`() throws {
    let base = try Address("http://h/a/b?c")
    for (location, target) in [
      ("/x", "http://h/x"), ("x", "http://h/a/x"), ("?y", "http://h/a/b?y"), ("../z", "http://h/z"),
      ("//o/y", "http://o/y"), ("https://o", "https://o/"), ("y z#f", "http://h/a/y%20z"),
    ] { #expect(try base.following(Array(location.utf8)).text == target) }
    #expect(try base.following([0x2F, 0xFC]).text == "http://h/%fc")
    for location in ["", "#f"] {
      #expect(throws: FetchError.redirectWithoutTarget(from: "http://h/a/b?c")) {
        try base.following(Array(location.utf8))
      }
    }
  }
}
