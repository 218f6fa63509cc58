import Terminal

/// HTML as it is written. All text comes in through `text` and attribute values, where it is made safe for a display and then
/// escaped: nothing from outside can be a tag or steer the page by hidden characters.
struct Markup {
  private(set) var html = ""

  /// An element with what `content` writes inside it. Attributes without a value are left out.
  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout Markup) -> Void = { _ in }
  ) {
    open(tag, attributes)
    content(&self)
    html += "</\(tag)>"
  }

  /// An element that holds text only.
  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: some StringProtocol
  ) {
    element(tag, attributes) { $0.text(text) }
  }

  /// The beginning of an element; all there is of one without content, as `meta`.
  mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    html += "<\(tag)"
    for case (let name, let value?) in attributes { html += " \(name)=\"\(Self.escaped(displaySafe(value)))\"" }
    html += ">"
  }

  mutating func text(_ text: some StringProtocol) { html += Self.escaped(displaySafe(text)) }

  /// Text whose line feeds stay.
  mutating func lines(_ text: some StringProtocol) { html += Self.escaped(displaySafeLines(text)) }

  mutating func text(_ glyphs: some Sequence<Glyph>) { html += Self.escaped(glyphs.map(\.text).joined()) }

  /// Between elements, for who reads the source.
  mutating func endLine() { html += "\n" }

  /// Our own words, as they stand.
  mutating func verbatim(_ source: StaticString) { html += "\(source)" }

  private static func escaped(_ safe: String) -> String {
    var escaped = ""
    for scalar in safe.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Markup {
  /// The head of a file that stands by itself: no scripts, nothing fetched, its style inside.
  mutating func writeHead(title: String, style: StaticString) {
    element("head") { markup in
      markup.endLine()
      markup.open("meta", ["charset": "utf-8"])
      markup.endLine()
      // Should copy ever get past the escaping, it could still run and fetch nothing.
      markup.open(
        "meta",
        ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
      markup.endLine()
      markup.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      markup.open("meta", ["name": "color-scheme", "content": "light dark"])
      // A link that is followed does not tell where it stood.
      markup.open("meta", ["name": "referrer", "content": "no-referrer"])
      markup.open("meta", ["name": "generator", "content": "Writethru"])
      markup.endLine()
      markup.element("title", text: title)
      markup.endLine()
      markup.element("style") { $0.verbatim(style) }
      markup.endLine()
    }
  }
}
