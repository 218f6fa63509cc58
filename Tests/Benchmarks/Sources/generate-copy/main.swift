import Foundation
import GeneratedCopy

// Fills a store, or a folder, with generated copy. A path that ends in .db is a store. A file is an article or a later version
// of one: of a hundred, about eighty are articles.

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

/// Prints at once, also into a file.
func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else { fail(Options.usage) }
do {
  if options.isStore {
    try await fillStore(options)
  } else {
    try fillFolder(options)
  }
} catch {
  fail("\(error)")
}

func fillFolder(_ options: Options) throws {
  for file in CopyGenerator(seed: 1).prefix(options.count) {
    let folder = options.path + "/" + file.outlet
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(("date \(file.time)\n\n" + file.text).utf8).write(to: URL(fileURLWithPath: folder + "/" + file.name))
  }
}
