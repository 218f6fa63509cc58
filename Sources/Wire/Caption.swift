import Language

/// A picture's caption and the credit at its end, told apart from copy by the credit: copy ends in a full stop, not
/// in a photographer's name.
enum Caption {
  /// Where the credit begins in a block, as an offset in UTF-8 from its start; 0 if the block is nothing but a credit.
  /// Nil for a block that carries none.
  static func creditOffset(in block: BlockText) -> Int? {
    let text = block.text
    guard !block.endsWithStop, let start = marked(block) ?? slashed(text) ?? bracketed(text) else { return nil }
    return text.utf8.distance(from: text.startIndex, to: start)
  }

  /// Says itself that it is about a picture: `FILE PHOTO: …`.
  static func isLabelled(_ block: BlockText) -> Bool {
    let text = block.lowercased
    return ["file photo", "file -", "file –", "photo:", "picture:", "image:", "caption:", "pictured:"].contains(
      where: text.hasPrefix)
      || block.hasPhrase(["in this file photo", "in this handout"])
  }

  /// `Copyright …`, `© …`, `Photo: …` with at most a dozen words behind it.
  private static func marked(_ block: BlockText) -> Substring.Index? {
    // Most paragraphs have none of these.
    guard block.hasPhrase(["copyright ", "©", "photo", "picture: ", "image: ", "credit: ", "courtesy of "]) else {
      return nil
    }
    let text = block.text
    for marker in [
      "Copyright ", "©", "Photo: ", "Photo by ", "Picture: ", "Photograph: ", "Image: ", "Credit: ", "Courtesy of ",
    ] {
      guard let start = lastRange(of: marker, in: text) else { continue }
      let isAtStart = start == text.startIndex
      guard isAtStart || !text[text.index(before: start)].isLetter else { continue }
      let words = text[start...].split(whereSeparator: \.isWhitespace)
      // `Copyright law passes first reading` is a headline.
      if marker == "Copyright ", words.count > 1, words[1].first?.isLowercase ?? false { continue }
      if words.count <= 12 { return start }
    }
    return nil
  }

  /// `… in Kyiv, Ukraine. Yan Dobronosov/Global Images Ukraine/Getty`: names with slashes behind the last sentence.
  private static func slashed(_ text: Substring) -> Substring.Index? {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?”\"".contains(text[index]), next < text.endIndex, text[next].isWhitespace {
        start = text[next...].firstIndex { !$0.isWhitespace && !"-–—".contains($0) } ?? text.endIndex
      }
      index = next
    }
    let tail = text[start...]
    let words = tail.split { $0.isWhitespace || $0 == "/" }
    guard tail.contains("/"), (2...10).contains(words.count), !tail.contains("://"),
      words.allSatisfy({ $0.first.map { $0.isUppercase || $0.isNumber } ?? false || particles.contains($0) })
    else { return nil }
    return start
  }

  private static let particles: Set<Substring> = ["via", "for", "of", "de", "von", "van", "the", "dpa"]

  /// `… (AP Photo/Ann Example)`.
  private static func bracketed(_ text: Substring) -> Substring.Index? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    guard inner.split(whereSeparator: \.isWhitespace).count <= 12,
      inner.contains("/") && !inner.contains("://") || inner.lowercased().contains("photo")
    else { return nil }
    return open
  }

  private static func lastRange(of marker: String, in text: Substring) -> Substring.Index? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(marker) { return index }
    }
    return nil
  }
}
