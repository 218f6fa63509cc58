/// What the class, the ID and the role of an element of a page say of what it holds.
final class PageHints {
  /// The words of them in lower case: `article__relatedLinks` has article, related and links.
  let words: [String]
  /// Two and three of them in a row, with hyphens: `related-links`.
  private let phrases: Set<String>

  /// Around the copy: comments, buttons to share it, links to other stories, boxes that ask for something.
  private(set) lazy var isFurniture =
    isSurelyFurniture || hasAny(PageHints.perhapsFurniture) && !hasAny(PageHints.builders)

  /// Not only by words that pages also use for what holds their copy.
  private(set) lazy var isSurelyFurniture =
    words.contains { word in
      PageHints.furniture.contains(word)
        || word.utf8.count > 5 && PageHints.furnitureStems.contains { word.utf8.starts(with: $0.utf8) }
    } || !phrases.isDisjoint(with: PageHints.furniturePhrases)

  /// Who wrote it and when, as a line of its own.
  private(set) lazy var isByline = hasAny(PageHints.bylines)

  /// A line under the headline that says more.
  private(set) lazy var isDeck = hasAny(PageHints.decks) || !phrases.isDisjoint(with: PageHints.deckPhrases)

  /// The body of an article, in the words that most pages use for it.
  private(set) lazy var isBody = hasAny(PageHints.bodies) || !phrases.isDisjoint(with: PageHints.bodyPhrases)

  private init(_ written: String) {
    let words = PageHints.words(in: written)
    self.words = words
    var phrases: Set<String> = []
    for index in words.indices.dropFirst() {
      phrases.insert("\(words[index - 1])-\(words[index])")
      if index > 1 { phrases.insert("\(words[index - 2])-\(words[index - 1])-\(words[index])") }
    }
    self.phrases = phrases
  }

  /// Those that were met before: pages say the same of many elements.
  final class Known {
    private var hints: [String: PageHints] = [:]

    func hints(of element: XMLElement) -> PageHints {
      var written = ""
      for name in PageHints.attributes {
        guard let value = element.attribute(name), value.utf8.count < 1000 else { continue }
        written += value + " "
      }
      if let known = hints[written] { return known }
      let new = PageHints(written)
      hints[written] = new
      return new
    }
  }

  private static let attributes = [
    "class", "id", "role", "data-testid", "data-component", "data-module", "data-widget-type",
  ]

  /// Parted where a letter follows something else, or a capital a small letter.
  static func words(in value: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in value.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte) || byte >= 0x80
      if !isCapital && !isSmall || isCapital && wasSmall, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isCapital || isSmall { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  func has(_ word: String) -> Bool { words.contains(word) }

  func hasAny(_ set: Set<String>) -> Bool { words.contains { set.contains($0) } }

  private static let furniture: Set = [
    "ad", "ads", "adv", "advert", "adverts", "adslot", "adbox", "adunit", "admz", "dfp", "gpt", "mpu", "share",
    "sharing", "sharebar", "social", "socials", "related", "sidebar", "aside", "footer", "colophon", "nav", "navbar",
    "navigation", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "pager", "pagination",
    "paging", "signin", "signup", "popular", "trending", "trends", "mostread", "comment", "comments", "disqus",
    "respond", "replies", "tags", "taglist", "tagcloud", "outbrain", "taboola", "plista", "sponsor", "sponsored",
    "newsletter", "newsletters", "subscribe", "subscription", "recirc", "recirculation", "recommended",
    "recommendations", "recommendation", "readmore", "seealso", "biography", "screenreader", "complementary",
    "contentinfo", "alertdialog", "searchform", "addtoany", "sharedaddy", "wpcnt", "yarpp", "editsection", "navbox",
    "catlinks", "reflist", "slideshow",
  ]

  private static let perhapsFurniture: Set = [
    "widget", "widgets", "callout", "promo", "promos", "teaser", "teasers", "topics", "poll", "toc", "banner",
    "carousel", "bio", "references", "search", "partner", "partners", "rail", "menu", "modal", "popup", "toolbar",
    "skip", "register", "login", "rating", "ratings", "feedback", "survey", "cta", "upsell", "piano", "tooltip",
    "dropdown", "disclaimer", "masthead", "syndication", "noprint", "donate", "donation", "lightbox", "dialog",
  ]

  /// Programs that build pages call every piece of the copy a widget.
  private static let builders: Set = ["elementor", "siteorigin", "sow", "editor", "panel"]

  private static let furnitureStems = [
    "share", "social", "related", "recommend", "newsletter", "comment", "subscri", "advert", "sponsor",
    "breadcrumb", "cookie", "outbrain", "taboola", "disqus", "paginat", "sidebar", "footer", "mostread", "trending",
    "popular",
    "navigation", "sharing", "followus", "morefrom", "screenread", "authorbio", "authorbox", "readnext",
  ]

  private static let furniturePhrases: Set = [
    "more-from", "more-on", "more-stories", "more-news", "most-read", "most-viewed", "most-shared", "read-more",
    "read-next", "read-also", "also-read", "see-also", "up-next", "you-may", "you-might", "follow-us", "sign-up",
    "log-in", "sign-in", "author-box", "author-info", "author-card", "author-profile", "about-author",
    "about-the-author", "post-tags",
    "article-tags", "tag-list", "next-post", "previous-post", "post-navigation", "sr-only", "visually-hidden",
    "screen-reader", "screen-only", "latest-news", "latest-stories", "top-stories", "inline-story", "article-tools",
    "article-links",
    "story-links", "entry-utility", "post-meta-bottom", "article-footer", "jump-to", "back-to", "in-this-article",
    "mw-jump",
    "print-only", "site-header", "page-header-nav", "global-header", "hatnote", "story-list", "link-list", "topic-list",
    "keyword-list",
  ]

  private static let bylines: Set = [
    "byline", "bylines", "author", "authors", "byauthor", "contributor", "contributors", "reporter", "dateline",
    "timestamp", "date", "datetime", "pubdate", "published", "publish", "publication", "updated", "posted", "time",
    "meta",
    "metadata", "postmeta", "posttime", "kicker", "eyebrow", "overline", "category", "readtime", "credits", "info",
  ]

  private static let decks: Set = [
    "deck", "dek", "standfirst", "subheadline", "subtitle", "subhed", "subheading", "strapline", "chapo", "lead",
    "intro",
  ]

  private static let deckPhrases: Set = [
    "article-summary", "entry-summary", "article-description", "sub-title", "sub-headline", "sub-heading",
    "article-lead",
    "story-summary",
  ]

  private static let bodies: Set = [
    "articlebody", "articletext", "articlecontent", "storybody", "storytext", "storycontent", "postcontent", "postbody",
    "entrycontent", "bodytext", "bodycopy", "bodycontent", "newsbody", "newstext", "newscontent", "maintext",
    "bodymain", "articletxt",
    "contenttext", "textbody", "richtext", "fulltext", "detailcontent", "artikel",
  ]

  private static let bodyPhrases: Set = [
    "article-body", "article-text", "article-content", "article-copy", "article-main", "article-detail",
    "article-page-content", "article-view-content", "article-post-content", "article-inner", "article-contents",
    "story-body", "story-text", "story-content", "story-copy", "story-main", "story-article", "entry-content",
    "entry-body",
    "entry-text", "post-content", "post-body", "post-text", "post-entry", "post-inner", "post-article",
    "post-page-content",
    "news-body", "news-text", "news-content", "news-article", "news-detail", "news-story", "body-text", "body-copy",
    "body-content", "content-body",
    "content-text", "content-article", "main-text", "main-article", "main-body", "text-body", "blog-content",
    "blog-post", "blog-body", "single-content", "single-post-content", "single-body", "page-content-article",
    "field-name-body", "field-body", "rich-text", "rich-content", "full-text", "detail-content", "detail-text",
    "detail-body",
    "press-release-content", "release-body", "paragraph-container", "text-long", "td-post-content", "c-article-content",
    "the-content", "node-body", "wysiwyg", "markdown-body", "gh-content", "available-content", "mw-parser-output",
    "prose",
  ]
}
