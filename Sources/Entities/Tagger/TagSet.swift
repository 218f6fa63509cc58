/// The types of entity that the tagger was trained on. `miscellaneous` (nationalities, events, works) is there to
/// keep them out of the other three and is not shown.
package enum EntityType: Int, CaseIterable, Sendable {
  case person, place, organisation, miscellaneous
}

/// A token's label in the BILOU scheme: outside, or beginning, inside, last or only token of an entity of a type.
package struct Tag: Hashable, Sendable, RawRepresentable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package enum Position: UInt8, Sendable { case begin, inside, last, unit }

  package static let outside = Tag(rawValue: 0)
  package static let count = 17

  package init(_ position: Position, _ type: EntityType) {
    rawValue = UInt8(type.rawValue) * 4 + position.rawValue + 1
  }

  package var type: EntityType? { rawValue == 0 ? nil : EntityType(rawValue: Int(rawValue - 1) / 4) }
  package var position: Position? { rawValue == 0 ? nil : Position(rawValue: (rawValue - 1) % 4) }

  /// Between two entities, or between one and what is no entity.
  package var endsHere: Bool { position == nil || position == .last || position == .unit }
  package var beginsHere: Bool { position == nil || position == .begin || position == .unit }

  package func mayPrecede(_ next: Tag) -> Bool {
    endsHere ? next.beginsHere : !next.beginsHere && next.type == type
  }
}

/// An entity over a range of tokens.
package struct TaggedRange: Hashable, Sendable {
  package var type: EntityType
  package var tokens: Range<Int>

  package init(type: EntityType, tokens: Range<Int>) {
    self.type = type
    self.tokens = tokens
  }
}
