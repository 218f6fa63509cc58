extension FeedReader {
  /// GeoRSS (http://www.georss.org) in its simple form and as GML, and latitude and longitude of the W3C.
  mutating func readPlace(_ node: XMLNode, _ name: FeedName, _ attributes: FeedAttributes) {
    switch name.element {
    case .point: setPlace("Point", points(node, attributes).first)
    case .line: setPlace("LineString", list(points(node, attributes), atLeast: 2))
    case .polygon: setPlace("Polygon", ring(points(node, attributes)))
    case .box:
      let corners = points(node, attributes)
      setPlace("Box", corners.count == 2 ? .array(corners) : nil)
    case .gmlPoint: readShape("Point", node, attributes)
    case .gmlLine: readShape("LineString", node, attributes)
    case .gmlPolygon: readShape("Polygon", node, attributes)
    case .latitude, .longitude: setPlain(name.key, node)
    default: readChildren(of: node)
    }
  }

  private mutating func setPlace(_ type: String, _ coordinates: JSONValue?) {
    guard let coordinates else { return record.fields.setIfMissing("where", [:]) }
    record.fields.change("where") {
      $0["type"] = .string(type)
      $0["coordinates"] = coordinates
    }
  }

  /// A shape of GML: its numbers stand somewhere inside.
  private mutating func readShape(_ type: String, _ node: XMLNode, _ attributes: FeedAttributes) {
    let holder = numbers(in: node) ?? node
    let points = points(holder, attributes)
    let coordinates: JSONValue? =
      switch type {
      case "Point": points.first
      case "LineString": list(points, atLeast: 2)
      default: ring(points)
      }
    setPlace(type, coordinates)
    guard coordinates != nil else { return }
    record.fields.change("where") {
      $0["srsName"] = attributes["srsname"].map(JSONValue.string) ?? .null
      $0["srsDimension"] = .number("\(FeedReader.dimensions(attributes))")
    }
  }

  /// The element with the numbers.
  private func numbers(in node: XMLNode) -> XMLNode? {
    for child in node.children {
      let element = names.name(of: child).element
      if element == .position || element == .positions { return child }
      if let found = numbers(in: child) { return found }
    }
    return nil
  }

  private static func dimensions(_ attributes: FeedAttributes) -> Int {
    attributes["srsdimension"].flatMap { Int($0) } == 3 ? 3 : 2
  }

  /// The points of a text of numbers, longitude first. Latitude comes first where the axes are those of the globe.
  private func points(_ node: XMLNode, _ attributes: FeedAttributes) -> [JSONValue] {
    let dimensions = FeedReader.dimensions(attributes)
    let name = attributes["srsname"] ?? ""
    let isGlobe = name.isEmpty || ["4326", "4979", "CRS:84", "4269", "4258"].contains { name.hasSuffix($0) }
    let numbers = node.ownText.split { $0.isWhitespace || $0 == "," }.prefix(100_000).map { Double($0) }
    var points: [JSONValue] = []
    var at = 0
    while at + dimensions <= numbers.count {
      let own = numbers[at..<(at + dimensions)].compactMap(\.self)
      guard own.count == dimensions, own.allSatisfy(\.isFinite) else { return [] }
      let swapped = isGlobe ? [own[1], own[0]] + own.dropFirst(2) : own
      points.append(.array(swapped.map { .number("\($0)") }))
      at += dimensions
    }
    return points
  }

  private func list(_ points: [JSONValue], atLeast count: Int) -> JSONValue? {
    points.count >= count ? .array(points) : nil
  }

  /// A polygon's outline ends where it began.
  private func ring(_ points: [JSONValue]) -> JSONValue? {
    guard points.count >= 4, points.first == points.last else { return nil }
    return .array([.array(points)])
  }
}
