/// A line on standard error that changes in place, on a terminal only.
struct ProgressLine {
  private let isShown: Bool

  /// - Parameter isWorthIt: whether it takes long enough for anyone to look.
  init(if isWorthIt: Bool = true) { isShown = Output.isErrorTerminal && isWorthIt }

  func show(_ text: String) {
    if isShown { Output.writeError("\r\u{1B}[K\(text)") }
  }

  func clear() {
    if isShown { Output.writeError("\r\u{1B}[K") }
  }
}
