/// What the configuration says about the reader.
package struct Settings: Hashable, Sendable {
  /// Opening an article marks it read; else only `m`, or `space` at its end.
  package var marksReadOnOpen = false

  /// `y` hands text to the terminal's clipboard (OSC 52): off unless asked for, since a terminal may pass it on.
  package var mayCopy = false

  package init(marksReadOnOpen: Bool = false, mayCopy: Bool = false) {
    self.marksReadOnOpen = marksReadOnOpen
    self.mayCopy = mayCopy
  }
}
