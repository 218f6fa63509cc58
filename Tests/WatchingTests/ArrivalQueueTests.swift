import Testing

@testable import Watching

@Suite struct ArrivalQueueTests {
  private func paths(_ arrivals: [Arrival]) -> [String] { arrivals.map(\.path) }

  @Test func `what was closed is due at once, in the order of arrival`() {
    var queue = ArrivalQueue()
    queue.arrive("/b", at: 10)
    queue.arrive("/a", at: 10)
    queue.arrive("/b", at: 10)
    #expect(paths(queue.take(10, at: 10)) == ["/b", "/a"])
    #expect(queue.take(10, at: 10).isEmpty)
  }

  @Test func `what was only seen must lie still first`() {
    var queue = ArrivalQueue()
    queue.see("/new", modified: 99, at: 100)
    queue.see("/old", modified: 50, at: 100)
    #expect(paths(queue.take(10, at: 100)) == ["/old"])
    #expect(queue.pause(at: 100) == 1)
    queue.see("/new", modified: 101, at: 101)
    #expect(queue.take(10, at: 102).isEmpty)
    #expect(paths(queue.take(10, at: 103)) == ["/new"])
  }

  @Test func `a file from the future is taken, lest it wait for ever`() {
    var queue = ArrivalQueue()
    queue.see("/a", modified: 5000, at: 100)
    #expect(paths(queue.take(1, at: 100)) == ["/a"])
  }

  @Test func `a batch is as large as was asked for, and the rest stays`() {
    var queue = ArrivalQueue()
    for number in 0..<5 { queue.arrive("/\(number)", at: 0) }
    #expect(paths(queue.take(2, at: 0)) == ["/0", "/1"])
    #expect(queue.count == 3)
    #expect(queue.pause(at: 0) == 0)
  }

  @Test func `what failed comes again, each time later, and at once if it is written anew`() {
    var queue = ArrivalQueue()
    queue.arrive("/a", at: 0)
    var arrival = queue.take(1, at: 0)[0]
    queue.postpone(arrival, at: 0)
    #expect(queue.take(1, at: 4).isEmpty)
    arrival = queue.take(1, at: 5)[0]
    #expect(arrival.failures == 1)
    queue.postpone(arrival, at: 5)
    #expect(queue.pause(at: 5) == 10)
    queue.arrive("/a", at: 6)
    #expect(paths(queue.take(1, at: 6)) == ["/a"])
    queue.postpone(Arrival(path: "/b", failures: 60), at: 0)
    #expect(queue.pause(at: 0) == 300)
  }
}
