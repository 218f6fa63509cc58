import Glibc

/// The names in a folder.
package struct FolderListing: Sendable {
  /// In order, without `.` and `..`.
  package private(set) var names: [String] = []
  /// Names that are not UTF-8, mended to be shown. No path of ours leads to them.
  package private(set) var illegible: [String] = []

  /// Nil where the folder cannot be read.
  package init?(_ folder: String) {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
      let start = UnsafeRawPointer(entry) + offset
      let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
      guard let name = String(validating: bytes, as: UTF8.self) else {
        illegible.append(String(decoding: bytes, as: UTF8.self))
        continue
      }
      if name != ".", name != ".." { names.append(name) }
    }
    names.sort()
    illegible.sort()
  }
}
