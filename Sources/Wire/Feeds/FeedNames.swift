import CLibXML2

/// The name of an element or attribute as feeds' values are called by it, and what is done with such an element.
struct FeedName {
  /// `title`, `dc_creator`, `media_content`.
  let key: String
  let element: FeedElement
}

/// Finds out names once for each that a document has, and tells them again by where libxml2 keeps them.
final class FeedNames {
  private struct Place: Hashable {
    let space: UnsafeRawPointer?
    let name: UnsafeRawPointer
  }

  private var names: [Place: FeedName] = [:]
  private var attributeNames: [Place: String] = [:]

  func name(of node: XMLNode) -> FeedName {
    let place = Place(space: node.pointer.pointee.ns.map { UnsafeRawPointer($0) }, name: node.pointer.pointee.name)
    if let known = names[place] { return known }
    let (prefix, local) = FeedNames.parts(node.pointer.pointee.ns, node.pointer.pointee.name)
    let key = prefix.isEmpty ? local : "\(prefix)_\(local)"
    let name = FeedName(key: key, element: FeedElement.of[key.lowercased()] ?? .other)
    names[place] = name
    return name
  }

  /// `href`, `rdf:about`, `xml:base`.
  func attributeName(_ space: UnsafeMutablePointer<xmlNs>?, _ name: UnsafePointer<xmlChar>) -> String {
    let place = Place(space: space.map { UnsafeRawPointer($0) }, name: name)
    if let known = attributeNames[place] { return known }
    let (prefix, local) = FeedNames.parts(space, name)
    let key = prefix.isEmpty ? local : "\(prefix):\(local)"
    attributeNames[place] = key
    return key
  }

  /// The usual prefix of a namespace, or the one that the feed uses, and the name in lower case.
  static func parts(
    _ space: UnsafeMutablePointer<xmlNs>?, _ name: UnsafePointer<xmlChar>
  ) -> (prefix: String, local: String) {
    let local = String(cString: name).lowercased()
    if let space {
      let given = space.pointee.prefix.map { String(cString: $0) } ?? ""
      let address = space.pointee.href.map { String(cString: $0).lowercased() } ?? ""
      return (FeedNamespace.prefix(of: address) ?? given.lowercased(), local)
    }
    guard let colon = local.firstIndex(of: ":") else { return ("", local) }
    let prefix = String(local[..<colon])
    let usual = Namespace.common[prefix].flatMap { FeedNamespace.prefix(of: $0.lowercased()) } ?? prefix
    return (usual, String(local[local.index(after: colon)...]))
  }
}

extension FeedNamespace {
  /// - Parameter address: in lower case.
  static func prefix(of address: String) -> String? {
    prefixes[address] ?? (address.contains("backend.userland.com/rss") ? "" : nil)
  }
}
