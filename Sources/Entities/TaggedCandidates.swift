import Language

/// A word as the tagger reads it: a token, or a part of one.
package struct TaggerWord: Hashable, Sendable {
  package var span: Span
  /// Index of the token it is, or is part of.
  package var token: Int
}

/// The sentences of a passage as words in the way of the treebanks that the tagger learned from: `Ukraine` and `’s` are two,
/// `Gen.` is one, the brackets of `[Vladimir] Putin` are left out.
package func taggerSentences(of passage: Passage) -> [[TaggerWord]] {
  sentences(of: passage).map { sentence in
    var words: [TaggerWord] = []
    words.reserveCapacity(sentence.count + 4)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let span = passage.tokens[index].span
      let key = passage.keys[index]
      if passage.kind(index) == .word, key.utf8.count > 2, key.hasSuffix("'s") {
        let mark = passage.source(index).hasSuffix("'s") ? 2 : 4
        words.append(TaggerWord(span: Span(span.start, span.end - mark), token: index))
        words.append(TaggerWord(span: Span(span.end - mark, span.end), token: index))
      } else if index + 1 < sentence.upperBound, passage.key(index + 1) == ".", isAbbreviation(passage, at: index) {
        words.append(TaggerWord(span: span.union(passage.tokens[index + 1].span), token: index))
        index += 1
      } else if key == "[" && passage.isCapitalised(index + 1) && passage.key(index + 2) == "]"
        || key == "]" && passage.key(index - 2) == "[" && passage.isCapitalised(index - 1)
      {
        // An editor's given name.
      } else {
        words.append(TaggerWord(span: span, token: index))
      }
      index += 1
    }
    return words
  }
}

/// What the tagger finds in a passage, put right by rules.
struct TaggedCandidates {
  let passage: Passage
  let paragraph: Int
  let isInDisplayType: Bool
  /// `May` and `March` are days here.
  private let dates: [Span]
  private let tagger: NameTagger
  private(set) var found: [Candidate] = []
  /// Demonyms, events and works: nobody's names, and nothing else may claim their words.
  private(set) var others: [Span] = []

  /// - Parameter finder: of the same passage, which knows its dates and type already.
  init(_ finder: CandidateFinder, by tagger: NameTagger) {
    passage = finder.passage
    paragraph = finder.paragraph
    isInDisplayType = finder.isInDisplayType
    dates = finder.dates
    self.tagger = tagger
    var text = passage.text
    text.withUTF8 { bytes in
      var spans: [Span] = []
      for words in taggerSentences(of: passage) {
        spans.removeAll(keepingCapacity: true)
        for word in words { spans.append(word.span) }
        let entities = tagger.entities(of: spans[...], in: bytes)
        if !entities.isEmpty { take(mended(entities, words), words) }
      }
    }
  }

  // MARK: rules

  private func mended(_ entities: [TaggedRange], _ words: [TaggerWord]) -> [TaggedRange] {
    var result: [TaggedRange] = []
    for entity in entities {
      if let last = result.last {
        let gap = last.tokens.upperBound..<entity.tokens.lowerBound
        // `Security Service` + of + `Ukraine`, `Institute` + for the + `Study of War`
        if last.type == .organisation, entity.type != .person, (1...2).contains(gap.count),
          ["of", "for"].contains(key(words[gap.lowerBound])), gap.count == 1 || key(words[gap.upperBound - 1]) == "the",
          last.tokens.contains(where: { Gazetteer.organisationHeads.contains(key(words[$0])) })
        {
          result[result.count - 1].tokens = last.tokens.lowerBound..<entity.tokens.upperBound
          continue
        }
        // `North` + `Korean`
        if gap.isEmpty, last.type == .place, entity.type == .miscellaneous, last.tokens.count == 1,
          Gazetteer.isDemonym(folded(words[last.tokens.lowerBound...entity.tokens.lowerBound]))
        {
          result[result.count - 1] = TaggedRange(
            type: .miscellaneous, tokens: last.tokens.lowerBound..<entity.tokens.upperBound)
          continue
        }
      }
      result.append(entity)
    }
    return result
  }

  private func key(_ word: TaggerWord) -> String { passage.keys[word.token] }

  private func folded(_ words: ArraySlice<TaggerWord>) -> String {
    NormalForm.fold(passage.text[Span(words.first!.span.start, words.last!.span.end)])
  }

  private mutating func take(_ entities: [TaggedRange], _ words: [TaggerWord]) {
    let first = words.first { passage.kind($0.token) == .word }?.token
    for entity in entities {
      var range = entity.tokens
      let whole = Span(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
      guard var kind = NamedMention.Kind(entity.type), !dates.hold(whole.start) else {
        others.append(whole)
        continue
      }
      // `Tsar Alexander` + `Mr Panvalkar`: a title is no part of the name.
      while kind == .person, range.count > 1, isTitle(words[range.lowerBound].token) { range.removeFirst() }
      while range.count > 1, passage.kind(words[range.upperBound - 1].token) != .word,
        passage.kind(words[range.upperBound - 1].token) != .number
      {
        range.removeLast()
      }
      let span = Span(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
      let tokens = words[range.lowerBound].token..<(words[range.upperBound - 1].token + 1)
      // A mark, a number or a word in small letters names nobody.
      guard tokens.contains(where: { passage.kind($0) == .word && hasCapital($0) }) else { continue }
      if kind == .place, tokens.count == 1, Gazetteer.isDemonym(NormalForm.fold(passage.text[span])) {
        others.append(span)
        continue
      }
      let name = nameWords(of: span)
      kind = corrected(kind, name: name, last: passage.keys[tokens.upperBound - 1])
      found.append(
        Candidate(
          paragraph: paragraph, tokens: tokens, span: span, words: name,
          title: kind == .person ? title(before: tokens.lowerBound) : nil,
          opensSentence: tokens.count == 1 && tokens.lowerBound == first, isInDisplayType: isInDisplayType,
          tagged: kind,
          isKnownToTagger: kind != .person || name.count > 1 || tagger.knowsAsName(passage.keys[tokens.lowerBound]),
          followsLocative: locatives.contains(passage.key(tokens.lowerBound - 1))))
    }
  }

  /// What the last word of a name says, against the tagger.
  private func corrected(_ kind: NamedMention.Kind, name: [String], last: String) -> NamedMention.Kind {
    switch kind {
    case .place: return name.count > 1 && publicBodies.contains(last) ? .organisation : .place
    // `Pyongyang said`: the seat of a government is still a place.
    case .organisation: return Gazetteer.isPlace(name.joined(separator: " ")) ? .place : .organisation
    case .person:
      guard name.count > 1, !Gazetteer.isGivenName(name[0]), !tagger.knowsAsName(name[0].lowercased()) else {
        return .person
      }
      return Gazetteer.organisationEndings.contains(last)
        ? .organisation : Gazetteer.placeEndings.contains(last) ? .place : .person
    }
  }

  private func hasCapital(_ index: Int) -> Bool {
    passage.source(index).unicodeScalars.contains {
      $0.value < 0x80 ? (0x41...0x5A).contains($0.value) : $0.properties.isUppercase
    }
  }

  private func isTitle(_ index: Int) -> Bool {
    let key = passage.keys[index]
    return Gazetteer.titles.contains(key) || key.hasSuffix(".") && Gazetteer.titles.contains(String(key.dropLast()))
  }

  private func nameWords(of span: Span) -> [String] {
    wordsOfName(passage.text[span])
  }

  /// The title that ends before a name, in the copy's words: `Secretary of State`, `former prime minister`.
  private func title(before name: Int) -> String? {
    var start = name
    var holdsTitle = false
    while start > 0 {
      let before = start - 1
      if isTitle(before) {
        holdsTitle = holdsTitle || !Gazetteer.titleModifiers.contains(passage.keys[before])
        start = before
      } else if start < name, ["of", "for", "the"].contains(passage.key(before)), before > 0, isTitle(before - 1) {
        start = before
      } else if passage.key(before) == ".", before > 0, isTitle(before - 1), passage.clingsToPrevious(before) {
        start = before
      } else {
        break
      }
    }
    guard holdsTitle else { return nil }
    return NormalForm.fold(passage.text[passage.span(of: start..<name)])
  }
}

/// Last words of names of bodies that are never places.
private let publicBodies: Set = [
  "administration", "ministry", "department", "agency", "authority", "commission", "committee", "council", "court",
  "parliament", "government", "police", "army", "navy", "fleet", "forces", "brigade", "regiment",
]

extension NamedMention.Kind {
  init?(_ type: EntityType) {
    switch type {
    case .person: self = .person
    case .place: self = .place
    case .organisation: self = .organisation
    case .miscellaneous: return nil
    }
  }
}
