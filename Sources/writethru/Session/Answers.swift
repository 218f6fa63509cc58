import Archive
import Comparison
import Foundation
import Newsroom
import Reader

/// What the archive answers to the reader's requests, and what becomes of its markings. Blocks until it is done.
final class Answers {
  let archive: Archive
  let clock: Clock
  /// What the name of a file counts from.
  let folder: String
  private let house: House
  /// What undoes a change, by the key that the reader was given.
  private var undo: [Int: Undo] = [:]
  private var lastKey = 0

  private enum Undo {
    case marks(MarkUndo)
    /// And the name that the change was about.
    case names(EntityUndo, EntityID)
    case search(SavedSearchUndo)
    case stories(StoryEdit)
    case feed(FeedUndo)
  }

  init(
    archive: Archive, house: House = House(rules: []), clock: Clock = .system,
    folder: String = FileManager.default.currentDirectoryPath
  ) {
    self.archive = archive
    self.house = house
    self.clock = clock
    self.folder = folder
  }

  func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .load(let request, let screen):
      do { return .reply(try answer(request), to: screen) } catch ArchiveError.abandoned { return nil } catch {
        return .failed("\(error)", for: screen)
      }
    case .mark(let marking):
      do { return .marked(try mark(marking)) } catch { return .failed("\(error)", for: nil) }
    case .join(let joining):
      do { return .joined(try join(joining)) } catch { return .failed("\(error)", for: nil) }
    case .save(let saving):
      do { return .saved(try save(saving)) } catch { return .failed("\(error)", for: nil) }
    case .regroup(let regrouping):
      do { return .regrouped(try regroup(regrouping)) } catch { return .failed("\(error)", for: nil) }
    case .feed(let feeding):
      do { return .feeds(try change(feeding)) } catch { return .failed("\(error)", for: nil) }
    case .send(let sending):
      do { return try send(sending) } catch let failure as Failure { return .failed(failure.text, for: nil) } catch {
        return .failed("\(error)", for: nil)
      }
    case .undo(let key):
      do { return try takeBack(key) } catch { return .failed("\(error)", for: nil) }
    case .fetch, .copy, .browse, .run, .redraw, .quit: return nil
    }
  }

  // MARK: loading

  private func answer(_ request: Request) throws -> Reply {
    switch request {
    case .stories(let filter, let part): return try stories(filter, part)
    case .summary: return .summary(try archive.counts(), try archive.outlets())
    case .count(let filter): return .count(filter, try archive.count(filter))
    case .savedSearches: return .savedSearches(try archive.savedSearches())
    case .savedCount(let search): return try count(search)
    case .feeds: return .feeds(try archive.feeds())
    case .preview(let id):
      guard let story = try archive.story(id) else { return .missing("the story is gone") }
      return .preview(story)
    case .story(let id):
      guard let story = try archive.story(id) else { return .missing("there is no story \(id)") }
      return .story(story)
    case .derivations(let id): return try derivations(id)
    case .version(let id):
      guard let version = try archive.version(id), let story = try story(of: id) else {
        return .missing("there is no version \(id)")
      }
      return .version(version, story)
    case .comparison(let old, let new): return try comparison(of: old, with: new)
    case .provenance(let id): return try provenance(id)
    case .nextUnread(let filter, let story, let backwards): return try nextUnread(filter, story, backwards: backwards)
    case .entities(let filter, let part): return try entities(filter, part)
    case .entity(let kind, let name): return .entity(kind, named: name, try archive.entity(kind, named: name))
    case .newestVersions(let stories): return try newestVersions(stories)
    case .links(let copy, let number): return try links(copy, number: number)
    case .grounds(let article): return .grounds(article, try archive.grounds(of: article))
    }
  }

  func comparison(of old: VersionID, with new: VersionID) throws -> Reply {
    guard let first = try archive.version(old), let second = try archive.version(new), let story = try story(of: new)
    else { return .missing("\(old) and \(new) are not both in the store") }
    let comparison = compare(
      ComparedSource(first.text, first.paragraphs), ComparedSource(second.text, second.paragraphs),
      house: house.style(for: [first, second].map { story.article($0.id.article)?.source }))
    return .comparison(ComparedVersions(old: first, new: second, story: story, comparison: comparison))
  }

  private func story(of version: VersionID) throws -> Story? {
    try archive.story(of: version.article).flatMap { try archive.story($0) }
  }

  static let window = 200

  private func stories(_ filter: StoryFilter, _ part: ListPart<StoryCursor>) throws -> Reply {
    let total = try archive.quickCount(filter)
    let rows: [StoryRow]
    var first: Int?
    switch part {
    case .first: rows = try archive.stories(filter, limit: Self.window)
    case .last: rows = try archive.stories(filter, before: nil, limit: Self.window)
    case .after(let cursor): rows = try archive.stories(filter, after: cursor, limit: Self.window)
    case .before(let cursor): rows = try archive.stories(filter, before: cursor, limit: Self.window)
    case .around(let cursor):
      let before = try archive.stories(filter, before: cursor, limit: Self.window / 2)
      // A cursor just above the row makes the row itself the first behind it.
      let row = StoryCursor(changed: cursor.changed, story: StoryID(cursor.story.number + 1), rank: cursor.rank)
      rows = before + (try archive.stories(filter, after: row, limit: Self.window / 2))
      guard total != nil else { break }
      first = try archive.count(
        filter, before: before.first?.cursor ?? cursor)
    }
    return .stories(filter, part, rows: rows, first: first, total: total)
  }

  private func derivations(_ id: StoryID) throws -> Reply {
    guard let story = try archive.story(id) else { return .missing("there is no story \(id)") }
    return .derivations(story.id, try archive.derivations(of: story))
  }

  /// The newest versions of a large family are enough to tell where each paragraph comes from.
  private static let family = 16

  /// The versions of the copy that a version is one of, whichever outlets ran it.
  private func provenance(_ id: VersionID) throws -> Reply {
    guard let story = try story(of: id), let article = story.article(id.article) else {
      return .missing("there is no version \(id)")
    }
    let headers = story.versions { $0.placement.family == article.placement.family }.suffix(Self.family)
    let versions = try headers.compactMap { try archive.version($0.id) }
    let table = Provenance(
      versions.map { ComparedSource($0.text, $0.paragraphs) },
      house: house.style(for: versions.map { story.article($0.id.article)?.source }))
    return .provenance(id, versions.map(\.header), table)
  }

  private func nextUnread(_ filter: StoryFilter, _ story: StoryID, backwards: Bool) throws -> Reply {
    guard let story = try archive.story(story)?.id,
      let here = try archive.rows(of: [story]).first?.ranked(in: filter.order)
    else { return .nextUnread(nil, nil) }
    // What is unread has an index of its own: no walk through all that is read.
    var filter = filter
    if filter.scope == .all { filter.scope = .unread }
    // What was just read has fallen behind all that is unread: it goes on from the top.
    var cursor: StoryCursor? = filter.order == .unread && here.unread == 0 ? nil : here.cursor
    while true {
      let rows =
        backwards
        ? Array(try archive.stories(filter, before: cursor, limit: Self.window).reversed())
        : try archive.stories(filter, after: cursor, limit: Self.window)
      guard let last = rows.last else { return .nextUnread(nil, nil) }
      if let row = rows.first(where: { $0.unread > 0 }) {
        return .nextUnread(row, try archive.story(row.id)?.articles.first(where: \.isUnread)?.latest.id)
      }
      cursor = last.cursor
    }
  }

  // MARK: marking

  private func mark(_ marking: Marking) throws -> MarkChange {
    switch marking {
    case .read(let articles, let isRead):
      return try change(archive.mark(articles, read: isRead), isRead ? "marked read" : "marked unread")
    case .stories(let stories, let isRead):
      return try change(archive.mark(articles(of: stories), read: isRead), isRead ? "marked read" : "marked unread")
    case .star(let articles, let isOn):
      return try change(archive.star(articles, on: isOn), isOn ? "starred" : "no longer starred")
    case .starStories(let stories, let isOn):
      // A story's star is its first article's; taking it away takes it from all.
      let starred = try stories.flatMap { story in
        let all = try articles(of: [story])
        return isOn ? Array(all.prefix(1)) : all
      }
      return try change(archive.star(starred, on: isOn), isOn ? "starred" : "no longer starred")
    case .all(let filter):
      return try change(archive.markRead(allIn: filter), "marked read")
    }
  }

  // MARK: undoing

  private func takeBack(_ key: Int) throws -> Event? {
    guard let change = undo[key] else { return nil }
    undo[key] = nil
    switch change {
    case .marks(let marks):
      _ = try archive.restore(marks)
      return .marked(try self.change(of: marks, summary: "undone: \(count(marks)) as before", undo: nil))
    case .stories(let edit): return .regrouped(try takeBack(edit))
    case .feed(let feed): return .feeds(try takeBack(feed))
    case .names(let names, let entity):
      _ = try archive.restore(names)
      let found = try archive.entity(entity)
      return .joined(
        JoinChange(summary: "undone: \(found?.name ?? "\(entity)") as before", entity: found, undo: nil))
    case .search(let search):
      try archive.restore(search)
      return .saved(
        SavingChange(summary: "undone: the saved searches as before", searches: try archive.savedSearches(), undo: nil))
    }
  }

  /// The key under which it is kept what undoes a change of names.
  func keep(_ names: EntityUndo, of entity: EntityID) -> Int { keep(.names(names, entity)) }

  func keep(_ search: SavedSearchUndo) -> Int { keep(.search(search)) }
  /// The key under which it is kept what undoes a change of stories.
  func keep(_ edit: StoryEdit) -> Int { keep(.stories(edit)) }

  func keep(_ feed: FeedUndo) -> Int { keep(.feed(feed)) }

  private func keep(_ change: Undo) -> Int {
    lastKey += 1
    undo[lastKey] = change
    return lastKey
  }

  private func articles(of stories: [StoryID]) throws -> [ArticleID] {
    try stories.flatMap { try archive.story($0)?.articles.map(\.id) ?? [] }
  }

  private func count(_ marks: MarkUndo) -> String { "\(marks.count) \(marks.count == 1 ? "article" : "articles")" }

  private func change(_ marks: MarkUndo, _ what: String) throws -> MarkChange {
    let key = keep(.marks(marks))
    return try change(of: marks, summary: "\(count(marks)) \(what)", undo: key)
  }

  /// Rows of at most so many articles are sent along: more than a list holds.
  private static let statesSent = 1200

  private func change(of marks: MarkUndo, summary: String, undo: Int?) throws -> MarkChange {
    let states = try archive.states(of: marks, limit: Self.statesSent)
    return MarkChange(
      summary: summary, rows: try archive.rows(of: states.stories), marks: states.marks, counts: try archive.counts(),
      outlets: try archive.outlets(), undo: undo)
  }
}
