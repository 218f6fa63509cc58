import Archive
import Newsroom

/// Finds in the store what a reader typed: an ID, or the beginning of a file's name that only one article has.
struct Resolver {
  let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  func reference(_ typed: String) throws -> Reference {
    if let reference = Reference(typed) { return reference }
    let found = try withStore { () throws(ArchiveError) in try archive.articles(named: typed, limit: 6) }
    if found.count == 1 { return .article(found[0].id) }
    if let exact = found.first(where: { $0.name == typed }), found.count(where: { $0.name == typed }) == 1 {
      return .article(exact.id)
    }
    guard !found.isEmpty else {
      throw Failure(
        "nothing in the store, and no file, is called “\(typed)”. IDs look like s1, a2 or a2.1: writethru stories lists them"
      )
    }
    let list = found.prefix(5).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
    throw Failure("“\(typed)” could be \(list)\(found.count > 5 ? ", …" : ""). Give the ID")
  }

  /// The newest version of a story's main copy, of an article, or the version itself.
  func version(_ typed: String) throws -> Version {
    let reference = try reference(typed)
    let found: Version? = try withStore { () throws(ArchiveError) in
      switch reference {
      case .version(let id): return try archive.version(id)
      case .article(let id): return try archive.latestVersion(of: id)
      case .story(let id):
        guard let story = try archive.story(id), let article = story.articles.first else { return nil }
        return try archive.latestVersion(of: article.id)
      }
    }
    guard let found else { throw Self.missing(typed) }
    return found
  }

  func articles(_ typed: String) throws -> [ArticleID] {
    let reference = try reference(typed)
    let found: [ArticleID] = try withStore { () throws(ArchiveError) in
      switch reference {
      case .story(let id): return try archive.story(id)?.articles.map(\.id) ?? []
      case .article(let id): return try archive.story(of: id) == nil ? [] : [id]
      case .version(let id): return try archive.version(id) == nil ? [] : [id.article]
      }
    }
    guard !found.isEmpty else { throw Self.missing(typed) }
    return found
  }

  static func missing(_ typed: String) -> Failure {
    Failure("there is no \(typed) in the store: writethru stories lists what there is")
  }
}
