extension BlockAlignment {
  /// For blocks that no link takes: the block of the other side that holds most of their words though it is linked to another.
  /// A caption that repeats a paragraph is a copy of it, and nothing moved.
  func copies(besides links: [RunLink], of side: Side) -> [Int: Int] {
    var isLinked = [Bool](repeating: false, count: texts[side].blocks.count)
    for link in links { for index in link[side] { isLinked[index] = true } }
    let free = isLinked.indices.filter { !isLinked[$0] && profiles[side][$0].words.count >= Limits.copiedWords }
    guard !free.isEmpty else { return [:] }
    var wanted = [Bool](repeating: false, count: lexicon.weights.count)
    for index in free { for word in profiles[side][index].words { wanted[Int(word)] = true } }
    let rare = RareWords(profiles[side.other].indices, rarity: rarity, wanted: wanted) {
      profiles[side.other][$0].uniqueWords
    }
    var copies: [Int: Int] = [:]
    for index in free {
      let own = profiles[side][index]
      let best = rare.likeliest(own.uniqueWords).map {
        ($0, own.shared(with: profiles[side.other][$0], rarity: rarity))
      }.max { ($0.1.weight, $1.0) < ($1.1.weight, $0.0) }
      if let best, best.1.count >= Limits.copiedWords, best.1.weight >= Limits.containment * own.weight {
        copies[index] = best.0
      }
    }
    return copies
  }

  /// Two blocks without a link of which each is the other's copy: one paragraph that moved, too short to be found before.
  func moves(amongCopies copies: Sides<[Int: Int]>) -> [RunLink] {
    copies.old.sorted { $0.key < $1.key }.filter { old, new in
      copies.new[new] == old && texts.old.blocks[old].role == texts.new.blocks[new].role
    }.map { RunLink(old: $0.key..<($0.key + 1), new: $0.value..<($0.value + 1), isExact: false, isMoved: true) }
  }
}
