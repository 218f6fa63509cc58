import Foundation
import GeneratedCopy

// Writes a text and a later version of it into two files: generate-texts BYTES | takes OLD NEW [SEED]. `takes` are an agency's
// story of 600 words and its rewrite.
//
// Or so many articles of about 400 words into one file, each behind a form feed but the first: generate-texts articles COUNT
// FILE [SEED].
let arguments = Array(CommandLine.arguments.dropFirst())
if (3...4).contains(arguments.count), arguments[0] == "articles", let count = Int(arguments[1]),
  let seed = UInt64(arguments.count == 4 ? arguments[3] : "7")
{
  let texts = CopyGenerator(seed: seed).lazy.prefix(count).map(\.text).joined(separator: "\u{C}\n")
  try Data(texts.utf8).write(to: URL(fileURLWithPath: arguments[2]))
  exit(0)
}
guard (3...4).contains(arguments.count), let seed = UInt64(arguments.count == 4 ? arguments[3] : "7"),
  let bytes = arguments[0] == "takes" ? 0 : Int(arguments[0])
else {
  FileHandle.standardError.write(
    Data("usage: generate-texts BYTES | takes OLD NEW [SEED], or articles COUNT FILE [SEED]\n".utf8))
  exit(2)
}
let (old, new): (String, String)
if bytes == 0 {
  let takes = CopyGenerator.takes(words: 600)
  (old, new) = (takes.old.text, takes.new.text)
} else {
  let text = EditedText(seed: seed, bytes: bytes)
  (old, new) = (text.old, text.new)
}
try Data(old.utf8).write(to: URL(fileURLWithPath: arguments[1]))
try Data(new.utf8).write(to: URL(fileURLWithPath: arguments[2]))
