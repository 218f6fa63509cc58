import Language

/// Aligns the blocks of two texts. Near linear: candidates come from rare words, the spine from a heaviest increasing
/// subsequence, and only the small gaps between its links are searched in full.
struct BlockAlignment {
  let texts: Sides<ComparedText>
  let lexicon: Lexicon
  private let limits: LimitLog
  let rarity: [Float]
  let profiles: Sides<[BlockProfile]>

  init(_ texts: Sides<ComparedText>, lexicon: Lexicon, limits: LimitLog) {
    self.limits = limits
    self.texts = texts
    self.lexicon = lexicon
    let rarity = wordRarity(of: texts, lexicon: lexicon)
    self.rarity = rarity
    profiles = texts.map { text in
      text.blocks.map { BlockProfile(text.folds[$0.tokens], lexicon: lexicon, rarity: rarity) }
    }
  }

  /// The linked runs of blocks: a run is one block or, where a paragraph was split or joined, up to three on one side.
  func links() -> (links: [RunLink], copies: Sides<[Int: Int]>) {
    let exact = exactLinks()
    let candidates = exact + looseLinks(besides: exact)
    let spine = heaviestIncreasing(candidates, count: texts.new.blocks.count)
    var runs = spine.map { RunLink(old: $0.old..<($0.old + 1), new: $0.new..<($0.new + 1), isExact: $0.isExact) }
    var taken = Taken(runs, texts: texts)
    let moves = moves(among: candidates, taken: &taken)
    runs = fillGaps(of: runs, taken: &taken) + moves
    runs = runs.map { extended($0, taken: &taken) }
    let found = Sides(old: copies(besides: runs, of: .old), new: copies(besides: runs, of: .new))
    let short = self.moves(amongCopies: found)
    runs += short
    let links = runs.map { run in
      var run = run
      run.isPartial = !run.isExact && similarity(run) < Limits.moveSimilarity
      return run
    }
    let moved = Sides(old: Set(short.flatMap(\.old)), new: Set(short.flatMap(\.new)))
    return (
      links,
      Sides(
        old: found.old.filter { !moved.old.contains($0.key) }, new: found.new.filter { !moved.new.contains($0.key) })
    )
  }

  // MARK: candidates

  /// Pairs of blocks with the same tokens.
  private func exactLinks() -> [BlockLink] {
    var places: [ArraySlice<UInt32>: Sides<[Int]>] = [:]
    for side in Side.allCases {
      for (index, block) in texts[side].blocks.enumerated() where !block.tokens.isEmpty {
        places[texts[side].identifiers[block.tokens], default: Sides(old: [], new: [])][side].append(index)
      }
    }
    var links: [BlockLink] = []
    for place in places.values where !place.old.isEmpty && !place.new.isEmpty {
      for (old, new) in inOrder(place) {
        let fit = roleFit(old, new)
        links.append(
          BlockLink(
            old: old, new: new, similarity: fit,
            weight: fit * (profiles.old[old].weight + Float(texts.old.blocks[old].tokens.count)), isExact: true))
      }
    }
    return links.sorted { $0.old < $1.old }
  }

  /// Pairs of places in order, those of one role first: a caption with the words of a paragraph takes no paragraph’s place.
  private func inOrder(_ places: Sides<[Int]>) -> [(old: Int, new: Int)] {
    if places.old.count == 1, places.new.count == 1 { return [(places.old[0], places.new[0])] }
    let roles = Sides(
      old: Dictionary(grouping: places.old) { texts.old.blocks[$0].role },
      new: Dictionary(grouping: places.new) { texts.new.blocks[$0].role })
    var pairs: [(old: Int, new: Int)] = []
    var left = Sides(old: [Int](), new: [Int]())
    for role in ParagraphRole.allCases {
      let (old, new) = (roles.old[role] ?? [], roles.new[role] ?? [])
      pairs += zip(old, new).map { (old: $0, new: $1) }
      left.old += old.dropFirst(new.count)
      left.new += new.dropFirst(old.count)
    }
    return pairs + zip(left.old.sorted(), left.new.sorted()).map { (old: $0, new: $1) }
  }

  /// For each block without an exact partner, the most similar ones among those that share its rarest words.
  private func looseLinks(besides exact: [BlockLink]) -> [BlockLink] {
    let exactOld = Set(exact.map(\.old))
    let exactNew = Set(exact.map(\.new))
    let rare = RareWords(texts.new.blocks.indices.filter { !exactNew.contains($0) }, rarity: rarity) {
      profiles.new[$0].uniqueWords
    }
    var links: [BlockLink] = []
    for index in texts.old.blocks.indices where !exactOld.contains(index) {
      for other in rare.likeliest(profiles.old[index].uniqueWords) {
        let (similarity, explained) = fit(index, other)
        guard similarity >= Limits.similarity else { continue }
        // As an exact link weighs, for what they share: else a paragraph that is the same outweighs three that were edited, and
        // these are called moved instead of that one.
        let tokens = min(texts.old.blocks[index].tokens.count, texts.new.blocks[other].tokens.count)
        links.append(
          BlockLink(
            old: index, new: other, similarity: similarity,
            weight: similarity * (explained + Float(tokens)), isExact: false))
      }
    }
    return links
  }

  /// How alike two blocks are, and the weight of the words that they share. Names alone link nothing: two paragraphs in which
  /// the same minister speaks are two.
  private func fit(_ old: Int, _ new: Int) -> (similarity: Float, explained: Float) {
    let (a, b) = (profiles.old[old], profiles.new[new])
    let shared = a.shared(with: b, rarity: rarity, isPlain: lexicon.isPlain)
    guard a.weight + b.weight > 0, shared.plain > 0 || shared.count == min(a.words.count, b.words.count) else {
      return (0, 0)
    }
    return (2 * shared.weight / (a.weight + b.weight) * roleFit(old, new), shared.weight)
  }

  private func roleFit(_ old: Int, _ new: Int) -> Float {
    texts.old.blocks[old].role == texts.new.blocks[new].role ? 1 : Limits.roleMismatch
  }

  // MARK: moves

  /// Links off the spine between blocks that nothing else has taken.
  private func moves(among candidates: [BlockLink], taken: inout Taken) -> [RunLink] {
    var moves: [RunLink] = []
    /// By old block that moved: where it moved to.
    var places: [Int: Int] = [:]
    func move(_ link: BlockLink) {
      taken.old[link.old] = true
      taken.new[link.new] = true
      places[link.old] = link.new
      moves.append(
        RunLink(old: link.old..<(link.old + 1), new: link.new..<(link.new + 1), isExact: link.isExact, isMoved: true))
    }
    var short: [BlockLink] = []
    for link in candidates.sorted(by: { ($0.weight, $1.old, $1.new) > ($1.weight, $0.old, $0.new) }) {
      guard !taken.old[link.old], !taken.new[link.new], link.isExact || link.similarity >= Limits.moveSimilarity,
        texts.old.blocks[link.old].role == texts.new.blocks[link.new].role
      else { continue }
      let words = min(profiles.old[link.old].words.count, profiles.new[link.new].words.count)
      if words >= (link.isExact ? Limits.exactMoveWords : Limits.moveWords) { move(link) } else { short.append(link) }
    }
    // A short one moves with its neighbour: alone it might be a coincidence.
    for link in short where !taken.old[link.old] && !taken.new[link.new] {
      if places[link.old - 1] == link.new - 1 || places[link.old + 1] == link.new + 1 { move(link) }
    }
    return moves
  }

  // MARK: gaps

  /// Between two links of the spine, links that were too weak to be found from rare words, by a small table.
  private func fillGaps(of spine: [RunLink], taken: inout Taken) -> [RunLink] {
    var result: [RunLink] = []
    var old = 0
    var new = 0
    let end = RunLink(
      old: texts.old.blocks.count..<texts.old.blocks.count, new: texts.new.blocks.count..<texts.new.blocks.count,
      isExact: true)
    for link in spine + [end] {
      let gap = Sides(
        old: (old..<link.old.lowerBound).filter { !taken.old[$0] },
        new: (new..<link.new.lowerBound).filter { !taken.new[$0] })
      for found in matches(in: gap) {
        taken.take(found)
        result.append(found)
      }
      if !link.old.isEmpty { result.append(link) }
      (old, new) = (link.old.upperBound, link.new.upperBound)
    }
    return result
  }

  /// The best matches of two short lists of blocks that keep their order. Lists longer than a screen are left: their
  /// rare words have found what there is.
  private func matches(in gap: Sides<[Int]>) -> [RunLink] {
    let (rows, columns) = (gap.old.count, gap.new.count)
    guard rows > 0, columns > 0 else { return [] }
    guard rows * columns <= Limits.blockTable else {
      limits.note(.paragraphs)
      return []
    }
    var best = [[Float]](repeating: [Float](repeating: 0, count: columns + 1), count: rows + 1)
    var match = [[Bool]](repeating: [Bool](repeating: false, count: columns + 1), count: rows + 1)
    for row in 1...rows {
      for column in 1...columns {
        best[row][column] = max(best[row - 1][column], best[row][column - 1])
        let (old, new) = (gap.old[row - 1], gap.new[column - 1])
        let similarity = fit(old, new).similarity
        guard similarity >= Limits.similarity, best[row - 1][column - 1] + similarity > best[row][column] else {
          continue
        }
        best[row][column] = best[row - 1][column - 1] + similarity
        match[row][column] = true
      }
    }
    var links: [RunLink] = []
    var (row, column) = (rows, columns)
    while row > 0, column > 0 {
      if match[row][column] {
        let (old, new) = (gap.old[row - 1], gap.new[column - 1])
        links.append(RunLink(old: old..<(old + 1), new: new..<(new + 1), isExact: false))
        row -= 1
        column -= 1
      } else if best[row - 1][column] >= best[row][column - 1] {
        row -= 1
      } else {
        column -= 1
      }
    }
    return links.reversed()
  }

  // MARK: splits and joins

  /// A link with the free neighbours on one side that make it fit better: a paragraph that was split or joined.
  private func extended(_ link: RunLink, taken: inout Taken) -> RunLink {
    guard !link.isExact else { return link }
    var link = link
    for side in Side.allCases {
      var grown = true
      while grown, link[side].count < 3, link[side.other].count == 1 {
        grown = false
        let now = similarity(link)
        for longer in [
          link[side].lowerBound..<(link[side].upperBound + 1), (link[side].lowerBound - 1)..<link[side].upperBound,
        ] {
          let added = longer.upperBound > link[side].upperBound ? longer.upperBound - 1 : longer.lowerBound
          guard texts[side].blocks.indices.contains(added), !taken[side][added],
            texts[side].blocks[added].role == texts[side].blocks[link[side].lowerBound].role
          else { continue }
          var candidate = link
          candidate[side] = longer
          if similarity(candidate) >= now + Limits.splitGain {
            link = candidate
            taken[side][added] = true
            grown = true
            break
          }
        }
      }
    }
    return link
  }

  private func similarity(_ link: RunLink) -> Float {
    profile(.old, link.old).similarity(to: profile(.new, link.new), rarity: rarity)
  }

  private func profile(_ side: Side, _ run: Range<Int>) -> BlockProfile {
    run.count == 1
      ? profiles[side][run.lowerBound]
      : BlockProfile(texts[side].folds[texts[side].tokenRange(of: run)], lexicon: lexicon, rarity: rarity)
  }
}

/// Linked runs of blocks.
struct RunLink {
  var old: Range<Int>
  var new: Range<Int>
  var isExact: Bool
  var isMoved = false
  /// Less than half of the words are the same.
  var isPartial = false

  subscript(side: Side) -> Range<Int> {
    get { side == .old ? old : new }
    set { if side == .old { old = newValue } else { new = newValue } }
  }
}

/// Which blocks are linked already.
private struct Taken {
  var old: [Bool]
  var new: [Bool]

  init(_ links: [RunLink], texts: Sides<ComparedText>) {
    old = [Bool](repeating: false, count: texts.old.blocks.count)
    new = [Bool](repeating: false, count: texts.new.blocks.count)
    for link in links { take(link) }
  }

  mutating func take(_ link: RunLink) {
    for index in link.old { old[index] = true }
    for index in link.new { new[index] = true }
  }

  subscript(side: Side) -> [Bool] {
    get { side == .old ? old : new }
    set { if side == .old { old = newValue } else { new = newValue } }
  }
}
