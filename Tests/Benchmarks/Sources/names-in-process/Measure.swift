import Foundation

/// Seconds that this process has had of a core: what else the machine does falls on nobody.
func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The least of some rounds, after one that warms up.
func bestSeconds(rounds: Int, _ work: () -> Int) -> Double {
  var best = Double.infinity
  for round in 0...rounds {
    let start = cpuSeconds()
    guard work() > 0 else { fatalError("nothing was found") }
    if round > 0 { best = min(best, cpuSeconds() - start) }
  }
  return best
}

/// Megabytes by a line of `/proc/self/status`: `VmRSS`, `VmHWM`, `RssAnon`.
func megabytes(_ name: String) -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
  let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
  return (kilobytes ?? 0) / 1_024
}
