import GRDB

/// What became of a store's size, in bytes.
package struct Compaction: Hashable, Sendable {
  package let before: Int64
  package let after: Int64
}

/// What `compact` is at.
package enum CompactingStep: Hashable, Sendable {
  case searchIndex, file, statistics
}

/// Gives back what was deleted, and puts in order what was filed over time.
enum Compacting {
  static func compact(
    _ database: any DatabaseWriter, path: String, told: (CompactingStep) -> Void
  ) throws -> Compaction {
    let before = size(path)
    // A new file is written beside the old one, and then through the -wal file.
    try StoreCopy.requireRoom(2 * before + before / 10, at: path)
    try database.writeWithoutTransaction { db in
      told(.searchIndex)
      try CopyIndex.optimise(db)
      told(.file)
      try db.execute(sql: "VACUUM")
      told(.statistics)
      try Statistics.refresh(db)
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return Compaction(before: before, after: size(path))
  }

  private static func size(_ path: String) -> Int64 { StoreFile.size(path) + StoreFile.size(path + "-wal") }
}
