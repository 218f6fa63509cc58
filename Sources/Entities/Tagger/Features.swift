/// The features of a token: for each, a hash of the template and what it saw there.
///
/// `own` are those that depend on one word and its distance alone, which are summed once for each word; `joint`
/// those of several words or of the phrases around.
package enum Features {
  /// The first token with letters.
  package static func opening(of forms: UnsafeBufferPointer<WordForm>) -> Int {
    forms.firstIndex { $0.traits.contains(.letters) } ?? -1
  }

  /// Of a word on the token `distance` before (negative) or behind it. Calls back with a hash, and whether it tells the
  /// word itself, which is left out at times in training so that the model learns to do without.
  @inline(__always)
  package static func own(_ form: WordForm, distance: Int, _ take: (UInt32, Bool) -> Void) {
    let place = UInt32(distance + 2)
    take(key(1, place, form.lower), true)
    take(key(2, place, form.shape), false)
    if form.wordClass != 0 {
      take(key(3, place, UInt32(form.wordClass)), false)
      take(key(4, place, UInt32(form.path[0])), false)
      take(key(45, place, UInt32(form.path[1])), false)
      take(key(46, place, UInt32(form.path[2])), false)
    }
    if abs(distance) <= 1 {
      take(key(5, place, UInt32(form.traits.rawValue) << 16 | UInt32(form.lexicon.rawValue & 0x3FF)), false)
      take(key(6, place, form.suffixes[2]), true)
    }
    guard distance == 0 else { return }
    take(key(7, 0, form.word), true)
    take(key(8, 0, form.outline), false)
    for length in 0..<4 {
      if form.prefixes[length] != 0 { take(key(9, UInt32(length), form.prefixes[length]), true) }
      if form.suffixes[length] != 0 { take(key(10, UInt32(length), form.suffixes[length]), true) }
    }
    take(key(11, UInt32(form.wordClass), form.outline), false)
    take(key(12, UInt32(form.lexicon.rawValue & 0x3FF), form.outline), false)
    if form.lexicon.casing != 0 { take(key(14, UInt32(form.lexicon.casing), form.outline), false) }
    take(key(13, form.suffixes[2], form.outline), true)
  }

  /// Of a token and those around it: the forms at distances -2 to 2, then the places in phrases at -1 to 1.
  @inline(__always)
  package static func joint(
    _ a: WordForm, _ b: WordForm, _ c: WordForm, _ d: WordForm, _ e: WordForm, _ before: PhrasePlace,
    _ here: PhrasePlace, _ after: PhrasePlace, opensSentence: Bool, _ take: (UInt32, Bool) -> Void
  ) {
    take(key(20, b.lower, c.lower), true)
    take(key(21, c.lower, d.lower), true)
    take(key(22, b.shape, c.shape), false)
    take(key(23, c.shape, d.shape), false)
    take(key(24, b.outline, c.outline, d.outline), false)
    take(key(25, b.lower, d.lower), true)
    take(key(26, a.lower, b.lower), true)
    take(key(27, d.lower, e.lower), true)
    take(key(28, b.lower, c.outline), true)
    take(key(29, d.lower, c.outline), true)
    if b.wordClass != 0 { take(key(30, UInt32(b.wordClass), c.outline), false) }
    if d.wordClass != 0 { take(key(31, UInt32(d.wordClass), c.outline), false) }
    take(key(32, UInt32(b.path[1]) << 16 | UInt32(c.path[1]), c.outline), false)
    take(key(33, UInt32(c.path[1]) << 16 | UInt32(d.path[1]), c.outline), false)
    take(key(47, UInt32(b.path[1]) << 16 | UInt32(d.path[1]), c.outline), false)
    take(key(48, UInt32(b.path[0]) << 16 | UInt32(d.path[0]), UInt32(c.path[1])), false)
    if opensSentence {
      take(key(34, c.outline, UInt32(c.lexicon.rawValue & 0x3FF)), false)
      take(key(35, c.outline, d.outline), false)
    }
    if !here.isEmpty {
      take(key(36, UInt32(truncatingIfNeeded: here.rawValue), UInt32(here.rawValue >> 32)), false)
      each(here) { take(key(37, $0, c.outline), false) }
    }
    if !before.isEmpty { each(before) { take(key(38, $0, c.outline), false) } }
    if !after.isEmpty { each(after) { take(key(39, $0, c.outline), false) } }
    if !before.isEmpty || !after.isEmpty || !here.isEmpty {
      var hash = FeatureHash(40)
      hash.add(UInt32(truncatingIfNeeded: before.rawValue ^ before.rawValue >> 30))
      hash.add(UInt32(truncatingIfNeeded: here.rawValue ^ here.rawValue >> 30))
      hash.add(UInt32(truncatingIfNeeded: after.rawValue ^ after.rawValue >> 30))
      take(hash.value, false)
    }
    take(key(41, 0, 0), false)
  }

  @inline(__always)
  private static func each(_ places: PhrasePlace, _ take: (UInt32) -> Void) {
    var rest = places.rawValue
    while rest != 0 {
      take(UInt32(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }

  @inline(__always)
  private static func key(_ template: UInt64, _ a: UInt32, _ b: UInt32) -> UInt32 {
    var hash = FeatureHash(template)
    hash.add(a)
    hash.add(b)
    return hash.value
  }

  @inline(__always)
  private static func key(_ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
    var hash = FeatureHash(template)
    hash.add(a)
    hash.add(b)
    hash.add(c)
    return hash.value
  }
}
