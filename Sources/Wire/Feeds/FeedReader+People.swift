extension FeedReader {
  mutating func readPerson(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .author: readAuthor(node)
    case .owner: readOwner(node)
    case .contributor: readContributor(node)
    case .dublinContributor:
      let text = text(of: node)
      record.fields.append(["name": .string(text)], to: "contributors")
    case .publisher:
      let text = text(of: node)
      if place.takesText { _ = setByDepth("publisher", .string(text)) }
      setDetail("publisher", of: text)
    case .name: readName(node)
    case .email: readEmail(node)
    default: readAddress(node)
    }
  }

  private mutating func readAuthor(_ node: XMLNode) {
    let outer = place
    place.isInAuthor = true
    (place.isInOwner, place.isInContributor) = (false, false)
    record.fields.append([:], to: "authors")
    let text = text(of: node)
    place = outer
    if place.takesText { _ = setByDepth("author", .string(text)) }
    let person = FeedFields(record.fields["authors"]?.elements.last?.members ?? [])
    if person.has("name") || person.has("email") {
      setAuthorLine(person)
    } else if !text.isEmpty {
      let person = FeedReader.person(text)
      record.fields.changeLast(of: "authors") { fields in
        for member in person.members { fields[member.key] = member.value }
      }
      record.fields.setIfMissing("author_detail", person.json)
    }
  }

  /// `Name (address)`, of an author whose parts stand apart.
  private mutating func setAuthorLine(_ person: FeedFields) {
    let parts = (person.text("name"), person.text("email"))
    switch parts {
    case (let name?, let email?): record.fields["author"] = .string("\(name) (\(email))")
    case (let name?, nil): record.fields["author"] = .string(name)
    case (nil, let email?): record.fields["author"] = .string(email)
    case (nil, nil): break
    }
  }

  /// Whose podcast it is.
  private mutating func readOwner(_ node: XMLNode) {
    let outer = place
    place.isInOwner = true
    (place.isInAuthor, place.isInContributor) = (false, false)
    let text = text(of: node)
    place = outer
    if !text.isEmpty {
      record.fields["publisher"] = .string(text)
      setDetail("publisher", of: text)
    }
  }

  private mutating func readContributor(_ node: XMLNode) {
    let outer = place
    place.isInContributor = true
    (place.isInAuthor, place.isInOwner) = (false, false)
    record.fields.append([:], to: "contributors")
    readChildren(of: node)
    place = outer
  }

  private mutating func setPerson(_ key: String, _ value: String) {
    if place.isInOwner {
      record.fields.change("publisher_detail") { $0[key] = .string(value) }
      let owner = FeedFields(record.fields["publisher_detail"]?.members ?? [])
      if let line = FeedReader.line(owner) { record.fields["publisher"] = .string(line) }
    } else if place.isInAuthor {
      record.fields.change("author_detail") { $0[key] = .string(value) }
      record.fields.changeLast(of: "authors") { $0[key] = .string(value) }
    } else if place.isInContributor {
      record.fields.changeLast(of: "contributors") { $0[key] = .string(value) }
    }
  }

  private static func line(_ person: FeedFields) -> String? {
    guard let name = person.text("name") else { return person.text("email") }
    return person.text("email").map { "\(name) (\($0))" } ?? name
  }

  private mutating func readName(_ node: XMLNode) {
    let text = text(of: node)
    if place.isInTextInput { set("name", .string(text)) } else { setPerson("name", text) }
  }

  private mutating func readEmail(_ node: XMLNode) {
    let text = text(of: node)
    setPerson("email", text)
  }

  private mutating func readAddress(_ node: XMLNode) {
    let address = resolved(text(of: node))
    if place.isInAuthor || place.isInContributor || place.isInOwner {
      setPerson("href", address)
    } else if place.takesText {
      _ = setByDepth("href", .string(address))
    }
  }

  // MARK: names and mail addresses in one text

  private mutating func setDetail(_ key: String, of text: String) {
    let person = FeedReader.person(text)
    guard !person.isEmpty else { return }
    record.fields[key + "_detail"] = person.json
  }

  /// `joe@example.org (Joe Doe)`, `Joe Doe <joe@example.org>`, `Joe Doe`.
  static func person(_ text: String) -> FeedFields {
    var fields = FeedFields()
    var name = text
    if let range = mailAddress(in: text) {
      let address = String(text[range])
      name = (text[..<range.lowerBound] + text[range.upperBound...]).split(
        separator: "()", omittingEmptySubsequences: false
      )
      .joined()
      name = name.split(separator: "<>", omittingEmptySubsequences: false).joined()
      name = name.split(separator: "&lt;&gt;", omittingEmptySubsequences: false).joined().trimmed
      if name.first == "(" { name.removeFirst() }
      if name.last == ")" { name.removeLast() }
      name = name.trimmed
      if !name.isEmpty { fields["name"] = .string(name) }
      fields["email"] = .string(address)
    } else if !name.isEmpty {
      fields["name"] = .string(name)
    }
    return fields
  }

  /// Where a mail address stands in a text: around an `@`, what such an address is made of, with a domain that ends in letters.
  private static func mailAddress(in text: String) -> Range<String.Index>? {
    let bytes = text.utf8
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var start = at
    while start > bytes.startIndex {
      let before = bytes.index(before: start)
      guard bytes[before].isAlphanumeric || "-._+%".utf8.contains(bytes[before]) else { break }
      start = before
    }
    var end = bytes.index(after: at)
    while end < bytes.endIndex,
      bytes[end].isAlphanumeric || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ".")
    {
      end = bytes.index(after: end)
    }
    var domain = text[bytes.index(after: at)..<end]
    while domain.last == "." || domain.last == "-" { domain = domain.dropLast() }
    guard start < at, let dot = domain.lastIndex(of: "."), dot > domain.startIndex else { return nil }
    let top = domain[domain.index(after: dot)...]
    guard top.utf8.count >= 2, top.utf8.allSatisfy(\.isLetter) else { return nil }
    return start..<domain.endIndex
  }
}
