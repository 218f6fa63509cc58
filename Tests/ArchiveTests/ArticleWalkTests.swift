import Language
import Newsroom
import TestSupport
import Testing

@testable import Archive

/// The articles of a search in order of filing, as an export goes through them.
@Suite struct ArticleWalkTests {
  private func walked(_ archive: Archive, _ query: String, by limit: Int) throws -> [ArticleID] {
    var found: [ArticleID] = []
    while case let page = try archive.articles(matching: query, after: found.last, limit: limit), !page.isEmpty {
      #expect(page.count <= limit)
      found += page
    }
    return found
  }

  /// Whether what is rare is collected or all is gone through.
  @Test(arguments: [5_000, 20, 0]) func `each search finds the articles of the versions that it finds`(few: Int) throws
  {
    let archive = try SearchFixture(stories: 60, seed: 11).archive
    try VersionSearch.$most.withValue(few) {
      for term in SearchFixture.Term.all {
        for query in [term.typed, "fire -\(term.typed)", "\(term.typed) fire", "\(term.typed) since:2026-12-25"] {
          let found = try walked(archive, query, by: 7)
          #expect(found == Set(try archive.search(query, limit: 100_000).map(\.version.article)).sorted(), "\(query)")
          #expect(try walked(archive, query, by: 1000) == found, "\(query)")
        }
      }
    }
  }

  @Test func `without a search all articles come, and a search that cannot be understood throws`() throws {
    let archive = try SearchFixture(stories: 40, seed: 3).archive
    let all = try archive.stories(.everything, limit: 1000).flatMap { try archive.story($0.id)!.articles.map(\.id) }
    #expect(try walked(archive, "", by: 9) == all.sorted())
    #expect(throws: ArchiveError.self) { try archive.articles(matching: "outlt:afp", limit: 1) }
    #expect(try Archive().articles(matching: "", limit: 5).isEmpty)
  }

  @Test func `an article alone is what it is in its story`() throws {
    let archive = try SearchFixture(stories: 30, seed: 5).archive
    for row in try archive.stories(.everything, limit: 1000) {
      for article in try archive.story(row.id)!.articles {
        var alone = try #require(try archive.article(article.id))
        // A story reads the lede of its newest version, which no row has.
        for index in alone.versions.indices { alone.versions[index].lede = article.versions[index].lede }
        #expect(alone == article)
      }
    }
    #expect(try archive.article(ArticleID(9_999)) == nil)
  }
}
