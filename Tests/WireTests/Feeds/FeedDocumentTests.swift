import Testing

@testable import Wire

/// What feeds say, under the names that the feedparser package documents.
@Suite struct FeedDocumentTests {
  // MARK: versions

  @Test func `formats and versions are told apart`() throws {
    let versions = [
      ("<rss version='0.91'><channel/></rss>", "rss091u"), ("<rss version='0.92'><channel/></rss>", "rss092"),
      ("<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel/></rss>", "rss20"),
      ("<rss><channel/></rss>", "rss"), ("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "atom03"),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom10"), ("<channel><title>t</title></channel>", "cdf"),
      ("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x'><rss version='0.91'/>", "rss091n"),
      (
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item/></r:RDF>",
        "rss10"
      ),
      (
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>",
        "rss090"
      ),
      ("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [], \"title\": \"t\"}", "json1"),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [], \"title\": \"t\"}", "json11"),
    ]
    for (text, version) in versions { #expect(try feed(text).version == version) }
  }

  @Test func `a lone entry is a feed of one`() throws {
    let document = try feed("<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title></entry>")
    #expect(document.entries.map { $0.fields.text("title") } == ["One"])
    #expect(document.version == "atom10")
  }

  @Test func `definitions of channels have their addresses in attributes`() throws {
    let document = try feed(
      "<CHANNEL HREF='http://a.example/'><TITLE>News</TITLE><ITEM HREF='http://a.example/1' LASTMOD='2004-04-06T23:05Z'>"
        + "<ABSTRACT>Short</ABSTRACT></ITEM></CHANNEL>")
    #expect(document.feed.text("link") == "http://a.example/")
    #expect(document.entries[0].fields.text("link") == "http://a.example/1")
    #expect(document.entries[0].fields.text("summary") == "Short")
    #expect(document.entries[0].fields.text("updated_parsed") == "2004-04-06T23:05:00Z")
  }

  // MARK: text

  @Test func `text of RSS is markup where it looks so`() throws {
    let fields = try item("<title>Fish &amp;amp; &lt;b&gt;chips&lt;/b&gt;</title><description>1 &lt; 2</description>")
    #expect(fields.text("title") == "Fish &amp; <b>chips</b>")
    #expect(fields.text("title_detail", "type") == "text/html")
    #expect(fields.text("summary") == "1 < 2")
    #expect(try item("<title>AT&amp;T &lt;foo&gt;</title>").text("title_detail", "type") == "text/plain")
  }

  @Test func `text of Atom is what it says it is`() throws {
    let document = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">a &lt;b&gt;</title><subtitle type="html">&lt;i&gt;x&lt;/i&gt;</subtitle>
      <rights type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>right</em><br/></div></rights></feed>
      """)
    #expect(document.feed.text("title") == "a <b>")
    #expect(document.feed.text("subtitle") == "<i>x</i>")
    #expect(document.feed.text("rights") == "A <em>right</em><br />")
    #expect(document.feed.text("rights_detail", "type") == "application/xhtml+xml")
  }

  @Test func `content in Base64 is decoded`() throws {
    let fields = try item("<content type='text/html' mode='base64'>SGVsbG8gPGI+d29ybGQ8L2I+</content>")
    #expect(fields.text("content", 0, "value") == "Hello <b>world</b>")
    #expect(
      try item("<atom:content type='application/json'>{\"a\": 1}</atom:content>").text("content", 0, "value")
        == "{\"a\": 1}")
  }

  @Test func `full text stands beside the summary, and for it where there is none`() throws {
    let both = try item("<content:encoded>Long</content:encoded><description>Short</description>")
    #expect(both.text("summary") == "Short")
    #expect(both.text("content", 0, "value") == "Long")
    #expect(try item("<content:encoded>Long</content:encoded>").text("summary") == "Long")
    let two = try item("<description>Short</description><itunes:summary>Longer</itunes:summary>")
    #expect(two.text("summary") == "Short")
    #expect(two.text("content", 0, "value") == "Longer")
  }

  @Test func `a medium's title and text do not replace the entry's`() throws {
    let fields = try item(
      "<media:group><media:title>Photo</media:title><media:description>A photo</media:description></media:group>"
        + "<title>Story</title><description>The story</description>")
    #expect(fields.text("title") == "Story")
    #expect(fields.text("summary") == "The story")
    #expect(try item("<media:title>Photo</media:title>").text("title") == "Photo")
  }

  @Test func `of two elements of a name the one of lesser depth counts`() throws {
    let fields = try item("<image><title>Logo</title><x>in</x></image><title>Story</title><x>out</x>")
    #expect(fields.text("title") == "Story")
    #expect(fields.text("x") == "out")
    #expect(try item("<x>out</x><image><x>in</x></image>").text("x") == "out")
  }

  @Test func `text that was encoded twice is mended`() throws {
    #expect(try item("<title>It\u{E2}\u{20AC}\u{2122}s</title>").text("title") == "It’s")
    #expect(try item("<title>Ãa</title>").text("title") == "Ãa")
  }

  // MARK: links

  @Test func `links keep their relations, and the first page is the link`() throws {
    let fields = try item(
      "<link>https://a.example/1</link><atom:link rel='related' href='https://b.example/'/><atom:link rel='self' href='x'/>"
        + "<enclosure url='https://a.example/1.mp3' type='Audio/MPEG' length='12'/>")
    #expect(fields.text("link") == "https://a.example/1")
    #expect((fields["links"]?.elements ?? []).map { $0["rel"]?.text } == ["alternate", "related", "self", "enclosure"])
    #expect(fields.text("links", 2, "type") == "application/atom+xml")
    #expect(fields.text("links", 3, "type") == "audio/mpeg")
  }

  @Test func `enclosures and licences are found among the links`() throws {
    let json = try feed(
      rss(
        "<enclosure url='a'/><cc:license xmlns:cc='http://web.resource.org/cc/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
          + " rdf:resource='https://l.example/'/>")
    ).json
    let entry = try #require(json["entries"]?.elements.first)
    #expect(entry["enclosures"] == [["href": "a"]])
    #expect(entry["license"] == "https://l.example/")
  }

  @Test func `a guid is the link where there is none and it says nothing else`() throws {
    let alone = try item("<guid>https://a.example/1</guid>")
    #expect(alone.text("link") == "https://a.example/1")
    #expect(alone["guidislink"] == .bool(true))
    #expect(try item("<guid isPermaLink='false'>x1</guid>").text("link") == nil)
    let both = try item("<link>https://a.example/2</link><guid>https://a.example/1</guid>")
    #expect(both.text("link") == "https://a.example/2")
    #expect(both["guidislink"] == .bool(false))
  }

  @Test func `relative links are resolved by the nearest base, in markup, too`() throws {
    let document = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/"><link href="/home"/><entry xml:base="y/"><link href="1"/>
      <content type="html">&lt;a href="2"&gt;two&lt;/a&gt; &lt;img src="//b.example/i.png"&gt;</content></entry></feed>
      """)
    #expect(document.feed.text("link") == "http://a.example/home")
    let entry = document.entries[0].fields
    #expect(entry.text("link") == "http://a.example/x/y/1")
    #expect(
      entry.text("content", 0, "value")
        == "<a href=\"http://a.example/x/y/2\">two</a> <img src=\"http://b.example/i.png\" />")
    #expect(entry.text("content", 0, "base") == "http://a.example/x/y/")
    #expect(
      try item("<comments>c</comments>", address: "http://a.example/feed").text("comments") == "http://a.example/c")
  }

  @Test func `links that do something are none`() throws {
    #expect(try item("<atom:link href='javascript:alert(1)'/>").text("link") == nil)
    let text = try item("<description>&lt;a href='&amp;#106;avascript:x'&gt;y&lt;/a&gt;</description>").text("summary")
    #expect(text == "<a href=\"\">y</a>")
  }

  // MARK: people, subjects, dates

  @Test func `names and mail addresses are told apart`() throws {
    let fields = try item("<author>ann@harbour.example (Ann Bee)</author>")
    #expect(fields.text("author_detail", "name") == "Ann Bee")
    #expect(fields.text("authors", 0, "email") == "ann@harbour.example")
    #expect(try item("<author>Ann Bee &lt;ann@harbour.example&gt;</author>").text("author_detail", "name") == "Ann Bee")
    let two = try item("<dc:creator>Ann</dc:creator><dc:creator>Ben</dc:creator>")
    #expect((two["authors"]?.elements ?? []).map { $0["name"]?.text } == ["Ann", "Ben"])
    let parts = try item("<atom:author><atom:name>Ann</atom:name><atom:uri>/ann</atom:uri></atom:author>")
    #expect(parts.text("author") == "Ann")
    #expect(parts.text("author_detail", "href") == "/ann")
  }

  @Test func `subjects have terms, schemes and labels, each once`() throws {
    let fields = try item(
      "<category domain='d'>Ferries</category><category domain='d'>Ferries</category><atom:category term='t' label='l'/>"
        + "<dc:subject>s</dc:subject><itunes:keywords>one, two</itunes:keywords>")
    #expect((fields["tags"]?.elements ?? []).map { $0["term"]?.text } == ["Ferries", "t", "s", "one", "two"])
    #expect(fields.text("tags", 0, "scheme") == "d")
    #expect(fields.text("tags", 1, "label") == "l")
  }

  @Test func `dates come as they are written and in UTC`() throws {
    let json = try feed(
      rss("<pubDate>Tue, 17 Nov 2026 08:02:00 +0100</pubDate><dcterms:created>2026</dcterms:created>")
    ).json
    let entry = try #require(json["entries"]?.elements.first)
    #expect(entry["published"] == "2026-11-17T07:02:00Z")
    #expect(entry["published_stated"] == "Tue, 17 Nov 2026 08:02:00 +0100")
    #expect(entry["updated"] == entry["published"])
    #expect(entry["created_parsed"] == "2026-01-01T00:00:00Z")
  }

  // MARK: modules

  @Test func `podcasts say what is explicit, how long, in which chapters`() throws {
    let fields = try item(
      "<itunes:explicit>yes</itunes:explicit><itunes:block>no</itunes:block><itunes:duration>3:00</itunes:duration>"
        + "<itunes:image href='i.png'/><psc:chapters version='1.2'><psc:chapter start='00:03:07.250' title='Two'/></psc:chapters>"
    )
    #expect(fields["itunes_explicit"] == .bool(true))
    #expect(fields["itunes_block"] == .number("0"))
    #expect(fields.text("itunes_duration") == "3:00")
    #expect(fields.text("image", "href") == "i.png")
    #expect(fields["psc_chapters"]?["chapters"]?.elements.first?["start_parsed"] == .number("187.250"))
  }

  @Test func `places come as points, lines and polygons, longitude first`() throws {
    let point = try item("<georss:point>1.5 2</georss:point>")
    #expect(point["where"] == ["type": "Point", "coordinates": [.number("2.0"), .number("1.5")]])
    let line = try item(
      "<georss:where><gml:LineString srsName='EPSG:26913'><gml:posList>1 2 3 4</gml:posList></gml:LineString></georss:where>"
    )
    #expect(line["where"]?["coordinates"] == [[.number("1.0"), .number("2.0")], [.number("3.0"), .number("4.0")]])
    #expect(try item("<georss:polygon>1 2 3</georss:polygon>")["where"] == [:])
  }

  @Test func `media keep their attributes, credits and restrictions`() throws {
    let fields = try item(
      "<media:content url='u' medium='image'><media:credit role='photographer'>Joe</media:credit></media:content>"
        + "<media:thumbnail url='t'/><media:restriction relationship='allow'>au us</media:restriction><media:rating>adult</media:rating>"
    )
    #expect(fields.text("media_content", 0, "url") == "u")
    #expect(fields.text("media_credit", 0, "content") == "Joe")
    #expect(fields.text("media_thumbnail", 0, "url") == "t")
    #expect(fields["media_restriction"]?["content"] == ["au", "us"])
    #expect(fields.text("media_rating", "content") == "adult")
  }

  @Test func `elements that nobody knows are kept under the usual prefix`() throws {
    let fields = try item(
      "<z:comments xmlns:z='http://purl.org/rss/1.0/modules/slash/'>5</z:comments><q:a xmlns:q='urn:q' b='c'>x</q:a>")
    #expect(fields.text("slash_comments") == "5")
    #expect(fields["q_a"] == ["b": "c"])
  }

  @Test func `the parts of a feed have fields of their own`() throws {
    let document = try feed(
      """
      <rss version="2.0"><channel><title>News</title><image><url>l.png</url><title>Logo</title><width>80</width></image>
      <textInput><title>Find</title><name>q</name><description>Search</description></textInput>
      <cloud domain="d" registerProcedure="p"/><ttl>60</ttl><skipHours><hour>1</hour><hour>2</hour></skipHours>
      <generator>Pen</generator></channel></rss>
      """)
    #expect(document.feed.text("title") == "News")
    #expect(document.feed["image"]?["width"] == .number("80"))
    #expect(document.feed.text("image", "href") == "l.png")
    #expect(document.feed.text("textinput", "description") == "Search")
    #expect(document.feed.text("cloud", "registerprocedure") == "p")
    #expect(document.feed["skiphours"] == ["1", "2"])
    #expect(document.feed.text("generator_detail", "name") == "Pen")
  }

  @Test func `an entry's source is apart from the entry`() throws {
    let fields = try item("<source url='http://s.example/f'>The Source</source><title>Story</title>")
    #expect(fields["source"] == ["href": "http://s.example/f", "title": "The Source"])
    #expect(fields.text("title") == "Story")
  }

  @Test func `in JSON the names are those of the others`() throws {
    let document = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://a.example/", "language": "en", "items": [
      {"id": 7, "url": "/1", "title": "A & B", "content_html": "<p onclick='x'>Text</p>", "summary": "Short", "tags": ["t"],
      "date_published": "2026-11-17T08:02:00+01:00", "authors": [{"name": "Ann"}], "attachments": [{"url": "a.mp3", "mime_type":
      "audio/mpeg", "size_in_bytes": 9}]}, null]}
      """, address: "https://a.example/feed.json")
    let entry = document.entries[0].fields
    #expect(entry.text("id") == "7")
    #expect(entry.text("link") == "https://a.example/1")
    #expect(entry.text("content", 0, "value") == "<p>Text</p>")
    #expect(entry.text("published_parsed") == "2026-11-17T07:02:00Z")
    #expect(entry.text("author") == "Ann")
    #expect(entry.text("links", 1, "length") == "9")
    #expect(document.entries.count == 2)
  }
}
