import Language
import Testing

@testable import Wire

/// Reads text as a wire would deliver it.
func transmission(_ text: String, as format: Format? = nil) throws -> Transmission {
  try readTransmission(Array(text.utf8), format: format)
}

/// The first piece of copy.
func wireCopy(_ text: String, as format: Format? = nil) throws -> Copy {
  try #require(transmission(text, as: format).items.first)
}

extension Copy {
  /// The texts of the paragraphs of a role.
  func texts(_ role: ParagraphRole) -> [String] {
    paragraphs.filter { $0.role == role }.map { String(text[$0.span]) }
  }
}
