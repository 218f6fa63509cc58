import CLibXML2

/// Walks through the tree of a feed and sets down what it says.
///
/// Feeds hold most elements at most places, so it is not asked what may stand where: an element belongs to the nearest of entry, source,
/// image and feed around it. Of two elements of a name that of lesser depth counts, of the same depth the last.
struct FeedReader {
  var document = FeedDocument()
  let names = FeedNames()

  /// What relative links are resolved against here.
  var base: String
  var language: String?
  var depth = 0
  var kept: Kept = []

  /// What is filled at present.
  var record = FeedRecord()
  /// The parts around it.
  var place = Place()

  struct Place {
    var isInFeed = false
    var isInEntry = false
    var isInSource = false
    var isInImage = false
    var isInTextInput = false
    var isInAuthor = false
    var isInOwner = false
    var isInContributor = false

    var takesText: Bool { isInFeed || isInEntry || isInSource }
  }

  /// - Parameters:
  ///   - address: where the feed comes from.
  ///   - language: what HTTP says of its language.
  init(address: String?, language: String?) {
    base = address ?? ""
    self.language = language
  }

  /// What else is kept than the values.
  struct Kept: OptionSet {
    let rawValue: Int

    /// Each entry's piece of the source.
    static let sources = Kept(rawValue: 1)
  }

  static func read(
    _ root: XMLNode, keeping kept: Kept, doctype: String, address: String?, language: String?
  ) -> FeedDocument {
    var reader = FeedReader(address: address, language: language)
    reader.kept = kept
    if let language { reader.record.fields["language"] = .string(language) }
    // Netscape's and Userland's 0.91 differ in this alone.
    if doctype.lowercased().contains("netscape") { reader.document.version = "rss091n" }
    reader.read(root)
    reader.document.feed = reader.record.fields
    return reader.document
  }

  // MARK: elements

  mutating func read(_ node: XMLNode) {
    guard depth < 256 else { return }
    depth += 1
    let (outerBase, outerLanguage) = (base, language)
    let name = names.name(of: node)
    if node.pointer.pointee.nsDef != nil { noteNamespaces(of: node) }
    let attributes = node.pointer.pointee.properties == nil ? FeedAttributes() : FeedAttributes(node, names)
    if !attributes.isEmpty { noteBase(attributes, of: name.element) }
    dispatch(node, name, attributes)
    (base, language) = (outerBase, outerLanguage)
    depth -= 1
  }

  mutating func readChildren(of node: XMLNode) {
    for child in node.children { read(child) }
  }

  private mutating func noteBase(_ attributes: FeedAttributes, of element: FeedElement) {
    if let stated = attributes["xml:base"] ?? attributes["base"] {
      let joined = Address.joinSafely(base, stated)
      if !joined.isEmpty || base.isEmpty { base = joined }
    }
    guard let stated = attributes["xml:lang"] ?? attributes["lang"] else { return }
    language = stated.isEmpty ? nil : stated.withHyphens
    if let language, element == .feed || element == .rss || element == .frame {
      record.fields["language"] = .string(language)
    }
  }

  private mutating func noteNamespaces(of node: XMLNode) {
    var next = node.pointer.pointee.nsDef
    while let space = next {
      next = space.pointee.next
      guard let href = space.pointee.href else { continue }
      let address = String(cString: href)
      let lowercased = address.lowercased()
      let given = space.pointee.prefix.map { String(cString: $0) } ?? ""
      if document.version.isEmpty {
        switch lowercased {
        case "http://my.netscape.com/rdf/simple/0.9/" where given.isEmpty: document.version = "rss090"
        case "http://purl.org/rss/1.0/": document.version = "rss10"
        case "http://www.w3.org/2005/atom": document.version = "atom10"
        default: break
        }
      }
      document.namespaces[FeedNamespace.prefix(of: lowercased) ?? given] = .string(address)
    }
  }

  /// Of markup that is written out as text.
  mutating func noteNamespaces(inside node: XMLNode, depth: Int = 0) {
    guard depth < 256 else { return }
    if node.pointer.pointee.nsDef != nil { noteNamespaces(of: node) }
    for child in node.children { noteNamespaces(inside: child, depth: depth + 1) }
  }

  // MARK: setting down

  /// Where an element of this name belongs.
  mutating func set(_ key: String, _ value: JSONValue) { record.fields[key] = value }

  /// Sets a value unless one of lesser depth is there.
  mutating func setByDepth(_ key: String, _ value: JSONValue) -> Bool {
    if let older = record.depths[key], depth > older { return false }
    record.depths[key] = depth
    record.fields[key] = value
    return true
  }

  /// The text right inside an element, without white space at the ends; what stands below is read on its own.
  mutating func text(of node: XMLNode) -> String {
    var text = node.ownText.trimmed
    // Markup where only text may stand: its text is what was meant.
    let isMarkup = text.isEmpty && isMarkup(inside: node)
    if isMarkup { text = node.content.trimmed } else { readChildren(of: node) }
    return DoublyEncoded.mended(text)
  }

  private func isMarkup(inside node: XMLNode) -> Bool {
    var hasAny = false
    for child in node.children {
      guard KeptMarkup.elements.contains(names.name(of: child).key), names.name(of: child).element == .other else {
        return false
      }
      hasAny = true
    }
    return hasAny
  }

  func resolved(_ address: String) -> String { Address.joinSafely(base, address) }

  /// Something with fields of its own inside the present record.
  mutating func readPart(_ key: String, _ node: XMLNode, _ change: (inout Place) -> Void) {
    let outerPlace = place
    let outer = record
    record = FeedRecord(outer.fields[key])
    // In RDF it stands beside the channel.
    place.isInFeed = true
    change(&place)
    readChildren(of: node)
    let part = record
    place = outerPlace
    record = outer
    record.fields[key] = part.fields.json
  }
}

/// Fields that are being filled.
struct FeedRecord {
  var fields = FeedFields()
  /// How deep in the tree a value stood.
  var depths: [String: Int] = [:]
  /// How deep the title stood; those of media inside do not replace it.
  var titleDepth: Int?
  var texts: [FeedText] = []
  var media = FeedMedia()
  /// The summary is a medium's, for want of a better.
  var isSummaryOfMedia = false

  init(_ value: JSONValue? = nil) {
    fields = FeedFields(value?.members ?? [])
  }
}

/// An element's attributes, by their names in lower case.
struct FeedAttributes {
  private(set) var members: [JSONValue.Member] = []

  init() {}

  init(_ node: XMLNode, _ names: FeedNames) {
    node.eachAttribute { space, name, value in
      let key = names.attributeName(space, name)
      members.append(
        JSONValue.Member(key: key, value: .string(key == "rel" || key == "type" ? value.lowercased() : value)))
    }
  }

  var isEmpty: Bool { members.isEmpty }

  subscript(name: String) -> String? {
    for member in members where member.key == name {
      if case .string(let text) = member.value { return text }
    }
    return nil
  }

  var json: JSONValue { .object(members) }

  /// As they describe a link: its address is `href`, and absolute.
  func asLink(base: String) -> FeedFields {
    var fields = FeedFields(members)
    guard let address = self["url"] ?? self["uri"] ?? self["href"] else { return fields }
    let resolved = Address.joinSafely(base, address.trimmed)
    fields["url"] = nil
    fields["uri"] = nil
    fields["href"] = resolved.isEmpty && !address.isEmpty ? nil : .string(resolved)
    return fields
  }
}

extension String {
  /// `en_GB` as `en-GB`.
  var withHyphens: String {
    contains("_") ? split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-") : self
  }
}
