import Foundation
import TestSupport
import Testing

@testable import Watching

@Suite struct FolderListingTests {
  @Test func `names come in order, and those that are not UTF-8 apart`() throws {
    let folder = TemporaryFolder()
    try folder.write("b", to: "b.txt")
    try folder.write("a", to: ".a")
    let latin1 = Array(folder.path.utf8) + [0x2F, 0x63, 0xE9, 0]
    close(open(latin1.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644))
    let listing = try #require(FolderListing(folder.path))
    #expect(listing.names == [".a", "b.txt"])
    #expect(listing.illegible == ["c\u{FFFD}"])
  }

  @Test func `a folder that is not there has no listing`() {
    #expect(FolderListing("/nowhere/at/all")?.names == nil)
  }

  @Test func `a stamp tells a file that was written or replaced from one that was not`() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.txt")
    try folder.write("one", to: "a.txt")
    let first = try #require(FileStamp(path: path))
    #expect(FileStamp(path: path) == first)
    try folder.write("longer", to: "a.txt")
    let second = try #require(FileStamp(path: path))
    #expect(second != first)
    try folder.write("lesser", to: "b.txt")
    #expect(rename(folder.file("b.txt"), path) == 0)
    #expect(FileStamp(path: path) != second)
    #expect(FileStamp(path: folder.path) == nil)
  }

  @Test func `links are told from files that are being written`() throws {
    let folder = TemporaryFolder()
    try folder.write("one", to: "a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("soft.txt"), withDestinationPath: folder.file("a.txt"))
    #expect(FileStamp.isLink(folder.file("soft.txt")))
    #expect(link(folder.file("a.txt"), folder.file("hard.txt")) == 0)
    #expect(FileStamp.isLink(folder.file("hard.txt")))
    let handle = fopen(folder.file("new.txt"), "w")
    #expect(!FileStamp.isLink(folder.file("new.txt")))
    fclose(handle)
  }
}
