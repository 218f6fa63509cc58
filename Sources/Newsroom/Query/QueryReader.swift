import Language

/// Takes what was typed apart into terms. By scalars: a quote with a mark on it is one character to Swift, but a quote to the
/// search index.
struct QueryReader {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins in UTF-8, and where the last one ends.
  private let offsets: [Int]
  private let clock: Clock
  private let stage: QueryStage
  private var position = 0
  /// What was typed, made complete.
  private(set) var text: String

  init(_ typed: String, clock: Clock, stage: QueryStage) {
    scalars = Array(typed.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    self.clock = clock
    self.stage = stage
    text = String(typed.reversed().drop(while: \.isWhitespace).reversed())
  }

  mutating func items() throws(QueryFault) -> [QueryItem] {
    var items: [QueryItem] = []
    while true {
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
      guard position < scalars.count else { break }
      if let item = try item() { items.append(item) }
    }
    if stage == .typing, let last = items.last, last.isOr {
      items.removeLast()
      leaveOut(from: last.span.start)
    }
    return items
  }

  /// Nil for a term of marks alone, in which there is nothing to find, and for one that is still being typed.
  private mutating func item() throws(QueryFault) -> QueryItem? {
    let start = position
    let isExcluded = scalars[position] == "-" && position + 1 < scalars.count && !isSpace(position + 1)
    if isExcluded { position += 1 }
    let name = fieldName()
    let field: SearchField?
    if let name {
      field = SearchField(typed: string(name))
      position = name.upperBound + 1
    } else {
      field = nil
    }
    if let name, field == nil {
      let guess = nearest(to: string(name), of: SearchField.names).map { "did you mean \($0)? " } ?? ""
      throw QueryFault(
        span(name), "no such field; \(guess)Fields: \(SearchField.names.joined(separator: " ")); in quotes it is text")
    }
    let value = try readValue()
    let whole = span(start..<position)
    if !isExcluded, field == nil, !value.isPhrase, value.text == "OR" {
      return QueryItem(span: whole, isExcluded: false, term: nil)
    }
    do throws(Misfit) {
      guard let term = try term(field, value) else { return nil }
      if stage == .typing, position == scalars.count, field == nil, !value.isPhrase, isFieldBegun(value.text) {
        leaveOut(from: whole.start)
        return nil
      }
      return QueryItem(span: whole, isExcluded: isExcluded, term: term)
    } catch {
      guard stage == .typing, position == scalars.count, error.mayBecomeRight else {
        throw QueryFault(error.isWhole ? whole : span(value.range), error.text)
      }
      leaveOut(from: whole.start)
      return nil
    }
  }

  /// A word that may become a field: the list would go empty for a moment at each of them.
  private func isFieldBegun(_ word: String) -> Bool {
    SearchField.names.contains { $0.hasPrefix(word.lowercased()) }
  }

  // MARK: pieces

  /// The letters before a colon, if what is behind it is not the rest of an address.
  private func fieldName() -> Range<Int>? {
    let end =
      scalars[position...].firstIndex { !("a"..."z").contains($0) && !("A"..."Z").contains($0) } ?? scalars.count
    guard end > position, end < scalars.count, scalars[end] == ":" else { return nil }
    return scalars[(end + 1)...].starts(with: ["/", "/"]) ? nil : position..<end
  }

  struct Value {
    let text: String
    let range: Range<Int>
    let isPhrase: Bool
    let isPrefix: Bool
  }

  private mutating func readValue() throws(QueryFault) -> Value {
    let start = position
    guard position < scalars.count, scalars[position] == "\"" else {
      while position < scalars.count, !isSpace(position) { position += 1 }
      let isPrefix = position - start > 1 && scalars[position - 1] == "*"
      return Value(
        text: string(start..<(isPrefix ? position - 1 : position)), range: start..<position, isPhrase: false,
        isPrefix: isPrefix)
    }
    position += 1
    guard let close = scalars[position...].firstIndex(of: "\"") else {
      guard stage == .typing else {
        throw QueryFault(span(start..<scalars.count), "a phrase has no closing quote: put one behind its last word")
      }
      position = scalars.count
      text += "\""
      let open = string((start + 1)..<position).reversed().drop(while: \.isWhitespace).reversed()
      return Value(text: String(open), range: start..<position, isPhrase: true, isPrefix: false)
    }
    position = close + 1
    let isPrefix = position < scalars.count && scalars[position] == "*"
    if isPrefix { position += 1 }
    return Value(text: string((start + 1)..<close), range: start..<position, isPhrase: true, isPrefix: isPrefix)
  }

  private mutating func leaveOut(from offset: Int) {
    let kept = String(text.utf8.prefix(offset)) ?? ""
    text = String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }

  private func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }

  private func span(_ range: Range<Int>) -> Span { Span(offsets[range.lowerBound], offsets[range.upperBound]) }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: terms

  private struct Misfit: Error {
    let text: String
    /// More letters at its end could make it right.
    var mayBecomeRight = true
    /// The fault is the term's, not the value's.
    var isWhole = false
  }

  private func term(_ field: SearchField?, _ value: Value) throws(Misfit) -> SearchTerm? {
    let words = searchTokens(of: value.text)
    guard let field else {
      return words.isEmpty ? nil : .words(SoughtWords(value.text, isPrefix: value.isPrefix))
    }
    if let kind = field.kind {
      guard !nameWords(value.text).isEmpty else { throw missing("a name", field) }
      return .name(kind, value.text)
    }
    guard value.text.contains(where: { !$0.isWhitespace }) else {
      throw missing(field.values.isEmpty ? "a value" : "one of \(field.values.joined(separator: " "))", field)
    }
    switch field {
    case .headline:
      guard !words.isEmpty else { throw missing("a word", field) }
      return .words(SoughtWords(value.text, isPrefix: value.isPrefix, isInHeadline: true))
    case .outlet: return .outlet(value.text)
    case .since: return .since(DayStart(try days(value).lowerBound, clock: clock))
    case .until: return .before(DayStart(try days(value).upperBound, clock: clock))
    case .status: return .status(CopyStatus(rawValue: try choice(value, of: field)) ?? .usable)
    case .is, .has: return StoryTrait(rawValue: try choice(value, of: field)).map(SearchTerm.trait)
    case .person, .place, .org: return nil
    }
  }

  private func missing(_ what: String, _ field: SearchField) -> Misfit {
    Misfit(text: "\(field.rawValue): needs \(what) behind it, as in \(field.example)", isWhole: true)
  }

  private func choice(_ value: Value, of field: SearchField) throws(Misfit) -> String {
    let typed = value.text.lowercased()
    if field.values.contains(typed) { return typed }
    let guess = nearest(to: typed, of: field.values).map { "did you mean \(field.rawValue):\($0)? " } ?? ""
    throw Misfit(
      text: "\(guess)\(field.rawValue): takes \(field.values.joined(separator: " "))",
      mayBecomeRight: field.values.contains { $0.hasPrefix(typed) })
  }

  private func days(_ value: Value) throws(Misfit) -> Range<CalendarDay> {
    if let days = searchDays(value.text, clock: clock) { return days }
    throw Misfit(
      text: "no such date; write 2024, 2024-11, 2024-11-13, today, yesterday, monday, 3d or 2w",
      mayBecomeRight: beginsSearchDay(value.text))
  }
}
