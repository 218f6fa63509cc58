/// What an attribution says without quotation marks: the clause behind its verb, or the one before it that a comma ends.
func statement(of verb: Int, by speaker: Range<Int>, in sentence: Range<Int>, _ passage: Passage) -> Range<Int>? {
  let end = endOfWords(of: sentence, passage)
  let isAccording = passage.key(verb) == "according"
  let behind = isAccording || speaker.lowerBound > verb ? speaker.upperBound : verb + 1
  let before = min(verb, speaker.lowerBound)
  if isAccording {
    guard passage.key(behind) == "," else {
      return passage.key(verb - 1) == "," ? unquoted(sentence.lowerBound..<(verb - 1), passage) : nil
    }
    if passage.key(verb - 1) == "," { return unquoted(sentence.lowerBound..<(verb - 1), passage) }
    return unquoted((behind + 1)..<max(behind + 1, end), passage)
  }
  if behind < end, passage.key(behind) != ",", let first = beginning(behind: verb, to: end, passage) {
    return unquoted(first..<max(first, end), passage)
  }
  // `The door was locked, police said on Friday.`
  guard passage.key(before - 1) == "," else { return nil }
  return unquoted(sentence.lowerBound..<(before - 1), passage)
}

/// A sentence without its stop.
private func endOfWords(of sentence: Range<Int>, _ passage: Passage) -> Int {
  var end = sentence.upperBound
  while end > sentence.lowerBound, passage.kind(end - 1) == .punctuation { end -= 1 }
  return end
}

/// Where marks stand, a quotation holds what is said.
private func unquoted(_ range: Range<Int>, _ passage: Passage) -> Range<Int>? {
  guard range.count > 1, range.count <= 2 * attributionReach,
    !range.contains(where: { passage.kind($0) == .quote && !isApostrophe($0, passage) })
  else { return nil }
  return range
}

private func isApostrophe(_ index: Int, _ passage: Passage) -> Bool {
  passage.clingsToPrevious(index) && !passage.clingsToPrevious(index + 1) && passage.key(index - 1).hasSuffix("s")
}

/// Words between a verb and the `that` which opens what is said: who is told, and when.
private let longestWait = 8

/// Behind whom it is told to, when it is said and `that`: nil where no clause follows.
private func beginning(behind verb: Int, to end: Int, _ passage: Passage) -> Int? {
  var first = verb + 1
  if passage.key(first) == "that" { return first + 1 }
  let isTold = addressing.contains(passage.key(verb))
  if isTold || lateness.contains(passage.key(first)) {
    let limit = min(end, first + longestWait)
    let wait = (first..<max(first, limit)).prefix { passage.kind($0) == .word || passage.kind($0) == .number }
    if let that = wait.first(where: { passage.key($0) == "that" }) { return that + 1 }
  }
  if isTold {
    if determiners.contains(passage.key(first)) { first += 1 }
    first += 1
    while first < end, passage.isCapitalised(first), passage.isCapitalised(first - 1) { first += 1 }
  } else if lateness.contains(passage.key(first)) || transitive.contains(passage.key(verb)) {
    return nil
  }
  return passage.kind(first) == .word || passage.kind(first) == .number ? first : nil
}

private let addressing = WordTable(["told", "tells", "telling", "asked", "asks"])
/// Verbs whose object is more often a thing than a clause, unless `that` opens it: `posted a loss`.
private let transitive = WordTable([
  "posted", "reported", "reports", "announced", "announces", "called", "calls", "cited", "rejected", "rejects",
  "dismissed",
  "wrote", "writes", "writing", "repeated", "urged", "vowed", "pledged", "continued", "echoed", "echoes",
])

private let determiners = WordTable(["the", "a", "an", "his", "her", "its", "their"])
private let lateness = WordTable(["on", "in", "at", "late", "early", "during", "to", "of", "with", "for", "by"])
