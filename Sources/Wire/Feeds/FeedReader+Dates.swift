extension FeedReader {
  mutating func readDate(_ node: XMLNode, _ element: FeedElement) {
    let text = text(of: node)
    guard place.takesText else { return }
    switch element {
    case .published: setDateByDepth("published", text)
    case .updated: setDateByDepth("updated", text)
    case .created: setDateByDepth("created", text)
    case .expired: setDateByDepth("expired", text)
    default: setValidity(text)
    }
  }

  private mutating func setDateByDepth(_ key: String, _ text: String) {
    // An empty one does not undo what is known.
    if text.isEmpty, record.fields.has(key) { return }
    if setByDepth(key, .string(text)) { setParsed(key, text) }
  }

  mutating func setDate(_ key: String, _ text: String) {
    record.fields[key] = .string(text)
    setParsed(key, text)
  }

  private mutating func setParsed(_ key: String, _ text: String) {
    record.fields[key + "_parsed"] = WrittenMoment(text).map { .string(isoUTC($0.seconds)) } ?? .null
  }

  /// `start=2002-10-13T09:00+01:00; end=2002-10-17T17:00+01:00` of Dublin Core.
  private mutating func setValidity(_ text: String) {
    record.fields["validity"] = .string(text)
    for piece in text.split(separator: ";") {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let (key, value) = (String(parts[0]).trimmed, String(parts[1]).trimmed)
      if key == "start" || key == "end" { setDate("validity_" + key, value) }
    }
  }
}
