import Foundation
import TestSupport
import Testing

@testable import Watching

@Suite struct FolderWatchTests {
  private let files = FileManager.default

  /// What happens within a second, until as much has happened as was expected.
  private func happenings(_ watch: FolderWatch, atLeast count: Int = 1) -> [FolderWatch.Happening] {
    var found: [FolderWatch.Happening] = []
    for _ in 0..<100 where found.count < count {
      var descriptor = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, 50)
      found += watch.happenings()
    }
    return found
  }

  @Test func `a file arrives when it is closed, not before`() throws {
    let folder = TemporaryFolder()
    let watch = try FolderWatch()
    try watch.add(folder.path)
    let path = folder.path + "/lead.txt"
    let handle = fopen(path, "w")
    fputs("Nine dead", handle)
    fflush(handle)
    #expect(watch.happenings().isEmpty)
    fclose(handle)
    #expect(happenings(watch) == [.arrived(path)])
  }

  @Test func `a file arrives when it is renamed into the folder, or inside it`() throws {
    let folder = TemporaryFolder()
    let other = TemporaryFolder()
    let watch = try FolderWatch()
    try watch.add(folder.path)
    try "copy".write(toFile: other.path + "/x", atomically: false, encoding: .utf8)
    try files.moveItem(atPath: other.path + "/x", toPath: folder.path + "/.x.part")
    try files.moveItem(atPath: folder.path + "/.x.part", toPath: folder.path + "/x.txt")
    #expect(happenings(watch, atLeast: 2) == [.arrived(folder.path + "/.x.part"), .arrived(folder.path + "/x.txt")])
  }

  @Test func `a new folder is told, and what happens in it once it is watched`() throws {
    let folder = TemporaryFolder()
    let watch = try FolderWatch()
    try watch.add(folder.path)
    let child = folder.path + "/2026-11-22"
    try files.createDirectory(atPath: child, withIntermediateDirectories: false)
    #expect(happenings(watch) == [.newFolder(child)])
    try watch.add(child)
    try "copy".write(toFile: child + "/a.txt", atomically: false, encoding: .utf8)
    #expect(happenings(watch) == [.arrived(child + "/a.txt")])
  }

  @Test func `a folder that goes is told once`() throws {
    let folder = TemporaryFolder()
    let child = folder.path + "/in"
    try files.createDirectory(atPath: child, withIntermediateDirectories: false)
    let watch = try FolderWatch()
    try watch.add(child)
    try files.removeItem(atPath: child)
    #expect(happenings(watch) == [.lost(child)])
    #expect(watch.watched.isEmpty)
  }

  @Test func `what cannot be watched is refused with the way to mend it`() throws {
    let watch = try FolderWatch()
    #expect(throws: WatchError.noFolder("/nowhere/at/all")) { try watch.add("/nowhere/at/all") }
  }
}
