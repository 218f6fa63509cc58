import Language
import Newsroom

/// The concepts that an item names: by codes of schemes that its catalogues declare, with names that may stand in an `assert`.
struct G2Concepts {
  private let language: String?
  /// Schemes of the IPTC by the alias that the item calls them.
  private var aliases: [String: String] = [:]
  private var asserted: [String: XMLElement] = [:]

  init(_ item: XMLElement) {
    language = languageTag(item.inherited("lang"))
    for catalogue in item.children("catalog").prefix(50) {
      for scheme in catalogue.children("scheme").prefix(5000) {
        guard let alias = scheme.attribute("alias"), let uri = scheme.attribute("uri"),
          let known = NewsCodes.alias(ofScheme: uri), known != alias
        else { continue }
        aliases[alias] = known
      }
    }
    for assert in item.children("assert") {
      if let code = assert.code, asserted[code] == nil { asserted[code] = assert }
    }
  }

  /// The concept's name in the item's language, from where it is used or where it is asserted; a literal that is written as names are.
  func name(of element: XMLElement) -> String? {
    if let name = ownName(of: element) { return name }
    if let code = element.code, let name = asserted[code].flatMap(ownName) { return name }
    guard let literal = element.attribute("literal")?.onOneLine, literal.contains(where: \.isLetter),
      !literal.contains("#"),
      literal.utf8.count < 200
    else { return nil }
    return literal
  }

  func ownName(of element: XMLElement) -> String? {
    let names = element.children("name").filter { $0.text != nil }
    guard names.count > 1 else { return names.first?.text }
    let display = names.filter { name in
      guard let role = name.attribute("role").map(G2.plain) else { return true }
      return role != "mnemonic" && role != "short"
    }
    let candidates = display.isEmpty ? names : display
    guard let tongue = language?.prefix(2) else { return candidates.first?.text }
    let tagged = { (name: XMLElement) in languageTag(name.attribute("lang", namespace: Namespace.xml)) }
    return
      (candidates.first { tagged($0)?.prefix(2) == tongue } ?? candidates.first { tagged($0) == nil } ?? candidates[0])
      .text
  }

  /// The code as `scheme:code`; nil for a concept that has only a name.
  func code(of element: XMLElement) -> String? {
    if let code = element.attribute("qcode")?.onOneLine, !code.isEmpty {
      let parts = code.split(separator: ":", maxSplits: 1)
      if parts.count == 2, let alias = aliases[String(parts[0])] { return "\(alias):\(parts[1])" }
      return code
    }
    return element.attribute("uri")?.onOneLine.nonEmpty.map(NewsCodes.code(ofURI:))
  }
}

extension String {
  /// Nil for an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }

  /// `Interview` of `genre:Interview`.
  var withoutScheme: String { split(separator: ":").last.map(String.init) ?? self }
}
