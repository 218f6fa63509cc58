import Export
import Foundation
import Language
import Newsroom
import Testing

/// Articles and stories as documents.
@Suite struct ArticleExportTests {
  private let clock = Clock.fixed(at: 1_930_000_200)

  @Test func `Markdown shows the copy as it stands, with its links`() {
    #expect(
      markdown(CopyFixture.full(), clock: clock) == """
        # Dam above \\<Brinmoor\\> gives way

        *Nobody \\*warned\\* us*

        Coast · Thu 27 Feb 2031 23:06 · 31 words · a3.2

        <https://npw.example/4711>

        By Ansa Keld

        *(Adds the toll)*

        BRINMOOR, Vestmark — The earth dam above the town gave way on Monday, \\[killing\\] nine \\& more.

        ## Asked twice

        \\- The water board had asked for money, [its report](<https://board.example/report?a=1&b=%222%22>) says. See \
        [https://board.example/r\\_(1)](<https://board.example/r_(1)>).

        *The dam in spring*

        *Photo: Keld/NPW*

        *Bo Ek contributed to this report.*

        - [picture: Dam. The dam \\<in\\> spring (Keld/NPW)](<https://npw.example/m/1.jpg>)
        - file: No address

        """)
  }

  @Test func `HTML stands by itself: roles are classes, links of the web and of mail are links`() {
    let head = ArticlePage.head(title: "<x>")
    #expect(
      head.contains("<title>&lt;x&gt;</title>") && head.contains("default-src &#39;none&#39;")
        && !head.contains("<script"))
    let page = ArticlePage.article(CopyFixture.full(), clock: clock)
    for expected in [
      "<article lang=\"en-GB\" dir=\"auto\">", "<h2 class=\"headline\">Dam above &lt;Brinmoor&gt; gives way</h2>",
      "<p class=\"deck\">Nobody *warned* us</p>", "<h3 class=\"subhead\">Asked twice</h3>",
      "<a href=\"https://board.example/report?a=1&amp;b=%222%22\" rel=\"noopener noreferrer\">its report</a> says. See",
      "<p class=\"caption\">The dam in spring</p>",
      "<li><a href=\"https://npw.example/m/1.jpg\" rel=\"noopener noreferrer\">picture: Dam. The dam &lt;in&gt; spring",
    ] {
      #expect(page.contains(expected), "\(expected)")
    }
    #expect(!page.contains("javascript") && !page.contains("newsletter"))
  }

  @Test func `copy that steers a page or a terminal is only copy`() {
    let attacks = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\u{1B}]52;c;eA==\u{7}", "\u{202E}evil\u{2066}",
      "](javascript:alert(1))", "![x](http://x.example/)", "&lt;b&gt;", "\u{9B}31m", "--><!--", "</style></head>",
    ]
    for attack in attacks {
      let article = CopyFixture.article([(.headline, attack), (.deck, attack), (.byline, attack), (.body, attack)]) {
        $0.particulars.address = "https://x.example/" + attack
        $0.particulars.language = attack
        $0.particulars.links = [CopyLink(span: Span(0, 3), address: attack)]
        $0.particulars.media = [Media(address: attack, type: attack, title: attack, caption: attack, credit: attack)]
      }
      let page = ArticlePage.head(title: attack) + ArticlePage.article(article, clock: clock)
      for tag in ["<script", "<img", "<b>", "onerror=alert(1)>", "javascript:alert(1)\"", "<!--"] {
        #expect(!page.contains(tag), "\(attack): \(tag)")
      }
      #expect(page.components(separatedBy: "</style>").count == 2)
      for text in [page, markdown(article, clock: clock)] {
        #expect(
          text.unicodeScalars.allSatisfy {
            $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
          }, "\(attack)")
      }
      #expect(markdown(article, clock: clock).firstMatch(of: /[^\\\/]\]\(javascript/) == nil)
    }
  }

  @Test func `an address that says another one leads where its source says`() {
    let article = CopyFixture.article([(.body, "Go to https://bank.example/ now.")]) {
      $0.particulars.links = [CopyLink(span: Span(6, 27), address: "https://other.example/")]
    }
    #expect(
      markdown(article, clock: clock).contains("[https://bank.example/](<https://other.example/>)"))
  }

  @Test func `ninjs has the standard's fields with the standard's values`() throws {
    let item = try json(NinjsItem(CopyFixture.full()))
    func value(_ key: String) -> String? { item[key] as? String }
    #expect(value("uri") == "urn:newsml:npw.example:20310303:4711" && value("version") == "2b")
    #expect(value("versioncreated") == "2031-02-27T23:07:30Z" && value("contentcreated") == "2031-02-27T23:06:45Z")
    #expect(value("firstcreated") == "2031-02-27T20:20:00Z" && value("embargoed") == "2031-02-27T22:50:00Z")
    #expect(value("pubstatus") == "usable" && item["urgency"] as? Int == 3 && value("language") == "en-GB")
    #expect(
      value("by") == "Ansa Keld" && value("located") == "BRINMOOR, Vestmark" && value("slugline") == "Dam-Brinmoor")
    #expect(value("ednote") == "Eds: picture follows\n(Adds the toll)" && value("copyrightnotice") == "© NPW 2031")
    #expect(names(item["people"]) == ["Ansa Keld"] && names(item["organisations"]) == ["Water Board"])
    #expect(names(item["places"]) == ["Brinmoor", "Oster"])
    #expect(names(item["infosources"]) == ["NPW", "Coast"])
    let subjects = try #require(item["subjects"] as? [[String: Any]])
    #expect(subjects[0]["uri"] as? String == "http://cv.iptc.org/newscodes/mediatopic/20000148")
    #expect(subjects[1]["uri"] as? String == "npw:77" && subjects[2]["literal"] as? String == "a b")
    let bodies = try #require(item["bodies"] as? [[String: Any]])
    #expect(
      bodies[0]["value"] as? String == """
        BRINMOOR, Vestmark — The earth dam above the town gave way on Monday, [killing] nine & more.

        Asked twice

        - The water board had asked for money, its report says. See https://board.example/r_(1).

        Bo Ek contributed to this report.
        """)
    #expect((bodies[1]["value"] as? String)?.hasPrefix("<p class=\"advisory\">(Adds the toll)</p>") == true)
    let media = try #require(item["associations"] as? [[String: Any]])
    #expect(media.count == 1 && media[0]["type"] as? String == "picture")
  }

  @Test func `ninjs of bare copy leaves out what nobody said`() throws {
    let item = try json(
      NinjsItem(
        CopyFixture.article([(.body, "Only a\u{1B}[31m lede.")]) {
          $0.header.dateOrigin = .received
          $0.header.urgency = .unstated
          $0.header.agency = nil
          $0.byline = nil
          $0.dateline = nil
          $0.particulars.identifier = "4711"
        }))
    #expect(item["uri"] as? String == "urn:writethru:a3" && item["title"] as? String == "Only a[31m lede.")
    for key in ["headlines", "by", "located", "urgency", "contentcreated", "people", "subjects", "associations"] {
      #expect(item[key] == nil, "\(key)")
    }
    let identifiers = try #require(item["altids"] as? [[String: String]])
    #expect(identifiers.contains(["role": "source", "value": "4711"]))
  }

  /// The fields of ninjs 2.2, object by object (`additionalProperties` and `unevaluatedProperties` are false there).
  @Test func `ninjs has no field that the standard does not have`() throws {
    let concept: Set = ["name", "rel", "role", "uri", "literal", "creator", "relevance", "confidence", "contactinfo"]
    let words: Set = ["role", "contenttype", "charcount", "wordcount", "value"]
    let allowed: [String: Set<String>] = [
      "standard": ["name", "version", "schema"], "headlines": ["role", "contenttype", "value"], "bodies": words,
      "descriptions": ["role", "contenttype", "value"], "altids": ["role", "value"], "people": concept,
      "places": concept, "organisations": concept, "subjects": concept, "infosources": concept,
      "genres": ["name", "uri", "literal"],
      "renditions": ["name", "href", "contenttype", "title", "height", "width", "sizeinbytes", "duration", "format"],
    ]
    let top: Set = [
      "uri", "type", "representationtype", "profile", "version", "firstcreated", "versioncreated", "contentcreated",
      "embargoed", "pubstatus", "urgency", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language",
      "descriptions", "bodies", "headlines", "people", "organisations", "places", "subjects", "events", "objects",
      "infosources", "title", "by", "slugline", "located", "renditions", "associations", "altids", "trustindicators",
      "standard", "genres", "expires", "rightsinfo", "digitalsourcetype",
    ]
    func check(_ item: [String: Any], _ own: Set<String>) {
      for (key, value) in item {
        #expect(own.contains(key), "\(key)")
        let inner = key == "associations" ? top.union(["name"]) : allowed[key] ?? []
        for object in value as? [[String: Any]] ?? (value as? [String: Any]).map({ [$0] }) ?? [] {
          check(object, inner)
        }
      }
    }
    check(try json(NinjsItem(CopyFixture.full())), top)
  }

  @Test func `a story is its headline, its articles, and how they hang together`() throws {
    let (first, second) = (CopyFixture.full(), CopyFixture.article(id: 4))
    func article(_ exported: ExportedArticle, _ relation: Relation) -> Article {
      Article(
        id: exported.version.id.article, story: StoryID(1), outlet: "Coast", name: "x",
        placement: Placement(relation: relation, family: 1, score: nil, reasons: ["shares 3 of 4 paragraphs with a3"]),
        mark: .none, versions: [exported.version.header])
    }
    let story = Story(
      id: StoryID(1), headline: "Dam <gives> way", articles: [article(first, .version), article(second, .coverage)])
    let exported = ExportedStory(
      story, lineage: Lineage(versions: [first.version.id], parents: [:]), articles: [first, second])
    let item = try json(StoryItem(exported))
    #expect(item["story"] as? String == "s1" && (item["articles"] as? [Any])?.count == 2)
    let relations = try #require(item["relations"] as? [[String: Any]])
    #expect(relations.map { $0["relation"] as? String } == ["version", "coverage"])
    #expect(relations.map { $0["uri"] as? String } == ["urn:newsml:npw.example:20310303:4711", "urn:writethru:a4"])

    let text = markdown(exported, clock: clock)
    #expect(text.hasPrefix("# Dam \\<gives\\> way\n\n- Thu 27 Feb 2031 23:06 · Coast a3.2 · Dam above"))
    #expect(text.components(separatedBy: "\n## Dam above").count == 3)
    #expect(ArticlePage.story(exported, clock: clock).contains("<h1 dir=\"auto\">Dam &lt;gives&gt; way</h1>"))
    let plain = storyText(exported, clock: clock, width: 84, showsStyles: false)
    #expect(plain.hasPrefix("s1  Dam <gives> way\n") && plain.contains("\na4.2  Coast"))
  }

  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func names(_ concepts: Any?) -> [String] {
    (concepts as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
  }
}
