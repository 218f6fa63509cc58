import Newsroom

/// Asks for the command or the file that copy is to go to.
///
/// - Parameter headline: what a file would be named after.
func sending(_ what: Sending.What, called headline: String, by action: Action) -> [Step] {
  switch action {
  case .pipe: [.prompt(.pipe(what), before: "")]
  default: [.prompt(.exportFile(what), before: fileName(for: headline))]
  }
}

/// What is said instead where copy must not be used.
func refusal(of header: VersionHeader, _ around: Surroundings) -> Step? {
  header.useNotice(now: around.now).map { .error("\(header.id) is \($0)") }
}

extension Sending {
  /// The last part of the file's name.
  var fileName: String {
    guard case .file(let path, _, _) = sink else { return "" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
