import Foundation
import GeneratedCopy

// Writes a text and a later version of it into two files: generate-texts BYTES | takes OLD NEW [SEED]. `takes` are an agency's
// story of 600 words and its rewrite.
let arguments = Array(CommandLine.arguments.dropFirst())
guard (3...4).contains(arguments.count), let seed = UInt64(arguments.count == 4 ? arguments[3] : "7"),
  let bytes = arguments[0] == "takes" ? 0 : Int(arguments[0])
else {
  FileHandle.standardError.write(Data("usage: generate-texts BYTES | takes OLD NEW [SEED]\n".utf8))
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
