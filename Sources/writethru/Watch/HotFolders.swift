import CursesTerminal
import Foundation
import Watching

/// The folders that copy is dropped into, from the first sweep to the signal that ends it.
final class HotFolders {
  private let roots: [String]
  private let filer: FileFiler
  private let shelves: Shelves
  private let report: WatchReport
  private var queue = ArrivalQueue()
  private var watch: FolderWatch?
  /// Roots that have gone; they are looked for again.
  private var lost: Set<String> = []

  /// Files of one transaction.
  private static let batch = 128
  /// Their bytes, so that memory stays small.
  private static let batchBytes: Int64 = 8_000_000
  /// Seconds between two looks for a folder that has gone.
  private static let searching: Int64 = 5
  /// Seconds that a single sweep waits in vain for files that are still being written.
  private static let patience: Int64 = 60

  init(roots: [String], filedFolder: String?, filer: FileFiler, report: WatchReport) {
    self.roots = roots
    self.filer = filer
    self.report = report
    shelves = Shelves(filedFolder: filedFolder)
  }

  private var now: Int64 { Int64(time(nil)) }

  /// Files what is there. What may still be being written is waited for, but not for ever.
  func sweepOnce() {
    for root in roots { sweep(root) }
    var lastFiled = now
    while let pause = queue.pause(at: now), !report.isStuck {
      if now - lastFiled >= Self.patience, pause > 0 {
        return report.leave("still being written, and left to the next run: \(queue.count) of the files")
      }
      if pause > 0 { sleep(UInt32(min(pause, Self.patience))) }
      if fileDue() { lastFiled = now }
    }
  }

  /// Files what is there and what comes, until a signal says to end.
  func run(until signals: SignalPipe?) throws(WatchError) {
    let watch = try FolderWatch()
    self.watch = watch
    signals?.catchSignals()
    defer { signals?.releaseSignals() }
    for root in roots { try enter(root) }
    report.begin(roots)
    while true {
      _ = fileDue()
      var sources = [
        pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.readEnd ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let pause = min(queue.pause(at: now) ?? .max, lost.isEmpty ? .max : Self.searching)
      poll(&sources, nfds_t(sources.count), pause == .max ? -1 : Int32(min(pause, 60) * 1000))
      for signal in signals?.read() ?? [] {
        switch signal {
        case .interrupted, .terminated: return report.end()
        case .stopped: raise(SIGSTOP)
        case .resized, .continued, .inbox: break
        }
      }
      for happening in watch.happenings() { take(happening) }
      for root in lost where enterIfThere(root) {
        lost.remove(root)
        report.found(root)
      }
    }
  }

  private func take(_ happening: FolderWatch.Happening) {
    switch happening {
    case .arrived(let path):
      if shelves.isCopy(path) { queue.arrive(path, at: now) }
    case .made(let path):
      if shelves.isCopy(path), FileStamp.isLink(path) { see(path) }
    case .illegible(let path): leave(illegible: path)
    case .newFolder(let path):
      if shelves.isHot(path) { _ = enterIfThere(path) }
    case .lost(let folder):
      if roots.contains(folder) {
        lose(folder)
      } else {
        // Another may have taken its place, or its new name may have been told before.
        _ = enterIfThere(folder)
      }
    case .overflow:
      for root in roots where !lost.contains(root) && !enterIfThere(root) { lose(root) }
    }
  }

  private func lose(_ root: String) {
    if lost.insert(root).inserted { report.lost(root) }
  }

  private func see(_ path: String) {
    if let stamp = FileStamp(path: path) { queue.see(path, stamp, at: now) }
  }

  private func leave(illegible path: String) {
    if shelves.isCopy(path) { report.leave("the name of \(path) is not UTF-8, so it is left unread: rename it") }
  }

  /// Watches a folder and those below it, and takes what lies in them. The watch comes first, so that nothing falls between.
  private func enter(_ folder: String) throws(WatchError) {
    try watch?.add(folder)
    sweep(folder)
  }

  /// The same of a folder that may be gone again already, which needs nothing.
  private func enterIfThere(_ folder: String) -> Bool {
    do throws(WatchError) {
      try enter(folder)
      return true
    } catch {
      if case .noFolder = error { return false }
      report.leave(error.description)
      return false
    }
  }

  /// What lies in a folder and below it. Links to folders are not followed: they may lead in a circle.
  private func sweep(_ folder: String) {
    guard let listing = FolderListing(folder) else {
      if errno != ENOENT { report.leave("\(folder) cannot be read: check its permissions") }
      return
    }
    for name in listing.illegible { leave(illegible: (folder as NSString).appendingPathComponent(name)) }
    for name in listing.names {
      let path = (folder as NSString).appendingPathComponent(name)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        // Watched already or not: under this name it may be another than before.
        if shelves.isHot(path) { _ = enterIfThere(path) }
      } else if shelves.isCopy(path) {
        see(path)
      }
    }
  }

  // MARK: filing

  /// Files one batch, so that a signal is never far.
  ///
  /// - Returns: whether anything was due.
  private func fileDue() -> Bool {
    let arrivals = queue.take(Self.batch, bytes: Self.batchBytes, at: now, look: { FileStamp(path: $0) })
    guard !arrivals.isEmpty else { return false }
    let result = filer.file(arrivals)
    if let failure = result.failure {
      report.complain(failure)
      for arrival in arrivals { queue.postpone(arrival, at: now) }
      report.isStuck = true
    } else {
      report.isStuck = false
      for file in result.files { settle(file) }
    }
    return true
  }

  /// Puts a file where it belongs. One that was written or replaced since it was read stays, and is looked at again.
  private func settle(_ file: FileFiler.File) {
    if let reason = file.refusal {
      let move = shelves.refuse(file.path, readAs: file.stamp, because: reason)
      if case .changed = move { return see(file.path) }
      report.take(file)
      if case .moved(let aside) = move { return report.movedAside(file.path, to: aside) }
      return report.complain("\(file.path) could not be moved aside: check the permissions of its folder")
    }
    report.take(file)
    guard !file.outcomes.isEmpty else { return }
    switch shelves.moveFiled(file.path, readAs: file.stamp) {
    case .changed: see(file.path)
    case .failed: report.complain("\(file.path) was filed but could not be moved to \(shelves.filedFolder ?? "")")
    case .moved, nil: break
    }
  }
}
