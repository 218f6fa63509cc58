import Comparison
import Foundation
import Language
import Wire

// Compares two files as the reader would, and prints the milliseconds that the comparison alone takes:
// compare-in-process OLD NEW [TIMES]. Reading is not timed.
let arguments = Array(CommandLine.arguments.dropFirst())
guard (2...3).contains(arguments.count), let times = Int(arguments.count == 3 ? arguments[2] : "1") else {
  FileHandle.standardError.write(Data("usage: compare-in-process OLD NEW [TIMES]\n".utf8))
  exit(2)
}

/// Text and paragraphs. What is too long for an article is cut at blank lines.
func read(_ path: String) throws -> (text: String, paragraphs: [Paragraph]) {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  if bytes.count <= WireLimits.articleBytes {
    let copy = try readCopy(bytes)
    return (copy.text, copy.paragraphs)
  }
  var paragraphs: [Paragraph] = []
  var start = 0
  let newline = UInt8(ascii: "\n")
  for index in bytes.indices where bytes[index] == newline {
    guard index + 1 == bytes.count || bytes[index + 1] == newline else { continue }
    if start < index { paragraphs.append(Paragraph(.body, Span(start, index))) }
    start = index + 2
  }
  return (String(decoding: bytes, as: UTF8.self), paragraphs)
}

let old = try read(arguments[0])
let new = try read(arguments[1])
for _ in 0..<times {
  var edges = 0
  let taken = ContinuousClock().measure { edges = compare(old, new).edges.count }
  guard edges > 0 else { fatalError("nothing was compared") }
  print(Double(taken.components.seconds) * 1_000 + Double(taken.components.attoseconds) / 1e15)
}
