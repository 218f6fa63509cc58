import Fetching
import TestSupport
import Testing

/// What servers do wrong: each a named error, and no harm to others (H5 of the design).
@Suite struct FaultTests {
  private let options = FetchOptions.forTests.with {
    $0.bodyLimit = 1_000_000
    $0.now = { 10 }
  }

  /// `/good` is well, whatever happens elsewhere.
  private func server(_ fault: Fault) throws -> LoopbackServer {
    try LoopbackServer { request, visit in
      if request.path == "/good" { visit.answer(body: "good") } else { fault.script(request, visit) }
    }
  }

  private func expect(_ outcome: FetchOutcome, _ fault: Fault, _ server: LoopbackServer, limit: Int) {
    let expected = fault.expected.replacing("PLACE", with: server.place)
      .replacing("LIMIT", with: limit == 1 ? "1 second" : "\(limit) seconds")
    let text = outcome.error.map(String.init(describing:))
    #expect(text?.hasPrefix(expected) == true, "\(fault.testDescription): \(outcome)")
    #expect(text?.contains("\n") != true)
  }

  @Test(arguments: Fault.all)
  func `a fault has its error, and its neighbours are unhurt`(_ fault: Fault) throws {
    let server = try server(fault)
    let limit = fault.isSlow ? 1 : 10
    let outcomes = fetchAll(
      ["/good", "/fault", "/good"].map { FetchRequest(id: 0, url: server.url($0)) },
      options.with { $0.totalLimit = .seconds(limit) })
    expect(outcomes[1], fault, server, limit: limit)
    #expect(outcomes[0].text == "good" && outcomes[2].text == "good")
  }

  @Test func `all faults at once hurt no neighbour`() throws {
    let servers = try Fault.all.map(server)
    let requests = servers.flatMap { server in
      ["/fault", "/good"].map { FetchRequest(id: 0, url: server.url($0)) }
    }
    let outcomes = fetchAll(
      requests,
      options.with {
        $0.jobs = 64
        $0.perHost = 64
        $0.totalLimit = .seconds(3)

      })
    for (number, (fault, server)) in zip(Fault.all, servers).enumerated() {
      expect(outcomes[2 * number], fault, server, limit: 3)
      #expect(outcomes[2 * number + 1].text == "good", "beside \(fault.testDescription)")
    }
    #expect(Fault.all.count >= 25)
  }

  @Test func `whatever bytes a server sends, there is a result`() throws {
    let whole = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: a/b; charset=c\r\nETag: \"a\"\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfeed\r\n0\r\n\r\n"
        .utf8)
    let server = try LoopbackServer { request, visit in
      var random = SeededGenerator(seed: UInt64(request.path.dropFirst())!)
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = bytes.indices.randomElement(using: &random)!
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
        default: bytes.removeSubrange(place..<min(place + 3, bytes.count))
        }
      }
      visit.send(bytes)
    }
    let count = Faults.rounds(500, all: 20_000)
    var fetched = 0
    Fetcher(options.with { ($0.perHost, $0.totalLimit) = (8, .seconds(10)) })
      .fetch((0..<count).lazy.map { FetchRequest(id: $0, url: server.url("/\($0)")) }) {
        if $0.outcome.text != nil { fetched += 1 }
        if case .failed(.failed(let reason)) = $0.outcome { Issue.record("no name for: \(reason)") }
      }
    #expect(fetched > 0 && fetched < count)
    Faults.report("\(count) damaged answers of a server, \(fetched) of them good enough, the others each a named error")
  }
}
