import Language
import Newsroom

/// A picture or a file in a line: `picture, image/jpeg, 412 KB: The ferry in port (Maren Holt/NPW)  https://…`.
package func mediaText(_ media: Media) -> String {
  let kind = [media.kind, media.type, media.size.map(bytes)].compactMap(\.self).joined(separator: ", ")
  let says = media.words
  return [says.isEmpty ? kind : "\(kind): \(says)", media.address].compactMap(\.self).joined(separator: "  ")
}

extension Media {
  /// In one word, as its type tells.
  package var kind: String {
    switch type?.split(separator: "/").first?.lowercased() {
    case "image": "picture"
    case "video": "video"
    case "audio": "sound"
    default: "file"
    }
  }

  /// What it is called, what stands under it, and whose it is.
  package var words: String {
    let text = [title, caption].compactMap(\.self).filter { !$0.isEmpty }
    let unique = text.count == 2 && text[0] == text[1] ? Array(text.prefix(1)) : text
    return (unique.joined(separator: ". ") + (credit.map { " (\($0))" } ?? "")).onOneLine
  }
}

/// `812 bytes`, `412 KB`, `3.1 MB`.
package func bytes(_ count: Int64) -> String {
  switch count {
  case ..<1000: return "\(max(0, count)) bytes"
  case ..<1_000_000: return "\(count / 1000) KB"
  default:
    let tenths = count / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
