import Foundation
import Newsroom

/// What a source says beside the text, as JSON: most formats say little of it, and each something else.
enum ParticularsColumn {
  /// Nil where it says nothing.
  static func encode(_ particulars: Particulars) -> [UInt8]? {
    guard !particulars.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(particulars)).map { Array($0) }
  }

  /// What cannot be read says nothing.
  static func decode(_ bytes: [UInt8]?) -> Particulars {
    guard let bytes else { return Particulars() }
    return (try? JSONDecoder().decode(Particulars.self, from: Data(bytes))) ?? Particulars()
  }
}
