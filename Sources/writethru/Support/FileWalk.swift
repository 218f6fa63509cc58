import Foundation
import Wire

/// The files to import: those that were named, and of folders those that look like copy.
struct FileWalk {
  struct Problem: Error {
    let path: String
    let reason: String
  }

  private(set) var files: [String] = []
  /// Files of folders that do not look like copy.
  private(set) var leftOut: [String] = []
  private(set) var problems: [Problem] = []
  private var visited: Set<String> = []

  mutating func add(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      problems.append(Problem(path: path, reason: "there is no such file or folder"))
      return
    }
    if isFolder.boolValue { addFolder(path) } else { files.append(path) }
  }

  /// Names in order, so that the same folder is always filed the same way. A folder is entered once, whatever links
  /// lead to it.
  private mutating func addFolder(_ path: String) {
    guard visited.insert(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).inserted else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      problems.append(Problem(path: path, reason: "the folder cannot be read"))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let child = (path as NSString).appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: child, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        addFolder(child)
      } else if Self.looksLikeCopy(name) {
        files.append(child)
      } else {
        leftOut.append(child)
      }
    }
  }

  private static func looksLikeCopy(_ name: String) -> Bool {
    let stem = (name as NSString).deletingPathExtension.uppercased()
    guard !["README", "LICENSE", "LICENCE", "NOTICE"].contains(stem) else { return false }
    return endings.contains((name as NSString).pathExtension.lowercased())
  }

  /// What copy is usually called. What a file is, its content tells.
  private static let endings: Set = [
    "", "txt", "text", "xml", "nitf", "newsml", "g2", "json", "ninjs", "rss", "atom", "rdf", "feed", "html", "htm",
    "xhtml", "eml", "mbox", "anpa", "iptc", "wire", "7901",
  ]

  /// The files in groups that are filed together: large enough to be quick, small enough for progress to move and for memory to stay
  /// small.
  func batches(of most: Int, bytes limit: Int) -> [[String]] {
    var batches: [[String]] = []
    var bytes = 0
    for path in files {
      var status = stat()
      let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
      if let last = batches.last, last.count < most, bytes + size <= limit {
        batches[batches.count - 1].append(path)
        bytes += size
      } else {
        batches.append([path])
        bytes = size
      }
    }
    return batches
  }

  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// A regular file's bytes. What is over the limit is not read.
  static func read(_ path: String) throws(Problem) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(path: path, reason: "it is no regular file")
    }
    guard status.st_size <= WireLimits.fileBytes else {
      throw Problem(
        path: path, reason: "\(WireError.tooLarge(bytes: Int(status.st_size), limit: WireLimits.fileBytes))")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(path: path, reason: "it cannot be read: check its permissions")
    }
    return Array(data)
  }
}
