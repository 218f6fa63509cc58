import Language

/// The paragraphs of a page's copy, cleared of what strayed into it.
enum PageBlocks {
  static func cleared(_ blocks: [MarkupBlock], headline: String?) -> [MarkupBlock] {
    var kept: [MarkupBlock] = []
    var hasText = false
    var times: [String: Int] = [:]
    for block in blocks { times[block.text, default: 0] += 1 }
    for (index, block) in upToLinks(blocks).enumerated() {
      let text = BlockText(block.text[...])
      if index < 8, !hasText, let headline, isSame(block.text, headline) { continue }
      if text.words.count <= 16, isLabel(text) || Furniture.isBoilerplate(text) || times[block.text, default: 0] > 2 {
        continue
      }
      if !hasText, let head = head(block, text) {
        if let block = head.block { kept.append(block) }
        continue
      }
      if block.role == nil, text.words.count > 8 || isCompact(block.text) { hasText = true }
      if block.role == .caption { kept += credited(block, text) } else { kept.append(block) }
    }
    return endingInText(kept)
  }

  /// Before the first paragraph: who wrote it and when, and words such as the section's name, which are left out.
  private static func head(_ block: MarkupBlock, _ text: BlockText) -> (block: MarkupBlock?, Void)? {
    guard block.role == nil || block.role == .subhead, !text.endsSentence, text.text.utf8.count < 160 else {
      return nil
    }
    if Furniture.isByline(text) { return (MarkupBlock(role: .byline, text: block.text, links: block.links), ()) }
    if text.words.count <= 10, StatedDate(written: text.text) != nil {
      return (MarkupBlock(role: .date, text: block.text), ())
    }
    if text.words.count <= 2, block.role == nil, !isCompact(block.text) { return (nil, ()) }
    return nil
  }

  /// Scripts that set no spaces between words.
  private static func isCompact(_ text: String) -> Bool {
    text.unicodeScalars.count {
      $0.value >= 0x2E80 || (0x0E00..<0x0F00).contains($0.value) || (0x1000..<0x10A0).contains($0.value)
    } > 15
  }

  /// What pages put on their own between paragraphs.
  private static func isLabel(_ text: BlockText) -> Bool {
    labels.contains(text.lowercased.trimming(".:!»>›…[]() ")) || text.lowercased.hasPrefix("enlarge this image")
  }

  private static let labels: Set = [
    "image source", "image caption", "media caption", "loading", "close", "menu", "video", "photos", "gallery",
    "anzeige",
    "werbung", "publicité", "publicidad", "pubblicità", "reklame", "annons", "advertentie", "реклама", "広告", "listen",
    "listen to article", "save", "copy link",
    "hide caption", "toggle caption", "enlarge image", "view gallery", "watch", "expand", "show more", "see more",
    "load more",
    "read full article", "story continues", "recommended", "recommended stories", "more stories", "topics", "follow",
    "sign in", "log in",
    "scroll to continue with content", "scroll down to continue", "learn more", "edit", "play", "updated", "published",
    "share this article",
    "getty images", "copy", "link copied", "whatsapp", "linkedin", "reddit", "pinterest", "telegram", "print this page",
  ]

  /// The photographer's name at the end of a caption is a credit.
  private static func credited(_ block: MarkupBlock, _ text: BlockText) -> [MarkupBlock] {
    guard let offset = Caption.creditOffset(in: text) else { return [block] }
    guard offset > 0 else { return [MarkupBlock(role: .credit, text: block.text)] }
    let place = block.text.utf8.index(block.text.startIndex, offsetBy: offset)
    let caption = String(block.text[..<place])
    let hanging = caption.reversed().prefix { $0.isWhitespace || "-–—|/".contains($0) }.count
    let links = block.links.filter { $0.span.end <= offset - hanging }
    return [
      MarkupBlock(role: .caption, text: String(caption.dropLast(hanging)), links: links),
      MarkupBlock(role: .credit, text: String(block.text[place...])),
    ]
  }

  /// Without what a heading such as `More from the coast` heads at the end.
  private static func upToLinks(_ blocks: [MarkupBlock]) -> ArraySlice<MarkupBlock> {
    let all = words(blocks)
    var behind = 0
    var end = blocks.endIndex
    for index in blocks.indices.reversed() {
      behind += words([blocks[index]])
      guard Double(behind) < Double(all) * 0.35 else { break }
      let line = blocks[index].text.lowercased().trimming(" :.…>»")
      let isHeading = blocks[index].role == .subhead || line.utf8.count < 50
      if isHeading, line.utf8.count < 70, linkHeadings.contains(where: line.hasPrefix) { end = index }
    }
    return blocks[..<end]
  }

  private static let linkHeadings = [
    "related", "more from", "more on", "more news", "more stories", "read more", "read next", "read also", "also read",
    "you may also", "you might also", "recommended", "most popular", "most read", "trending", "latest from",
    "the latest",
    "latest news", "latest stories", "about the author", "about author", "comments", "leave a", "join the conversation",
    "see also",
    "share this", "sign up", "subscribe", "follow us", "up next", "editors' picks", "editor's picks", "top stories",
    "popular on",
    "what to read next", "don't miss", "keep reading", "next article", "previous article", "in other news",
    "post navigation",
    "mehr zum thema", "lesen sie auch", "das könnte sie", "à lire aussi", "lire aussi", "sur le même sujet",
    "te puede interesar",
    "noticias relacionadas", "leggi anche", "lees ook", "läs också", "les også", "artigos relacionados", "関連記事",
    "関連ニュース", "相关阅读",
    "相关新闻", "читайте также", "по теме",
  ]

  /// A heading at the end heads what was left out.
  private static func endingInText(_ blocks: [MarkupBlock]) -> [MarkupBlock] {
    var kept = blocks
    while kept.last?.role == .subhead { kept.removeLast() }
    return kept
  }

  /// The same words, whatever marks and spaces are between them.
  static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count < b.utf8.count * 2 + 20 && b.utf8.count < a.utf8.count * 2 + 20
      && a.lowercased().filter { $0.isLetter || $0.isNumber } == b.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  static func words(_ blocks: [MarkupBlock]) -> Int {
    blocks.reduce(0) { sum, block in
      let compact = block.text.unicodeScalars.count { $0.value >= 0x2E80 } / 2
      return sum + max(compact, block.text.utf8.split { $0 <= 32 }.count)
    }
  }

  /// Whether the text that was found misses most of the one that the page repeats for machines.
  static func isPoor(_ blocks: [MarkupBlock], beside body: String) -> Bool {
    let wanted = counts(body)
    let sum = wanted.values.reduce(0, +)
    guard sum >= 40 else { return false }
    let found = counts(blocks.map(\.text).joined(separator: " "))
    let common = wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    return Double(common) < Double(sum) * 0.6
  }

  private static func counts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[String(word), default: 0] += 1
    }
    return counts
  }
}
