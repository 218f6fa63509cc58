/// A file as an outlet would drop it.
public struct GeneratedFile {
  public let name: String
  public let outlet: String
  /// `2026-01-31T08:02Z`.
  public let time: String
  public let text: String
}

/// An endless desk: stories that begin, are rewritten, run by others, covered by others, and end. The same seed gives the same
/// copy, whatever its length.
public struct CopyGenerator: Sequence, IteratorProtocol {
  private static let agencies = ["NPW", "Nordlys Wire", "Transmare"]
  private static let outlets = [
    "Coast", "Meridian", "Lantern", "Harbour Post", "Echo", "Courier", "Tribune", "Dispatch",
  ]

  private var chance: Chance
  private let vocabulary: Vocabulary
  private var minute = 0
  private var number = 0
  private var open: [Event] = []
  /// Words in a paragraph-by-paragraph article, about.
  private let words: Int

  /// What happened, with the copy that an agency has written on it.
  private struct Event {
    let number: Int
    let agency: String
    let place: String
    let people: [String]
    let organisations: [String]
    var toll: Int
    let subject: [String]
    var headline: String
    var paragraphs: [String]
    var takes = 1
    var lastMinute: Int
  }

  public init(seed: UInt64, words: Int = 400) {
    chance = Chance(seed)
    vocabulary = Vocabulary(seed: seed &+ 1)
    self.words = words
  }

  public mutating func next() -> GeneratedFile? {
    minute += 1 + chance.below(3)
    // Of a hundred pieces about forty-five open a story; the rest are later takes, pickups and accounts of open ones.
    open.removeAll { minute - $0.lastMinute > 1_440 }
    guard !open.isEmpty, chance.percent(55) else { return begin() }
    let index = chance.percent(70) ? open.count - 1 - chance.below(Swift.min(12, open.count)) : chance.below(open.count)
    open[index].lastMinute = minute
    switch chance.below(10) {
    case 0..<4: return rewrite(index)
    case 4..<7: return pickUp(open[index])
    default: return cover(open[index])
    }
  }

  /// An agency's copy and its first rewrite of it, each of about so many words.
  public static func takes(words: Int) -> (old: GeneratedFile, new: GeneratedFile) {
    var generator = CopyGenerator(seed: 3, words: words)
    var first: [String: GeneratedFile] = [:]
    while let file = generator.next() {
      if let old = first.updateValue(file, forKey: file.name) { return (old, file) }
    }
    fatalError("an endless generator has ended")
  }

  // MARK: kinds of copy

  private mutating func begin() -> GeneratedFile {
    number += 1
    let subject = (0..<6).map { _ in chance.one(of: vocabulary.words) }
    let place = chance.one(of: vocabulary.places)
    var event = Event(
      number: number, agency: chance.one(of: Self.agencies), place: place,
      people: (0..<3).map { _ in chance.one(of: vocabulary.names) },
      organisations: (0..<2).map { _ in chance.one(of: vocabulary.organisations) }, toll: 2 + chance.below(400),
      subject: subject, headline: "", paragraphs: [], lastMinute: minute)
    event.headline = headline(event)
    event.paragraphs = paragraphs(event)
    open.append(event)
    return file(event, outlet: event.agency, name: "story-\(event.number).txt")
  }

  private mutating func rewrite(_ index: Int) -> GeneratedFile {
    var event = open[index]
    event.takes += 1
    let old = event.toll
    event.toll += 1 + chance.below(9)
    event.headline = event.headline.replacing("\(old)", with: "\(event.toll)")
    event.paragraphs = event.paragraphs.map { $0.replacing("\(old) ", with: "\(event.toll) ") }
    if chance.percent(40), event.paragraphs.count > 4 { event.paragraphs.removeLast() }
    if chance.percent(30), event.paragraphs.count > 5 { event.paragraphs.swapAt(3, event.paragraphs.count - 1) }
    event.paragraphs.insert(paragraph(event), at: 2)
    open[index] = event
    return file(event, outlet: event.agency, name: "story-\(event.number).txt")
  }

  /// Another outlet runs the agency's copy under a headline of its own.
  private mutating func pickUp(_ event: Event) -> GeneratedFile {
    var own = event
    own.headline = headline(event)
    if chance.percent(50) { own.paragraphs = Array(own.paragraphs.prefix(Swift.max(3, own.paragraphs.count - 3))) }
    return file(
      own, outlet: chance.one(of: Self.outlets), name: "\(event.number)-\(minute).txt", leadIn: "\(event.agency) – ",
      closing: "Read more on our site and follow us for the latest news.")
  }

  /// Another newsroom's account: the same people, place and figure in other words.
  private mutating func cover(_ event: Event) -> GeneratedFile {
    var own = event
    own.headline = headline(event)
    own.paragraphs = paragraphs(event)
    return file(own, outlet: chance.one(of: Self.outlets), name: "\(event.number)-\(minute).txt")
  }

  // MARK: text

  private mutating func file(
    _ event: Event, outlet: String, name: String, leadIn: String = "", closing: String? = nil
  ) -> GeneratedFile {
    var lines = [event.headline, "By " + event.people[2]]
    lines += event.paragraphs
    lines[2] = leadIn + lines[2]
    if let closing { lines.append(closing) }
    let day = minute / 1_440
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "20\(two(20 + day / 336))-\(two(1 + day % 336 / 28))-\(two(1 + day % 28))"
    let time = "\(date)T\(two(minute / 60 % 24)):\(two(minute % 60))Z"
    return GeneratedFile(name: name, outlet: outlet, time: time, text: lines.joined(separator: "\n\n") + "\n")
  }

  private mutating func headline(_ event: Event) -> String {
    "\(event.toll) \(event.subject[0]) in \(event.place) \(event.subject[1]) \(vocabulary.word(&chance))"
  }

  private mutating func paragraphs(_ event: Event) -> [String] {
    var result = [
      """
      At least \(event.toll) \(event.subject[0]) were \(event.subject[1]) near \(event.place) on Tuesday, \
      \(event.people[0]) of the \(event.organisations[0]) said, \(sentence(event, length: 10, isClause: true))
      """
    ]
    while result.reduce(0, { $0 + $1.utf8.count }) < words * 6 { result.append(paragraph(event)) }
    return result
  }

  private mutating func paragraph(_ event: Event) -> String {
    switch chance.below(6) {
    case 0:
      return """
        “\(capitalised(sentence(event, length: 12, isClause: true).dropLast())),” said \(event.people[chance.below(2)]), a \
        \(event.subject[2]) of the \(event.organisations[1]). \(sentence(event, length: 14))
        """
    case 1:
      return """
        The \(event.organisations[0]) put the cost at $\(1 + chance.below(90)).\(chance.below(10)) million, \
        \(chance.below(100)) percent more than in \(1990 + chance.below(35)). \(sentence(event, length: 16))
        """
    default:
      return (0..<(1 + chance.below(3))).map { _ in sentence(event, length: 12 + chance.below(14)) }.joined(
        separator: " ")
    }
  }

  private mutating func sentence(_ event: Event, length: Int, isClause: Bool = false) -> String {
    var parts = (0..<length).map { _ in vocabulary.word(&chance) }
    if chance.percent(40) { parts[length / 2] = chance.one(of: event.subject) }
    if chance.percent(25) { parts[length / 3] = chance.one(of: event.people) }
    if chance.percent(20) { parts.append("in " + event.place) }
    let text = parts.joined(separator: " ") + "."
    return isClause ? text : capitalised(text[...])
  }

  private func capitalised(_ text: Substring) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
