import Language
import Newsroom

extension NewsParts {
  /// A byline as it was written. One behind another names a further writer, or says who the last one is: `Staff Writer`, `Associated
  /// Press`. Each becomes an author.
  mutating func addByline(_ written: String?, title: String? = nil) {
    let title = title?.onOneLine.nonEmpty
    guard let written = written?.onOneLine.trimming(",; ").nonEmpty else { return addBylineTitle(title) }
    let name = Byline.name(written, language: particulars.language)
    guard let first = byline else {
      byline = written
      return addBylineTitle(title)
    }
    let firstName = Byline.name(first, language: particulars.language)
    if sameWords(firstName, name) || furtherWriters.contains(where: { sameWords($0.name, name) }) { return }
    guard name != written || Byline.isWriter(name) else { return addBylineTitle(written) }
    guard furtherWriters.count < 20 else { return }
    furtherWriters.append(Writer(name: name, title: title))
    for writer in [firstName, name].flatMap(Byline.writers) { addAuthor(writer) }
  }

  /// Of the writer who was named last, or of nobody by name.
  private mutating func addBylineTitle(_ title: String?) {
    guard let title else { return }
    if let last = furtherWriters.indices.last {
      furtherWriters[last].title = furtherWriters[last].title ?? title
    } else {
      bylineTitle = bylineTitle ?? title
    }
  }

  /// As it is set: `By Ada Lund, Staff Writer, and Bo Berg`.
  var bylineLine: String? {
    guard let byline = byline?.onOneLine.trimming(", "), !byline.isEmpty else { return bylineTitle?.onOneLine }
    let writers = [Writer(name: byline, title: bylineTitle?.onOneLine.nonEmpty)] + furtherWriters
    let hasTitles = writers.dropLast().contains { $0.title != nil }
    let names = writers.map { [$0.name, $0.title].compactMap(\.self).joined(separator: ", ") }
    return Byline.joined(names, language: particulars.language, comma: hasTitles)
  }

  var bylineName: String? {
    guard let byline = byline?.onOneLine.trimming(", "), !byline.isEmpty else { return bylineTitle?.onOneLine }
    let names = [Byline.name(byline, language: particulars.language)] + furtherWriters.map(\.name)
    return Byline.joined(names, language: particulars.language)
  }
}

/// Bylines as agencies of many languages write them.
enum Byline {
  /// The name without `By`, `Von`, `Par`. Words that may begin a name are taken away only where the language is known to use them.
  static func name(_ byline: String, language: String?) -> String {
    let words = byline.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return byline }
    let word = words[0].lowercased().trimming(":")
    let tongue = language?.split(separator: "-").first?.lowercased()
    let isBy = word == "by" || words[0].hasSuffix(":") && everywhere.contains(word)
    guard isBy || tongue.map({ openings[$0]?.contains(word) ?? false }) ?? everywhere.contains(word) else {
      return byline
    }
    return String(words[1])
  }

  private static let openings: [String: Set<String>] = [
    "de": ["von"], "deu": ["von"], "ger": ["von"], "fr": ["par"], "es": ["por"], "pt": ["por"], "ca": ["per"],
    "it": ["di"],
    "nl": ["door", "van"], "sv": ["av"], "swe": ["av"], "no": ["av"], "nb": ["av"], "nn": ["av"], "da": ["af"],
    "ro": ["de"],
    "en": ["by"],
  ]

  private static let everywhere: Set = ["by", "von", "par", "por", "av", "af", "door", "text"]

  /// Whether a text is a person's name, not what somebody is or the name of a house.
  static func isWriter(_ name: String) -> Bool { Furniture.isBareName(BlockText(name[...])) && !isOffice(name) }

  private static func isOffice(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return Agencies.canonicalName(caseless: name.lowercased()) != nil
      || words.contains {
        ["writer", "reporter", "correspondent", "editor", "staff", "press", "news", "agency", "service"].contains($0)
      }
  }

  /// Each of those whom one byline names.
  ///
  /// - Parameter name: without `By`.
  static func writers(_ name: String) -> [String] {
    var names = name.split(separator: ",").map { String($0.trimmingWhitespace()) }
    for word in conjunctions.values { names = names.flatMap { $0.parted(by: " \(word) ") } }
    return names.filter { !isOffice($0) && (2...4).contains($0.split(separator: " ").count) }
  }

  /// `Ada Lund, Bo Berg and Cy Dahl`.
  ///
  /// - Parameter comma: before the last too, as where titles stand between commas.
  static func joined(_ names: [String], language: String?, comma: Bool = false) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    let tongue = language?.split(separator: "-").first?.lowercased() ?? "en"
    guard let word = conjunctions[tongue] else { return names.joined(separator: ", ") }
    return names.dropLast().joined(separator: ", ") + (comma ? "," : "") + " \(word) " + last
  }

  private static let conjunctions = [
    "en": "and", "de": "und", "fr": "et", "es": "y", "sv": "och", "no": "og", "nb": "og", "nn": "og", "da": "og",
    "nl": "en",
  ]
}

extension String {
  fileprivate func parted(by separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound])] + String(self[range.upperBound...]).parted(by: separator)
  }
}
