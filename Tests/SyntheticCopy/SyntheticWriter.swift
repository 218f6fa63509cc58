import TestSupport

/// Writes sentences for one article and its rewrite: none from the same template, no figure twice.
struct SyntheticWriter {
  typealias Part = SyntheticSentence.Part

  var random: SeededGenerator
  private var statements: [String]
  private var clauses: [(text: String, other: String)]
  private var numbers: Set<Int> = []
  let people: [(name: String, role: String)]
  let towns: [String]
  let organisations: [String]

  init(random: SeededGenerator) {
    var random = random
    statements = Vocabulary.statements.shuffled(using: &random)
    clauses = Vocabulary.clauses.shuffled(using: &random)
    let given = Vocabulary.given.shuffled(using: &random)
    let family = Vocabulary.family.shuffled(using: &random)
    let roles = Vocabulary.roles.shuffled(using: &random)
    people = (0..<8).map { ("\(given[$0]) \(family[$0])", roles[$0]) }
    towns = Array(Vocabulary.towns.shuffled(using: &random).prefix(5))
    organisations = Array(Vocabulary.organisations.shuffled(using: &random).prefix(4))
    self.random = random
  }

  /// Whether there is still something to write about.
  var canWrite: Bool { statements.count > 3 && clauses.count > 3 }

  mutating func paragraph() -> [SyntheticSentence] {
    let count = [1, 1, 2, 2, 2, 3].randomElement(using: &random)!
    return (0..<count).map { _ in sentence() }
  }

  mutating func sentence() -> SyntheticSentence {
    if chance(0.22), clauses.count > 3 { return quotedSentence() }
    return SyntheticSentence(parts: parts(of: statements.popLast() ?? "Nothing else was known on {day}."))
  }

  mutating func headline() -> SyntheticSentence {
    SyntheticSentence(parts: parts(of: Vocabulary.headlines.randomElement(using: &random)!))
  }

  mutating func clause() -> (text: String, other: String)? { clauses.popLast() }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  private mutating func quotedSentence() -> SyntheticSentence {
    let said = [clauses.popLast()!] + (chance(0.6) ? [clauses.popLast()!] : [])
    let speaker = speaker()
    let verb = verb()
    func plain(_ text: String) -> Part { Part(kind: .plain, text: text) }
    if chance(0.35) {
      return SyntheticSentence(parts: [speaker, plain(" "), verb, plain(": "), .quote(said, stop: ".")])
    }
    if chance(0.5) {
      return SyntheticSentence(parts: [.quote(said, stop: ","), plain(" "), speaker, plain(" "), verb, plain(".")])
    }
    return SyntheticSentence(parts: [.quote(said, stop: ","), plain(" "), verb, plain(" "), speaker, plain(".")])
  }

  private mutating func speaker() -> Part {
    let named = people.shuffled(using: &random).prefix(2).map { person in
      person.role.hasPrefix("a ") ? person.name : "\(person.role) \(person.name)"
    }
    return Part(kind: .speaker, text: named[0], others: [named[1]])
  }

  private mutating func verb() -> Part {
    let verb = chance(0.6) ? "said" : Vocabulary.speechVerbs.randomElement(using: &random)!
    return Part(kind: .verb, text: verb, others: Vocabulary.speechVerbs.filter { $0 != verb })
  }

  // MARK: slots

  private mutating func parts(of template: String) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "}") else {
        parts.append(Part(kind: .plain, text: String(piece)))
        continue
      }
      parts += slot(String(piece[..<end]))
      parts.append(Part(kind: .plain, text: String(piece[piece.index(after: end)...])))
    }
    return parts.filter { !$0.text.isEmpty || !$0.others.isEmpty }
  }

  private mutating func slot(_ slot: String) -> [Part] {
    switch slot {
    case "town": return [Part(kind: .plain, text: towns.randomElement(using: &random)!)]
    case "org": return [Part(kind: .plain, text: organisations.randomElement(using: &random)!)]
    case "day": return [Part(kind: .plain, text: Vocabulary.days.randomElement(using: &random)!)]
    case "name":
      let name = people.randomElement(using: &random)!.name
      return [Part(kind: .name, text: name, others: [respelt(name)])]
    case "n": return [figure(in: [3...9, 11...98, 101...960, 1100...9800, 12_000...88_000], Self.written)]
    case "m": return [figure(in: [2...90, 110...900], { "$\($0) million" })]
    case "p": return [figure(in: [2...40, 41...90], { "\($0) percent" })]
    case "a":
      let all = ["about ", "nearly ", "at least ", "more than ", ""]
      let chosen = all.randomElement(using: &random)!
      return [Part(kind: .approximation, text: chosen, others: all.filter { $0 != chosen })]
    case "say": return [speaker(), Part(kind: .plain, text: " "), verb()]
    case ",": return [choice(.comma, [",", ""])]
    default: break
    }
    let options = slot.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch slot.first {
    case "w": return [choice(.wording, options)]
    case "t": return [choice(.tense, options)]
    case "s": return [choice(.spelling, options)]
    case "c": return [choice(.capitals, options)]
    case "h": return [choice(.hedge, [options[0], ""])]
    default:
      return [choice(.order, [options.joined(separator: " "), options.reversed().joined(separator: " ")])]
    }
  }

  private mutating func choice(_ kind: Part.Kind, _ options: [String]) -> Part {
    let chosen = options.randomElement(using: &random)!
    return Part(kind: kind, text: chosen, others: options.filter { $0 != chosen })
  }

  private mutating func figure(in ranges: [ClosedRange<Int>], _ text: (Int) -> String) -> Part {
    let range = ranges.randomElement(using: &random)!
    var values: [Int] = []
    while values.count < 2 {
      let value = Int.random(in: values.isEmpty ? range : 3...980, using: &random)
      // Once the small ones are used up, any will do.
      if numbers.insert(value).inserted || chance(0.05) { values.append(value) }
    }
    return Part(kind: .figure, text: text(values[0]), others: [text(values[1])])
  }

  private static func written(_ value: Int) -> String {
    let words = ["three", "four", "five", "six", "seven", "eight", "nine"]
    if (3...9).contains(value) { return words[value - 3] }
    guard value > 999 else { return "\(value)" }
    let rest = "\(value % 1000)"
    return "\(value / 1000)," + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// `Sorensen` and `Sorrensen`, `Tarrow` and `Tarow`: a letter doubled or no longer doubled behind the third.
  func respelt(_ name: String) -> String {
    var letters = Array(name)
    let start = (letters.lastIndex(of: " ") ?? -1) + 4
    for index in start..<letters.count where letters[index] == letters[index - 1] {
      letters.remove(at: index)
      return String(letters)
    }
    letters.insert(letters[min(start, letters.count - 1)], at: min(start, letters.count - 1))
    return String(letters)
  }
}
