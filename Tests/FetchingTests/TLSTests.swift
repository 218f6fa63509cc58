import Fetching
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TestAuthority.isThere, "left out: the program openssl is not installed"))
struct TLSTests {
  private let authority: TestAuthority
  private let trusting: FetchOptions

  init() throws {
    let authority = try #require(TestAuthority.shared)
    self.authority = authority
    trusting = .forTests.with { $0.authorities = authority.certificate }
  }

  private let page = ["feed": "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeed"]

  @Test func `a good certificate is accepted`() throws {
    let server = try TLSServer(authority.good, pages: page)
    #expect(fetch(server.url("feed"), trusting).text == "feed")
    #expect(fetch(server.url("feed").replacing("127.0.0.1", with: "localhost"), trusting).text == "feed")
  }

  @Test func `a certificate that is not valid is refused, and its neighbours are unhurt`() throws {
    let neighbour = try LoopbackServer { $1.answer(body: "feed") }
    for (files, options, reason) in [
      (authority.good, FetchOptions.forTests, "certificate"),
      (authority.expired, trusting, "certificate has expired"),
      (authority.otherHost, trusting, "no alternative certificate subject name matches"),
    ] {
      let server = try TLSServer(files, pages: page)
      let outcomes = fetchAll([neighbour.url("/"), server.url("feed")].map { FetchRequest(id: 0, url: $0) }, options)
      guard case .untrustedCertificate(server.place, let why)? = outcomes[1].error else {
        Issue.record("\(outcomes[1])")
        continue
      }
      #expect(why.contains(reason), "\(why)")
      #expect(outcomes[0].text == "feed")
    }
  }

  @Test func `a redirect from https: to http: is not followed`() throws {
    let plain = try LoopbackServer { $1.answer(body: "feed") }
    let server = try TLSServer(
      authority.good,
      pages: ["feed": "HTTP/1.1 301 Go\r\nLocation: \(plain.url("/x"))\r\nContent-Length: 0\r\n\r\n"])
    #expect(fetch(server.url("feed"), trusting).error == .downgrade(from: server.url("feed"), to: plain.url("/x")))
    #expect(plain.requests.isEmpty)
  }

  @Test func `a redirect from http: to https: is followed and remembered`() throws {
    let server = try TLSServer(authority.good, pages: page)
    let plain = try LoopbackServer { $1.answer("301 Go", ["Location: \(server.url("feed"))"]) }
    let outcome = fetch(plain.url("/"), trusting)
    #expect(outcome.text == "feed" && outcome.response?.permanentURL == server.url("feed"))
  }

  @Test func `a page that is cut short under TLS is not whole`() throws {
    let server = try TLSServer(authority.good, pages: ["feed": "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfour"])
    #expect(fetch(server.url("feed"), trusting).error == .endedEarly(received: 4))
  }

  @Test func `what is announced as HTTP/2 and is not is no answer`() throws {
    let server = try TLSServer(authority.good, overHTTP2: Array("hello, this is no HTTP/2 at all".utf8))
    // What of it libcurl tells differs between its versions.
    switch fetch(server.url("feed"), trusting).error {
    case .emptyReply, .protocolError: break
    case let error: Issue.record("\(error as Any)")
    }
  }

  @Test func `an answer over HTTP/2 is taken, and one that is broken off is not`() throws {
    let (settings, head) = (frame(4, flags: 0, stream: 0, []), frame(1, flags: 4, stream: 1, [0x88]))
    let whole = try TLSServer(
      authority.good, overHTTP2: settings + head + frame(0, flags: 1, stream: 1, Array("feed".utf8)))
    #expect(fetch(whole.url("feed"), trusting).text == "feed")
    let broken = try TLSServer(
      authority.good,
      overHTTP2: settings + head + frame(0, flags: 0, stream: 1, Array("fe".utf8))
        + frame(3, flags: 0, stream: 1, [0, 0, 0, 2]))
    guard case .protocolError(let reason)? = fetch(broken.url("feed"), trusting).error else {
      Issue.record("it was no error")
      return
    }
    #expect(reason.contains("stream"), "\(reason)")
  }

  /// A frame of HTTP/2 (RFC 9113 § 4.1).
  private func frame(_ type: UInt8, flags: UInt8, stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(payload.count), type, flags, 0, 0, 0, stream] + payload
  }
}
