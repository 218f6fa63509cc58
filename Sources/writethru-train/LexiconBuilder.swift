import Entities

/// A lexicon's tables, as the model holds them.
struct LexiconTables {
  let entries: [UInt32]
  let classes: [UInt32]
  let paths: [SIMD4<UInt16>]
  /// On a copy of the tables that is never freed.
  let built: Lexicon

  init(entries: [UInt32], classes: [UInt32], paths: [SIMD4<UInt16>]) {
    (self.entries, self.classes, self.paths) = (entries, classes, paths)
    built = Lexicon(entries: Self.kept(entries), classes: Self.kept(classes), paths: Self.kept(paths))
  }

  private static func kept<Element>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    return UnsafeBufferPointer(copy)
  }
}

/// Makes a lexicon's tables from lists.
struct LexiconBuilder {
  private var entries: [UInt32: LexiconEntry] = [:]
  private var classes: [UInt32: UInt16] = [:]
  private var paths: [SIMD4<UInt16>] = [.zero]

  private static let empty = LexiconTables(
    entries: Array(repeating: 0, count: 32_768), classes: Array(repeating: 0, count: 2048), paths: [.zero]
  ).built

  private static func form(_ word: some StringProtocol) -> WordForm {
    Array(word.utf8).withUnsafeBufferPointer { WordForm($0, lexicon: empty) }
  }

  private static let categories: [Substring: LexiconEntry] = [
    "city": .city, "town": .town, "country": .country, "region": .region, "dem": .demonym, "first": .givenName,
    "last": .surname, "orgw": .organisationWord, "org": .organisation,
  ]

  private func rows(_ text: String) -> [(Substring, Substring)] {
    text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      return columns.count == 2 ? (columns[0], columns[1]) : nil
    }
  }

  /// `category<TAB>phrase` a line.
  mutating func addNames(_ text: String) {
    for (category, phrase) in rows(text) {
      if let list = Self.categories[category] { add(phrase, list) }
    }
  }

  private mutating func add(_ phrase: Substring, _ list: LexiconEntry) {
    let words = phrase.split(separator: " ")
    guard let first = words.first, words.count <= Lexicon.longestPhrase else { return }
    var hash = Self.form(first).lower
    for word in words.dropFirst() {
      entries[hash, default: []].insert(.opening)
      hash = Lexicon.phrase(hash, Self.form(word).lower)
    }
    entries[hash, default: []].insert(list)
  }

  /// Words in lower case, one a line.
  mutating func addWords(_ text: String) {
    for line in text.split(separator: "\n") { add(line, .common) }
  }

  /// `1 to 6<TAB>word` a line.
  mutating func addCasing(_ text: String) {
    for (number, word) in rows(text) {
      guard let number = UInt16(number), (1...6).contains(number) else { continue }
      entries[Self.form(word).lower, default: []].formUnion(LexiconEntry(casing: number))
    }
  }

  /// `path<TAB>word` a line: the class's path from the root of the tree of classes, in bits.
  mutating func addClasses(_ text: String) {
    let rows = rows(text)
    var numbers: [Substring: UInt16] = [:]
    var openings: [[Substring: UInt16]] = [[:], [:], [:]]
    for path in Set(rows.map(\.0)).sorted() where numbers.count < 1023 {
      numbers[path] = UInt16(paths.count)
      var opening = SIMD4<UInt16>.zero
      for (index, length) in [4, 6, 10].enumerated() {
        let number = openings[index][path.prefix(length)] ?? UInt16(openings[index].count + 1)
        openings[index][path.prefix(length)] = number
        opening[index] = number
      }
      paths.append(opening)
    }
    for (path, word) in rows { classes[Self.form(word).word] = numbers[path] }
  }

  func tables() -> LexiconTables {
    LexiconTables(
      entries: table(entries.mapValues { $0 }, least: 32_768) { Lexicon.entrySlot($0, $1) },
      classes: table(classes, least: 2048) { Lexicon.classSlot($0, $1) }, paths: paths)
  }

  private func table<Value>(_ values: [UInt32: Value], least: Int, _ slot: (UInt32, Value) -> UInt32) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: max(least, values.count * 5 / 4))
    for (hash, value) in values.sorted(by: { $0.key < $1.key }) {
      let filled = slot(hash, value)
      guard filled != 0 else { continue }
      var place = Lexicon.place(of: hash, among: slots.count)
      while slots[place] != 0 { place = (place + 1) % slots.count }
      slots[place] = filled
    }
    return slots
  }
}
