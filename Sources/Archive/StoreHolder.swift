import Foundation

/// Who has a store open.
enum StoreHolder {
  /// Where SQLite locks a file for reading (https://sqlite.org/c3ref/file_control.html, `os.h`: the byte at 1 GB and the 511
  /// behind it). In WAL mode a connection holds that lock for as long as it is open.
  private static let locks: (start: Int, length: Int) = (0x4000_0000, 512)

  /// The process that has it open, other than this one; nil if none has.
  ///
  /// Not to be called while this process has it open itself: to close a file gives back all locks that the process has on it
  /// (POSIX, `fcntl`).
  static func process(of path: String) -> Int32? {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(locks.start)
    lock.l_len = off_t(locks.length)
    guard fcntl(descriptor, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
    return lock.l_pid
  }
}
