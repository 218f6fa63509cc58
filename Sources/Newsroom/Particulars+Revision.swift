extension Particulars {
  /// The version as a number, where the source numbers it so: `3`. Of `1b` nobody knows the order.
  package var revisionNumber: Int64? {
    guard let revision, !revision.isEmpty, revision.utf8.count <= 18,
      revision.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int64(revision)
  }
}
