import Glibc

// Times comparisons of two texts: ours, as a whole program and in process, beside programs that compare words. All of a case
// take turns in one run, so that what else the machine does falls on all of them.
//
//   time-compare [WRITETHRU [FOLDER]]      the program; where the texts are written
//
// It imports no Foundation: a child is charged with the memory that its parent held when it began.
let arguments = Array(CommandLine.arguments.dropFirst())
let writethru = arguments.first ?? "../../.build/release/writethru"
let folder = arguments.count > 1 ? arguments[1] : "/tmp"
let siblings = String(CommandLine.arguments[0].reversed().drop { $0 != "/" }.reversed())

struct Candidate {
  let name: String
  let command: [String]
  /// As diff, those that report differences end with 1.
  var success: ClosedRange<Int32> = 0...1
  /// It prints times of its own, which count instead of the process's.
  var timesItself = false
}

func candidates(_ old: String, _ new: String) -> [Candidate] {
  [
    Candidate(name: "wdiff", command: ["wdiff", old, new]),
    Candidate(name: "dwdiff", command: ["dwdiff", old, new]),
    Candidate(name: "git --word-diff", command: ["git", "diff", "--no-index", "--word-diff", old, new]),
    Candidate(name: "writethru", command: [writethru, "compare", old, new, "--format", "unified"], success: 0...0),
    Candidate(
      name: "ours in process", command: [siblings + "compare-in-process", old, new, "3"], success: 0...0,
      timesItself: true),
  ]
}

for (name, kind, rounds) in [
  ("two takes of a story of 600 words", "takes", 21), ("1 MB", "1000000", 9), ("10 MB", "10000000", 3),
] {
  let (old, new) = ("\(folder)/\(kind).old.txt", "\(folder)/\(kind).new.txt")
  guard case .success(let run) = Run.of([siblings + "generate-texts", kind, old, new], output: "/dev/null"),
    run.status == 0
  else {
    print("generate-texts failed; it must stand beside this program")
    exit(1)
  }
  print("\(name), \(rounds) rounds")
  report(rounds: rounds, candidates(old, new))
}

func report(rounds: Int, _ candidates: [Candidate]) {
  var runs = [[Run]](repeating: [], count: candidates.count)
  var isDone = [Bool](repeating: false, count: candidates.count)
  let output = "\(folder)/time-compare.\(getpid())"
  defer { unlink(output) }
  // The first round warms the caches and says who takes part; for what takes long it is the only one.
  for round in 0...rounds {
    for (index, candidate) in candidates.enumerated() where !isDone[index] {
      switch Run.of(candidate.command, output: candidate.timesItself ? output : "/dev/null") {
      case .failure:
        print("  \(candidate.name): not installed, skipped")
        isDone[index] = true
      case .success(let run) where !candidate.success.contains(run.status):
        print("  \(candidate.name): ended with \(run.status), skipped")
        isDone[index] = true
      case .success(var run):
        if candidate.timesItself { run.milliseconds = median(lines(of: output).compactMap { Double($0) }) }
        isDone[index] = run.milliseconds > 5_000
        if round > 0 || isDone[index] { runs[index].append(run) }
      }
    }
  }
  let base = runs[0].isEmpty ? nil : median(runs[0].map(\.milliseconds))
  print(row("", "ms", "× wdiff", "MB"))
  for (index, candidate) in candidates.enumerated() where !runs[index].isEmpty {
    let time = median(runs[index].map(\.milliseconds))
    let memory = median(runs[index].map { Double($0.kilobytes) / 1_024 })
    print(row(candidate.name, figure(time, 1), base.map { figure(time / $0, 2) } ?? "", figure(memory, 1)))
  }
}

func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

func row(_ name: String, _ columns: String...) -> String {
  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  return "  " + name + spaces(16 - name.count) + columns.map { spaces(10 - $0.count) + $0 }.joined()
}

func figure(_ number: Double, _ decimals: Int) -> String {
  let scale = decimals == 1 ? 10.0 : 100.0
  let whole = Int((number * scale).rounded())
  let rest = String(whole % Int(scale))
  return "\(whole / Int(scale))." + String(repeating: "0", count: decimals - rest.count) + rest
}
