import Language
import Newsroom

/// Reads NewsML 1.x: each item's components are one piece of copy, or several where each has a headline of its own.
func readNewsML1(_ received: Received) throws(WireError) -> Transmission {
  guard let document = XMLDocument.xml(received.text), let root = document.root else { throw .notFormat(.newsml1) }
  let items = root.nearest { $0.name == "NewsItem" }
  guard !items.isEmpty || root.name == "NewsML" else { throw .notFormat(.newsml1) }
  var transmission = Transmission(format: .newsml1, charset: received.charset)
  let envelope = root.child("NewsEnvelope")
  var count = 0
  for item in items.prefix(WireLimits.items + 1) {
    let reader = NewsML1Reader(item, envelope: envelope)
    let stories = reader.stories
    for (index, story) in stories.enumerated() {
      count += 1
      guard count <= WireLimits.items + 1 else { break }
      var parts = NewsParts()
      reader.read(story.component, isOneOfMany: stories.count > 1, index: index, into: &parts)
      for component in story.more { NewsML1Content(component).read(into: &parts) }
      let isAlone = items.count == 1 && stories.count == 1
      let name = parts.particulars.identifier ?? "item \(count)"
      transmission.add(
        parts, source: isAlone ? nil : stories.count > 1 && story.more.isEmpty ? story.component : item,
        called: "NewsItem \(name)",
        fault: document.fault,
        of: received)
    }
    if stories.isEmpty {
      var parts = NewsParts()
      reader.readManagement(into: &parts)
      transmission.add(
        parts, source: items.count == 1 ? nil : item, called: "NewsItem \(parts.particulars.identifier ?? "")",
        fault: document.fault,
        of: received)
    }
  }
  if items.isEmpty { transmission.warnings.append("the file holds no NewsItem") }
  return transmission
}

extension XMLElement {
  /// The value that NewsML 1 gives an element: its `FormalName`, else its text.
  var formalName: String? { attribute("FormalName")?.onOneLine.nonEmpty ?? text }

  /// The values of the properties of a name right below.
  func properties(_ name: String) -> [String] {
    children("Property").filter { $0.attribute("FormalName") == name }.compactMap {
      $0.attribute("Value")?.onOneLine.nonEmpty
    }
  }
}

/// One NewsItem of NewsML 1.
struct NewsML1Reader {
  private let item: XMLElement
  private let envelope: XMLElement?

  init(_ item: XMLElement, envelope: XMLElement?) {
    self.item = item
    self.envelope = envelope
  }

  /// A piece of copy: a component, and those behind it that have text and no headline.
  struct Story {
    var component: XMLElement
    var more: [XMLElement] = []
  }

  var stories: [Story] {
    item.children("NewsComponent").flatMap { stories(in: $0, depth: 0) }
  }

  /// A component whose parts have headlines of their own is several stories; pictures beside a text belong to it.
  private func stories(in component: XMLElement, depth: Int) -> [Story] {
    guard depth < 5 else { return [Story(component: component)] }
    let texts = component.children("NewsComponent").filter { part in
      NewsML1Content.role(of: part) != .caption && NewsML1Content(part).holdsText
    }
    let hasHeadline = { (part: XMLElement) in part.child("NewsLines")?.child("HeadLine")?.text != nil }
    guard texts.count(where: hasHeadline) > 1, !NewsML1Content.isChoice(component) else {
      return [Story(component: component)]
    }
    var found: [Story] = []
    var first: [XMLElement] = []
    for part in texts {
      if hasHeadline(part) {
        found += stories(in: part, depth: depth + 1)
      } else if found.isEmpty {
        first.append(part)
      } else {
        found[found.count - 1].more.append(part)
      }
    }
    // What stands before all headlines goes with the first.
    if !found.isEmpty { found[0].more += first }
    return found
  }

  func read(_ story: XMLElement, isOneOfMany: Bool, index: Int, into parts: inout NewsParts) {
    readManagement(into: &parts)
    if isOneOfMany, let identifier = parts.particulars.identifier {
      parts.particulars.identifier = "\(identifier)#\(story.attribute("Duid")?.onOneLine.nonEmpty ?? "\(index + 1)")"
    }
    // The story's own words come before those of the components around it, and these before those of its parts.
    var components: [XMLElement] = []
    var around: XMLElement? = story
    while let current = around, current.name == "NewsComponent" {
      components.append(current)
      around = current.parent
    }
    components += story.children("NewsComponent").filter { NewsML1Content.role(of: $0) != .caption }
      .flatMap { [$0] + $0.children("NewsComponent") }.prefix(20)
    for component in components { NewsML1Lines(component).read(into: &parts) }
    NewsML1Content(story).read(into: &parts)
    if parts.particulars.language == nil {
      parts.particulars.language = languageTag(story.inherited("lang") ?? item.inherited("lang"))
    }
    if parts.particulars.provider == nil { parts.particulars.provider = parts.sources.first ?? provider }
  }

  private var provider: String? { item.descendant("Identification", "NewsIdentifier", "ProviderId")?.text }

  // MARK: identity and management

  func readManagement(into parts: inout NewsParts) {
    if let identifier = item.descendant("Identification", "NewsIdentifier") { readIdentity(identifier, into: &parts) }
    let management = item.child("NewsManagement")
    if let status = management?.child("Status") { parts.setStatus(NewsStatus(stated: status.formalName)) }
    parts.urgency = (management?.child("Urgency")?.formalName ?? envelope?.child("Priority")?.formalName).flatMap {
      Int($0)
    }
    parts.date = NewsDate.first(
      management?.child("ThisRevisionCreated")?.text, management?.child("FirstCreated")?.text,
      envelope?.child("DateAndTime")?.text)
    parts.particulars.updated = parts.date?.secondsSince1970
    if let change = management?.child("StatusWillChange"), let future = change.child("FutureStatus")?.formalName,
      NewsStatus(future).status == .usable, parts.status.status != .usable
    {
      parts.setEmbargo(change.child("DateAndTime")?.text)
    }
    for instruction in management?.children("Instruction") ?? [] { parts.signal(instruction.attribute("FormalName")) }
    for link in (management?.children("Replaces") ?? []) + (item.child("Update").map { [$0] } ?? []) {
      parts.addReplaced(link.attribute("NewsItem"))
    }
    let slug = item.child("Identification")?.child("NameLabel")?.text
    parts.particulars.slugline = slug
  }

  /// Provider, day and ID together name an item through all its revisions; its public identifier ends in the revision.
  private func readIdentity(_ identifier: XMLElement, into parts: inout NewsParts) {
    let revision = identifier.child("RevisionId")
    parts.particulars.revision = revision?.text
    let name = identifier.child("NewsItemId")?.text
    let whole = identifier.child("PublicIdentifier")?.text
    if let name, let provider = identifier.child("ProviderId")?.text {
      let day = identifier.child("DateId")?.text
      parts.particulars.identifier = ["urn:newsml", provider, day, name].compactMap(\.self).joined(separator: ":")
    } else if let whole {
      parts.particulars.identifier = whole
    } else {
      parts.particulars.identifier = name
    }
  }
}
