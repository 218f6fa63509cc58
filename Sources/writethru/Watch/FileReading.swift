import Foundation
import Watching
import Wire

/// What came of reading a file of a hot folder.
enum FileReading {
  /// Its bytes, and what it was like when they were read.
  case read([UInt8], FileStamp)
  case refused(String, FileStamp)
  /// One that went away before its turn is nobody's fault.
  case gone

  /// Reads the file that lies there now, which may be another than was seen. What is over the limit is not read.
  init(_ arrival: Arrival) {
    let descriptor = open(arrival.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .gone : .refused(Self.unreadable, arrival.stamp)
      return
    }
    defer { close(descriptor) }
    guard let stamp = FileStamp(descriptor: descriptor) else {
      self = .gone
      return
    }
    let size = Int(stamp.size)
    guard size <= WireLimits.fileBytes else {
      self = .refused("\(WireError.tooLarge(bytes: size, limit: WireLimits.fileBytes))", stamp)
      return
    }
    guard let bytes = Self.bytes(of: descriptor, count: size) else {
      self = .refused(Self.unreadable, stamp)
      return
    }
    self = .read(bytes, stamp)
  }

  private static let unreadable = "it cannot be read: check its permissions"

  private static func bytes(of descriptor: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let start = filled
      let length = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: start), count - start)
      }
      if length < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if length == 0 { break }
      filled += length
    }
    bytes.removeLast(count - filled)
    return bytes
  }
}
