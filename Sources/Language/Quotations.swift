/// The quotations of a piece of copy, in order. `passages` are its body paragraphs: a quotation that runs over several
/// opens each of them and closes only in the last, and a pronoun leads back to the last speaker named before it.
package func quotations(in passages: [Passage]) -> [Quotation] {
  var result: [Quotation] = []
  var lastNamed: Span?
  for (number, passage) in passages.enumerated() {
    let sentences = sentences(of: passage)
    for range in quotedRanges(of: passage, isContinued: isContinued(passages, after: number)) {
      guard isQuotation(range, in: passage) else { continue }
      var quotation = Quotation(span: passage.span(of: range))
      if let attribution = attribution(of: range, in: passage, sentences) {
        quotation.verb = passage.tokens[attribution.verb].span
        quotation.hedges = hedges(passage, at: attribution.verb)
        if isPronoun(attribution.speaker, in: passage) {
          quotation.pronoun = passage.span(of: attribution.speaker)
          let meant =
            lastNamedSpeaker(in: passage, sentences, before: range.lowerBound)
            ?? subjectOfSentence(in: passage, sentences, before: range.lowerBound) ?? lastNamed
          quotation.speaker = meant.flatMap {
            let pronoun = Pronoun(passage.key(attribution.speaker.lowerBound))
            return pronoun.mayMean($0, in: passage.text)
              && !namesAnother(sentences, before: range.lowerBound, in: passage)
              ? $0 : nil
          }
        } else {
          quotation.speaker = passage.span(of: attribution.speaker)
          lastNamed = quotation.speaker
        }
      } else if let previous = result.last,
        previous.span.start >= passage.span.start || continues(previous, in: passages, number)
      {
        // The second half of a quotation that its attribution interrupts, or a further paragraph of the same one.
        quotation.takeAttribution(of: previous)
      }
      result.append(quotation)
    }
    lendSpeakers(to: &result, from: passage, sentences)
    lastNamed = lastNamedSpeaker(in: passage, sentences, before: passage.tokens.count) ?? lastNamed
  }
  return result
}

/// `“…”, but it is “…”, Kirby said`: a quotation takes its speaker from a later one in the same sentence.
private func lendSpeakers(to quotations: inout [Quotation], from passage: Passage, _ sentences: [Range<Int>]) {
  // Both are in order, so that each sentence looks only at the quotations in it.
  var first = quotations.lastIndex { $0.span.end <= passage.span.start }.map { $0 + 1 } ?? 0
  for sentence in sentences {
    let span = passage.span(of: sentence)
    while first < quotations.count, quotations[first].span.end <= span.start { first += 1 }
    var end = first
    while end < quotations.count, quotations[end].span.start < span.end { end += 1 }
    let inside = first..<end
    guard let named = quotations[inside].last(where: { $0.verb != nil }) else { continue }
    for index in inside where quotations[index].verb == nil { quotations[index].takeAttribution(of: named) }
  }
}

let pronouns = WordTable(["he", "she", "they", "it", "who", "we", "i"])

private func isPronoun(_ range: Range<Int>, in passage: Passage) -> Bool {
  range.allSatisfy { pronouns.contains(passage.key($0)) }
}

// MARK: attribution

struct FoundAttribution {
  let speaker: Range<Int>
  let verb: Int
}

/// Tokens before a quotation in which its attribution is looked for: a sentence of normal length, not a whole transcript.
let attributionReach = 100

private func attribution(of range: Range<Int>, in passage: Passage, _ sentences: [Range<Int>]) -> FoundAttribution? {
  let low = sentences.partitioningIndex { $0.lowerBound > range.lowerBound }
  let start = max(low > 0 ? sentences[low - 1].lowerBound : 0, range.lowerBound - attributionReach)
  // `Peskov said: “….” Rutte said: “….”`: what a colon introduces is said by who stands before it.
  if passage.key(range.lowerBound - 1) == ":",
    let before = attributionBefore(range.lowerBound, in: passage, from: start)
  {
    return before
  }
  if isComplete(range, in: passage), let behind = attributionBehind(range.upperBound, in: passage) { return behind }
  return attributionBefore(range.lowerBound, in: passage, from: start)
}

/// Ends in a mark of its own or before a comma: only then do the words behind it say who speaks.
private func isComplete(_ range: Range<Int>, in passage: Passage) -> Bool {
  let inner = passage.key(range.upperBound - 2)
  return passage.key(range.upperBound) == "," || passage.kind(range.upperBound - 2) == .punctuation && inner != ")"
}

/// `…,” Kremlin spokesman Dmitry Peskov told reporters` and `…,” said Peskov`.
private func attributionBehind(_ start: Int, in passage: Passage) -> FoundAttribution? {
  let limit = min(start + 16, passage.tokens.count)
  guard let verb = (start..<limit).first(where: { isSpeechVerb(passage, at: $0) }) else { return nil }
  guard !(start..<verb).contains(where: { passage.kind($0) == .quote || isStop(passage, at: $0) }) else { return nil }
  if let speaker = trimmed(start..<verb, in: passage) { return FoundAttribution(speaker: speaker, verb: verb) }
  guard let speaker = nounPhrase(from: verb + 1, in: passage) else { return nil }
  return FoundAttribution(speaker: speaker, verb: verb)
}

/// `Peskov said: “…` and `Rutte said that it marked “…`: the last verb of saying in the sentence before the mark.
func attributionBefore(_ end: Int, in passage: Passage, from start: Int) -> FoundAttribution? {
  guard let verb = (start..<end).last(where: { isSpeechVerb(passage, at: $0) }) else { return nil }
  if passage.key(verb) == "according" {
    guard passage.key(verb + 1) == "to", let speaker = nounPhrase(from: verb + 2, in: passage) else { return nil }
    return FoundAttribution(speaker: speaker, verb: verb)
  }
  var first = verb
  while first > start, !isBreak(passage, at: first - 1) { first -= 1 }
  if passage.key(verb).hasSuffix("ing") {
    return subjectOfParticiple(passage, start: start, end: verb).map { FoundAttribution(speaker: $0, verb: verb) }
  }
  if first == verb, first > start, passage.key(first - 1) == "," {
    // `Liu Pengyu, a spokesman, said`: the name is before the commas.
    return subjectBeforeApposition(passage, comma: first - 1, start: start).map {
      FoundAttribution(speaker: $0, verb: verb)
    }
  }
  return trimmed(first..<verb, in: passage).map { FoundAttribution(speaker: $0, verb: verb) }
}

/// Who is meant by `…, adding:` is the subject of the sentence: that of its first verb of saying, else its first name.
private func subjectOfParticiple(_ passage: Passage, start: Int, end: Int) -> Range<Int>? {
  if let verb = (start..<end).first(where: { isSpeechVerb(passage, at: $0) }) {
    if let earlier = attributionBefore(verb + 1, in: passage, from: lastQuoteEnd(passage, before: verb) ?? start) {
      return earlier.speaker
    }
    // `…,” said Hobbs, adding`
    if passage.kind(verb - 1) == .quote, let behind = nounPhrase(from: verb + 1, in: passage) { return behind }
  }
  guard
    let first = (start..<end).first(where: { passage.isCapitalised($0) && !FunctionWords.contains(passage.key($0)) })
  else {
    return nil
  }
  return first..<((first..<end).first { !passage.isCapitalised($0) } ?? end)
}

/// The subject before what stands between commas, from right to left: past ages, `who …` and `a spokesman …`.
private func subjectBeforeApposition(_ passage: Passage, comma: Int, start: Int) -> Range<Int>? {
  var end = comma
  while true {
    var first = end
    while first > start, !isBreak(passage, at: first - 1) { first -= 1 }
    if !["who", "a", "an", "which", "whose", "one"].contains(passage.key(first)), first < end,
      !passage.key(first).hasSuffix("ing"),
      (first..<end).contains(where: passage.isCapitalised), let subject = trimmed(first..<end, in: passage)
    {
      return subject
    }
    guard first > start, passage.key(first - 1) == "," else { return nil }
    end = first - 1
  }
}

func lastQuoteEnd(_ passage: Passage, before index: Int) -> Int? {
  (max(0, index - attributionReach)..<index).last { passage.kind($0) == .quote }.map { $0 + 1 }
}

func isSpeechVerb(_ passage: Passage, at index: Int) -> Bool {
  passage.kind(index) == .word && SpeechVerbs.contains(passage.key(index))
    && (!passage.isCapitalised(index) || passage.key(index) == "according")
    // Who asks for an expert says nothing.
    && !(passage.key(index).hasPrefix("ask") && passage.key(index + 1) == "for")
    && !isNoun(passage, at: index)
}

/// `14 states`, `the reports`: what may be a verb of saying is a noun here. `Claim` is a verb behind those who do.
private func isNoun(_ passage: Passage, at index: Int) -> Bool {
  let before = passage.key(index - 1)
  switch passage.key(index) {
  case "claim": return !Nouns.isPlural(before) && !["they", "we", "i", "you"].contains(before)
  case "states", "reports", "claims", "calls", "notes", "echoes":
    return passage.kind(index - 1) == .number || Numeral.small.contains(before) || beforeNouns.contains(before)
  default: return false
  }
}

private let beforeNouns = WordTable([
  "the", "of", "in", "all", "several", "these", "those", "many", "most", "other", "some", "few", "its", "their", "his",
  "her", "member", "united", "swing", "baltic", "gulf", "no", "by", "to", "for", "from", "with", "and", "such", "any",
  "phone", "news", "media", "police", "press", "false", "similar", "hundred", "dozen", "dozens", "between", "after",
  "new",
])

private func isStop(_ passage: Passage, at index: Int) -> Bool {
  passage.kind(index) == .punctuation && [".", "!", "?", ";"].contains(passage.key(index))
}

/// What parts a subject from the words before it.
private func isBreak(_ passage: Passage, at index: Int) -> Bool {
  switch passage.kind(index) {
  case .punctuation: passage.key(index) != "." || !isAbbreviation(passage, at: index - 1)
  case .dash, .quote: true
  default: clauseOpeners.contains(passage.key(index))
  }
}

private let clauseOpeners = WordTable([
  "that", "but", "while", "as", "after", "when", "although", "because", "which", "where", "if",
])

/// A speaker's phrase without the commas and adverbs at its ends; nil if nothing that could speak is left.
private func trimmed(_ range: Range<Int>, in passage: Passage) -> Range<Int>? {
  var (first, last) = (range.lowerBound, range.upperBound)
  while first < last, passage.kind(first) != .word || leadIns.contains(passage.key(first)) { first += 1 }
  while last > first,
    passage.kind(last - 1) != .word || trailers.contains(passage.key(last - 1)) || passage.key(last - 1).hasSuffix("ly")
  { last -= 1 }
  guard last > first, last - first <= 14 else { return nil }
  // A phrase of function words alone speaks only if it is a pronoun.
  guard
    (first..<last).contains(where: {
      !FunctionWords.contains(passage.key($0)) || pronouns.contains(passage.key($0))
        || stand.contains(passage.key($0)) && last - first == 1
    })
  else { return nil }
  return first..<last
}

/// Pronouns that name a speaker as well as the copy ever will: `said another`.
private let stand = WordTable(["another", "one", "some", "others", "many", "both", "several", "everyone"])

private let leadIns: Set = [
  "and", "but", "then", "also", "in", "on", "later", "earlier", "meanwhile", "however", "though",
]
private let trailers: Set = [
  "also", "did", "does", "do", "not", "has", "have", "had", "on", "later", "earlier", "then", "is", "was", "were", "be",
  "monday", "tuesday",
  "wednesday", "thursday", "friday", "saturday", "sunday",
]

/// The subject behind its verb: up to a comma, a stop, a quote or a word that opens a clause.
func nounPhrase(from start: Int, in passage: Passage) -> Range<Int>? {
  var end = start
  while end < passage.tokens.count, end < start + 14, !isBreak(passage, at: end),
    !endsSubject.contains(passage.key(end))
  {
    end += 1
  }
  return trimmed(start..<end, in: passage)
}

private let endsSubject: Set = [
  "in", "on", "at", "during", "to", "by", "before", "after", "adding", "told", "of", "from",
]

/// The name with which the sentence before a quotation begins: `Brandt left at noon. “…,” he said.` Nil where the
/// sentence names another who could be meant.
private func subjectOfSentence(in passage: Passage, _ sentences: [Range<Int>], before limit: Int) -> Span? {
  let next = sentences.partitioningIndex { $0.upperBound > limit }
  guard next > 0 else { return nil }
  let sentence = sentences[next - 1]
  let name = sentence.prefix { isNameWord(passage, at: $0) }
  guard !name.isEmpty, name.count <= 6, sentence.count <= attributionReach else { return nil }
  let others = sentence.dropFirst(name.count).filter { isNameWord(passage, at: $0) && !isNameWord(passage, at: $0 - 1) }
  guard others.allSatisfy({ placeLeadIns.contains(passage.key($0 - 1)) || DateWord.table.contains(passage.key($0)) })
  else { return nil }
  return passage.span(of: name)
}

/// `Dole left. His brother disagreed. “…,” he said.`: somebody without a name came between.
private func namesAnother(_ sentences: [Range<Int>], before limit: Int, in passage: Passage) -> Bool {
  let next = sentences.partitioningIndex { $0.upperBound > limit }
  guard next > 0 else { return false }
  let first = sentences[next - 1].lowerBound
  return ["his", "her", "their", "a", "another", "one"].contains(passage.key(first))
    && Nouns.isPerson(passage.key(first + 1))
}

private func isNameWord(_ passage: Passage, at index: Int) -> Bool {
  passage.isCapitalised(index) && !FunctionWords.contains(passage.key(index))
}

/// Before a capital they tell of a place or a body.
private let placeLeadIns = WordTable([
  "in", "at", "to", "from", "near", "of", "for", "over", "into", "through", "the", "on", "a", "an",
])

/// Whoever was last named as speaking before a token: the subject of the first verb of saying in the last such
/// sentence.
private func lastNamedSpeaker(in passage: Passage, _ sentences: [Range<Int>], before limit: Int) -> Span? {
  for sentence in sentences.reversed() where sentence.lowerBound < limit {
    if sentence.upperBound < limit - 10 * attributionReach { return nil }
    for verb in sentence where verb < limit && isSpeechVerb(passage, at: verb) {
      let start = max(
        lastQuoteEnd(passage, before: verb) ?? sentence.lowerBound, sentence.lowerBound, verb - attributionReach)
      guard let found = attributionBefore(verb + 1, in: passage, from: start), found.verb == verb,
        found.speaker.contains(where: { passage.isCapitalised($0) && !FunctionWords.contains(passage.key($0)) })
      else { continue }
      return passage.span(of: found.speaker)
    }
  }
  return nil
}
