/// What happened: who, where, how many, and the words that all accounts of it share.
struct Occurrence: Sendable {
  /// The story that editors would file its copy under, from 0.
  var story: Int
  let language: Int
  /// Politics, sport, the courts: copy of a beat shares words.
  let beat: Int
  var agency: String
  var people: [GeneratedName]
  var places: [GeneratedName]
  var organisations: [GeneratedName]
  /// By `WordKind`, the most telling first.
  var subject: [[Int]]
  var toll: Int
  /// What an agency has written on it so far; empty while nobody can run or rewrite it.
  var copy: AgencyCopy?
  /// Pieces that are still to come.
  var awaited = 0

  init(
    story: Int, language index: Int, _ language: MadeUpLanguage, after previous: Occurrence? = nil,
    _ chance: inout Chance
  ) {
    self.story = story
    self.language = index
    beat = previous?.beat ?? chance.below(24)
    agency = previous?.agency ?? chance.early(of: language.agencies)
    toll = previous.map { $0.toll + 1 + chance.below(40) } ?? 2 + Int(chance.wait(60))
    let names = language.names
    places = (0..<2).map { _ in names.place(MadeUpLanguage.places.rank(&chance)) }
    people = (0..<(2 + chance.below(3))).map { _ in names.person(MadeUpLanguage.people.rank(&chance)) }
    organisations = (0..<2).map { _ in names.organisation(MadeUpLanguage.organisations.rank(&chance)) }
    subject = [
      (0..<14).map { _ in 8 + MadeUpLanguage.nouns.rank(&chance) },
      (0..<8).map { _ in 8 + MadeUpLanguage.verbs.rank(&chance) },
      (0..<6).map { _ in 8 + MadeUpLanguage.adjectives.rank(&chance) },
    ]
    guard let previous else { return }
    places[0] = previous.places[0]
    people[0] = previous.people[0]
    organisations[0] = previous.organisations[0]
    if let second = previous.people.dropFirst().first { people.append(second) }
  }

  /// A later turn of the same matter, with so many hundredths of its words.
  func continued(as story: Int, keeping share: Int, _ language: MadeUpLanguage, _ chance: inout Chance) -> Occurrence {
    var next = Occurrence(story: story, language: self.language, language, after: self, &chance)
    for kind in subject.indices {
      for index in subject[kind].indices where chance.percent(share) {
        next.subject[kind][index] = subject[kind][index]
      }
    }
    return next
  }
}

/// Copy that an agency keeps rewriting under one file name.
struct AgencyCopy: Sendable {
  let file: String
  var headline: [UInt8]
  let author: [UInt8]
  var paragraphs: [[UInt8]]
}
