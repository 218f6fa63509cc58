import Entities
import Language

/// What is timed, each over one article. The returned count keeps the work from being left out.
enum Paths {
  /// As filing looks for names.
  static func names(_ article: Article) -> Int { findNames(in: article.text, paragraphs: article.paragraphs).count }

  /// Names, then dates, figures and quotations, as filing finds them (`Findings`).
  static func everything(_ article: Article) -> Int {
    let passages = article.passages
    var count = names(article)
    for passage in passages {
      let dates = dates(in: passage)
      count += dates.count + figures(in: passage, dates: dates).count
    }
    return count + quotations(in: article.body(of: passages)).count
  }

  /// Words and tags only: tokens are there, no rules run.
  static func tagger(_ passages: [Passage]) -> Int {
    NameTagger.lend { tagger in
      passages.reduce(0) { count, passage in
        var text = passage.text
        return text.withUTF8 { bytes in
          taggerSentences(of: passage).reduce(count) { count, words in
            count + tagger.entities(of: words.map(\.span)[...], in: bytes).count
          }
        }
      }
    }
  }

  /// Everything that is found, a line each, to be compared with what another build finds.
  static func lines(_ article: Article) -> [String] {
    let passages = article.passages
    var lines = findNames(in: article.text, paragraphs: article.paragraphs).map { "\($0)" }
    for passage in passages {
      let dates = dates(in: passage)
      lines += dates.map { "\($0)" } + figures(in: passage, dates: dates).map { "\($0)" }
      for words in taggerSentences(of: passage) { lines.append("\(words.map(\.span))") }
    }
    return lines + quotations(in: article.body(of: passages)).map { "\($0)" }
  }
}

extension Article {
  private var read: [Paragraph] { paragraphs.filter { !$0.role.isFurniture } }

  var passages: [Passage] { read.map { Passage(text, in: $0.span) } }

  func body(of passages: [Passage]) -> [Passage] { zip(read, passages).filter { $0.0.role == .body }.map(\.1) }
}
