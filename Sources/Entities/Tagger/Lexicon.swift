/// What lists of names and words say of a word or phrase.
package struct LexiconEntry: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let city = LexiconEntry(rawValue: 1)
  package static let town = LexiconEntry(rawValue: 2)
  package static let country = LexiconEntry(rawValue: 4)
  package static let region = LexiconEntry(rawValue: 8)
  package static let demonym = LexiconEntry(rawValue: 16)
  package static let givenName = LexiconEntry(rawValue: 32)
  package static let surname = LexiconEntry(rawValue: 64)
  package static let organisationWord = LexiconEntry(rawValue: 128)
  package static let organisation = LexiconEntry(rawValue: 256)
  /// Found in lower case in a dictionary.
  package static let common = LexiconEntry(rawValue: 512)
  /// A longer phrase begins with this.
  package static let opening = LexiconEntry(rawValue: 1024)

  /// How often it is written with a capital, from 1 (hardly ever) to 5 (nearly always), 6 where it is mostly written in
  /// capitals; 0 where that is not known.
  package var casing: UInt16 { rawValue >> 11 }
  package init(casing: UInt16) { rawValue = casing << 11 }
}

/// Lists of names and words and the classes of words, as two open-addressed tables that are read where they lie.
///
/// A slot of the first is a hash's low 18 bits over 14 bits of entry, of the second 22 bits over 10 bits of class; a
/// hash's place is in proportion to it. Zero is an empty slot.
package struct Lexicon: @unchecked Sendable {
  private let entries: UnsafeBufferPointer<UInt32>
  private let classes: UnsafeBufferPointer<UInt32>
  /// For each class, how its path from the root of the tree of classes begins: after 4, 6 and 10 steps, numbered.
  private let paths: UnsafeBufferPointer<SIMD4<UInt16>>

  /// - Parameters:
  ///   - entries, classes: at least 32,768 and 2048 slots, of which at least one is empty; never freed.
  ///   - paths: one more than there are classes, at most 1024; the first is for words without a class.
  package init(
    entries: UnsafeBufferPointer<UInt32>, classes: UnsafeBufferPointer<UInt32>,
    paths: UnsafeBufferPointer<SIMD4<UInt16>>
  ) {
    self.entries = entries
    self.classes = classes
    self.paths = paths
  }

  package static func entrySlot(_ hash: UInt32, _ entry: LexiconEntry) -> UInt32 {
    hash << 14 | UInt32(entry.rawValue)
  }
  package static func classSlot(_ hash: UInt32, _ number: UInt16) -> UInt32 { hash << 10 | UInt32(number) }

  /// By the hash of a word in lower case, or of a phrase (`Lexicon.phrase`).
  @inline(__always)
  package func entry(_ hash: UInt32) -> LexiconEntry {
    LexiconEntry(rawValue: UInt16(Self.find(hash, in: entries, valueBits: 14)))
  }

  /// The class of a word by the hash of its spelling; 0 for none.
  @inline(__always)
  package func wordClass(_ hash: UInt32) -> UInt16 { UInt16(Self.find(hash, in: classes, valueBits: 10)) }

  @inline(__always)
  package func path(_ wordClass: UInt16) -> SIMD4<UInt16> { paths[Int(wordClass)] }

  @inline(__always)
  private static func find(_ hash: UInt32, in slots: UnsafeBufferPointer<UInt32>, valueBits: UInt32) -> UInt32 {
    var slot = place(of: hash, among: slots.count)
    while true {
      let found = slots[slot]
      if found == 0 { return 0 }
      if (found ^ hash << valueBits) >> valueBits == 0 { return found & (1 << valueBits - 1) }
      slot += 1
      if slot == slots.count { slot = 0 }
    }
  }

  /// The slot at which the search for a hash begins.
  @inline(__always)
  package static func place(of hash: UInt32, among slots: Int) -> Int {
    Int((UInt64(hash) &* UInt64(slots)) >> 32)
  }

  /// The hash of a phrase from that of its beginning and that of its next word in lower case.
  @inline(__always)
  package static func phrase(_ beginning: UInt32, _ next: UInt32) -> UInt32 {
    var hash = FeatureHash(77)
    hash.add(beginning)
    hash.add(next)
    return hash.value
  }

  /// Words of the longest phrase that is looked for.
  package static let longestPhrase = 6
}

/// Where a token stands in a phrase of a list: bit `4 * list + position`.
package struct PhrasePlace: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
}

extension Lexicon {
  /// Marks the phrases of each list, the longest at each place, that begin with a capital.
  package func places(of forms: UnsafeBufferPointer<WordForm>, into places: inout [PhrasePlace]) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement([], count: forms.count))
    // Where the phrase of a list that was marked last ends.
    var ends = InlineArray<9, Int>(repeating: 0)
    for start in 0..<forms.count {
      let form = forms[start]
      guard form.traits.contains(.capitalised) || form.traits.contains(.mixed) else { continue }
      var longest = InlineArray<9, Int>(repeating: 0)
      var hash = form.lower
      var entry = form.lexicon
      var length = 1
      while true {
        if entry.rawValue & 0x1FF != 0 {
          for list in 0..<9 where entry.rawValue & (1 << UInt16(list)) != 0 { longest[list] = length }
        }
        guard entry.contains(.opening), length < Self.longestPhrase, start + length < forms.count else { break }
        hash = Self.phrase(hash, forms[start + length].lower)
        entry = self.entry(hash)
        length += 1
        if entry.isEmpty { break }
      }
      for list in 0..<9 where longest[list] > 0 && start >= ends[list] {
        let length = longest[list]
        for offset in 0..<length {
          let position = length == 1 ? 3 : offset == 0 ? 0 : offset == length - 1 ? 2 : 1
          places[start + offset].formUnion(PhrasePlace(rawValue: 1 << UInt64(4 * list + position)))
        }
        ends[list] = start + length
      }
    }
  }
}
