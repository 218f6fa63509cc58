import Comparison
import Language
import TestSupport

extension SyntheticPair {
  package init(seed: UInt64) {
    var rewrite = SyntheticRewrite(seed: seed)
    rewrite.edit()
    self = rewrite.pair
  }
}

/// Writes an article, does known things to its paragraphs, and keeps the account of them.
struct SyntheticRewrite {
  /// A paragraph of the rewrite, with where it comes from.
  private struct Draft {
    var role: ParagraphRole = .body
    var sentences: [SyntheticSentence] = []
    /// Furniture, or a paragraph after its typography was changed.
    var fixed: String?
    /// Paragraphs of the article that it comes from.
    var origin: Range<Int> = 0..<0
    var kind: SyntheticPair.Edge.Kind = .same
    var copyOf: Int?
    var classes: Set<EditClass>? = []
    var allowed: Set<EditClass> = []
    /// Of quotations in it that changed.
    var quotes: [QuoteDrift.Status] = []
    var figures: [SyntheticPair.FigureChange] = []
    /// The paragraph that a sentence of it came from.
    var sentenceFrom: Int?

    var text: String { fixed ?? sentences.map(\.text).joined(separator: " ") }
    var words: Int { text.split(separator: " ").count }
    /// The sentence of the fewest words.
    var shortest: Int { sentences.indices.min { sentences[$0].words < sentences[$1].words }! }
    /// A caption has its words, which would contradict it if it were edited.
    var isCopied = false
    var isUntouched: Bool { kind == .same && role == .body && fixed == nil && !isCopied }
  }

  /// What kind of rewrite it is to be: how much happens to it.
  private enum Plan: CaseIterable { case resend, light, heavy, recast, correction }

  private var writer: SyntheticWriter
  private let article: [Draft]
  private var drafts: [Draft]
  private var plan = Plan.light

  init(seed: UInt64) {
    var writer = SyntheticWriter(random: SeededGenerator(seed: seed))
    var article = [Draft(role: .headline, sentences: [writer.headline()])]
    article.append(Draft(role: .byline, fixed: "By \(writer.people[0].name)"))
    article.append(Draft(role: .leadIn, fixed: "\(writer.towns[0].uppercased()) (NPW) –"))
    for _ in 0..<Int.random(in: 8...25, using: &writer.random) where writer.canWrite {
      article.append(Draft(sentences: writer.paragraph()))
    }
    for index in article.indices { article[index].origin = index..<(index + 1) }
    self.writer = writer
    self.article = article
    drafts = article
  }

  // MARK: the plan

  mutating func edit() {
    plan = [.resend, .light, .light, .heavy, .heavy, .recast, .correction].randomElement(using: &writer.random)!
    if plan == .resend {
      for _ in 0..<Int.random(in: 0...5, using: &writer.random) { setTypographically() }
      if writer.chance(0.3) { drafts.removeAll { $0.role == .byline } }
      return
    }
    let operations = Int.random(in: plan == .heavy ? 8...14 : 2...6, using: &writer.random)
    if plan == .recast { recast() }
    for _ in 0..<operations {
      // What comes first in the list is done more often: a rewrite edits more than it moves.
      switch Int.random(in: 0..<24, using: &writer.random) {
      case 0..<9: editWords(count: 1)
      case 9..<11: editWords(count: 2)
      case 11: setTypographically()
      case 12: changeQuote()
      case 13: changeQuote()
      case 14: move(isEdited: false)
      case 15: move(isEdited: true)
      case 16: split()
      case 17: join()
      case 18, 19: cut()
      case 20, 21: add()
      case 22: writer.chance(0.5) ? addCaption() : moveSentence()
      default: cutSentence()
      }
    }
    if plan == .correction { correct() }
  }

  /// Body paragraphs to which nothing was done yet, but for the first, which decides what kind of rewrite it is.
  private func untouched(lede: Bool = true, where fits: (Draft) -> Bool = { _ in true }) -> [Int] {
    let first = drafts.firstIndex { $0.role == .body }
    return drafts.indices.filter { drafts[$0].isUntouched && (lede || $0 != first) && fits(drafts[$0]) }
  }

  private mutating func pick(lede: Bool = true, where fits: (Draft) -> Bool = { _ in true }) -> Int? {
    untouched(lede: lede, where: fits).randomElement(using: &writer.random)
  }

  // MARK: whole paragraphs

  private mutating func recast() {
    guard let first = drafts.firstIndex(where: { $0.role == .body }) else { return }
    if writer.chance(0.5) { drafts.remove(at: first) }
    drafts.insert(Draft(sentences: writer.paragraph(), kind: .added), at: first)
  }

  private mutating func correct() {
    drafts[0].fixed = "CORRECTED: " + drafts[0].text
    drafts[0].kind = .edited
    drafts[0].classes = nil
  }

  private mutating func cut() {
    guard let index = pick(lede: false), drafts.count > 7 else { return }
    drafts.remove(at: index)
  }

  private mutating func add() {
    guard writer.canWrite, let index = pick(lede: false) else { return }
    drafts.insert(Draft(sentences: writer.paragraph(), kind: .added), at: index)
  }

  /// Three places off at least, so that it is plain which of two paragraphs moved.
  private mutating func move(isEdited: Bool) {
    guard let index = pick(lede: false, where: { $0.words >= 18 }) else { return }
    if isEdited { editWords(at: index) }
    let first = drafts.firstIndex { $0.role == .body }! + 1
    let places = (first..<drafts.count).filter { place in
      // The place is counted without the paragraph itself.
      abs(place - index) >= 3 && !partsHalves(at: place < index ? place : place + 1)
    }
    guard let place = places.randomElement(using: &writer.random) else { return }
    let moved = drafts.remove(at: index)
    drafts.insert(moved, at: place)
  }

  /// Whether what is put there stands between the halves of a paragraph that was split.
  private func partsHalves(at place: Int) -> Bool {
    drafts.indices.contains(place) && drafts[place].kind == .split && drafts[place - 1].origin == drafts[place].origin
  }

  private mutating func split() {
    guard let index = pick(lede: false, where: { $0.sentences.count > 1 }) else { return }
    let cut = Int.random(in: 1..<drafts[index].sentences.count, using: &writer.random)
    var second = drafts[index]
    second.sentences.removeFirst(cut)
    drafts[index].sentences.removeLast(drafts[index].sentences.count - cut)
    drafts[index].kind = .split
    second.kind = .split
    drafts.insert(second, at: index + 1)
  }

  private mutating func join() {
    let all = untouched(lede: false)
    let pairs = all.filter { index in
      all.contains(index + 1) && drafts[index].origin.upperBound == drafts[index + 1].origin.lowerBound
        && drafts[index].sentences.count + drafts[index + 1].sentences.count <= 4
    }
    guard let index = pairs.randomElement(using: &writer.random) else { return }
    drafts[index].sentences += drafts[index + 1].sentences
    drafts[index].origin = drafts[index].origin.lowerBound..<drafts[index + 1].origin.upperBound
    drafts[index].kind = .joined
    drafts.remove(at: index + 1)
  }

  private mutating func addCaption() {
    guard let index = pick(where: { $0.sentences[0].words >= 12 && !$0.sentences[0].hasQuote }),
      !drafts.contains(where: { $0.role == .caption })
    else { return }
    let caption = Draft(
      role: .caption, fixed: drafts[index].sentences[0].text, kind: .copied, copyOf: drafts[index].origin.lowerBound)
    drafts[index].isCopied = true
    drafts.insert(caption, at: drafts.firstIndex { $0.role == .body }!)
  }

  // MARK: sentences

  private mutating func cutSentence() {
    guard let index = pick(lede: false, where: { $0.sentences.count > 1 }) else { return }
    let sentence = drafts[index].shortest
    if drafts[index].sentences[sentence].hasQuote { drafts[index].quotes.append(.dropped) }
    drafts[index].sentences.remove(at: sentence)
    drafts[index].kind = .edited
    drafts[index].classes = nil
  }

  /// A sentence that is the lesser part of its paragraph, to the end of another that is longer than it.
  private mutating func moveSentence() {
    guard let from = pick(lede: false, where: { $0.sentences.count > 1 }) else { return }
    let sentence = drafts[from].shortest
    let moved = drafts[from].sentences[sentence]
    guard moved.words >= 18, !moved.hasQuote,
      let to = pick(lede: false, where: { $0.words >= moved.words }), to != from
    else { return }
    drafts[to].sentences.append(moved)
    drafts[to].sentenceFrom = drafts[from].origin.lowerBound
    drafts[from].sentences.remove(at: sentence)
    for index in [from, to] {
      drafts[index].kind = .edited
      drafts[index].classes = nil
    }
  }

  // MARK: words

  private mutating func setTypographically() {
    guard let index = pick() else { return }
    let text = drafts[index].text
    var set = text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("'", with: "’")
    if set == text || writer.chance(0.3), let space = set.lastIndex(of: " ") {
      set.replaceSubrange(space...space, with: "\u{A0}")
    }
    drafts[index].fixed = set
    drafts[index].kind = .typographic
    drafts[index].classes = [.typographic]
  }

  private mutating func changeQuote() {
    guard let index = pick(where: { $0.sentences.contains(where: \.hasQuote) }),
      let sentence = drafts[index].sentences.firstIndex(where: \.hasQuote),
      let part = drafts[index].sentences[sentence].parts.firstIndex(where: { $0.kind == .quote })
    else { return }
    let quote = drafts[index].sentences[sentence].parts[part]
    var clauses = quote.clauses
    let status: QuoteDrift.Status
    switch Int.random(in: 0..<3, using: &writer.random) {
    case 0 where clauses.count > 1:
      clauses.removeLast()
      status = .trimmed
    case 1:
      guard let clause = writer.clause() else { return }
      clauses.append(clause)
      status = .extended
    default:
      clauses[0].text = clauses[0].other
      status = .changed
    }
    drafts[index].sentences[sentence].parts[part] = quote.quoting(clauses)
    drafts[index].kind = .edited
    drafts[index].classes = [.quote]
    drafts[index].quotes.append(status)
  }

  private mutating func editWords(count: Int) {
    guard let index = pick(where: { !Self.choices(in: $0).isEmpty }) else { return }
    for _ in 0..<count { editWords(at: index) }
  }

  /// The parts of a paragraph that may become something else.
  private static func choices(in draft: Draft) -> [(sentence: Int, part: Int)] {
    draft.sentences.indices.flatMap { sentence in
      draft.sentences[sentence].parts.indices.filter { !draft.sentences[sentence].parts[$0].others.isEmpty }.map {
        (sentence, $0)
      }
    }
  }

  private mutating func editWords(at index: Int) {
    guard let (sentence, place) = Self.choices(in: drafts[index]).randomElement(using: &writer.random) else { return }
    let part = drafts[index].sentences[sentence].parts[place]
    let new = part.others.randomElement(using: &writer.random)!
    drafts[index].sentences[sentence].parts[place].text = new
    // Once is enough.
    drafts[index].sentences[sentence].parts[place].others = []
    drafts[index].kind = .edited
    // What begins a sentence takes its capital with it.
    if place == 0 { drafts[index].allowed.insert(.capitals) }
    switch part.kind {
    case .figure:
      count(.figure, at: index)
      drafts[index].figures.append(SyntheticPair.FigureChange(old: part.text, new: new))
    case .approximation: count(.hedge, at: index, allowed: [.figure])
    case .name: count(.name, at: index)
    case .speaker:
      count(.attribution, at: index, allowed: [.name])
      if drafts[index].sentences[sentence].hasQuote { drafts[index].quotes.append(.otherSpeaker) }
    case .verb: count(.attribution, at: index)
    case .wording: count(.wording, at: index)
    case .tense: count(.tense, at: index)
    case .spelling: count(.spelling, at: index)
    case .capitals: count(.capitals, at: index)
    case .hedge: count(.hedge, at: index)
    case .order: count(.order, at: index)
    case .comma: count(.punctuation, at: index)
    case .plain, .quote: break
    }
  }

  private mutating func count(_ edit: EditClass, at index: Int, allowed: Set<EditClass> = []) {
    drafts[index].classes?.insert(edit)
    drafts[index].allowed.formUnion(allowed)
  }

  // MARK: the account

  var pair: SyntheticPair {
    let old = source(article)
    let new = source(drafts)
    var edges: [SyntheticPair.Edge] = []
    var index = 0
    var kept: Set<Int> = []
    while index < drafts.count {
      let draft = drafts[index]
      let count = draft.kind == .split ? 2 : 1
      edges.append(
        SyntheticPair.Edge(
          kind: draft.kind, old: draft.origin, new: index..<(index + count), copyOf: draft.copyOf,
          classes: draft.classes, allowed: draft.allowed))
      kept.formUnion(draft.origin)
      index += count
    }
    markMoves(&edges)
    for cut in article.indices where !kept.contains(cut) {
      edges.append(SyntheticPair.Edge(kind: .cut, old: cut..<(cut + 1), new: 0..<0))
    }
    return SyntheticPair(
      old: old, new: new, edges: edges, figures: Set(drafts.flatMap(\.figures)), quotes: quotes(kept),
      sentenceMoves: Set(
        drafts.enumerated().compactMap { index, draft in
          draft.sentenceFrom.map { SyntheticPair.SentenceMove(from: $0, to: index) }
        }), kind: kind(kept))
  }

  private func quotes(_ kept: Set<Int>) -> Set<SyntheticPair.QuoteChange> {
    var quotes: Set<SyntheticPair.QuoteChange> = []
    for (index, draft) in drafts.enumerated() {
      for status in draft.quotes {
        let block = status == .dropped ? draft.origin.lowerBound : index
        quotes.insert(SyntheticPair.QuoteChange(status: status, block: block))
      }
      if draft.kind == .added, draft.sentences.contains(where: \.hasQuote) {
        quotes.insert(SyntheticPair.QuoteChange(status: .added, block: index))
      }
    }
    for (index, draft) in article.enumerated()
    where !kept.contains(index) && draft.sentences.contains(where: \.hasQuote) {
      quotes.insert(SyntheticPair.QuoteChange(status: .dropped, block: index))
    }
    return quotes
  }

  /// What stayed is the heaviest run of paragraphs that keep their order; the others moved.
  private func markMoves(_ edges: inout [SyntheticPair.Edge]) {
    let linked = edges.indices.filter { !edges[$0].old.isEmpty }
    var best: [Int: (words: Int, before: Int?)] = [:]
    for (position, index) in linked.enumerated() {
      let earlier = linked[..<position].filter { edges[$0].old.lowerBound < edges[index].old.lowerBound }
      let before = earlier.max { (best[$0]!.words, $1) < (best[$1]!.words, $0) }
      let words = edges[index].new.reduce(0) { $0 + drafts[$1].words }
      best[index] = (words + (before.map { best[$0]!.words } ?? 0), before)
    }
    var stayed: Set<Int> = []
    var next = linked.max { (best[$0]!.words, $1) < (best[$1]!.words, $0) }
    while let index = next {
      stayed.insert(index)
      next = best[index]!.before
    }
    for index in linked where !stayed.contains(index) { edges[index].isMoved = true }
  }

  private func kind(_ kept: Set<Int>) -> WritethruNote.Kind {
    if plan == .correction { return .corrects }
    if plan == .recast { return .recasts }
    let body = drafts.filter { $0.role == .body }
    let isOld = article.enumerated().allSatisfy { $0.element.role != .body || kept.contains($0.offset) }
    let inOrder = body.map(\.origin.lowerBound)
    if isOld, body.allSatisfy({ $0.kind == .same || $0.kind == .typographic }), inOrder == inOrder.sorted() {
      return .resends
    }
    return .updates
  }

  private func source(_ drafts: [Draft]) -> ComparedSource {
    var text = ""
    var paragraphs: [Paragraph] = []
    for draft in drafts {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += draft.text
      paragraphs.append(Paragraph(draft.role, Span(start, text.utf8.count)))
    }
    return ComparedSource(text, paragraphs)
  }
}
