/// A turn of phrase with slots: `the {a} {n} of {place}`.
struct Phrase: Sendable {
  enum Slot: String {
    // Words: a noun, its plural; a verb, its past, its participle; an adjective, an adverb.
    case noun = "n"
    case nouns = "ns"
    case verb = "v"
    case past = "ved"
    case going = "ving"
    case adjective = "a"
    case adverb = "ly"
    // Who and where: a person of the event with the whole name or as one that was named before, anybody, an organisation.
    case person, known, anybody, org, place, name
    // Figures and days.
    case toll, number, small, share, amount, year, day, month
    // Parts with slots of their own.
    case np, vp, pp
  }

  enum Part {
    case text([UInt8])
    case slot(Slot)
  }

  let parts: [Part]

  init(_ pattern: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
      let name = String(rest[rest.index(after: open)..<close])
      guard let slot = Slot(rawValue: name) else { fatalError("no slot is called \(name)") }
      parts.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    self.parts = parts
  }
}
