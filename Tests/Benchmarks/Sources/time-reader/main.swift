import Glibc

// Times the whole program in a real terminal: from its start to a text on the screen, from a key to what it draws, and the
// memory that it holds.
//
//   time-reader WANTED COMMAND…      WANTED is on the first full screen: 1/ in the reader’s status line
var arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  fail("usage: time-reader WANTED COMMAND…", status: 2)
}
let wanted = arguments.removeFirst()

func fail(_ message: String, status: Int32) -> Never {
  print(message)
  exit(status)
}

func milliseconds(_ work: () -> Void) -> Double {
  let taken = ContinuousClock().measure(work)
  return Double(taken.components.seconds) * 1_000 + Double(taken.components.attoseconds) / 1e15
}

func report(_ name: String, _ times: [Double], _ more: String = "") {
  let sorted = times.sorted()
  func figure(_ share: Double) -> String {
    String(Double(Int(sorted[Int(Double(sorted.count - 1) * share)] * 10)) / 10) + " ms"
  }
  print("\(name): median \(figure(0.5)), 95 % within \(figure(0.95)), most \(figure(1)) (\(times.count) times)\(more)")
}

var starts: [Double] = []
var memory = 0
for _ in 0..<11 {
  var terminal: Terminal?
  starts.append(
    milliseconds {
      terminal = Terminal(arguments)
      guard terminal!.wait(for: wanted) else {
        fail("“\(wanted)” did not come: \(String(decoding: terminal!.text.suffix(2_000), as: UTF8.self))", status: 1)
      }
    })
  while terminal!.take(milliseconds: 100) {}
  memory = max(memory, terminal!.memory.most)
  terminal!.end()
}
report("first screen", Array(starts.dropFirst()), "; \(memory / 1_024) MB resident at most")

let terminal = Terminal(arguments)
_ = terminal.wait(for: wanted)
while terminal.take(milliseconds: 200) {}
for (name, keys, count) in [
  ("j", ["j"], 300), ("^d", ["\u{4}"], 100), ("G, gg", ["G", "gg"], 20), ("^u at the end", ["G", "\u{15}"], 20),
  ("Enter, q", ["\r", "q"], 20), ("m, u", ["m", "u"], 20), ("b", ["b"], 20),
] {
  var times: [Double] = []
  for round in 0..<count {
    var last = ContinuousClock.now
    let start = last
    terminal.type(keys[round % keys.count])
    // What a key draws has come when nothing more does for a while; what an answer adds later counts as well.
    while terminal.take(milliseconds: 60) { last = ContinuousClock.now }
    let taken = last - start
    times.append(Double(taken.components.seconds) * 1_000 + Double(taken.components.attoseconds) / 1e15)
  }
  report("key to screen, \(name)", times)
}
print("after that: \(terminal.memory.now / 1_024) MB resident, \(terminal.memory.most / 1_024) MB at most")
terminal.end()
