import Archive
import Language
import Newsroom
import Wire

@testable import Filing

/// A desk to which items are sent as the readers of formats hand them over.
struct ItemFixture {
  let archive: Archive
  let desk: Desk
  let clock: Clock

  static let now: Int64 = 1_800_000_000

  init(isGrouping: Bool = true) throws {
    clock = .fixed(at: Self.now)
    archive = try Archive(clock: clock)
    desk = Desk(archive: archive, clock: clock, isGrouping: isGrouping)
  }

  /// A feed's or package's item: its text with what its source says of it.
  func item(
    _ text: String, id: String? = nil, format: Format = .newsmlG2, revision: String? = nil, updated: Int64? = nil,
    date: String? = nil, status: CopyStatus = .usable, embargo: Int64? = nil, replaces: [String] = [],
    change: (inout Copy) -> Void = { _ in }
  ) throws -> Copy {
    var copy = try readCopy(Array(text.utf8), format: .text)
    copy.format = format
    copy.status = status
    copy.date = date.flatMap { StatedDate($0) } ?? copy.date
    copy.particulars.identifier = id
    copy.particulars.revision = revision
    copy.particulars.updated = updated
    copy.particulars.embargo = embargo
    copy.particulars.replaces = replaces
    change(&copy)
    return copy
  }

  /// Files the items of one delivery.
  @discardableResult
  func file(
    _ items: [Copy], name: String = "wire.xml", folder: String = "/wire", outlet: String? = nil, scope: String? = nil
  ) throws -> [Outcome] {
    var transmission = Transmission(format: items.first?.format ?? .newsmlG2, charset: .utf8)
    transmission.items = items
    let delivery = Delivery(bytes: [], name: name, source: "\(folder)/\(name)", outlet: outlet, scope: scope)
    return try desk.file(desk.prepare(transmission, of: delivery))[0]
  }

  @discardableResult
  func file(_ item: Copy, name: String = "wire.xml", folder: String = "/wire", outlet: String? = nil) throws -> Outcome
  {
    try file([item], name: name, folder: folder, outlet: outlet)[0]
  }

  /// The headlines of an article's versions in their order, with their numbers: `1 Ferry burns`.
  func versions(_ article: Int64 = 1) throws -> [String] {
    try self.article(article).versions.map { "\($0.id.number) \($0.title)" }
  }

  func article(_ number: Int64 = 1) throws -> Article {
    let id = ArticleID(number)
    guard let story = try archive.story(of: id), let article = try archive.story(story)?.article(id) else {
      throw Missing(article: id)
    }
    return article
  }

  /// How many articles there are.
  func articles() throws -> Int {
    try archive.stories(.everything, limit: 1000).reduce(0) { $0 + $1.articles }
  }

  struct Missing: Error { let article: ArticleID }

  /// A text of its own for each headline.
  static func text(_ headline: String, _ body: String = "") -> String {
    "\(headline)\n\n\(body.isEmpty ? "Nobody knew on Tuesday what \(headline.lowercased()) would mean for the harbour." : body)"
  }
}

extension Outcome {
  var version: VersionID? {
    switch self {
    case .filed(let version, _), .newVersion(let version, _), .unchanged(let version): version
    case .deleted, .refused: nil
    }
  }

  var isUnchanged: Bool { if case .unchanged = self { true } else { false } }
  var isFiled: Bool { if case .filed = self { true } else { false } }
  var isNewVersion: Bool { if case .newVersion = self { true } else { false } }
}
