import Foundation

/// Writes copy on an occurrence in its language.
struct Prose {
  let language: MadeUpLanguage
  let occurrence: Occurrence
  let day: CivilDay
  var chance: Chance
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Set by an adjective: nouns have adjectives of their own.
  private var adjective: Int?

  init(_ occurrence: Occurrence, _ language: MadeUpLanguage, on day: CivilDay, _ chance: Chance) {
    (self.occurrence, self.language, self.day, self.chance) = (occurrence, language, day, chance)
    bytes.reserveCapacity(512)
  }

  // MARK: parts of copy

  mutating func headline() -> [UInt8] {
    append(chance.one(of: language.headlines))
    return taken()
  }

  /// Of so many words, about: the lede first, then one or two sentences each.
  mutating func paragraphs(words: Int) -> [[UInt8]] {
    var result = [lede()]
    var left = Double(words) * language.bytesPerWord - Double(result[0].count)
    while left > 0 {
      result.append(paragraph())
      left -= Double(result[result.count - 1].count)
    }
    return result
  }

  mutating func paragraph() -> [UInt8] {
    sentence()
    if chance.percent(45) {
      if !language.isLogographic { bytes.append(0x20) }
      sentence()
    }
    return taken()
  }

  private mutating func lede() -> [UInt8] {
    append(chance.one(of: language.ledes))
    return taken()
  }

  private mutating func sentence() {
    let start = bytes.count
    append(chance.early(of: language.sentences))
    // Behind an opening quotation mark.
    var first = start
    while first + 2 < bytes.count, bytes[first] == 0xE2 || bytes[first] == 0xC2 {
      first += bytes[first] == 0xE2 ? 3 : 2
      while bytes[first] == 0x20 { first += 1 }
    }
    capitalise(&bytes, at: first)
  }

  private mutating func taken() -> [UInt8] {
    capitalise(&bytes, at: 0)
    let text = bytes
    bytes.removeAll(keepingCapacity: true)
    return text
  }

  // MARK: slots

  private mutating func append(_ phrase: Phrase) {
    for part in phrase.parts {
      switch part {
      case .text(let text): bytes += text
      case .slot(let slot): fill(slot)
      }
    }
  }

  private mutating func fill(_ slot: Phrase.Slot) {
    switch slot {
    case .noun: word(.noun)
    case .nouns: word(.noun, language.plural)
    case .verb: word(.verb)
    case .past: word(.verb, language.past)
    case .going: word(.verb, language.going)
    case .adjective: word(.adjective)
    case .adverb: word(.adjective, language.adverb)
    case .person: bytes += occurrence.people[0].full
    case .known: known()
    case .anybody: bytes += language.names.person(MadeUpLanguage.people.rank(&chance)).full
    case .org: organisation()
    case .place: place()
    case .name: name()
    case .toll: number(occurrence.toll)
    case .number: number(2 + Int(chance.wait(chance.percent(30) ? 9_000 : 120)))
    case .small: number(2 + chance.below(9))
    case .share: number(1 + chance.below(99))
    case .amount: amount()
    case .year: number(day.year - Int(chance.wait(8)))
    case .day: bytes += language.weekdays[chance.percent(70) ? day.weekday : chance.below(7)]
    case .month: bytes += language.months[chance.percent(50) ? day.month - 1 : chance.below(12)]
    case .np: part(of: language.np)
    case .vp: part(of: language.vp)
    case .pp: part(of: language.pp)
    }
  }

  /// Parts within parts get simpler, so that a sentence ends.
  private mutating func part(of phrases: [Phrase]) {
    depth += 1
    defer { depth -= 1 }
    append(depth > 3 ? phrases[chance.below(4)] : chance.early(of: phrases))
  }

  /// Of four content words one is the occurrence's, one in five its beat's.
  private mutating func word(_ kind: WordKind, _ ending: [UInt8] = []) {
    let aim = chance.unit()
    let rank: Int
    if aim < 0.26 {
      rank = chance.early(of: occurrence.subject[kind.rawValue])
    } else if aim < 0.42 {
      let turn = chance.unit()
      rank = collocated(occurrence.beat, Int(turn * turn * 500), within: 9_000)
    } else if aim < 0.54, kind == .noun, let adjective {
      rank = collocated(adjective, 100 + chance.below(2), within: 5_000)
    } else {
      rank =
        switch kind {
        case .noun: MadeUpLanguage.nouns.rank(&chance)
        case .verb: MadeUpLanguage.verbs.rank(&chance)
        case .adjective: MadeUpLanguage.adjectives.rank(&chance)
        }
    }
    adjective = kind == .adjective ? rank : nil
    language.words.append(kind, rank, to: &bytes)
    bytes += ending
  }

  private func collocated(_ first: Int, _ second: Int, within bound: UInt64) -> Int {
    Int(scattered(language.seed ^ UInt64(first) << 20 ^ UInt64(second)) % bound)
  }

  private mutating func known() {
    let person = chance.early(of: occurrence.people)
    bytes += chance.percent(25) ? person.full : person.short
  }

  private mutating func organisation() {
    bytes +=
      chance.percent(60)
      ? chance.early(of: occurrence.organisations).full
      : language.names.organisation(MadeUpLanguage.organisations.rank(&chance)).full
  }

  private mutating func place() {
    bytes +=
      chance.percent(55)
      ? chance.early(of: occurrence.places).full : language.names.place(MadeUpLanguage.places.rank(&chance)).full
  }

  private mutating func name() {
    switch chance.below(4) {
    case 0: organisation()
    case 1: place()
    case 2: bytes += language.names.person(MadeUpLanguage.people.rank(&chance)).full
    default: known()
    }
  }

  private mutating func amount() {
    number(1 + Int(chance.wait(40)))
    bytes.append(UInt8(ascii: "."))
    number(chance.below(10))
  }

  private mutating func number(_ number: Int) { bytes += String(number).utf8 }
}
