import Language

extension XMLElement {
  /// All the text inside on one line, with a separator between child elements that nothing parts: `Paris` and `France` in two
  /// elements are `Paris, France`, not `ParisFrance`.
  func text(separator: String) -> String {
    var text = ""
    var endsInElement = false
    for piece in pieces {
      switch piece {
      case .text(let addition):
        let line = addition.onOneLine
        guard !line.isEmpty else { continue }
        let isMark = line.unicodeScalars.first.map { ",.;:)".unicodeScalars.contains($0) } ?? false
        if !text.isEmpty, !isMark { text += " " }
        text += line
        endsInElement = false
      case .element(let child):
        let line = child.text(separator: separator)
        guard !line.isEmpty else { continue }
        if !text.isEmpty { text += endsInElement ? separator : " " }
        text += line
        endsInElement = true
      }
    }
    return text
  }

  /// The nearest elements below, this one included, that pass, in the order of the document; what is inside one that passes is not
  /// looked at. Visits each element once.
  func nearest(where passes: (XMLElement) -> Bool) -> [XMLElement] {
    var found: [XMLElement] = []
    collect(into: &found, where: passes)
    return found
  }

  private func collect(into found: inout [XMLElement], where passes: (XMLElement) -> Bool) {
    if passes(self) { return found.append(self) }
    for child in children { child.collect(into: &found, where: passes) }
  }

  /// The first element of one of these names below, at any depth.
  func first(_ names: Set<String>) -> XMLElement? {
    for child in children {
      if names.contains(child.name) { return child }
      if let found = child.first(names) { return found }
    }
    return nil
  }
}
