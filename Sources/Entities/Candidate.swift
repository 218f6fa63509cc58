import Language

/// A run of capitalised words that may name somebody or something.
struct Candidate {
  /// Index of its paragraph among those read.
  var paragraph: Int
  /// Tokens of the name itself.
  var tokens: Range<Int>
  var span: Span
  /// The words of the name, typographically folded, the last without `'s`.
  var words: [String]
  /// The title that was peeled off before it, in the text's own words.
  var title: String?
  /// It is the first word of a sentence, whose capital says nothing.
  var opensSentence: Bool
  /// It stands in a line set in capitals or in title case.
  var isInDisplayType: Bool
  /// What the tagger says of it; nil where only the rules found it.
  var tagged: NamedMention.Kind?
  /// It has several words, or its word is in a list of names.
  var isKnownToTagger = true
  /// Behind `in`, `near` and the like.
  var followsLocative = false

  var name: String { words.joined(separator: " ") }
}

/// Finds candidates in one paragraph.
struct CandidateFinder {
  let passage: Passage
  let paragraph: Int
  let isInDisplayType: Bool
  /// Written in sentences, whose first capital says nothing.
  private let isRunningText: Bool
  /// `May` and `March` are days here, not names.
  let dates: [Span]
  private var found: [Candidate] = []

  init(_ passage: Passage, paragraph: Int, role: ParagraphRole) {
    self.passage = passage
    self.paragraph = paragraph
    dates = Language.dates(in: passage).map(\.span)
    isRunningText = role != .dateline && role != .byline
    isInDisplayType = isRunningText && role != .body && CandidateFinder.isDisplayType(passage)
  }

  mutating func run() -> [Candidate] {
    for sentence in sentences(of: passage) {
      let first = sentence.first { passage.kind($0) == .word }
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard passage.isCapitalised(index) else {
          index += 1
          continue
        }
        let end = endOfRun(from: index, limit: sentence.upperBound)
        take(index..<end, opensSentence: isRunningText && index == first)
        index = end
      }
    }
    // A run that was cut in pieces gives its last name first.
    return found.sorted { $0.span < $1.span }
  }

  /// Most words have capitals: there a capital tells nothing.
  private static func isDisplayType(_ passage: Passage) -> Bool {
    let words = passage.indices.filter { passage.kind($0) == .word && !FunctionWords.contains(passage.key($0)) }
    return words.count > 3 && words.count(where: passage.isCapitalised) * 5 > words.count * 4
  }

  // MARK: runs

  /// Tokens of the longest name that is looked for: what is longer is a list or shouting.
  private static let longestName = 24

  private func endOfRun(from start: Int, limit: Int) -> Int {
    var end = start + 1
    let limit = min(limit, start + Self.longestName)
    while end < limit, !isPossessive(end - 1) {
      if passage.isCapitalised(end) {
        end += 1
      } else if passage.key(end) == ".", passage.source(end - 1).count == 1, end + 1 < limit,
        passage.isCapitalised(end + 1)
      {
        end += 2
      } else if passage.key(end) == "[", end + 2 < limit, passage.isCapitalised(end + 1), passage.key(end + 2) == "]" {
        end += 3
      } else if let next = connected(from: start, at: end, limit: limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of what a small word inside a name ties on: `Ministry of Fisheries`, `Ludwig van Beethoven`.
  private func connected(from start: Int, at index: Int, limit: Int) -> Int? {
    let key = passage.key(index)
    var next = index + 1
    if particles.contains(key) {
      return next < limit && passage.isCapitalised(next) ? next + 1 : nil
    }
    if key == "of" || key == "for" {
      let heads = (start..<index).map(passage.key)
      guard
        heads.contains(where: Gazetteer.organisationHeads.contains) || ["secretary", "minister"].contains(heads.last)
      else {
        return nil
      }
      if passage.key(next) == "the" { next += 1 }
      return next < limit && passage.isCapitalised(next) ? next + 1 : nil
    }
    guard key == "and" || key == "of", next < limit else { return nil }
    let name = NormalForm.fold(passage.text[passage.span(of: start..<(next + 1))])
    return Gazetteer.isPlace(name) || Gazetteer.isOrganisation(name) ? next + 1 : nil
  }

  private let particles: Set = [
    "de", "da", "do", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "ibn", "ten", "zu",
  ]

  private func isPossessive(_ index: Int) -> Bool {
    passage.key(index).hasSuffix("'s") && passage.key(index).count > 2
  }

  // MARK: what a run names

  /// Cuts a run into the names in it: `NATO Secretary-General Mark Rutte` holds two and a title.
  private mutating func take(_ run: Range<Int>, opensSentence: Bool) {
    // The parts that are still to be looked at, the last one first: a run may be cut many times.
    var parts = [(run: run, opensSentence: opensSentence)]
    while let part = parts.popLast() { takePart(part.run, opensSentence: part.opensSentence, rest: &parts) }
  }

  private mutating func takePart(
    _ run: Range<Int>, opensSentence: Bool, rest: inout [(run: Range<Int>, opensSentence: Bool)]
  ) {
    var run = run
    var opensSentence = opensSentence
    while let first = run.first, isNoName(first) || isMark(first) {
      run = (first + 1)..<run.upperBound
      opensSentence = false
    }
    while let last = run.last, isNoName(last) || !passage.isCapitalised(last) && passage.key(last) != "]" {
      run = run.lowerBound..<last
    }
    guard !run.isEmpty else { return }
    if isKnown(run) || endsAsOrganisation(run) { return add(run, title: nil, opensSentence: opensSentence) }

    if run.count > 2, Gazetteer.isPlace(name(of: run.lowerBound..<(run.lowerBound + 1))),
      Gazetteer.isGivenName(String(passage.source(run.lowerBound + 1)))
    {
      add(run.lowerBound..<(run.lowerBound + 1), title: nil, opensSentence: opensSentence)
      return rest.append(((run.lowerBound + 1)..<run.upperBound, false))
    }
    if let title = titleRange(in: run), title.upperBound < run.upperBound {
      add(title.upperBound..<run.upperBound, title: run.lowerBound..<title.upperBound, opensSentence: false)
      if title.lowerBound > run.lowerBound { rest.append((run.lowerBound..<title.lowerBound, opensSentence)) }
      return
    }
    let demonyms = run.prefix(while: { isDemonym($0, in: run) }).count
    if demonyms > 0 {
      let remaining = (run.lowerBound + demonyms)..<run.upperBound
      guard !remaining.isEmpty, run.count > 4 || !Gazetteer.isDemonym(name(of: run)) else { return }
      return rest.append((remaining, false))
    }
    if Gazetteer.titles.contains(passage.key(run.upperBound - 1)), run.count > 1 {
      // `Prime Minister` at the end of `Ukraine Prime Minister`: the name is what stands before.
      let title = titleRange(in: run) ?? (run.upperBound - 1)..<run.upperBound
      return rest.append((run.lowerBound..<title.lowerBound, opensSentence))
    }
    add(run, title: titleBefore(run), opensSentence: opensSentence)
  }

  /// A stop or bracket, which no name begins with.
  private func isMark(_ index: Int) -> Bool { passage.kind(index) != .word }

  private func isNoName(_ index: Int) -> Bool {
    let key = passage.key(index)
    if dates.hold(passage.tokens[index].span.start) { return true }
    // `A.` begins a name; `A` does not.
    let isInitial =
      passage.source(index).count == 1 && passage.key(index + 1) == "." && passage.clingsToPrevious(index + 1)
    return FunctionWords.contains(key) && !isInitial && passage.source(index).count(where: \.isUppercase) <= 1
      || calendarWords.contains(key)
      || passage.kind(index) != .word && key != "." && key != "[" && key != "]"
  }

  private func isDemonym(_ index: Int, in run: Range<Int>) -> Bool {
    let word = NormalForm.fold(passage.source(index))
    if Gazetteer.isDemonym(word) { return true }
    // `N.Korean`, `Russian-North`, `French-led`
    let parts = word.split { ".-".contains($0) }
    if parts.count > 1, parts.contains(where: { Gazetteer.isDemonym(String($0)) || $0 == "Korean" }) { return true }
    guard index + 1 < run.upperBound else { return false }
    // `North Korean`: the first word alone is none.
    return Gazetteer.isDemonym(word + " " + NormalForm.fold(passage.source(index + 1)))
  }

  /// The first title in a run, with the words that belong to it.
  private func titleRange(in run: Range<Int>) -> Range<Int>? {
    guard let start = run.first(where: { Gazetteer.titles.contains(passage.key($0)) }) else { return nil }
    var end = start
    var holdsTitle = false
    while end < run.upperBound {
      let key = passage.key(end)
      if Gazetteer.titles.contains(key) {
        holdsTitle = holdsTitle || !Gazetteer.titleModifiers.contains(key)
        end += 1
      } else if key == "." || key == "of" || key == "for" || key == "the" {
        end += 1
      } else {
        break
      }
    }
    return holdsTitle ? start..<end : nil
  }

  private func titleBefore(_ run: Range<Int>) -> Range<Int>? {
    var start = run.lowerBound
    while start > 0, Gazetteer.titles.contains(passage.key(start - 1)), !passage.isCapitalised(start - 1) { start -= 1 }
    guard start < run.lowerBound else { return nil }
    return (start..<run.lowerBound).contains { !Gazetteer.titleModifiers.contains(passage.key($0)) }
      ? start..<run.lowerBound : nil
  }

  private func isKnown(_ run: Range<Int>) -> Bool {
    guard run.count <= Self.longestName else { return false }
    let name = name(of: run)
    return Gazetteer.isPlace(name) || Gazetteer.isOrganisation(name)
  }

  private func endsAsOrganisation(_ run: Range<Int>) -> Bool {
    run.count > 1 && Gazetteer.organisationEndings.contains(lastKey(run))
      || run.contains { passage.key($0) == "of" || passage.key($0) == "for" }
        && Gazetteer.organisationHeads.contains(where: { head in run.contains { passage.key($0) == head } })
        && !["secretary", "minister"].contains(where: { word in run.contains { passage.key($0) == word } })
  }

  private func lastKey(_ run: Range<Int>) -> String {
    let key = passage.key(run.upperBound - 1)
    return key.hasSuffix("'s") ? String(key.dropLast(2)) : key
  }

  private func name(of run: Range<Int>) -> String { words(of: run).joined(separator: " ") }

  private func words(of run: Range<Int>) -> [String] {
    var words = wordsOfName(passage.text[passage.span(of: run)])
    if let last = words.last, last.hasSuffix("'s"), last.count > 2 { words[words.count - 1] = String(last.dropLast(2)) }
    return words
  }

  private mutating func add(_ run: Range<Int>, title: Range<Int>?, opensSentence: Bool) {
    var span = passage.span(of: run)
    if isPossessive(run.upperBound - 1) {
      let source = passage.source(run.upperBound - 1)
      span = Span(span.start, span.end - source.suffix(2).utf8.count)
    }
    let title = title.map { NormalForm.fold(passage.text[passage.span(of: $0)]) }
    found.append(
      Candidate(
        paragraph: paragraph, tokens: run, span: span, words: words(of: run), title: title,
        opensSentence: opensSentence && run.count == 1, isInDisplayType: isInDisplayType))
  }
}

let calendarWords: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june",
  "july",
  "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  "christmas",
  "easter", "ramadan",
]
