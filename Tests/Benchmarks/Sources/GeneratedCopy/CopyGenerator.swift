import Foundation

/// A file as an outlet would drop it.
public struct GeneratedFile: Sendable {
  public let name: String
  public let outlet: String
  /// `2026-01-31T08:02Z`.
  public let time: String
  public let text: String
  /// The story that editors would file it under.
  public let story: Int
}

/// An endless desk: stories that begin, are rewritten, run by others, covered by others, go on, and end; about 2,700 files a day
/// from 1 November 2023 on, in order of time. The same seed gives the same copy, whatever its length. It holds only what is still
/// going on, a few days' stories.
///
/// How often things happen, in articles a story, words an article, new words and names an article, is meant to be as in news:
/// long tails everywhere.
public struct CopyGenerator: Sequence, IteratorProtocol, Sendable {
  private static let firstSecond: Int64 = 1_698_796_800
  /// Seconds from one story to the next, which makes about 2,700 files a day.
  private static let storyGap = 146.0

  private var chance: Chance
  private let languages: [MadeUpLanguage]
  private let shares: [Int]
  /// Words in an article, about.
  private let words: Int
  private var second = CopyGenerator.firstSecond
  private var stories = 0
  private var files = 0
  private var occurrences: [Int: Occurrence] = [:]
  private var occurrenceCount = 0
  private var calendar = NewsCalendar()

  public init(seed: UInt64, words: Int = 400) {
    chance = Chance(seed)
    let languages = MadeUpLanguage.all(seed: seed &+ 1)
    self.languages = languages.map(\.language)
    shares = languages.map(\.share)
    self.words = words
  }

  public mutating func next() -> GeneratedFile? {
    while true {
      if let due = calendar.next(before: second) {
        if let file = write(due) { return file }
        continue
      }
      let now = second
      second += Int64(Swift.max(1, chance.wait(Self.storyGap / Self.pace(at: now))))
      plan(at: now)
    }
  }

  /// An agency's copy and its first rewrite of it, each of about so many words.
  public static func takes(words: Int) -> (old: GeneratedFile, new: GeneratedFile) {
    var generator = CopyGenerator(seed: 3)
    let second = Self.firstSecond + 36_000
    var occurrence = Occurrence(story: 0, language: 0, generator.languages[0], &generator.chance)
    let old = generator.open(&occurrence, words: words, at: second)
    return (old, generator.rewrite(&occurrence, at: second + 3_600))
  }

  // MARK: what happens when

  /// How much happens at an hour of a day of the week, 1 on average.
  private static func pace(at second: Int64) -> Double {
    let hour = Double(second % 86_400) / 3_600
    let weekday = (second / 86_400 + 4) % 7
    return (1 - 0.65 * cos((hour - 2) / 12 * .pi)) * (weekday == 0 || weekday == 6 ? 0.75 : 1.1)
  }

  /// Something happens: plans all copy that there will be on it.
  private mutating func plan(at now: Int64) {
    var aim = chance.below(100)
    var index = 0
    while aim >= shares[index] {
      aim -= shares[index]
      index += 1
    }
    begin(Occurrence(story: stories, language: index, languages[index], &chance), at: now)
  }

  private mutating func begin(_ occurrence: Occurrence, at now: Int64) {
    stories = Swift.max(stories, occurrence.story + 1)
    let articles = storySize()
    var plan: [(NewsCalendar.Kind, Int64)] = [(.opening, now)]
    var later = now
    let takes = chance.percent(articles == 1 ? 18 : 55) ? 1 + Swift.min(9, Int(chance.wait(1.1))) : 0
    for _ in 0..<takes {
      later += 300 + Int64(chance.wait(4_500))
      plan.append((.rewrite, later))
    }
    for _ in 1..<Swift.max(2, articles) where articles > 1 {
      switch chance.below(100) {
      case 0..<38: plan.append((.pickup, now + 240 + Int64(chance.wait(9_000))))
      case 38..<82: plan.append((.account, now + 600 + Int64(chance.wait(14_000))))
      default: plan.append((.development, now + 36_000 + Int64(chance.wait(60_000))))
      }
    }
    // Most matters are over; some come back as another story.
    if chance.percent(Swift.min(60, 6 + 6 * articles)) {
      plan.append((.sequel, now + 86_400 + Int64(chance.wait(170_000))))
    }
    occurrences[occurrenceCount] = occurrence
    occurrences[occurrenceCount]!.awaited = plan.count
    for (kind, second) in plan { calendar.add(.init(second: second, occurrence: occurrenceCount, kind: kind)) }
    occurrenceCount += 1
  }

  /// Articles of a story by a power law: three of five have one, one of eighty more than thirty.
  private mutating func storySize() -> Int { Swift.min(120, Int(pow(1 - chance.unit(), -1 / 1.3))) }

  /// The copy that is due; nil where that only begins something else.
  private mutating func write(_ due: NewsCalendar.Entry) -> GeneratedFile? {
    guard var occurrence = occurrences.removeValue(forKey: due.occurrence) else { return nil }
    occurrence.awaited -= 1
    var file: GeneratedFile?
    switch due.kind {
    case .opening: file = open(&occurrence, words: length(), at: due.second)
    case .rewrite: file = rewrite(&occurrence, at: due.second)
    case .pickup: file = pickUp(occurrence, at: due.second)
    case .account: file = account(occurrence, at: due.second)
    case .development:
      let language = languages[occurrence.language]
      occurrence = occurrence.continued(as: occurrence.story, keeping: 75, language, &chance)
        .awaiting(occurrence.awaited)
      file = open(&occurrence, words: length(), at: due.second)
    case .sequel:
      begin(occurrence.continued(as: stories, keeping: 25, languages[occurrence.language], &chance), at: due.second)
    }
    if occurrence.awaited > 0 { occurrences[due.occurrence] = occurrence }
    return file
  }

  /// Of an article, in words: a few are very long.
  private mutating func length() -> Int {
    Swift.min(1_200, Swift.max(80, Int(Double(words) * 0.88 * exp(0.5 * chance.deviation()))))
  }

  // MARK: kinds of copy

  private mutating func open(_ occurrence: inout Occurrence, words: Int, at second: Int64) -> GeneratedFile {
    var prose = prose(occurrence, at: second)
    files += 1
    occurrence.copy = AgencyCopy(
      file: "\(files).txt", headline: prose.headline(), author: author(occurrence, &prose.chance),
      paragraphs: prose.paragraphs(words: words))
    chance = prose.chance
    return agencyFile(occurrence, at: second)
  }

  /// The agency's next take: another toll, something new near the top, and what that pushes out, down or into other words.
  private mutating func rewrite(_ occurrence: inout Occurrence, at second: Int64) -> GeneratedFile {
    guard var copy = occurrence.copy else { return open(&occurrence, words: length(), at: second) }
    var prose = prose(occurrence, at: second)
    if prose.chance.percent(60) {
      let old = Array("\(occurrence.toll)".utf8)
      occurrence.toll += 1 + prose.chance.below(9)
      let new = Array("\(occurrence.toll)".utf8)
      copy.headline.replace(old, with: new)
      copy.paragraphs[0].replace(old, with: new)
    }
    if prose.chance.percent(25) { copy.headline = prose.headline() }
    for _ in 0..<(1 + prose.chance.below(3)) {
      copy.paragraphs.insert(prose.paragraph(), at: Swift.min(copy.paragraphs.count, 1 + prose.chance.below(4)))
    }
    if prose.chance.percent(45), copy.paragraphs.count > 4 { copy.paragraphs.removeLast() }
    if prose.chance.percent(30), copy.paragraphs.count > 5 {
      copy.paragraphs.append(copy.paragraphs.remove(at: 2))
    }
    if prose.chance.percent(40), copy.paragraphs.count > 3 {
      copy.paragraphs[1 + prose.chance.below(copy.paragraphs.count - 1)] = prose.paragraph()
    }
    occurrence.copy = copy
    chance = prose.chance
    return agencyFile(occurrence, at: second)
  }

  /// Another outlet runs the agency's copy under a headline and with furniture of its own.
  private mutating func pickUp(_ occurrence: Occurrence, at second: Int64) -> GeneratedFile {
    guard let copy = occurrence.copy else { return account(occurrence, at: second) }
    let language = languages[occurrence.language]
    var prose = prose(occurrence, at: second)
    let headline = prose.chance.percent(50) ? copy.headline : prose.headline()
    var paragraphs = copy.paragraphs
    if prose.chance.percent(45) { paragraphs.removeLast(Swift.min(paragraphs.count - 1, 1 + prose.chance.below(4))) }
    if prose.chance.percent(30) { paragraphs[0] = Array("\(occurrence.agency) – ".utf8) + paragraphs[0] }
    var byline: [UInt8]?
    if prose.chance.percent(40) { byline = copy.author }
    for _ in 0..<prose.chance.below(4) {
      let names = (0..<3).map { _ in language.names.person(MadeUpLanguage.people.rank(&prose.chance)).full }
      let line = prose.chance.one(of: language.furniture)
      let place = prose.chance.percent(75) ? paragraphs.count : 1 + prose.chance.below(paragraphs.count)
      paragraphs.insert(filled(line, agency: occurrence.agency, names), at: place)
    }
    let outlet = prose.chance.early(of: language.outlets)
    chance = prose.chance
    return file(occurrence, outlet: outlet, headline, byline, paragraphs, at: second)
  }

  /// Another newsroom's account: the same people, place and figure in other words.
  private mutating func account(_ occurrence: Occurrence, at second: Int64) -> GeneratedFile {
    let language = languages[occurrence.language]
    var prose = prose(occurrence, at: second)
    let headline = prose.headline()
    let paragraphs = prose.paragraphs(words: length())
    let byline = author(occurrence, &prose.chance)
    let others = language.agencies.filter { $0 != occurrence.agency }
    let outlet =
      prose.chance.percent(15) && !others.isEmpty
      ? prose.chance.one(of: others) : prose.chance.early(of: language.outlets)
    chance = prose.chance
    return file(occurrence, outlet: outlet, headline, byline, paragraphs, at: second)
  }

  // MARK: files

  private mutating func prose(_ occurrence: Occurrence, at second: Int64) -> Prose {
    let piece = Prose(
      occurrence, languages[occurrence.language], on: CivilDay(daysSinceEpoch: Int(second / 86_400)),
      Chance(chance.next()))
    return piece
  }

  private func author(_ occurrence: Occurrence, _ chance: inout Chance) -> [UInt8] {
    // Reporters write every day.
    languages[occurrence.language].names.person(1_000_000 + chance.below(400)).full
  }

  private func filled(_ line: String, agency: String, _ names: [[UInt8]]) -> [UInt8] {
    var names = names[...]
    var text = line.replacing("*", with: agency)
    while let hash = text.firstIndex(of: "#"), let name = names.popFirst() {
      text.replaceSubrange(hash...hash, with: String(decoding: name, as: UTF8.self))
    }
    return Array(text.utf8)
  }

  private mutating func agencyFile(_ occurrence: Occurrence, at second: Int64) -> GeneratedFile {
    let copy = occurrence.copy!
    var paragraphs = copy.paragraphs
    if !languages[occurrence.language].isLogographic {
      let day = CivilDay(daysSinceEpoch: Int(second / 86_400))
      let place = String(decoding: occurrence.places[0].full, as: UTF8.self).uppercased()
      let month = String(decoding: languages[occurrence.language].months[day.month - 1], as: UTF8.self)
      paragraphs[0] = Array("\(place), \(month) \(day.day) (\(occurrence.agency)) — ".utf8) + paragraphs[0]
    }
    return file(
      occurrence, outlet: occurrence.agency, name: copy.file, copy.headline, copy.author, paragraphs, at: second)
  }

  private mutating func file(
    _ occurrence: Occurrence, outlet: String, name: String? = nil, _ headline: [UInt8], _ byline: [UInt8]?,
    _ paragraphs: [[UInt8]], at second: Int64
  ) -> GeneratedFile {
    if name == nil { files += 1 }
    var text = headline
    if let byline, let form = languages[occurrence.language].byline {
      text += Array("\n\n".utf8) + Array(form.replacing("*", with: String(decoding: byline, as: UTF8.self)).utf8)
    }
    for paragraph in paragraphs {
      text.append(0x0A)
      text.append(0x0A)
      text += paragraph
    }
    text.append(0x0A)
    return GeneratedFile(
      name: name ?? "\(files).txt", outlet: outlet, time: Self.time(second),
      text: String(decoding: text, as: UTF8.self),
      story: occurrence.story)
  }

  private static func time(_ second: Int64) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CivilDay(daysSinceEpoch: Int(second / 86_400))
    let minute = Int(second % 86_400) / 60
    return "\(day.year)-\(two(day.month))-\(two(day.day))T\(two(minute / 60)):\(two(minute % 60))Z"
  }
}

extension Occurrence {
  fileprivate func awaiting(_ count: Int) -> Occurrence {
    var result = self
    result.awaited = count
    return result
  }
}
