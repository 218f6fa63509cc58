import Archive
import Foundation
import Newsroom

// How long a store takes to answer what the reader asks, in process and without a screen: measure-store STORE.db [SAMPLES]
//
// Every sample asks for something else: words, places and stories are picked at random, the same in every run on the same store.
// The store is opened as the reader opens it, so an older one is brought up to date. Before a run of which the first answers count,
// drop what the system has cached of the file: dd of=STORE.db oflag=nocache conv=notrunc,fdatasync count=0

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

/// Prints at once, also into a file.
func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

let arguments = Array(CommandLine.arguments.dropFirst())
guard (1...2).contains(arguments.count), let samples = Int(arguments.count == 2 ? arguments[1] : "40"), samples > 0
else {
  fail("usage: measure-store STORE.db [SAMPLES]")
}
guard FileManager.default.fileExists(atPath: arguments[0]) else {
  fail("there is no store at \(arguments[0]): generate-copy fills one")
}
do {
  var table = Table(samples: samples)
  try measureOpening(arguments[0], &table)
  let archive = try Archive(path: arguments[0])
  let picks = try Picks(archive, samples: samples)
  tell(picks.summary)
  try measureLists(archive, picks, &table)
  try measureSearches(archive, picks, &table)
  try measureStories(archive, picks, &table)
  try measureEntities(archive, &table)
  tell("after all: \(megabytes("VmRSS")) MB resident, \(megabytes("VmHWM")) MB at most")
} catch {
  fail("\(error)")
}

/// Of this process, by `/proc/self/status`.
func megabytes(_ field: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") }
  return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first).flatMap { Int($0) }.map { $0 / 1_024 } ?? 0
}
