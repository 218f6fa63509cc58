import Newsroom

/// Why an article is in its story, as lines with a label each: what was said when it was filed, then what it shares.
package func groundsText(_ article: Article, _ grounds: Grounds?) -> [(label: String, text: String)] {
  var lines: [(String, String)] = []
  let reasons = article.placement.reasons
  lines.append((article.id.description, reasons.isEmpty ? "opened this story" : reasons.joined(separator: "; ")))
  guard let grounds else { return lines }
  let evidence = grounds.evidence
  lines.append(("against", "\(grounds.other) \(grounds.source)\(grounds.isMatch ? "" : ", which it shares most with")"))
  if let score = grounds.score {
    let needed = grounds.threshold.map { ", needed \(percent($0))" } ?? ""
    lines.append(("score", percent(score) + needed))
  }
  let paragraphs = evidence.paragraphs > 0 ? "; \(evidence.paragraphs) of \(evidence.allParagraphs) paragraphs" : ""
  lines.append(("sentences", "\(evidence.sentences) of \(evidence.allSentences) the same\(paragraphs)"))
  lines += evidence.examples.map { ("", "“\($0)”") }
  for (label, names) in [
    ("people", evidence.people), ("places", evidence.places), ("orgs", evidence.organisations),
    ("figures", evidence.figures),
  ] {
    lines.append((label, names.isEmpty ? "none in common" : some(names)))
  }
  lines.append(("time", evidence.timeText))
  return lines
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

/// As many names as can be taken in.
private func some(_ names: [String]) -> String {
  let shown = names.prefix(12).joined(separator: ", ")
  return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
}

extension SharedEvidence {
  /// `2 h 10 min later`, `the same day`.
  package var timeText: String {
    guard let seconds else { return "one of them is undated" }
    let minutes = Int(abs(seconds) / 60)
    if isByDay {
      let days = (minutes + 720) / 1440
      return days == 0
        ? "the same day" : "about \(days) \(days == 1 ? "day" : "days") \(seconds > 0 ? "later" : "earlier")"
    }
    guard minutes > 0 else { return "the same minute" }
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    let parts = [
      days > 0 ? "\(days) d" : "", hours > 0 ? "\(hours) h" : "", minutes % 60 > 0 ? "\(minutes % 60) min" : "",
    ]
    return parts.filter { !$0.isEmpty }.prefix(2).joined(separator: " ") + (seconds > 0 ? " later" : " earlier")
  }
}
