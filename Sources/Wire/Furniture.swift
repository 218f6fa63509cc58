import Language

/// What stands around the copy: told by its wording, since plain text has no marks for it.
enum Furniture {
  // MARK: boilerplate

  /// Notices of the page that the copy was taken from, and characters that strayed from it.
  static func isBoilerplate(_ block: BlockText) -> Bool {
    isStray(block) || isSeparator(block) || isCookieNotice(block) || isPageFurniture(block)
  }

  /// A lone letter or two: what was left of a button or an icon.
  private static func isStray(_ block: BlockText) -> Bool {
    block.wordCount == 1 && block.text.utf8.count <= 2 && !block.text.allSatisfy(\.isNumber)
  }

  private static func isSeparator(_ block: BlockText) -> Bool {
    !block.text.contains { $0.isLetter || $0.isNumber }
  }

  /// Speaks of cookies to the reader. A story about cookies does not say "you" or "this site".
  private static func isCookieNotice(_ block: BlockText) -> Bool {
    guard block.hasPhrase(["cookie"]) else { return false }
    let address: [StaticString] = [
      "you ", "your ", "we use", "we and our", "our use", "this site", "this website", "accept all",
      "manage preferences",
    ]
    return address.count { block.hasPhrase([$0]) } >= 2
  }

  private static func isPageFurniture(_ block: BlockText) -> Bool {
    guard block.wordCount <= 16 else { return false }
    let text = block.lowercased
    return openings.contains { text.hasPrefix($0) } || wholes.contains(text.trimming(".:!»>› "))
  }

  private static let openings = [
    "leave a reply", "leave a comment", "post a comment", "comments are closed", "share this", "follow us",
    "read more:",
    "read also", "also read", "related:", "related stories", "related articles", "see also:", "sign up", "subscribe to",
    "subscribe now", "click here", "download our app", "download the app", "join our", "more on this story",
    "this article was originally published", "skip to", "your email address will not be published",
    "required fields are marked", "we've updated our privacy", "support our journalism", "story continues below",
    "article continues after", "view comments", "print this", "view this email in", "view in browser",
    "view in your browser",
    "unsubscribe", "to unsubscribe", "you are receiving this", "you received this", "this email was sent to",
    "if you no longer wish", "having trouble viewing",
  ]

  private static let wholes: Set = [
    "advertisement", "advert", "ad", "share", "tweet", "print", "email", "facebook", "twitter", "whatsapp", "comments",
    "tags", "related", "read more", "subscribe", "newsletter", "most read", "trending", "continue reading",
    "back to top",
    "all rights reserved",
  ]

  // MARK: bylines

  /// `By Maren Holt and Piet Sand`, `Daria ANDRIIEVSKA`.
  static func isByline(_ block: BlockText) -> Bool { bylineName(block) != nil }

  /// Whose byline the block is, without `By`.
  static func bylineName(_ block: BlockText) -> String? {
    guard (2...14).contains(block.wordCount), !block.endsWithStop || block.wordCount <= 4 else { return nil }
    if ["by", "by:"].contains(block.words[0].lowercased()) {
      guard block.words[1].first?.isUppercase ?? false, !block.endsSentence else { return nil }
      return block.words.dropFirst().joined(separator: " ")
    }
    guard block.wordCount <= 5, block.hasOnlyNameCharacters, block.isAllNames else { return nil }
    // Agencies set the surname in capitals; a headline in capitals has no other case at all.
    let surname = block.words.last!.filter(\.isLetter)
    let given = block.words[0]
    guard surname.count >= 3, surname.allSatisfy(\.isUppercase), given.contains(where: \.isLowercase) else {
      return nil
    }
    return block.words.joined(separator: " ")
  }

  /// A line of two or three names and nothing else. Only between a headline and the copy is that a byline.
  static func isBareName(_ block: BlockText) -> Bool {
    (2...3).contains(block.wordCount) && block.hasOnlyNameCharacters && block.isAllNames && !block.endsSentence
      && !block.words.contains {
        FunctionWords.contains($0.lowercased()) || $0.allSatisfy(\.isUppercase) && $0.count > 1
      }
  }

  // MARK: credits and contributors

  /// Whose copy it is: `Reports: AFP`, `(AFP)`, `© 2024 AFP`.
  static func isCredit(_ block: BlockText) -> Bool {
    guard block.wordCount <= 14 else { return false }
    let text = block.lowercased
    if ["reports:", "source:", "sources:", "credit:", "agency:", "agencies:"].contains(where: text.hasPrefix) {
      // `Sources: minister to resign within days` is a headline.
      let names = text.drop { $0 != ":" }.dropFirst().split { $0 == "," || $0 == "/" || $0 == "&" }
      return names.allSatisfy {
        Agencies.canonicalName(caseless: String($0).trimming("() .")) != nil
          || $0.split(whereSeparator: \.isWhitespace).count <= 3
      }
    }
    if text.hasPrefix("©") || text.hasPrefix("(c) ") { return true }
    // `Copyright 2026 AFP`, not `Copyright law passes first reading`.
    if text.hasPrefix("copyright "),
      block.words[1].allSatisfy({ $0.isNumber || "©-–,".contains($0) })
        || text.contains("all rights reserved")
    {
      return true
    }
    let name = text.trimming("()-–— .")
    return block.wordCount <= 4 && Agencies.canonicalName(caseless: name) != nil
  }

  /// Who else worked on it.
  static func isContributor(_ block: BlockText) -> Bool {
    if block.hasPhrase([
      "contributed to this report", "contributed to this story", "contributed reporting", "contributed to this article",
      "some information was provided by", "some information in this report",
    ]) {
      return true
    }
    guard block.wordCount <= 40 else { return false }
    let text = block.lowercased
    let opening = text.trimming("( ")
    return [
      "reporting by", "additional reporting by", "with reporting by", "editing by", "writing by", "edited by",
      "compiled by",
    ]
    .contains(where: opening.hasPrefix)
  }
}

extension String {
  /// Without these characters at either end.
  func trimming(_ characters: String) -> String {
    let kept = drop { characters.contains($0) }
    guard let last = kept.lastIndex(where: { !characters.contains($0) }) else { return "" }
    return String(kept[...last])
  }
}
