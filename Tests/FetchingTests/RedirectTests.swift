import TestSupport
import Testing

@testable import Fetching

@Suite struct RedirectTests {
  /// `/301/302/end` is redirected by 301 to `/302/end`, that by 302 to `/end`.
  private func server() throws -> LoopbackServer {
    try LoopbackServer { request, visit in
      let steps = request.path.split(separator: "/")
      if let status = Int(steps[0]) {
        visit.answer("\(status) Go", ["Location: /\(steps.dropFirst().joined(separator: "/"))"], body: "a page")
      } else {
        visit.answer(body: "feed")
      }
    }
  }

  @Test func `redirects are followed, and the permanent ones at the beginning are told`() throws {
    let server = try server()
    for (path, permanent) in [
      ("/301/end", "/end"), ("/308/end", "/end"), ("/301/308/end", "/end"), ("/301/302/end", "/302/end"),
      ("/301/302/301/end", "/302/301/end"), ("/302/301/end", nil), ("/303/end", nil), ("/307/end", nil), ("/end", nil),
      ("/301/301/301/301/301/end", "/end"),
    ] {
      let outcome = fetch(server.url(path))
      #expect(outcome.text == "feed" && outcome.response?.url == server.url("/end"), "\(path)")
      #expect(outcome.response?.permanentURL == permanent.map(server.url), "\(path)")
    }
    #expect(
      fetch(server.url("/301/301/301/301/301/301/end")).error == .tooManyRedirects(limit: 5, last: server.url("/end")))
  }

  @Test func `a redirect to another server is followed there`() throws {
    let end = try LoopbackServer(host: "127.0.0.2") { $1.answer(body: $0.header("Authorization") ?? "nobody") }
    let start = try LoopbackServer { $1.answer("301 Go", ["Location: //\(end.place)/x#y"]) }
    let response = try #require(fetch("http://user:secret@\(start.place)/").response)
    #expect(String(decoding: response.body, as: UTF8.self) == "nobody")
    #expect(response.url == end.url("/x") && response.permanentURL == end.url("/x"))
  }

  @Test func `a user and a password go along on the same server`() throws {
    let server = try LoopbackServer { request, visit in
      if request.path == "/end" {
        visit.answer(body: request.header("Authorization") ?? "nobody")
      } else {
        visit.answer("301 Go", ["Location: http://\(request.header("Host")!)/end"])
      }
    }
    let response = try #require(fetch("http://user:secret@\(server.place)/").response)
    #expect(String(decoding: response.body, as: UTF8.self) == "Basic dXNlcjpzZWNyZXQ=")
    #expect(response.permanentURL == "http://user:secret@\(server.place)/end" && response.url == server.url("/end"))
  }

  @Test func `all redirects share one limit of time`() throws {
    let server = try LoopbackServer { request, visit in
      visit.pause(0.2)
      visit.answer("302 Go", ["Location: \(request.path)x"])
    }
    let options = FetchOptions.forTests.with { $0.totalLimit = .milliseconds(500) }
    #expect(fetch(server.url("/"), options).error == .tooSlow(limit: .milliseconds(500), received: 0))
    #expect(server.requests.count < 5)
  }

  @Test func `from https: no way leads to http:`() throws {
    var trail = RedirectTrail(try Address("http://example.org/"), limit: 5)
    try trail.follow(status: 301, location: Array("https://example.org/".utf8))
    #expect(trail.permanent?.text == "https://example.org/")
    #expect(throws: FetchError.downgrade(from: "https://example.org/", to: "http://other.org/")) {
      try trail.follow(status: 301, location: Array("http://other.org/".utf8))
    }
  }
}
