import Language

/// Why a search cannot be understood, where, and how to mend it.
package struct QueryFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Into what was typed.
  package let span: Span
  /// One line.
  package let description: String

  init(_ span: Span, _ description: String) {
    self.span = span
    self.description = description
  }
}
