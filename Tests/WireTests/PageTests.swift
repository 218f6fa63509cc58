import Language
import Newsroom
import Testing

@testable import Wire

@Suite struct PageTests {
  private func read(_ html: String, at address: String? = "https://coast.example/news/ferry.html") throws
    -> Transmission
  {
    let transmission = try readTransmission(Array(html.utf8), origin: Origin(address: address))
    #expect(transmission.format == .html)
    return transmission
  }

  private func copy(_ html: String) throws -> Copy { try #require(try read(html).items.first) }

  private func paragraphs(_ copy: Copy) -> [String] {
    copy.paragraphs.map { "\($0.role.rawValue): \(copy.text[$0.span].onOneLine)" }
  }

  private let story = """
    <p>The night ferry burned for six hours off the island on Tuesday, and the boats of the coastguard came too late.</p>
    <p>Nine people died in the corridors above the deck of the cars, which the crew could not reach, the authority said.</p>
    <p>“We saw the light from the harbour,” said Ilse Brandt, who keeps the shop on the quay, “and then it was gone.”</p>
    """

  private func page(head: String = "", body: String) -> String {
    "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Ferry burns off island | The Coast</title>\(head)</head><body>\(body)</body></html>"
  }

  // MARK: facts

  @Test func `JSON-LD says most, wherever it stands and with references to what else is described`() throws {
    let data = """
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#org", "name": "The Coast"}, {"@type": "Person", "@id": "#ada", "name": "Ada Lund"},
        {"@type": ["NewsArticle"], "headline": "Nine die as ferry burns off the island &amp; sinks", "datePublished": "2026-11-17T08:02:00+01:00",
         "dateModified": "2026-11-17T09:26:00Z", "author": [{"@id": "#ada"}, {"@type": "Person", "name": "By Jonas Wiik"}],
         "publisher": {"@id": "#org"}, "keywords": "ferry, fire", "articleSection": "Coast", "inLanguage": "en",
         "isAccessibleForFree": false, "image": {"url": "/img/ferry.jpg", "caption": "Smoke", "creditText": "Lantern"}}]}
      </script>
      """
    let copy = try copy(page(head: data, body: "<h1>Nine die as ferry burns off the island &amp; sinks</h1>" + story))
    #expect(copy.headline == "Nine die as ferry burns off the island & sinks")
    #expect(copy.byline == "Ada Lund, Jonas Wiik")
    #expect(
      copy.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 17)!, hour: 8, minute: 2, utcOffset: 3600))
    #expect(copy.particulars.updated == 1_794_907_560)
    #expect(copy.particulars.provider == "The Coast")
    #expect(copy.particulars.keywords == ["ferry", "fire"])
    #expect(copy.particulars.subjects == [Subject(code: nil, name: "Coast")])
    #expect(copy.particulars.language == "en")
    #expect(
      copy.particulars.media == [
        Media(address: "https://coast.example/img/ferry.jpg", caption: "Smoke", credit: "Lantern")
      ])
    #expect(copy.warnings.count == 1)
    #expect(paragraphs(copy).count == 4)
  }

  @Test func `without it Open Graph, the names of papers' own, and Dublin Core say it`() throws {
    let head = """
      <meta property="og:title" content="Nine die as ferry burns - The Coast"><meta property="og:site_name" content="The Coast">
      <meta property="article:published_time" content="2026-11-17T08:02:00Z"><meta name="dc.creator" content="Ada Lund and Jonas Wiik">
      <meta property="article:author" content="https://coast.example/ada"><meta property="article:tag" content="ferry">
      <link rel="canonical" href="/news/ferry-burns">
      """
    let copy = try copy(page(head: head, body: story))
    #expect(copy.headline == "Nine die as ferry burns")
    #expect(copy.byline == "Ada Lund, Jonas Wiik")
    #expect(copy.date?.hour == 8)
    #expect(copy.particulars.address == "https://coast.example/news/ferry-burns")
    #expect(copy.particulars.identifier == "https://coast.example/news/ferry-burns")
    #expect(copy.particulars.keywords == ["ferry"])
  }

  @Test func `without either the marks on the page's own elements do`() throws {
    let body = """
      <article itemscope><h1 itemprop="headline">Ferry burns off island</h1><p class="byline">By <a rel="author" href="/ada">Ada Lund</a></p>
      <time datetime="2026-11-17T08:02Z">17 November</time><div itemprop="articleBody">\(story)</div></article>
      """
    let copy = try copy(page(body: body))
    #expect(copy.headline == "Ferry burns off island")
    #expect(copy.byline == "Ada Lund")
    #expect(copy.date?.minute == 2)
    #expect(paragraphs(copy).count == 4)
  }

  @Test func `the title of the page is the headline without the site's name`() throws {
    #expect(try copy(page(body: story)).headline == "Ferry burns off island")
    #expect(
      PageHeadline.withoutSite("Ferry burns: nine dead - Tuesday", site: nil)
        == "Ferry burns: nine dead - Tuesday".replacing(" - Tuesday", with: ""))
    #expect(
      PageHeadline.withoutSite("A ferry – and a fire – at sea off the island", site: nil)
        == "A ferry – and a fire – at sea off the island")
  }

  @Test func `a front page's address names no article`() throws {
    let copy = try copy(page(head: "<link rel=canonical href=\"https://coast.example/\">", body: story))
    #expect(copy.particulars.identifier == nil)
  }

  @Test func `a day in the address is the date where nothing else says it`() throws {
    let transmission = try read(page(body: story), at: "https://coast.example/2026/11/17/ferry-4711.html")
    #expect(transmission.items.first?.date == StatedDate(day: CalendarDay(year: 2026, month: 11, day: 17)!))
    #expect(try read(page(body: story), at: "https://coast.example/20/ferry-471112.html").items.first?.date == nil)
  }

  @Test func `broken JSON-LD loses nothing else`() throws {
    let head = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Nine die as ferry burns", "author": </script>
      <script type="application/ld+json">//<![CDATA[
      [{"@type": "BreadcrumbList", "itemListElement": []}] //]]></script>
      """
    #expect(try copy(page(head: head, body: story)).headline == "Nine die as ferry burns")
  }

  // MARK: feeds

  @Test func `feeds that a page names are found, against its base`() throws {
    let head = """
      <base href="https://feeds.coast.example/x/"><link rel="alternate" type="application/rss+xml" title="All" href="all.rss">
      <link rel="Alternate" type="application/atom+xml; charset=utf-8" href="/atom"><link rel="alternate" type="application/feed+json" href="//j.example/f">
      <link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="all.rss">
      """
    #expect(
      try read(page(head: head, body: "")).subscriptions == [
        Subscription(address: "https://feeds.coast.example/x/all.rss", title: "All"),
        Subscription(address: "https://feeds.coast.example/atom"), Subscription(address: "https://j.example/f"),
      ])
  }

  @Test func `a page without text has no copy and says so`() throws {
    let transmission = try read("<html><head></head><body><script>var x = 1</script></body></html>")
    #expect(transmission.items.isEmpty)
    #expect(transmission.warnings == ["the page has no text"])
  }

  @Test func `another charset is read as the page declares it`() throws {
    let html = page(body: "<p>Порт закрыт.</p>" + story).replacing("utf-8", with: "windows-1251")
    let bytes = html.unicodeScalars.map {
      $0.value < 128 ? UInt8($0.value) : (0x410...0x44F).contains($0.value) ? UInt8($0.value - 0x410 + 0xC0) : 63
    }
    #expect(try readTransmission(bytes).items[0].text.contains("Порт закрыт."))
  }

  // MARK: the text

  @Test func `what stands around the copy is left out`() throws {
    let body = """
      <header><nav><a href="/">Home</a> <a href="/c">Coast</a></nav></header>
      <div class="cookie-banner"><p>We use cookies, and so do our 812 partners. You can accept all of them, or manage your preferences.</p></div>
      <main><article><h1>Ferry burns off island</h1><p class="standfirst">Nine people died in the corridors above the cars</p>
      <div class="meta"><span class="author">Ada Lund</span> <time datetime="2026-11-17">17 Nov</time></div>
      <div class="share-buttons"><a href="#">Share</a><a href="#">Tweet</a></div>
      \(story)
      <aside><p>A ferry of the same build burned in the year before last, and that inquiry has not yet come to its end.</p></aside>
      <div class="related"><h3>More on this story</h3><ul><li><a href="/1">Harbour closed after the fire, port master says</a></li></ul></div>
      <h2>What comes next</h2><p>An inquiry will begin on Monday in the old customs house, where the first one sat.</p>
      <p><a href="/2">Read more: who built the ferry, and where are her sisters?</a></p>
      <div id="newsletter-signup"><p>Sign up for our morning letter, which brings you all the news of the coast before you have had coffee.</p></div>
      </article>
      <section id="comments"><p>I was there, and I can tell you that no boat came for two hours, whatever the authority says now.</p></section></main>
      <footer><p>© 2026 The Coast. All rights reserved, and all wrongs, too.</p></footer>
      """
    let found = paragraphs(try copy(page(body: body)))
    #expect(found.count == 7, "\(found)")
    #expect(found[0] == "headline: Ferry burns off island")
    #expect(found[1] == "deck: Nine people died in the corridors above the cars")
    #expect(found[5] == "subhead: What comes next")
    #expect(found[6].hasPrefix("body: An inquiry will begin"))
  }

  @Test func `a page without any marks is read where its running text is`() throws {
    let body = """
      <div><div><a href="/1">Home</a> | <a href="/2">News</a> | <a href="/3">Sport</a></div>
      <table><tr><td width=160><a href="/4">Harbour closed</a><br><a href="/5">Council meets</a></td>
      <td><h1>Ferry burns off island</h1>The night ferry burned for six hours off the island on Tuesday, and the boats came too late.<br><br>
      Nine people died in the corridors above the deck of the cars, the authority said on Tuesday night.<br><br>
      Nobody else was hurt, and the ship sank before noon in forty metres of water.</td></tr></table></div>
      """
    let found = paragraphs(try copy(page(body: body)))
    #expect(found.count == 4, "\(found)")
    #expect(found.last == "body: Nobody else was hurt, and the ship sank before noon in forty metres of water.")
  }

  @Test func `copy in pieces that are named as widgets is copy`() throws {
    let pieces = story.split(separator: "\n").map { "<div class=\"widget text\">\($0)</div>" }.joined()
    #expect(paragraphs(try copy(page(body: "<div id=x>\(pieces)</div>"))).count == 4)
    let built = story.split(separator: "\n").map { "<section><div class=\"elementor-widget\">\($0)</div></section>" }
      .joined()
    #expect(paragraphs(try copy(page(body: "<div id=x>\(built)</div>"))).count == 4)
  }

  @Test func `captions, credits, lists and tables keep what they are`() throws {
    let body = """
      <article>\(story)<figure><img src="f.jpg"><figcaption>The ferry under tow. <span class="credit">Jonas Wiik/Lantern</span></figcaption></figure>
      <ul><li>Nine dead, of whom two were of the crew, the authority said.</li><li>Two hundred saved by the boats of the village.</li></ul>
      <table><tr><th>Ship</th><th>Built</th></tr><tr><td>Vesta Dawn</td><td>1999</td></tr></table></article>
      """
    let found = paragraphs(try copy(page(body: body)))
    #expect(found.contains("caption: The ferry under tow."))
    #expect(found.contains("credit: Jonas Wiik/Lantern"))
    #expect(found.contains("body: • Nine dead, of whom two were of the crew, the authority said."))
    #expect(found.contains("body: Vesta Dawn | 1999"))
  }

  @Test func `the text that a page keeps for machines stands in where none is shown`() throws {
    let body = Array(repeating: "The night ferry burned for six hours off the island on Tuesday.", count: 6).joined(
      separator: "\\n")
    let head =
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Ferry burns\", \"articleBody\": \"\(body)\"}</script>"
    let copy = try copy(page(head: head, body: "<div id=root>Loading the page, which takes a while</div>"))
    #expect(copy.paragraphs.count { $0.role == .body } == 6)
    #expect(copy.warnings.count == 1)
  }

  @Test func `hidden text and what AMP adds is left out`() throws {
    let body =
      "<article><p style=\"display:none\">Preview of nothing at all, for machines only, which nobody sees.</p><amp-ad>Advertising</amp-ad>\(story)</article>"
    let html = page(body: body).replacing("<html", with: "<html amp")
    #expect(paragraphs(try copy(html)).count == 4)
  }

  @Test func `copy in scripts without spaces is found as well`() throws {
    let body = """
      <div class="nav"><a href="/">トップ</a></div><div class="x"><h1>フェリー火災、九人死亡</h1>
      <p>夜行フェリーが火曜日、島の沖合で六時間にわたって炎上した。沿岸警備隊の船は間に合わなかった。</p>
      <p>当局によると、車両甲板の上の通路で九人が死亡した。乗組員は近づくことができなかったという。</p></div>
      <div class="rank"><a href="/1">港が閉鎖</a><a href="/2">市議会が開会</a></div>
      """
    #expect(paragraphs(try copy(page(body: body))).count == 3)
  }
}
