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
  /// Seconds between two looks for a folder that has gone.
  private static let searching: Int64 = 5

  init(roots: [String], filedFolder: String?, filer: FileFiler, report: WatchReport) {
    self.roots = roots
    self.filer = filer
    self.report = report
    shelves = Shelves(filedFolder: filedFolder)
  }

  private var now: Int64 { Int64(time(nil)) }

  /// Files what is there. What may still be being written is waited for.
  func sweepOnce() {
    for root in roots { sweep(root) }
    while let pause = queue.pause(at: now), !report.isStuck {
      if pause > 0 { sleep(UInt32(pause)) }
      fileDue()
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
      fileDue()
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
      for root in lost where (try? enter(root)) != nil {
        lost.remove(root)
        report.found(root)
      }
    }
  }

  private func take(_ happening: FolderWatch.Happening) {
    switch happening {
    case .arrived(let path):
      if shelves.isCopy(path) { queue.arrive(path, at: now) }
    case .newFolder(let path):
      // One that is gone again already needs nothing.
      if !shelves.isShelf(path) { try? enter(path) }
    case .lost(let folder):
      if roots.contains(folder) {
        lost.insert(folder)
        report.lost(folder)
      }
    case .overflow:
      for root in roots { sweep(root) }
    }
  }

  /// Watches a folder and those below it, and takes what lies in them. The watch comes first, so that nothing falls between.
  private func enter(_ folder: String) throws(WatchError) {
    try watch?.add(folder)
    sweep(folder)
  }

  /// What lies in a folder and below it. Links to folders are not followed: they may lead in a circle.
  private func sweep(_ folder: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return report.complain("\(folder) cannot be read: check its permissions")
    }
    for name in names.sorted() {
      let path = (folder as NSString).appendingPathComponent(name)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard !name.hasPrefix("."), !shelves.isShelf(path) else { continue }
        if watch != nil, watch?.watched.contains(path) == false {
          do { try enter(path) } catch { report.complain("\(error)") }
        } else {
          sweep(path)
        }
      } else if shelves.isCopy(path) {
        queue.see(path, modified: Int64(status.st_mtim.tv_sec), at: now)
      }
    }
  }

  // MARK: filing

  private func fileDue() {
    while true {
      let arrivals = queue.take(Self.batch, at: now)
      guard !arrivals.isEmpty else { return }
      let result = filer.file(arrivals.map(\.path))
      if let failure = result.failure {
        report.complain(failure)
        for arrival in arrivals { queue.postpone(arrival, at: now) }
        report.isStuck = true
        return
      }
      report.isStuck = false
      for file in result.files { settle(file) }
    }
  }

  private func settle(_ file: FileFiler.File) {
    report.take(file)
    if let reason = file.refusal {
      guard let aside = shelves.refuse(file.path, because: reason) else {
        return report.complain("\(file.path) could not be moved aside: check the permissions of its folder")
      }
      report.movedAside(file.path, to: aside)
    } else if !file.outcomes.isEmpty, !shelves.moveFiled(file.path) {
      report.complain("\(file.path) was filed but could not be moved to \(shelves.filedFolder ?? "")")
    }
  }
}
