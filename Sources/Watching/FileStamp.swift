import Glibc

/// What a file was like at a moment. Where a later stamp is another, it was written or replaced in the meantime.
package struct FileStamp: Hashable, Sendable {
  /// Which file it is.
  package let device: UInt64
  package let inode: UInt64
  /// Bytes.
  package let size: Int64
  /// When it was last written: seconds since 1970, and nanoseconds of that second.
  package let modified: Int64
  package let nanoseconds: Int64
}

extension FileStamp {
  /// Of the file that a path leads to, through links; nil where that is no regular file. A socket or a pipe never ends.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
  }

  /// Whether a name that has just been made is a link, to a file that nobody need close any more. Any other new file is being written;
  /// it arrives when it is closed.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1 { return true }
    // The older name may be gone already. To be named anew changes a file later than it was last written.
    let (written, changed) = (status.st_mtim, status.st_ctim)
    return (written.tv_sec, written.tv_nsec) < (changed.tv_sec, changed.tv_nsec)
  }
}
