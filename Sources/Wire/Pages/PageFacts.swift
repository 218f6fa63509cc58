import Language
import Newsroom

/// What a page says of its article beside the text. One source says this, another that: each fills what those before it left open.
struct PageFacts {
  var headline: String?
  /// The title of the page, which often has the site's name in it.
  var pageTitle: String?
  var published: StatedDate?
  var updated: StatedDate?
  var authors: [String] = []
  var provider: String?
  /// What it is about, in a sentence or two.
  var summary: String?
  /// The copy, where the page repeats it for machines.
  var body: String?
  var address: String?
  var language: String?
  var genre: String?
  var rights: String?
  var keywords: [String] = []
  var sections: [String] = []
  var images: [Media] = []
  /// False where the page says that it shows a part only.
  var isFree: Bool?

  /// Takes from another what is missing here.
  mutating func fill(from other: PageFacts) {
    headline = headline ?? other.headline
    pageTitle = pageTitle ?? other.pageTitle
    published = published ?? other.published
    updated = updated ?? other.updated
    provider = provider ?? other.provider
    summary = summary ?? other.summary
    body = body ?? other.body
    address = address ?? other.address
    language = language ?? other.language
    genre = genre ?? other.genre
    rights = rights ?? other.rights
    isFree = isFree ?? other.isFree
    if authors.isEmpty { authors = other.authors }
    if keywords.isEmpty { keywords = other.keywords }
    if sections.isEmpty { sections = other.sections }
    if images.isEmpty { images = other.images }
  }

  /// Adds those named in a line such as `By Ada Lund and Jonas Wiik`; addresses and handles are no names.
  mutating func addAuthors(_ line: String?) {
    guard let line = line?.onOneLine, !line.isEmpty, line.utf8.count < 300 else { return }
    var names = line
    for opening in [
      "By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Written by ", "Author: ", "Autor: ",
    ]
    where names.hasPrefix(opening) { names = String(names.dropFirst(opening.count)) }
    for name in names.split(whereSeparator: { ",;|".contains($0) }).flatMap({ PageFacts.parted(String($0)) }) {
      var name = name.trimming(" \u{A0}.·•-–—")
      if name.hasPrefix("and ") { name = String(name.dropFirst(4)) }
      let isAddress = name.contains("://") || name.hasPrefix("@") || name.hasPrefix("www.") || name.hasPrefix("/")
      guard !name.isEmpty, name.utf8.count < 100, !isAddress, name.contains(where: \.isLetter),
        !authors.contains(name), !name.contains("{")
      else { continue }
      authors.append(name)
    }
  }

  /// The day that many sites write into their addresses: `/2026/11/17/`, `/2026-11/17/`, `/20261117`.
  static func day(in address: String?) -> StatedDate? {
    guard let address, let path = address.firstRange(of: "://").map({ address[$0.upperBound...] }) else { return nil }
    let numbers = path.split { !$0.isNumber }.prefix(12)
    for (index, number) in numbers.enumerated() {
      let next = numbers.dropFirst(index + 1).prefix(2)
      var written = String(number)
      if number.utf8.count == 4, next.count == 2, next.allSatisfy({ $0.utf8.count == 2 }) { written += next.joined() }
      if written.utf8.count == 8, let date = StatedDate(written: written), (1990...2100).contains(date.day.year) {
        return date
      }
    }
    return nil
  }

  private static func parted(_ names: String) -> [String] {
    for word in [" and ", " und ", " et ", " & ", " y "] {
      let parts = names.split(separator: word).map(String.init)
      // `Department of Roads and Bridges` is one.
      if parts.count == 2, parts.allSatisfy({ (2...4).contains($0.split(separator: " ").count) }) { return parts }
    }
    return [names]
  }
}

/// Text for machines often comes with the references of HTML in it.
func plainText(of written: String) -> String {
  guard written.utf8.contains(UInt8(ascii: "&")) || written.utf8.contains(UInt8(ascii: "<")) else { return written }
  if written.contains("</") || written.contains("<br") || written.contains("<p>") {
    return MarkupReader.blocks(ofHTML: written).blocks.map(\.text).joined(separator: "\n\n")
  }
  var result = ""
  var rest = written[...]
  while let ampersand = rest.firstIndex(of: "&") {
    result += rest[..<ampersand]
    rest = rest[ampersand...]
    let name = rest.dropFirst().prefix(32).prefix { $0 != ";" && $0 != "&" && $0 != " " }
    let end = name.endIndex
    guard end < rest.endIndex, rest[end] == ";", !name.isEmpty,
      let scalar = name.first == "#" ? NumericReference.scalar(name.dropFirst()) : namedScalar(String(name))
    else {
      result.append("&")
      rest = rest.dropFirst()
      continue
    }
    result.unicodeScalars.append(scalar)
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}
