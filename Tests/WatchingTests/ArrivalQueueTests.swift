import Testing

@testable import Watching

private func stamp(_ modified: Int64 = 0, size: Int64 = 10, inode: UInt64 = 1) -> FileStamp {
  FileStamp(device: 1, inode: inode, size: size, modified: modified, nanoseconds: 0)
}

extension ArrivalQueue {
  /// The paths of what is taken, where every file is now as the stamp says.
  fileprivate mutating func paths(
    _ limit: Int = 10, bytes: Int64 = .max, at now: Int64, _ stamp: FileStamp
  ) -> [String] {
    take(limit, bytes: bytes, at: now) { _ in stamp }.map(\.path)
  }
}

@Suite struct ArrivalQueueTests {
  @Test func `what was closed is due at once, in the order of arrival`() {
    var queue = ArrivalQueue()
    queue.arrive("/b", at: 10)
    queue.arrive("/a", at: 10)
    queue.arrive("/b", at: 11)
    #expect(queue.paths(at: 11, stamp()) == ["/b", "/a"])
    #expect(queue.paths(at: 11, stamp()).isEmpty)
    #expect(queue.pause(at: 11) == nil)
  }

  @Test func `what was only seen must lie still first`() {
    var queue = ArrivalQueue()
    queue.see("/new", stamp(99), at: 100)
    queue.see("/old", stamp(50), at: 100)
    #expect(queue.paths(at: 100, stamp(50)) == ["/old"])
    #expect(queue.pause(at: 100) == 1)
    queue.see("/new", stamp(101), at: 101)
    #expect(queue.paths(at: 102, stamp(101)).isEmpty)
    #expect(queue.paths(at: 103, stamp(101)) == ["/new"])
  }

  @Test func `what was only seen waits again where it has grown or been replaced by its turn`() {
    var queue = ArrivalQueue()
    queue.see("/a", stamp(99), at: 100)
    #expect(queue.paths(at: 101, stamp(99, size: 20)).isEmpty)
    #expect(queue.pause(at: 101) == 2)
    #expect(queue.paths(at: 103, stamp(99, size: 20, inode: 2)).isEmpty)
    #expect(queue.paths(at: 105, stamp(99, size: 20, inode: 2)) == ["/a"])
  }

  @Test func `what was closed is taken however it was seen before or is seen after`() {
    var queue = ArrivalQueue()
    queue.see("/a", stamp(99), at: 100)
    queue.arrive("/a", at: 100)
    queue.see("/a", stamp(100), at: 100)
    let taken = queue.take(10, at: 100) { _ in stamp(100, size: 30) }
    #expect(taken == [Arrival(path: "/a", stamp: stamp(100, size: 30), isComplete: true, failures: 0)])
    #expect(queue.count == 0)
  }

  @Test func `a file from the future waits no longer than a new one`() {
    var queue = ArrivalQueue()
    queue.see("/a", stamp(5000), at: 100)
    queue.see("/a", stamp(5000), at: 101)
    #expect(queue.paths(at: 102, stamp(5000)) == ["/a"])
  }

  @Test func `a file that has gone by its turn is forgotten`() {
    var queue = ArrivalQueue()
    queue.arrive("/a", at: 0)
    queue.arrive("/b", at: 0)
    let taken = queue.take(10, at: 0) { $0 == "/a" ? nil : stamp() }
    #expect(taken.map(\.path) == ["/b"])
    #expect(queue.count == 0)
  }

  @Test func `a batch is as large as was asked for, and the rest stays`() {
    var queue = ArrivalQueue()
    for number in 0..<5 { queue.arrive("/\(number)", at: 0) }
    #expect(queue.paths(2, at: 0, stamp()) == ["/0", "/1"])
    #expect(queue.count == 3)
    #expect(queue.pause(at: 0) == 0)
  }

  @Test func `a batch holds so many bytes, or one file that is larger`() {
    var queue = ArrivalQueue()
    for number in 0..<5 { queue.arrive("/\(number)", at: 0) }
    #expect(queue.paths(bytes: 25, at: 0, stamp()) == ["/0", "/1"])
    #expect(queue.paths(bytes: 5, at: 0, stamp()) == ["/2"])
    #expect(queue.paths(at: 0, stamp(size: .max)) == ["/3"])
    #expect(queue.count == 1)
  }

  @Test func `many files come when they are due, whatever the order in which they were seen`() {
    var queue = ArrivalQueue()
    // 997 is prime, so that each number comes once.
    let numbers = (0..<997).map { $0 * 389 % 997 }
    for number in numbers { queue.see("/\(number)", stamp(Int64(1000 + number)), at: 1000 + Int64(number)) }
    for number in 0..<997 {
      let now = Int64(1002 + number)
      #expect(queue.pause(at: now) == 0)
      #expect(queue.paths(at: now, stamp(Int64(1000 + number))) == ["/\(number)"])
    }
    #expect(queue.pause(at: 0) == nil)
  }

  @Test func `what failed comes again, each time later, and at once if it is written anew`() {
    var queue = ArrivalQueue()
    queue.arrive("/a", at: 0)
    var arrival = queue.take(1, at: 0) { _ in stamp() }[0]
    queue.postpone(arrival, at: 0)
    #expect(queue.paths(at: 4, stamp()).isEmpty)
    arrival = queue.take(1, at: 5) { _ in stamp() }[0]
    #expect(arrival.failures == 1)
    queue.postpone(arrival, at: 5)
    #expect(queue.pause(at: 5) == 10)
    queue.arrive("/a", at: 6)
    #expect(queue.paths(at: 6, stamp()) == ["/a"])
    queue.postpone(Arrival(path: "/b", stamp: stamp(), isComplete: true, failures: 60), at: 0)
    #expect(queue.pause(at: 0) == 300)
  }
}
