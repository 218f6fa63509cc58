import Newsroom
import Testing

@testable import Archive

@Suite struct SavedSearchTests {
  @Test func `searches are kept by name, renamed, removed, and all of it is undone`() throws {
    let archive = try Archive()
    func names() throws -> [String] { try archive.savedSearches().map(\.name) }
    let added = try archive.save("ferry \"off coast\"", as: "  Ferry\nfire ")
    _ = try archive.save("is:unread", as: "budget")
    #expect(try names() == ["budget", "Ferry fire"])
    let ferry = try #require(try archive.savedSearches().last)
    #expect(ferry.query == "ferry \"off coast\"")
    let renamed = try archive.rename(ferry.id, to: "Boats")
    #expect(try names() == ["Boats", "budget"])
    let removed = try archive.removeSavedSearch(ferry.id)
    #expect(try names() == ["budget"])
    try archive.restore(removed)
    try archive.restore(renamed)
    #expect(try archive.savedSearches() == [archive.savedSearches()[0], ferry])
    try archive.restore(added)
    #expect(try names() == ["budget"])
  }

  @Test func `a name that is taken or blank and a search that is none are refused`() throws {
    let archive = try Archive()
    _ = try archive.save("ferry", as: "Boats")
    for (query, name) in [("fire", "Boats"), ("fire", " "), ("outlt:afp", "x"), ("", "x"), ("-ferry", "x")] {
      #expect(throws: ArchiveError.self, "\(query) as \(name)") { try archive.save(query, as: name) }
    }
    _ = try archive.save("fire", as: "Fires")
    let fires = try #require(try archive.savedSearches().last)
    #expect(throws: ArchiveError.self) { try archive.rename(fires.id, to: "Boats") }
    _ = try archive.rename(fires.id, to: "Fires")
  }
}
