import Archive
import Grouping
import Language
import Newsroom
import Wire

/// What an item is known again by, where its source calls it something.
struct Item: Sendable {
  let key: ItemKey
  /// Under which its digest is kept: feeds give the same item in words of their own, and each is known by its own.
  let rendering: ItemKey
  /// Of what a further version would differ in: by it an item that has not changed is known before it is analysed.
  let digest: UInt64

  /// Nil for copy without an identifier. An item of a feed without one is called by its page, else by its headline.
  ///
  /// - Parameter isShared: other items of the same feed have the identifier too, or the page: with it their headlines tell them apart.
  init?(_ copy: Copy, in delivery: Delivery, isShared: Bool = false) {
    guard var name = Item.name(copy, isOfFeed: delivery.scope != nil) else { return nil }
    if isShared { name += "#" + (copy.headline ?? String(copy.text.prefix(200))) }
    let key = Identifier(name, in: Item.scope(of: copy, in: delivery)).key
    self.key = key
    rendering = delivery.scope.map { key.rendered(by: $0) } ?? key
    var hash = StableHash()
    hash.add(copy.text)
    hash.add(copy.status.rawValue)
    hash.add(copy.particulars.revision ?? "")
    hash.add(copy.particulars.embargo.map(String.init) ?? "")
    hash.add(copy.headline ?? "")
    digest = hash.value
  }

  /// In which the identifiers of an item hold that do not hold everywhere.
  static func scope(of copy: Copy, in delivery: Delivery) -> String {
    delivery.scope ?? delivery.outlet ?? copy.particulars.provider ?? delivery.folder
  }

  private static func name(_ copy: Copy, isOfFeed: Bool) -> String? {
    if let identifier = copy.particulars.identifier, !identifier.onOneLine.isEmpty { return identifier }
    guard isOfFeed || copy.format.isFeed else { return nil }
    if let address = copy.particulars.address, !address.onOneLine.isEmpty { return address }
    return "title:" + (copy.headline ?? String(copy.text.prefix(200)))
  }
}

extension ItemKey {
  fileprivate func rendered(by scope: String) -> ItemKey {
    var hash = StableHash()
    hash.add(scope)
    hash.add(String(value))
    return ItemKey(hash.value)
  }
}

extension Format {
  package var isFeed: Bool { self == .rss || self == .atom || self == .jsonFeed }

  /// Whether what an item says it replaces is a version of itself; else it only refers to it, as text does.
  var namesVersions: Bool {
    switch self {
    case .nitf, .newsmlG2, .newsml1, .ninjs, .rss, .atom, .jsonFeed: true
    case .text, .iptc7901, .anpa1312, .mail, .html, .opml, .urls: false
    }
  }
}

extension Submission {
  /// The articles that this is a further version of because it says so: what it withdraws, and, where its format names versions, what
  /// it replaces.
  func replaced(in session: FilingSession) throws -> [FilingSession.Known] {
    copy.status == .killed || format.namesVersions ? try referred(in: session) : []
  }

  /// The articles that it refers to, each once.
  func referred(in session: FilingSession) throws -> [FilingSession.Known] {
    var found: [FilingSession.Known] = []
    for reference in references {
      guard let (_, known) = try referred(by: reference, in: session) else { continue }
      if !found.contains(where: { $0.article == known.article }) { found.append(known) }
    }
    return found
  }

  private func referred(
    by reference: Reference, in session: FilingSession
  ) throws -> (key: ItemKey, known: FilingSession.Known)? {
    for key in reference.keys where key != item?.key {
      if let known = try session.article(of: key)?.known { return (key, known) }
    }
    return nil
  }

  /// Sees to it that what this item has replaced or withdrawn finds to its article, should it come later.
  func claimReferences(for article: ArticleID, in session: FilingSession) throws {
    guard copy.status == .killed || format.namesVersions else { return }
    for reference in references {
      let key = try referred(by: reference, in: session)?.key ?? reference.claim
      if let key, key != item?.key { try session.claim(key, for: article) }
    }
  }
}
