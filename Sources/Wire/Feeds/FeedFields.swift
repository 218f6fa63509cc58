/// Named values in the order in which they came: what a feed, an entry or a part of one says.
struct FeedFields: Hashable, Sendable {
  private(set) var members: [JSONValue.Member] = []
  /// Where each name stands, once there are many of them.
  private var places: [String: Int] = [:]

  private static let fewNames = 24

  init() {}

  init(_ members: [JSONValue.Member]) {
    for member in members { self[member.key] = member.value }
  }

  var isEmpty: Bool { members.isEmpty }

  var json: JSONValue { .object(members) }

  private func place(of name: String) -> Int? {
    places.isEmpty ? members.firstIndex { $0.key == name } : places[name]
  }

  /// Nil takes the value away.
  subscript(name: String) -> JSONValue? {
    get { place(of: name).map { members[$0].value } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil):
        members.remove(at: place)
        places = [:]
        if members.count > FeedFields.fewNames { indexNames() }
      case (nil, let value?):
        members.append(JSONValue.Member(key: name, value: value))
        if members.count > FeedFields.fewNames {
          if places.isEmpty { indexNames() } else { places[name] = members.count - 1 }
        }
      case (nil, nil): break
      }
    }
  }

  private mutating func indexNames() {
    for (place, member) in members.enumerated() { places[member.key] = place }
  }

  func has(_ name: String) -> Bool { place(of: name) != nil }

  /// The text of a name; nil where there is none or an empty one.
  func text(_ name: String) -> String? { self[name]?.text }

  mutating func set(_ name: String, _ text: String?) { self[name] = text.map(JSONValue.string) }

  mutating func setIfMissing(_ name: String, _ value: JSONValue) {
    if !has(name) { self[name] = value }
  }

  /// Adds to a list. Taken out and put back, so that no list is copied.
  mutating func append(_ value: JSONValue, to name: String) {
    guard let place = place(of: name) else {
      self[name] = .array([value])
      return
    }
    guard case .array(var values) = members[place].value else {
      members[place].value = .array([value])
      return
    }
    members[place].value = .null
    values.append(value)
    members[place].value = .array(values)
  }

  /// Changes the last object of a list; begins the list where there is none.
  mutating func changeLast(of name: String, _ change: (inout FeedFields) -> Void) {
    guard let place = place(of: name), case .array(var values) = members[place].value, let last = values.popLast()
    else {
      var fields = FeedFields()
      change(&fields)
      return append(fields.json, to: name)
    }
    members[place].value = .null
    var fields = FeedFields(last.members)
    change(&fields)
    values.append(fields.json)
    members[place].value = .array(values)
  }

  /// Changes an object; begins it where there is none.
  mutating func change(_ name: String, _ change: (inout FeedFields) -> Void) {
    var fields = FeedFields(self[name]?.members ?? [])
    change(&fields)
    self[name] = fields.json
  }
}
