import Archive
import Grouping
import Newsroom
import Wire

/// Copy that was read and analysed, ready to be filed.
package struct PreparedBatch: Sendable {
  /// Of each delivery.
  private(set) var files: [File]

  enum File: Sendable {
    case refused(Refusal)
    case read([Piece])
  }

  enum Piece: Sendable {
    /// Nothing has changed since it was filed: it was not analysed.
    case known(KnownItem)
    case submission(Submission)
  }

  /// Of nothing.
  package init() { files = [] }

  init(files: [File]) { self.files = files }

  init(joining batches: [PreparedBatch]) { files = batches.flatMap(\.files) }

  /// Files all of it under another outlet's name.
  mutating func setOutlet(_ outlet: String) {
    files = files.map { file in
      guard case .read(let pieces) = file else { return file }
      return .read(
        pieces.map { piece in
          guard case .submission(var submission) = piece else { return piece }
          submission.name = FilingSession.Name(
            file: submission.name.file, outlet: outlet, folder: submission.name.folder)
          return .submission(submission)
        })
    }
  }

  /// What is known to become of each item before anything is filed.
  var outcomes: [[Outcome]] {
    files.map { file in
      switch file {
      case .refused(let refusal): [.refused(refusal)]
      case .read(let pieces):
        pieces.map { piece in
          if case .known(.unchanged(let version)) = piece { .unchanged(version) } else { .deleted }
        }
      }
    }
  }

  /// Whether nothing is to be filed.
  var isKnown: Bool { count == 0 }

  /// How many items are to be filed.
  var count: Int { submissions.count }

  /// Everything to be filed with its place: delivery and item.
  private var submissions: [(file: Int, piece: Int, submission: Submission)] {
    files.enumerated().flatMap { file, read -> [(Int, Int, Submission)] in
      guard case .read(let pieces) = read else { return [] }
      return pieces.enumerated().compactMap { index, piece in
        if case .submission(let submission) = piece { (file, index, submission) } else { nil }
      }
    }
  }

  /// The order in which the copy is placed: by time, so that the order of the deliveries makes no difference to the stories. Of
  /// items under one name or identifier the given order holds, as the later one is the newer version where nothing tells otherwise.
  var inOrder: [(file: Int, piece: Int, submission: Submission)] {
    let given = submissions
    let keys = given.map { ($0.submission.copy.published.seconds, $0.submission.digest) }
    var order = given.indices.sorted { keys[$0] < keys[$1] }
    var places: [Sameness: [Int]] = [:]
    for (place, index) in order.enumerated() {
      places[Sameness(given[index].submission), default: []].append(place)
    }
    for same in places.values where same.count > 1 {
      for (place, index) in zip(same, same.map { order[$0] }.sorted()) { order[place] = index }
    }
    return order.map { given[$0] }
  }

  private enum Sameness: Hashable {
    case item(ItemKey)
    case name(String, String?)

    init(_ submission: Submission) {
      self = submission.item.map { .item($0.key) } ?? .name(submission.name.file, submission.name.outlet)
    }
  }
}

extension PreparedBatch {
  /// Reads deliveries and analyses what the archive does not have yet as it is.
  ///
  /// - Parameter known: which of some items the archive has.
  init(
    _ deliveries: [Delivery], clock: Clock, workers: Workers, known: ([(key: ItemKey, digest: UInt64)]) -> [KnownItem?]
  ) {
    let read = workers.map(deliveries) { delivery in
      Result { () throws(WireError) in
        try readTransmission(delivery.bytes, format: delivery.format, origin: delivery.origin)
      }
    }
    self.init(Array(zip(deliveries, read)), clock: clock, workers: workers, known: known)
  }

  init(
    _ read: [(delivery: Delivery, transmission: Result<Transmission, WireError>)], clock: Clock, workers: Workers,
    known: ([(key: ItemKey, digest: UInt64)]) -> [KnownItem?]
  ) {
    let received = Moment(seconds: clock.now())
    let named = read.map { delivery, transmission -> Result<[Named], Refusal> in
      Result { () throws(Refusal) in try Self.pieces(of: delivery, transmission) }
    }
    var items: [(key: ItemKey, digest: UInt64)] = []
    for case .success(let pieces) in named { items += pieces.compactMap { $0.item.map { ($0.rendering, $0.digest) } } }
    // In the order of the items.
    var answers = (items.isEmpty ? [] : known(items)).makeIterator()
    var unknown: [(piece: Named, delivery: Delivery)] = []
    /// Nil for what is to be analysed.
    func answer(_ piece: Named, in delivery: Delivery) -> Piece? {
      switch piece.item == nil ? nil : answers.next() ?? nil {
      case .unchanged(let version): return .known(.unchanged(version))
      // Somebody who brings it by hand wants it back.
      case .deleted where delivery.scope != nil: return .known(.deleted)
      case .deleted, nil:
        unknown.append((piece, delivery))
        return nil
      }
    }
    let answered = zip(read, named).map { read, named in
      named.map { pieces in pieces.map { answer($0, in: read.delivery) } }
    }
    var analysed = workers.map(unknown) { piece, delivery in
      Submission(piece.copy, named: piece.name, item: piece.item, in: delivery, received: received, clock: clock)
    }.makeIterator()
    files = answered.map { file in
      switch file {
      case .failure(let refusal): .refused(refusal)
      case .success(let pieces): .read(pieces.map { $0 ?? .submission(analysed.next()!) })
      }
    }
  }

  private typealias Named = (copy: Copy, name: String, item: Item?)

  /// The items of a delivery with the names under which they are filed.
  private static func pieces(
    of delivery: Delivery, _ transmission: Result<Transmission, WireError>
  ) throws(Refusal) -> [Named] {
    let read: Transmission
    do { read = try transmission.get() } catch { throw .unread(error) }
    if read.items.isEmpty {
      throw read.subscriptions.isEmpty ? .noItems(read.format) : .subscriptions(read.subscriptions.count)
    }
    var times: [String: Int] = [:]
    let shared = shared(read.items, in: delivery)
    return read.items.enumerated().map { index, copy in
      var copy = copy
      // What was odd about the whole is told once.
      if index == 0 { copy.warnings = read.warnings + copy.warnings }
      var item = Item(copy, in: delivery)
      if let key = item?.key, shared.contains(key) { item = Item(copy, in: delivery, isShared: true) }
      guard read.items.count > 1 || delivery.scope != nil else { return (copy, delivery.name, item) }
      let name = "\(delivery.name)#\(Self.digits(copy, item))"
      times[name, default: 0] += 1
      let time = times[name]!
      return (copy, time == 1 || item != nil ? name : "\(name)~\(time)", item)
    }
  }

  /// The keys that several items of a feed have which are no versions of each other: they say no time or number of their own, and their
  /// headlines differ, as those of alerts that all lead to one page.
  private static func shared(_ items: [Copy], in delivery: Delivery) -> Set<ItemKey> {
    var headlines: [ItemKey: Set<String?>] = [:]
    for copy in items where copy.format.isFeed && copy.particulars.identifier == nil {
      guard let key = Item(copy, in: delivery)?.key else { continue }
      headlines[key, default: []].insert(copy.headline)
    }
    return Set(headlines.filter { $0.value.count > 1 }.keys)
  }

  /// Eight digits that an item of a file has again when the file comes again, whatever stands around it.
  private static func digits(_ copy: Copy, _ item: Item?) -> String {
    var number = item?.key.value
    if number == nil {
      var hash = StableHash()
      hash.add(copy.headline ?? String(copy.text.prefix(200)))
      number = hash.value
    }
    let digits = String((number ?? 0) & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
