import Fetching
import Foundation
import TestSupport
import Testing

/// Faults on the way to a server.
@Suite struct ConnectionFaultTests {
  private let options = FetchOptions.forTests.with {
    $0.connectLimit = .milliseconds(400)
    $0.totalLimit = .seconds(2)
  }

  /// A port at which nobody listens.
  private func closedPort() throws -> Int {
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 1)
    close(descriptor)
    return port
  }

  @Test func `nobody listens`() throws {
    let place = "127.0.0.1:\(try closedPort())"
    #expect(fetch("http://\(place)/").error == .cannotConnect(to: place, reason: "Connection refused"))
    #expect(fetch("https://\(place)/").error == .cannotConnect(to: place, reason: "Connection refused"))
  }

  @Test func `no server has the name`() {
    // A label of 64 letters is no name, so that no name server is asked.
    let host = String(repeating: "a", count: 64) + ".invalid"
    #expect(fetch("http://\(host)/").error == .cannotResolve(host: host))
  }

  @Test func `the connection does not come about`() throws {
    // With a backlog of nothing, one connection waits to be accepted and the next get no answer.
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 0)
    defer { close(descriptor) }
    let outcomes = fetchAll(
      (0..<6).map { FetchRequest(id: $0, url: "http://127.0.0.1:\(port)/") }, options.with { $0.perHost = 6 })
    let timedOut = FetchError.connectionTimedOut(to: "127.0.0.1:\(port)", limit: .milliseconds(400))
    #expect(outcomes.contains { $0.error == timedOut })
  }

  @Test func `a server says nothing where TLS should begin`() throws {
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 10)
    defer { close(descriptor) }
    #expect(
      fetch("https://127.0.0.1:\(port)/", options).error
        == .connectionTimedOut(to: "127.0.0.1:\(port)", limit: .milliseconds(400)))
  }

  @Test func `a server without TLS is asked for it`() throws {
    let server = try LoopbackServer { $1.answer(body: "feed") }
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 10)
    Thread.detachNewThread {
      let connection = accept(descriptor, nil, nil)
      _ = write(connection, "HTTP/1.1 400 Bad\r\n\r\n", 20)
      close(connection)
      close(descriptor)
    }
    let outcomes = fetchAll([
      FetchRequest(id: 0, url: "https://127.0.0.1:\(port)/"), FetchRequest(id: 1, url: server.url("/")),
    ])
    let text = outcomes[0].error?.description ?? ""
    #expect(text.hasPrefix("no secure connection to 127.0.0.1:\(port): ") && outcomes[1].text == "feed", "\(text)")
  }

  @Test func `the file of certificate authorities is not there`() throws {
    let options = options.with { $0.authorities = "/nowhere.pem" }
    let text = fetch("https://127.0.0.1:\(try closedPort())/", options).error?.description
    // It is looked at before or after the connection.
    #expect(text?.hasPrefix("no certificate can be checked: ") == true || text?.contains("refused") == true)
  }
}
