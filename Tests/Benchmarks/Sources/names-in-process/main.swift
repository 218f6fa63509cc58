import Entities
import Foundation
import Language

// Times the search for names on one core, and prints JSON: names-in-process FILE [ROUNDS [DUMP]].
//
// FILE is raw copy, paragraphs between blank lines (`Article.all` says how it is cut). Reading it and telling its paragraphs'
// roles is not timed. Into DUMP goes everything that is found.
let arguments = Array(CommandLine.arguments.dropFirst())
guard (1...3).contains(arguments.count), let rounds = Int(arguments.count > 1 ? arguments[1] : "5") else {
  FileHandle.standardError.write(Data("usage: names-in-process FILE [ROUNDS [DUMP]]\n".utf8))
  exit(2)
}
let articles = try Article.all(in: arguments[0])
if arguments.count == 3 {
  let found = articles.flatMap(Paths.lines)
  try Data((found.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: arguments[2]))
}

var report: [(name: String, value: Double)] = []

// Memory first: what is tagged below is thrown away at once, so what stays is the program's own.
let tokens = articles.reduce(0) { $0 + $1.passages.reduce(0) { $0 + $1.tokens.count } }
let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
let before = (resident: megabytes("VmRSS"), anonymous: megabytes("RssAnon"))
let start = ContinuousClock.now
let version = TaggerModel.shipped.version
let load = (ContinuousClock.now - start).components
let loaded = megabytes("VmRSS")
var tagged = 0
repeat {
  for article in articles where Paths.names(article) >= 0 {}
  tagged += tokens
} while tagged < 1_000_000
report += [
  ("articles", Double(articles.count)), ("tokens", Double(tokens)), ("words", Double(words)),
  ("model version", Double(version)), ("model load ms", Double(load.seconds) * 1e3 + Double(load.attoseconds) / 1e15),
  ("resident MB before", before.resident), ("resident MB with model", loaded),
  ("resident MB after 1M tokens", megabytes("VmRSS")),
  ("of its growth, own memory MB", megabytes("RssAnon") - before.anonymous), ("peak MB", megabytes("VmHWM")),
]

// Speed.
@MainActor
func measure(_ name: String, _ work: () -> Int) {
  let seconds = bestSeconds(rounds: rounds, work)
  report.append((name + " tokens/s", Double(tokens) / seconds))
  report.append((name + " words/s", Double(words) / seconds))
}
measure("names") { articles.reduce(0) { $0 + Paths.names($1) } }
measure("names, figures, dates, quotations") { articles.reduce(0) { $0 + Paths.everything($1) } }
let passages = articles.map(\.passages)
measure("tagger alone") { passages.reduce(0) { $0 + Paths.tagger($1) } }

let lines = report.map { name, value in
  "  \"\(name)\": \(value >= 1_000 ? "\(Int(value))" : "\((value * 1_000).rounded() / 1_000)")"
}
print("{\n" + lines.joined(separator: ",\n") + "\n}")
