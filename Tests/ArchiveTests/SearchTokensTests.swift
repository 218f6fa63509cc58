import GRDB
import Newsroom
import TestSupport
import Testing

@testable import Archive

/// What is lit must be what is found: our words are those of SQLite's tokenizer.
@Suite struct SearchTokensTests {
  private func indexed(_ texts: [String]) throws -> [Set<String>] {
    try DatabaseQueue().write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2');
          CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);
          """)
      for (index, text) in texts.enumerated() {
        try db.execute(sql: "INSERT INTO t(rowid, x) VALUES (?, ?)", arguments: [index, text])
      }
      var terms = texts.map { _ in Set<String>() }
      for row in try Row.fetchAll(db, sql: "SELECT doc, term FROM v") { terms[row[0]].insert(row[1]) }
      return terms
    }
  }

  @Test func `letters of Latin, Greek and Cyrillic scripts are folded as the index folds them`() throws {
    let scalars = [0x80...0x17F, 0x218...0x21B, 0x300...0x36F, 0x370...0x3FF, 0x400...0x52F, 0x1E00...0x1EFF]
      .joined().compactMap { Unicode.Scalar(UInt32($0)) }
      // SQLite's tables are those of Unicode 6.
      .filter { $0.properties.age.map { $0.major <= 6 } ?? false }
    let texts = scalars.map { "x\($0)y \($0)" }
    for (text, terms) in zip(texts, try indexed(texts)) {
      #expect(
        Set(searchTokens(of: text).map(\.text)) == terms, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func `any text has the words that the index has`() throws {
    let texts = (0..<400).map { seed in
      var generator = SeededGenerator(seed: UInt64(seed))
      return generator.text(pieces: 20)
    }
    for (text, terms) in zip(texts, try indexed(texts)) {
      #expect(Set(searchTokens(of: text).map(\.text)) == terms, "\(text)")
    }
  }
}
