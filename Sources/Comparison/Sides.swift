/// The earlier and the later version of something, instead of two variables that can be mixed up.
package struct Sides<Value> {
  package var old: Value
  package var new: Value

  package init(old: Value, new: Value) {
    self.old = old
    self.new = new
  }

  package subscript(side: Side) -> Value {
    get { side == .old ? old : new }
    set { if side == .old { old = newValue } else { new = newValue } }
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Sides<Other> {
    Sides<Other>(old: transform(old), new: transform(new))
  }

  /// The later as the earlier.
  package var mirrored: Sides<Value> { Sides(old: new, new: old) }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}

package enum Side: Sendable, CaseIterable {
  case old, new
  package var other: Side { self == .old ? .new : .old }
}
