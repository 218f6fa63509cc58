import Archive
import ArgumentParser
import Filing
import Foundation
import Newsroom
import Wire

/// Scores the grouping of articles into stories.
struct EvaluateStories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Score the grouping of articles into stories.",
    discussion: """
      ARTICLES.jsonl: one JSON object a line with id, time (2026-01-31T08:02), title, body and perhaps dateline. GOLD.json: {"stories":
      [[id…]…], "versions": [[id, id]…]}; who stands in no story is alone. Without GOLD.json it prints what it finds in that form.

      BCubed is over articles (Amigó and others 2009), the others over pairs.
      """)

  @Argument(help: "Articles, one JSON object a line.", completion: .file())
  var articles: String

  @Argument(help: "How an editor grouped them.", completion: .file())
  var gold: String?

  @Option(help: "Articles in a filing transaction.")
  var batch = 64

  @Flag(help: "File them in the order of the file; else in that of time.")
  var inFileOrder = false

  private struct Item: Decodable {
    let id: StringOrNumber
    let time: String
    let title: String?
    let dateline: String?
    let body: String
  }

  func run() throws {
    let decoder = JSONDecoder()
    let lines = try String(contentsOfFile: articles, encoding: .utf8).split(separator: "\n")
    var items = try lines.map { try decoder.decode(Item.self, from: Data($0.utf8)) }
    if !inFileOrder { items.sort { ($0.time, $0.id.text.count, $0.id.text) < ($1.time, $1.id.text.count, $1.id.text) } }
    let grouping = try group(items)
    guard let gold else {
      let data = try JSONEncoder().encode(grouping)
      return print(String(decoding: data, as: UTF8.self))
    }
    let judged = try decoder.decode(Grouping.self, from: Data(contentsOf: URL(fileURLWithPath: gold)))
    report(grouping, judged, items.map(\.id))
  }

  private func group(_ items: [Item]) throws -> Grouping {
    let archive = try Archive()
    let desk = Desk(archive: archive, clock: .fixed(at: 1_790_000_000))
    var filed: [(id: StringOrNumber, article: ArticleID)] = []
    for start in stride(from: 0, to: items.count, by: max(1, batch)) {
      let items = items[start..<min(start + max(1, batch), items.count)]
      let outcomes = try desk.file(items.map(delivery))
      for (item, outcome) in zip(items, outcomes) {
        if case .filed(let version, _) = outcome[0] { filed.append((item.id, version.article)) }
      }
    }
    var stories: [StoryID: [StringOrNumber]] = [:]
    var families: [String: [StringOrNumber]] = [:]
    for (id, article) in filed {
      guard let story = try archive.story(of: article), let family = try archive.story(story)?.article(article) else {
        continue
      }
      stories[story, default: []].append(id)
      families["\(story) \(family.placement.family)", default: []].append(id)
    }
    return Grouping(
      stories: stories.sorted { $0.key.number < $1.key.number }.map(\.value).filter { $0.count > 1 },
      versions: families.values.filter { $0.count > 1 }.flatMap(pairs).sorted { "\($0)" < "\($1)" })
  }

  private func delivery(_ item: Item) -> Delivery {
    // As a wire sets it: paragraphs begin with an indent, lines are broken anywhere.
    var body = ""
    for line in item.body.split(separator: "\n", omittingEmptySubsequences: false) {
      let isNew = line.hasPrefix("    ") || line.allSatisfy(\.isWhitespace)
      body += (body.isEmpty ? "" : isNew ? "\n\n" : " ") + line.drop { $0 == " " }
    }
    let opening = item.dateline.map { "\($0) " } ?? ""
    let text = "\(item.title ?? "")\n\n\(opening)\(body)\n"
    return Delivery(
      bytes: Array(text.utf8), name: item.id.text, source: item.id.text, outlet: item.id.text,
      date: StatedDate(String(item.time.prefix(16))))
  }

  // MARK: scores

  private func report(_ ours: Grouping, _ gold: Grouping, _ ids: [StringOrNumber]) {
    func group(_ stories: [[StringOrNumber]]) -> [StringOrNumber: Set<StringOrNumber>] {
      var groups = Dictionary(uniqueKeysWithValues: ids.map { ($0, Set([$0])) })
      for story in stories { for id in story { groups[id] = Set(story) } }
      return groups
    }
    let (own, judged) = (group(ours.stories), group(gold.stories))
    var (precision, recall) = (0.0, 0.0)
    for id in ids {
      let common = Double(own[id]!.intersection(judged[id]!).count)
      precision += common / Double(own[id]!.count) / Double(ids.count)
      recall += common / Double(judged[id]!.count) / Double(ids.count)
    }
    func line(_ name: String, _ precision: Double, _ recall: Double) {
      let score = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
      func percent(_ share: Double) -> String { String(format: "%.3f", share) }
      print("\(name)  P \(percent(precision))  R \(percent(recall))  F1 \(percent(score))")
    }
    func line(_ name: String, _ ours: [[StringOrNumber]], _ gold: [[StringOrNumber]]) {
      let (ours, gold) = (Set(ours.map(Set.init)), Set(gold.map(Set.init)))
      let common = Double(ours.intersection(gold).count)
      line(name, ours.isEmpty ? 0 : common / Double(ours.count), gold.isEmpty ? 0 : common / Double(gold.count))
    }
    line("BCubed       ", precision, recall)
    line("story pairs  ", ours.stories.flatMap(pairs), gold.stories.flatMap(pairs))
    line("version pairs", ours.versions, gold.versions)
  }

  private func pairs(_ ids: [StringOrNumber]) -> [[StringOrNumber]] {
    ids.indices.flatMap { first in ids[(first + 1)...].map { [ids[first], $0] } }
  }
}

/// Stories and pairs of versions by the IDs of articles.
private struct Grouping: Codable {
  let stories: [[StringOrNumber]]
  let versions: [[StringOrNumber]]
}

/// An ID as the file has it.
private struct StringOrNumber: Codable, Hashable {
  let text: String
  let isNumber: Bool

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      (text, isNumber) = (String(number), true)
    } else {
      (text, isNumber) = (try container.decode(String.self), false)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if isNumber, let number = Int(text) { try container.encode(number) } else { try container.encode(text) }
  }
}
