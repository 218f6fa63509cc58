/// Months by caseless key, in full and as they are abbreviated.
enum Months {
  static let numbers: WordTable<Int> = {
    let full = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var table: [String: Int] = ["sept": 9]
    for (index, name) in full.enumerated() {
      table[name] = index + 1
      table[String(name.prefix(3))] = index + 1
    }
    return WordTable(table)
  }()

  /// A key of the table that is written with a full stop.
  static func isAbbreviation(_ key: String) -> Bool { key.utf8.count == 3 && key != "may" || key == "sept" }
}
