/// What the configuration says about the reader.
package struct Settings: Hashable, Sendable {
  /// Opening an article marks it read; else only `m`, or `space` at its end.
  package var marksReadOnOpen = false

  package init(marksReadOnOpen: Bool = false) { self.marksReadOnOpen = marksReadOnOpen }
}
