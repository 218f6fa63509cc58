import Archive
import Newsroom
import Wire

/// The desk that files copy: it reads, analyses, groups and stores. One batch is one transaction.
package struct Desk: Sendable {
  let archive: Archive
  let clock: Clock
  /// Off: every article is a story of its own, with its versions.
  package let isGrouping: Bool
  let fingerprints = FingerprintCache()
  let workers: Workers

  /// - Parameter workers: how many threads read and analyse what is prepared.
  package init(archive: Archive, clock: Clock, isGrouping: Bool = true, workers: Int = 1) {
    self.archive = archive
    self.clock = clock
    self.isGrouping = isGrouping
    self.workers = Workers(count: workers)
  }

  /// Files a batch. Reading and analysis come first, outside the transaction.
  ///
  /// - Returns: of each delivery what became of its items, in their order; of one that was refused only that.
  package func file(_ deliveries: [Delivery]) throws(ArchiveError) -> [[Outcome]] { try file(prepare(deliveries)) }

  /// Reads and analyses a batch. It only asks the archive which items it has; it may run beside the filing of another batch.
  package func prepare(_ deliveries: [Delivery]) -> PreparedBatch {
    PreparedBatch(deliveries, clock: clock, workers: workers, known: known)
  }

  /// The same for what was read already.
  package func prepare(_ transmission: Transmission, of delivery: Delivery) -> PreparedBatch {
    PreparedBatch([(delivery, .success(transmission))], clock: clock, workers: workers, known: known)
  }

  /// Where the archive cannot tell, everything is analysed; what is wrong is told when it is filed.
  private func known(_ items: [(key: ItemKey, digest: UInt64)]) -> [KnownItem?] {
    (try? archive.known(items)) ?? items.map { _ in nil }
  }

  package func file(_ batch: PreparedBatch) throws(ArchiveError) -> [[Outcome]] {
    do throws(ArchiveError) {
      return try write(batch)
    } catch {
      // What was looked at in vain has not been filed.
      fingerprints.empty()
      throw error
    }
  }

  private func write(_ batch: PreparedBatch) throws(ArchiveError) -> [[Outcome]] {
    // Nothing to write: nobody has to wait for it.
    if batch.isKnown { return batch.outcomes }
    return try archive.file(by: .current) { session in
      var filing = try BatchFiling(
        session: session, grouper: isGrouping ? Grouper(in: session, fingerprints: fingerprints) : nil)
      return try filing.file(batch)
    }
  }
}
