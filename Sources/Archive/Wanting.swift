/// Whether somebody still waits for what the store is asked in this task of the program. A long walk looks now and then, so that
/// what was typed further is not kept waiting.
enum Wanting {
  @TaskLocal private static var isWanted: @Sendable () -> Bool = { true }

  static var isAbandoned: Bool { !isWanted() }

  /// Does something that may be abandoned: it throws `ArchiveError.abandoned` soon after `isWanted` has become false.
  static func whileWanted<Result>(
    _ isWanted: @escaping @Sendable () -> Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    try $isWanted.withValue(isWanted, operation: body)
  }
}
