import Language

/// How strongly a name looks like a person, a place or an organisation. The weights are small whole and half numbers
/// set by hand: 3 and more settles it alone, 1.5 is the least that counts.
struct Evidence {
  var person = 0.0
  var place = 0.0
  var organisation = 0.0

  static let least = 1.5

  static func + (a: Evidence, b: Evidence) -> Evidence {
    Evidence(person: a.person + b.person, place: a.place + b.place, organisation: a.organisation + b.organisation)
  }

  /// The strongest kind, if it is strong enough. A tie goes to the kind that is rarer wrong: place, organisation,
  /// person.
  var verdict: NamedMention.Kind? {
    let best = max(person, place, organisation)
    guard best >= Evidence.least else { return nil }
    return place == best ? .place : organisation == best ? .organisation : .person
  }
}

extension Evidence {
  /// What one occurrence tells by its own words and by those around it.
  init(_ candidate: Candidate, in passage: Passage, role: ParagraphRole) {
    let before = passage.key(candidate.tokens.lowerBound - 1)
    let after = passage.key(candidate.tokens.upperBound)
    if let kind = candidate.tagged {
      // The tagger has weighed the words and what stands around them; it is least sure of lone words that it never met.
      let weight = candidate.isKnownToTagger ? 3 : 0.5
      switch kind {
      case .person: person = weight
      case .place: place = weight
      case .organisation: organisation = weight
      }
    } else {
      judge(words: candidate.words, keys: candidate.words.map { $0.lowercased() })
    }
    if candidate.title != nil { person += 3 }
    guard !candidate.isInDisplayType else { return }

    // `the Vesta Dawn` is a ship.
    if before == "the", candidate.tagged == .person { person -= 4 }
    if before == "the", candidate.tagged == nil {
      organisation += candidate.words.count > 1 ? 2 : 0.5
      if candidate.words.count > 1 { person -= 2 }
    }
    if locatives.contains(before) { place += 1.5 }
    if Gazetteer.placeNouns.contains(after) { place += 2 }
    if passage.kind(candidate.tokens.upperBound) == .word, SpeechVerbs.contains(after) {
      person += 1
      organisation += 0.5
    }
    if SpeechVerbs.contains(before), before != "told", before != "called" { person += 0.5 }
    if hasAgeBehind(candidate, in: passage) { person += 3 }
    if role == .dateline, before != "(" { place += 6 }
    if role == .byline || role == .contributor { person += 1 }
  }

  private mutating func judge(words: [String], keys: [String]) {
    let name = words.joined(separator: " ")
    if Gazetteer.isPlace(name) { place += 4 }
    if Gazetteer.isOrganisation(name) { organisation += 4 }
    guard let first = words.first, let lastKey = keys.last else { return }
    if keys.count > 1 {
      let namesOrganisation =
        Gazetteer.organisationEndings.contains(lastKey)
        || keys.contains("of") && keys.contains(where: Gazetteer.organisationHeads.contains)
      if namesOrganisation { organisation += 4 }
      if Gazetteer.placeEndings.contains(lastKey) { place += 3 }
      if Gazetteer.placeOpenings.contains(keys[0]) { place += 2 }
      if Gazetteer.isGivenName(first), !namesOrganisation { person += 3 }
      if keys.count <= 3, words.allSatisfy(isPlainName), !namesOrganisation { person += 1.5 }
    }
    if keys.count == 1 {
      if (2...6).contains(name.count), name.allSatisfy({ $0.isLetter && $0.isUppercase }) { organisation += 2 }
      if name.dropFirst().contains(where: \.isUppercase), name.contains(where: \.isLowercase), !name.contains("-"),
        !name.hasPrefix("Mc"), !name.hasPrefix("O'"), !name.hasPrefix("Mac")
      {
        organisation += 2
      }
    }
  }

  private func isPlainName(_ word: String) -> Bool {
    word.first?.isUppercase ?? false && word.dropFirst().contains(where: \.isLowercase)
      && word.allSatisfy { $0.isLetter || "'-.".contains($0) }
  }

  /// `Castigne, 46, said`, `Velde, 47,`.
  private func hasAgeBehind(_ candidate: Candidate, in passage: Passage) -> Bool {
    let end = candidate.tokens.upperBound
    guard passage.key(end) == ",", passage.kind(end + 1) == .number, let age = Int(passage.key(end + 1)) else {
      return false
    }
    return (1...110).contains(age) && [",", ".", ";"].contains(passage.key(end + 2))
  }
}

let locatives: Set = [
  "in", "at", "near", "outside", "across", "off", "around", "inside", "towards", "toward", "throughout",
]
