import GRDB
import Language
import Newsroom

@testable import Archive

/// Stories of articles that are only placed: in a story and a family, at a time, with an urgency.
struct StoryFixture {
  let archive: Archive

  init() throws { archive = try Archive() }

  func copy(_ headline: String?, minute: Int, urgency: Urgency = .unstated, status: CopyStatus = .usable) -> FiledCopy {
    FiledCopy(
      headline: headline, lede: "It burned.", deck: nil, byline: nil, dateline: nil, agency: nil,
      published: Moment(seconds: Int64(1_800_000_000 + minute * 60)), dateOrigin: .given,
      received: Moment(seconds: 1_800_100_000), status: status, words: 2, text: "It burned.", original: nil,
      paragraphs: [Paragraph(.body, Span(0, 10))], mentions: [], source: "/x.txt", format: "text", charset: "UTF-8",
      warnings: [], urgency: urgency)
  }

  /// Files an article into a story, or into one of its own; into a family, or one of its own.
  @discardableResult
  func file(
    _ headline: String? = "Story", minute: Int = 0, in story: StoryID? = nil, family: Int? = nil,
    urgency: Urgency = .unstated, outlet: String? = "NPW", reasons: [String] = []
  ) throws -> ArticleID {
    try archive.file { session in
      let copy = copy(headline, minute: minute, urgency: urgency)
      let place = try story ?? session.newStory(for: copy)
      let version = try session.file(
        copy, digest: 0, as: FilingSession.Name(file: "x.txt", outlet: outlet, folder: "/"), in: place,
        family: family ?? (try session.newFamily(in: place)), score: nil, reasons: reasons, shingles: [], features: [],
        norm: 1)
      try session.refresh(place)
      return version.article
    }
  }

  func story(of article: ArticleID) throws -> StoryID { try archive.story(of: article)! }

  /// The families of a story's articles, as sets.
  func families(_ story: StoryID) throws -> Set<Set<ArticleID>> {
    let articles = try archive.story(story)?.articles ?? []
    return Set(Dictionary(grouping: articles, by: \.placement.family).values.map { Set($0.map(\.id)) })
  }

  /// Every story with its articles' families: what an undo brings back.
  func partition() throws -> [StoryID: Set<Set<ArticleID>>] {
    var stories: [StoryID: Set<Set<ArticleID>>] = [:]
    for row in try archive.stories(.everything, limit: 10_000) { stories[row.id] = try families(row.id) }
    return stories
  }
}
