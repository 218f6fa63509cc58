/// The sentences of a passage as ranges of token indices, in order; together they cover every token.
///
/// A sentence ends at `.`, `!`, `?`, `…` or their full-width forms, with the quotes and brackets that cling to it,
/// where what follows could begin another. Abbreviations and initials do not end one.
package func sentences(of passage: Passage) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start = 0
  var index = 0
  while index < passage.tokens.count {
    guard endsSentence(passage, at: index) else {
      index += 1
      continue
    }
    var end = index + 1
    while isCloser(passage, at: end) { end += 1 }
    if end >= passage.tokens.count || canBeginSentence(passage, at: end, afterStop: index) {
      result.append(start..<end)
      start = end
    }
    index = end
  }
  if start < passage.tokens.count { result.append(start..<passage.tokens.count) }
  return result
}

private func endsSentence(_ passage: Passage, at index: Int) -> Bool {
  let key = passage.key(index)
  switch passage.kind(index) {
  case .punctuation:
    guard let first = key.unicodeScalars.first, ".!?…。！？".unicodeScalars.contains(first) else { return false }
    return key != "." || !isAbbreviation(passage, at: index - 1)
  case .word:
    return key.utf8.last == UInt8(ascii: ".") && key.hasSuffix(".") && key.count > 2
  default:
    return false
  }
}

/// The word before a full stop is one that is written with it.
package func isAbbreviation(_ passage: Passage, at index: Int) -> Bool {
  guard passage.kind(index) == .word, passage.clingsToPrevious(index + 1) else { return false }
  if passage.source(index).unicodeScalars.count == 1 && passage.isCapitalised(index) { return true }
  return passage.isCapitalised(index)
    ? capitalisedAbbreviations.contains(passage.key(index))
    : ["vs", "etc", "al", "ca", "approx"].contains(passage.key(index))
}

private let capitalisedAbbreviations: Set<String> = [
  "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cmdr", "adm", "gov", "sen", "rep", "st",
  "jr", "sr", "rev", "hon", "pres", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
  "dec", "no", "vs", "inc", "corp", "ltd", "co", "bros", "dept", "univ",
]

private func isCloser(_ passage: Passage, at index: Int) -> Bool {
  guard passage.clingsToPrevious(index) else { return false }
  return passage.kind(index) == .quote || [")", "]", "}", "」", "』", "）"].contains(passage.key(index))
}

private func canBeginSentence(_ passage: Passage, at index: Int, afterStop stop: Int) -> Bool {
  if passage.clingsToPrevious(index) {
    // Without a space only the stops of scripts that use none end a sentence, or a slip such as `said.The`.
    return !passage.key(stop).utf8.allSatisfy { $0 < 0x80 } || passage.isCapitalised(index)
  }
  if passage.kind(stop) == .word {
    // `U.S.` may stand in mid-sentence: only a function word in capitals is sure to begin the next.
    return passage.isCapitalised(index) && FunctionWords.contains(passage.key(index))
  }
  switch passage.kind(index) {
  case .word: return !startsInLowerCase(passage.source(index))
  case .number, .quote, .symbol, .dash: return true
  case .punctuation: return ["(", "[", "¿", "¡"].contains(passage.key(index))
  case nil: return true
  }
}

package func startsInLowerCase(_ text: some StringProtocol) -> Bool {
  // Unicode's tables are slow, and most letters are plain.
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 {
      if UInt8(scalar.value).isASCIILetter { return scalar.value >= 0x61 }
    } else if scalar.properties.isAlphabetic {
      return scalar.properties.isLowercase
    }
  }
  return false
}
