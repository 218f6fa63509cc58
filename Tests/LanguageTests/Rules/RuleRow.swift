/// A sentence or two of our own copy with all that a careful editor finds in it.
///
/// - `figures`: `(hedge) number and unit [what is counted] = value unit`, `~` before an order of size. The span is what
///   stands before the square brackets.
/// - `dates`: the words and, where it is sure, the absolute date: `Tuesday = 2024-11-12`.
/// - `quotes`: `words | speaker | verb`; `he → Torben Haske` for a pronoun and whom it means; `*` at a verb that hedges.
/// - `said`: indirect speech, `speaker | verb | what is said`.
struct RuleRow {
  var text: String
  var figures: [String]
  var dates: [String]
  var quotes: [String]
  var said: [String]
}

func row(
  _ text: String, figures: [String] = [], dates: [String] = [], quotes: [String] = [], said: [String] = []
) -> RuleRow {
  RuleRow(text: text, figures: figures, dates: dates, quotes: quotes, said: said)
}

enum RuleTable {
  static let all = figures + dates + quotes + copy + later + last + unseen
}
