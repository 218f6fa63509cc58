extension SafeMarkup {
  mutating func open(_ start: Int, _ end: Int) {
    let name = name(at: start)
    var isKept = KeptMarkup.elements.contains(name)
    var attributes = KeptMarkup.attributes
    var space: String?
    if !isKept {
      if KeptMarkup.dropped.contains(name) { dropping += 1 }
      if name == "svg" {
        drawings += 1
        space = "http://www.w3.org/2000/svg"
      } else if name == "math" {
        formulas += 1
        space = "http://www.w3.org/1998/Math/MathML"
      }
      if drawings > 0, KeptMarkup.drawingElements.contains(SafeMarkup.written(name)) {
        isKept = true
        attributes = KeptMarkup.drawingAttributes
      } else if formulas > 0, KeptMarkup.formulaElements.contains(name) {
        isKept = true
        attributes = KeptMarkup.formulaAttributes
      }
    } else if drawings > 0, KeptMarkup.drawingElements.contains(name) {
      attributes = attributes.union(KeptMarkup.drawingAttributes)
    }
    guard isKept, dropping == 0 else { return }
    let isClosed = end >= 2 && source[end - 2] == UInt8(ascii: "/") && source[end - 1] == UInt8(ascii: ">")
    let hasAttributes = start + name.utf8.count + (isClosed ? 2 : 1) < end
    var kept = hasAttributes ? self.attributes(start + name.utf8.count, end, of: name, allowed: attributes) : []
    if let space, !kept.contains(where: { $0.name == "xmlns" }) { kept.append(Attribute(name: "xmlns", value: space)) }
    if drawings + formulas > 0, kept.contains(where: { $0.name.hasPrefix("xlink:") }) {
      kept.append(Attribute(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"))
    }
    write(SafeMarkup.written(name), kept.sorted { $0.name < $1.name }, isClosed: isClosed && !hasAttributes)
  }

  mutating func write(_ name: String, _ attributes: [Attribute], isClosed: Bool) {
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    for (index, attribute) in attributes.enumerated() {
      // Of one name twice the last counts.
      if index + 1 < attributes.count, attributes[index + 1].name == attribute.name { continue }
      output.append(32)
      output += attribute.name.utf8
      output += "=\"".utf8
      writeValue(attribute.value)
      output.append(UInt8(ascii: "\""))
    }
    if KeptMarkup.empty.contains(name) {
      output += " />".utf8
    } else {
      output.append(UInt8(ascii: ">"))
      if isClosed { output += "</\(name)>".utf8 }
    }
  }

  mutating func close(_ name: String) {
    if !KeptMarkup.elements.contains(name) {
      if KeptMarkup.dropped.contains(name) { dropping -= 1 }
      let isDrawing = drawings > 0 && KeptMarkup.drawingElements.contains(SafeMarkup.written(name))
      let isFormula = formulas > 0 && KeptMarkup.formulaElements.contains(name)
      if name == "svg", drawings > 0 { drawings -= 1 }
      if name == "math", formulas > 0 { formulas -= 1 }
      guard isDrawing || isFormula else { return }
    }
    if !KeptMarkup.empty.contains(name) { write("</\(SafeMarkup.written(name))>") }
  }

  /// The few names that are not in lower case.
  static func written(_ name: String) -> String { mixedCase[name] ?? name }

  static let mixedCase: [String: String] = {
    var names: [String: String] = [:]
    for name in KeptMarkup.drawingElements.union(KeptMarkup.drawingAttributes) where name != name.lowercased() {
      names[name.lowercased()] = name
    }
    return names
  }()
}
