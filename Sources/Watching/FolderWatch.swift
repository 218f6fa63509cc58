import Glibc

/// What happens in folders, as the kernel tells it (inotify): files that are complete, because whoever wrote them has closed them
/// or has moved them in.
package final class FolderWatch {
  package enum Happening: Hashable, Sendable {
    /// A file that was closed after writing, or moved in. By its path.
    case arrived(String)
    /// A name that was made for a file: it may be one that is about to be written, which arrives when it is closed, or a link to one
    /// that is complete, which does not.
    case made(String)
    /// Something that was made, closed or moved in under a name that is not UTF-8. The path is mended to be shown and leads nowhere.
    case illegible(String)
    /// A folder that was made or moved in below a watched one. By its path; it is not watched yet.
    case newFolder(String)
    /// The folder itself was moved away, deleted or unmounted; nothing more is told of it and of those below it.
    case lost(String)
    /// More happened than the kernel could keep: look at everything.
    case overflow
  }

  /// Readable when something has happened: for `poll`.
  package let descriptor: Int32
  private var folders: [Int32: String] = [:]

  package init() throws(WatchError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    if descriptor < 0 { throw WatchError.noInotify(String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
    | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

  /// Watches a folder, not those below it. One that is watched already may be added again.
  package func add(_ folder: String) throws(WatchError) {
    let watch = inotify_add_watch(descriptor, folder, Self.mask)
    guard watch >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .noFolder(folder)
      case EACCES: throw .forbidden(folder)
      case ENOSPC: throw .tooMany(folder)
      default: throw .refused(folder, String(cString: strerror(errno)))
      }
    }
    folders[watch] = folder
  }

  package var watched: Set<String> { Set(folders.values) }

  /// What has happened since it was last asked for. Never waits.
  package func happenings() -> [Happening] {
    var found: [Happening] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return found }
      var place = 0
      while place + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        let start = place + MemoryLayout<inotify_event>.size
        place = start + Int(event.len)
        guard place <= count else { break }
        if let happening = happening(event, buffer[start..<place].prefix { $0 != 0 }) { found.append(happening) }
      }
    }
  }

  private func happening(_ event: inotify_event, _ bytes: Slice<UnsafeMutableRawBufferPointer>) -> Happening? {
    let has = { (flag: Int) in event.mask & UInt32(truncatingIfNeeded: flag) != 0 }
    if has(Int(IN_Q_OVERFLOW)) { return .overflow }
    guard let folder = folders[event.wd] else { return nil }
    if has(Int(IN_DELETE_SELF)) || has(Int(IN_MOVE_SELF)) || has(Int(IN_UNMOUNT)) || has(Int(IN_IGNORED)) {
      folders[event.wd] = nil
      if has(Int(IN_MOVE_SELF)) {
        inotify_rm_watch(descriptor, event.wd)
        dropAll(below: folder)
      }
      return .lost(folder)
    }
    let isNew = has(Int(IN_CREATE)) || has(Int(IN_MOVED_TO))
    guard isNew || has(Int(IN_CLOSE_WRITE)) else { return nil }
    let start = folder == "/" ? "/" : folder + "/"
    guard let name = String(validating: bytes, as: UTF8.self) else {
      return .illegible(start + String(decoding: bytes, as: UTF8.self))
    }
    if has(Int(IN_ISDIR)) { return isNew ? .newFolder(start + name) : nil }
    return has(Int(IN_CREATE)) ? .made(start + name) : .arrived(start + name)
  }

  /// The folders below one that was moved away are no longer where they were watched. Of one that was deleted there are none.
  private func dropAll(below folder: String) {
    for (watch, path) in folders where path.hasPrefix(folder + "/") {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }
}

/// Why a folder cannot be watched. The text says how to mend it.
package enum WatchError: Error, Hashable, Sendable, CustomStringConvertible {
  case noInotify(String)
  case noFolder(String)
  case forbidden(String)
  case tooMany(String)
  case refused(String, String)

  package var description: String {
    switch self {
    case .noInotify(let reason):
      "the system gives no file events (\(reason)); use `writethru watch --once` from cron instead"
    case .noFolder(let folder): "there is no folder \(folder); make it first"
    case .forbidden(let folder): "\(folder) may not be read; check its permissions"
    case .tooMany(let folder):
      "the system watches no more folders, so \(folder) cannot be watched; raise fs.inotify.max_user_watches"
    case .refused(let folder, let reason): "\(folder) cannot be watched: \(reason)"
    }
  }
}
