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
    #expect(watch.happenings() == [.made(path)])
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
    #expect(happenings(watch, atLeast: 2) == [.made(child + "/a.txt"), .arrived(child + "/a.txt")])
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

  @Test func `a folder that is moved away takes those below it along, and what takes its place can be watched`() throws
  {
    let folder = TemporaryFolder()
    let parent = folder.path + "/in"
    let child = parent + "/coast"
    try files.createDirectory(atPath: child, withIntermediateDirectories: true)
    let watch = try FolderWatch()
    for path in [parent, child, child] { try watch.add(path) }
    #expect(watch.watched == [parent, child])
    try files.moveItem(atPath: parent, toPath: folder.path + "/old")
    #expect(happenings(watch) == [.lost(parent)])
    #expect(watch.watched.isEmpty)
    try files.createDirectory(atPath: child, withIntermediateDirectories: true)
    for path in [parent, child] { try watch.add(path) }
    try "copy".write(toFile: child + "/a.txt", atomically: false, encoding: .utf8)
    #expect(happenings(watch, atLeast: 2) == [.made(child + "/a.txt"), .arrived(child + "/a.txt")])
  }

  @Test func `a link is told as made, a name that is not UTF-8 as illegible`() throws {
    let folder = TemporaryFolder()
    let other = TemporaryFolder()
    try other.write("copy", to: "a.txt")
    let watch = try FolderWatch()
    try watch.add(folder.path)
    #expect(link(other.file("a.txt"), folder.file("a.txt")) == 0)
    #expect(happenings(watch) == [.made(folder.file("a.txt"))])
    let latin1 = (Array(folder.path.utf8) + [0x2F, 0x63, 0xE9, 0]).map { CChar(bitPattern: $0) }
    #expect(rename(other.file("a.txt"), latin1) == 0)
    #expect(happenings(watch) == [.illegible(folder.file("c\u{FFFD}"))])
  }

  @Test func `what cannot be watched is refused with the way to mend it`() throws {
    let watch = try FolderWatch()
    #expect(throws: WatchError.noFolder("/nowhere/at/all")) { try watch.add("/nowhere/at/all") }
  }
}
