import Foundation
import GRDB
import Language

/// Where a version's copy is kept: the records of versions that were filed together share a block, which is packed as one. Alone, a
/// text of 400 words packs to half of its size; in company, to two fifths and less.
struct CopyPlace: Hashable {
  let block: Int64
  /// Of the record's first byte in the unpacked block.
  let offset: Int
}

/// Reads copy out of its blocks; the last few that were unpacked are held, as neighbours are often read together.
final class CopyReader {
  private let db: Database
  private var held: [(block: Int64, bytes: [UInt8])] = []
  private static let most = 4

  init(_ db: Database) { self.db = db }

  /// - Throws: `StoreDamage` where the record is not there.
  func record(at place: CopyPlace) throws -> CopyRecord {
    try CopyRecord(decoding: try bytes(of: place.block), at: place.offset)
  }

  /// The copy of a row of `version`; nil where there is none.
  func record(of version: Int64) throws -> CopyRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT block, place FROM version WHERE id = ?"), arguments: [version]
    ).map { try record(at: CopyPlace(block: $0[0], offset: $0[1])) }
  }

  private func bytes(of block: Int64) throws -> [UInt8] {
    if let index = held.firstIndex(where: { $0.block == block }) { return held[index].bytes }
    guard let bytes = try CopyReader.unpacked(db, block) else { throw StoreDamage("a version's copy is missing") }
    if held.count == Self.most { held.removeFirst() }
    held.append((block, bytes))
    return bytes
  }

  /// A block has grown.
  func forget(_ block: Int64) { held.removeAll { $0.block == block } }

  static func unpacked(_ db: Database, _ block: Int64) throws -> [UInt8]? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT packed, size FROM block WHERE id = ?"), arguments: [block]
    ).map { row in
      let size: Int = row[1]
      let bytes = try row.withUnsafeData(atIndex: 0) { $0?.withUnsafeBytes { PackedBytes.unpack($0, length: size) } }
      guard let bytes else { throw StoreDamage("block \(block) of the copy cannot be unpacked") }
      return bytes
    }
  }
}

/// Adds copy to the blocks: to the last one until it is full, then to new ones. What is open is written by `finish`.
final class CopyWriter {
  /// Bytes of copy in a block that takes no more.
  static let full = 64 << 10

  private let db: Database
  private let reader: CopyReader
  private var open: (block: Int64, bytes: [UInt8], isNew: Bool, isChanged: Bool)?

  /// - Parameter reader: reads beside it.
  init(_ db: Database, reader: CopyReader) {
    self.db = db
    self.reader = reader
  }

  func add(_ record: CopyRecord) throws -> CopyPlace {
    var block = try open ?? last()
    // Not in two places while it grows.
    open = nil
    if block.bytes.count >= Self.full {
      try write(block)
      block = (block.block + 1, [], true, false)
    }
    let place = CopyPlace(block: block.block, offset: block.bytes.count)
    record.encode(into: &block.bytes)
    block.isChanged = true
    open = block
    return place
  }

  /// A record that may still be open.
  func record(at place: CopyPlace) throws -> CopyRecord {
    if let open, open.block == place.block { return try CopyRecord(decoding: open.bytes, at: place.offset) }
    return try reader.record(at: place)
  }

  func finish() throws {
    if let open { try write(open) }
    open = nil
  }

  private func last() throws -> (block: Int64, bytes: [UInt8], isNew: Bool, isChanged: Bool) {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, size FROM block ORDER BY id DESC LIMIT 1"))
    else { return (1, [], true, false) }
    let id: Int64 = row[0]
    guard row[1] < Self.full, let bytes = try CopyReader.unpacked(db, id) else { return (id + 1, [], true, false) }
    return (id, bytes, false, false)
  }

  private func write(_ block: (block: Int64, bytes: [UInt8], isNew: Bool, isChanged: Bool)) throws {
    guard block.isChanged else { return }
    reader.forget(block.block)
    let packed = Data(PackedBytes.pack(block.bytes))
    if block.isNew {
      try db.cachedStatement(sql: "INSERT INTO block (id, size, packed) VALUES (?, ?, ?)")
        .execute(arguments: [block.block, block.bytes.count, packed])
    } else {
      try db.cachedStatement(sql: "UPDATE block SET size = ?, packed = ? WHERE id = ?")
        .execute(arguments: [block.bytes.count, packed, block.block])
    }
  }
}
