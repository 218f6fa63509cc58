import Fetching
import Foundation
import Synchronization
import TestSupport
import Testing

/// Many requests at a time: limits, order, cancelling.
@Suite struct RunTests {
  private func busyServer(_ host: String) throws -> LoopbackServer {
    try LoopbackServer(host: host) {
      $1.pause(0.03)
      $1.answer(body: "feed")
    }
  }

  @Test func `no host gets more than two at a time, and in all there are no more than the jobs`() throws {
    let servers = try (1...6).map { try busyServer("127.0.0.\($0)") }
    let requests = (0..<60).map { FetchRequest(id: $0, url: servers[$0 % 6].url("/\($0)")) }
    let outcomes = fetchAll(requests)
    #expect(outcomes.allSatisfy { $0.text == "feed" })
    #expect(servers.allSatisfy { $0.mostPresent <= 2 && $0.connections <= 2 })
    #expect(servers.contains { $0.mostPresent == 2 })

    let one = try busyServer("127.0.0.1")
    _ = fetchAll(
      (0..<20).map { FetchRequest(id: $0, url: one.url("/")) }, .forTests.with { ($0.jobs, $0.perHost) = (3, 9) })
    #expect(one.mostPresent == 3 && one.connections == 3)
  }

  @Test func `a slow host does not take the places of others`() throws {
    let slow = try LoopbackServer(host: "127.0.0.2") { $1.pause(20) }
    let quick = try busyServer("127.0.0.1")
    let requests =
      (0..<20).map { FetchRequest(id: $0, url: slow.url("/")) }
      + (20..<40).map { FetchRequest(id: $0, url: quick.url("/")) }
    var order: [Int] = []
    let fetcher = Fetcher(.forTests)
    fetcher.fetch(requests) {
      order.append($0.request.id)
      if order.count == 20 { fetcher.cancel() }
    }
    #expect(order.prefix(20).allSatisfy { $0 >= 20 } && Set(order).count == 40)
  }

  @Test func `each request has one result, with the others' faults between them`() throws {
    let server = try LoopbackServer { request, visit in
      switch Int(request.path.dropFirst())! % 5 {
      case 0: visit.reset()
      case 1: visit.answer("302 Go", ["Location: /3"])
      case 2: visit.answer("404 No")
      default: visit.answer(body: "feed")
      }
    }
    let requests = (0..<500).map { FetchRequest(id: $0, url: $0 % 50 == 7 ? "no address" : server.url("/\($0)")) }
    let outcomes = fetchAll(requests)
    for (number, outcome) in outcomes.enumerated() {
      switch number % 5 {
      case _ where number % 50 == 7:
        #expect(outcome.error?.description.hasPrefix("“no address” is no address") == true)
      case 0: #expect(outcome.error == .reset(by: server.place))
      case 2: #expect(outcome.error == .notFound)
      default: #expect(outcome.text == "feed")
      }
    }
  }

  @Test func `requests are taken as places become free`() throws {
    let server = try LoopbackServer { $1.answer(body: "feed") }
    let taken = Mutex(0)
    var ended = 0
    let requests = (0..<50).lazy.map { number in
      taken.withLock { $0 += 1 }
      return FetchRequest(id: number, url: server.url("/"))
    }
    Fetcher(.forTests.with { $0.jobs = 2 }).fetch(requests) { _ in
      ended += 1
      #expect(taken.withLock { $0 } <= ended + 3)
    }
    #expect(ended == 50)
  }

  @Test func `connections are used again, from one run to the next`() throws {
    let server = try LoopbackServer { $1.answer(body: "feed") }
    let fetcher = Fetcher(.forTests.with { $0.jobs = 1 })
    for _ in 0..<3 {
      fetcher.fetch((0..<5).map { FetchRequest(id: $0, url: server.url("/")) }) { #expect($0.outcome.text == "feed") }
    }
    #expect(server.connections == 1 && server.requests.count == 15)
  }

  @Test func `another thread can cancel, and all that has not ended is cancelled`() throws {
    let server = try LoopbackServer { request, visit in
      if request.path == "/good" { visit.answer(body: "feed") } else { visit.pause(20) }
    }
    let fetcher = Fetcher(.forTests.with { $0.totalLimit = .seconds(30) })
    Thread.detachNewThread {
      while server.requests.count < 3 { usleep(1000) }
      fetcher.cancel()
    }
    let began = ContinuousClock.now
    var outcomes: [Int: FetchOutcome] = [:]
    fetcher.fetch((0..<30).map { FetchRequest(id: $0, url: server.url($0 == 0 ? "/good" : "/slow")) }) {
      outcomes[$0.request.id] = $0.outcome
    }
    #expect(outcomes[0]?.text == "feed" && outcomes.count == 30)
    #expect((1..<30).allSatisfy { outcomes[$0]?.error == .cancelled })
    #expect(ContinuousClock.now - began < .seconds(10))
    fetcher.fetch([FetchRequest(id: 1, url: server.url("/good"))]) { #expect($0.outcome.error == .cancelled) }
  }

  @Test func `what the caller throws ends the run`() throws {
    struct Full: Error {}
    let server = try LoopbackServer { request, visit in
      if request.path == "/slow" { visit.pause(20) } else { visit.answer(body: "feed") }
    }
    let fetcher = Fetcher(.forTests)
    var count = 0
    #expect(throws: Full.self) {
      try fetcher.fetch((0..<20).map { FetchRequest(id: $0, url: server.url($0 == 0 ? "/slow" : "/")) }) {
        _ throws(Full) in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
    fetcher.fetch([FetchRequest(id: 0, url: server.url("/"))]) { #expect($0.outcome.text == "feed") }
  }

  @Test func `nothing to fetch is no fault`() { #expect(fetchAll([]).isEmpty) }
}
