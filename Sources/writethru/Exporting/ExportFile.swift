import Foundation

/// A file that an export is written to. Nothing that is there is lost by accident: a new file is made, and one that is to be
/// overwritten stays as it is until the new one is whole.
final class ExportFile {
  enum Fault: Error, CustomStringConvertible {
    case exists(String)
    case noFile(String)
    case system(String, Int32)

    /// With the name as it was typed.
    var description: String {
      switch self {
      case .exists(let name): "\(name) is there already"
      case .noFile(let name): "\(name) is no ordinary file: name another one"
      case .system(let name, ENOENT): "there is no folder for \(name): make it first, or name another one"
      case .system(let name, let code): "\(name) cannot be written: \(String(cString: strerror(code)))"
      }
    }
  }

  /// As it was typed.
  let name: String
  /// Whole, from the root.
  let path: String
  /// Where the bytes go until it is whole.
  private let written: String
  private let descriptor: Int32
  private var isOpen = true

  /// - Parameters:
  ///   - name: as it was typed. `~/` is the user's folder.
  ///   - folder: what a relative name counts from.
  init(_ name: String, in folder: String, overwrites: Bool) throws(Fault) {
    self.name = name
    path = Self.path(name, in: folder)
    var status = stat()
    let isThere = lstat(path, &status) == 0
    if isThere {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(name) }
      guard overwrites else { throw .exists(name) }
      var template = Array((path + ".XXXXXX").utf8CString)
      descriptor = mkstemp(&template)
      written = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      if descriptor >= 0 { _ = fchmod(descriptor, status.st_mode & 0o777) }
    } else {
      written = path
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .exists(name) }
      throw .system(name, errno)
    }
  }

  deinit { abandon() }

  func write(_ text: String) throws(Fault) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(name, errno)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Gives it its name.
  func finish() throws(Fault) {
    guard isOpen else { return }
    isOpen = false
    guard close(descriptor) == 0, written == path || rename(written, path) == 0 else {
      let code = errno
      unlink(written)
      throw .system(name, code)
    }
  }

  /// Leaves nothing of it. What is done when it was not finished.
  func abandon() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    unlink(written)
  }

  private static func path(_ name: String, in folder: String) -> String {
    if name.hasPrefix("/") { return name }
    if name == "~" || name.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] {
      return home + name.dropFirst()
    }
    return folder + "/" + name
  }
}
