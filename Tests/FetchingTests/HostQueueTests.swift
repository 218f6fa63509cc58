import TestSupport
import Testing

@testable import Fetching

@Suite struct HostQueueTests {
  @Test func `a busy host holds up no other`() {
    var queue = HostQueue<Int>(perHost: 2)
    for number in 1...4 { queue.append(number, host: "a") }
    queue.append(5, host: "b")
    #expect([queue.next(), queue.next(), queue.next(), queue.next()] == [1, 2, 5, nil])
    queue.release(host: "b")
    #expect(queue.next() == nil)
    queue.release(host: "a")
    #expect([queue.next(), queue.next()] == [3, nil])
  }

  @Test func `what goes on goes before what begins`() {
    var queue = HostQueue<Int>(perHost: 1)
    queue.append(1, host: "a")
    #expect(queue.next() == 1)
    queue.append(2, host: "a")
    queue.prepend(3, host: "a")
    queue.release(host: "a")
    #expect(queue.next() == 3)
    #expect(queue.removeAll() == [2] && queue.next() == nil)
  }

  @Test func `in any order all get their turn, and no host has more than its places`() {
    var random = SeededGenerator(seed: 3)
    for perHost in 1...3 {
      var queue = HostQueue<(host: String, number: Int)>(perHost: perHost)
      var active: [String: Int] = [:]
      var (added, served) = (0, 0)
      while served < 2000 || !active.isEmpty {
        if added < 2000, Bool.random(using: &random) {
          let host = "abcdef".randomElement(using: &random)!.description
          if Bool.random(using: &random) {
            queue.append((host, added), host: host)
          } else {
            queue.prepend((host, added), host: host)
          }
          added += 1
        } else if Bool.random(using: &random), let next = queue.next() {
          active[next.host, default: 0] += 1
          served += 1
          #expect(active[next.host]! <= perHost)
        } else if let host = active.keys.sorted().randomElement(using: &random) {
          active[host] = active[host] == 1 ? nil : active[host]! - 1
          queue.release(host: host)
        }
      }
      #expect(served == 2000 && queue.next() == nil)
    }
  }
}
