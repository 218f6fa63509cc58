/// Whether the clause around a date tells of what was or of what will be: from the verbs beside it, and unsure wherever they
/// do not settle it.
enum Tense {
  case past, future, unsure

  /// - Parameters:
  ///   - date: the tokens of the date.
  ///   - possessive: the date says whose something is: `Tuesday's vote`.
  init(at date: Range<Int>, possessive: Bool, in passage: Passage) {
    let reader = ClauseReader(passage: passage, date: date, isPossessive: possessive)
    self = reader.tense
  }
}

private struct ClauseReader {
  let passage: Passage
  let date: Range<Int>
  let isPossessive: Bool

  /// Tokens to either side that are read.
  private static let reach = 25

  private enum Evidence {
    case past, future, unsure
    /// Nothing on this side, where the clause begins or ends; `isEmpty` if it holds no words but prepositions.
    case none(isEmpty: Bool)
  }

  var tense: Tense {
    let before = passage.key(date.lowerBound - 1)
    let found = clauseTense
    switch before {
    case "since": return .past
    case "by", "until", "till": return found == .past ? .unsure : .future
    // `met ahead of Friday's vote`, `postponed to Friday`: the verb's time is not the date's.
    case "of" where TenseWords.stretches.contains(passage.key(date.lowerBound - 2)): return found
    case "before", "for", "to", "of": return found == .past ? .unsure : found
    default: return found
    }
  }

  private var clauseTense: Tense {
    switch left {
    // `announced the vote on Friday would be free`: the date belongs to what follows.
    case .past: return TenseWords.helpers.contains(passage.key(date.upperBound)) ? .unsure : .past
    // `a vote set for Friday has been put off`
    case .future: return TenseWords.pastHelpers.contains(passage.key(date.upperBound)) ? .unsure : .future
    case .unsure: return .unsure
    case .none(let isEmpty):
      guard isEmpty || isPossessive else { return isBeforePast ? .past : right(pastCounts: false) }
      return right(pastCounts: true)
    }
  }

  /// `A judge on Tuesday blocked the law`, not `talks on Tuesday aimed at a truce`.
  private var isBeforePast: Bool {
    let verb = date.upperBound
    let key = passage.key(verb)
    guard passage.kind(verb) == .word, !passage.isCapitalised(verb), !["at", "by"].contains(passage.key(verb + 1))
    else {
      return false
    }
    return TenseWords.table[key] == .past
      || TenseWords.table[key] == nil && isPastForm(key) && !TenseWords.aims.contains(key)
  }

  // MARK: before the date

  private var left: Evidence {
    var index = date.lowerBound - 1
    var isEmpty = true
    while index >= max(0, date.lowerBound - Self.reach) {
      switch passage.kind(index) {
      case .punctuation where passage.key(index) == ".": return .none(isEmpty: isEmpty)
      case .punctuation, .quote, .dash: return .none(isEmpty: isEmpty)
      case .word: break
      default:
        index -= 1
        continue
      }
      let key = passage.key(index)
      // What is said has a time of its own.
      if ["said", "told"].contains(key), !isSpeechOfTheDate(index) { return .none(isEmpty: isEmpty) }
      if TenseWords.clauseOpeners.contains(key) { return .none(isEmpty: isEmpty) }
      if let evidence = evidence(at: index) { return evidence }
      if !TenseWords.prepositions.contains(key) { isEmpty = false }
      index -= 1
    }
    return .none(isEmpty: isEmpty)
  }

  /// `said on Friday` and `told reporters on Friday`, not `said talks on Friday would fail`.
  private func isSpeechOfTheDate(_ verb: Int) -> Bool {
    guard !isPossessive else { return false }
    let behind = passage.key(verb) == "told" ? (verb + 1)...(verb + 3) : (verb + 1)...(verb + 1)
    return behind.contains {
      $0 == date.lowerBound || TenseWords.prepositions.contains(passage.key($0)) && $0 < date.lowerBound
    }
      && !(verb..<date.lowerBound).contains { TenseWords.clauseOpeners.contains(passage.key($0)) }
  }

  /// What a word before the date tells, or nil for one that tells nothing.
  private func evidence(at index: Int) -> Evidence? {
    let key = passage.key(index)
    switch TenseWords.table[key] {
    case .future: return .future
    case .planned: return isPastBe(before: index) ? .unsure : .future
    case .unsure: return .unsure
    case .present: return .unsure
    case .past where !passage.isCapitalised(index) || index == 0: break
    case .past, nil:
      guard isPastForm(key), !passage.isCapitalised(index) else { return infinitive(at: index) }
    }
    return participle(at: index)
  }

  /// `due to open`: a verb behind `to` has the time of what stands before it.
  private func infinitive(at index: Int) -> Evidence? {
    guard passage.key(index) == "to", index + 1 < date.lowerBound, passage.kind(index + 1) == .word,
      !passage.isCapitalised(index + 1), !TenseWords.determiners.contains(passage.key(index + 1)),
      !Nouns.isPlural(passage.key(index + 1))
    else { return passage.key(index).hasSuffix("'ll") ? .future : nil }
    let before = passage.key(index - 1)
    if TenseWords.leadsForward.contains(before) { return isPastBe(before: index - 1) ? .unsure : .future }
    if TenseWords.leadsBack.contains(before) { return .past }
    // `fell to minus 20`
    if TenseWords.table[before] == .past, !TenseWords.leadsAnywhere.contains(before) { return .past }
    return .unsure
  }

  /// A past form is a participle behind `be`: `will be held`, `was held`, `is held`.
  private func participle(at index: Int) -> Evidence {
    var before = index - 1
    while before > index - 4,
      passage.key(before).hasSuffix("ly") || ["not", "also", "then"].contains(passage.key(before))
    {
      before -= 1
    }
    switch passage.key(before) {
    case "be":
      if passage.key(before - 1) == "to" { return infinitive(at: before - 1) ?? .unsure }
      guard before > 0, let evidence = evidence(at: before - 1) else { return .unsure }
      return evidence
    case "is", "are", "being", "'s": return .unsure
    case "to" where TenseWords.base.contains(passage.key(index)): return infinitive(at: before) ?? .unsure
    default: break
    }
    // `will spread`: a verb whose past is its base.
    switch TenseWords.table[passage.key(before)] {
    case .future: return .future
    case .unsure: return .unsure
    default: return .past
    }
  }

  private func isPastBe(before index: Int) -> Bool {
    (max(0, index - 4)..<max(0, index)).contains { ["was", "were", "had", "been"].contains(passage.key($0)) }
  }

  private func isPastForm(_ key: String) -> Bool {
    key.utf8.count > 3 && key.hasSuffix("ed") && !TenseWords.notPast.contains(key)
  }

  // MARK: behind the date

  /// - Parameter pastCounts: the clause has no verb before the date, so that any behind it is its own.
  private func right(pastCounts: Bool) -> Tense {
    var commas = 0
    for index in date.upperBound..<max(date.upperBound, min(passage.tokens.count, date.upperBound + Self.reach)) {
      let key = passage.key(index)
      switch passage.kind(index) {
      case .punctuation where key == ",":
        commas += 1
        if commas > 1 { return .unsure }
        continue
      case .punctuation, .quote, .dash: return .unsure
      case .word: break
      default: continue
      }
      if TenseWords.clauseOpeners.contains(key), pastCounts { return .unsure }
      switch TenseWords.table[key] {
      case .future: return .future
      case .past: return pastCounts ? .past : .unsure
      case .planned: return isPastBe(before: index) ? .unsure : .future
      case .unsure, .present: return .unsure
      case nil: break
      }
      if isPastForm(key), !passage.isCapitalised(index) { return pastCounts ? .past : .unsure }
    }
    return .unsure
  }
}
