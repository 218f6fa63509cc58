import Comparison
import Export
import Testing

@Suite struct ComparisonHTMLTests {
  private let page: String
  private let comparison: Comparison

  init() throws {
    comparison = try Fixture.compared(Fixture.earlier, Fixture.later)
    page = html(comparison, names: Fixture.names)
  }

  private func ids(_ page: String) -> [String] { page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) } }

  private func targets(_ page: String) -> [String] { page.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) } }

  /// What a browser shows of a fragment.
  private func shown(_ fragment: some StringProtocol) -> String {
    String(fragment).replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The row of a change.
  private func row(_ change: Int) throws -> Substring {
    let start = try #require(page.range(of: "id=\"c\(change)\"")).lowerBound
    let end = try #require(page[start...].range(of: "</tr>")).lowerBound
    return page[start..<end]
  }

  // MARK: safety

  @Test func `text from outside is escaped and hidden characters do not reach the page`() throws {
    let hostile = "The mayor wrote <script>alert(\"x & 'y'\")</script> \u{1B}[31mred\u{202E}der\u{200B} on the gate."
    let comparison = try Fixture.compared(hostile, hostile.replacing("gate", with: "</td>"))
    var names = Fixture.names
    names.old.title = "<b onclick='x'>\u{2066}"
    names.new.outlet = "\"><img src=x>"
    names.new.digest = "\"onmouseover=\"x\u{7}"
    let page = html(comparison, names: names)
    #expect(
      page.contains(
        "The mayor wrote &lt;script&gt;alert(&quot;x &amp; &#39;y&#39;&quot;)&lt;/script&gt; ␛[31mredder on"))
    #expect(page.contains("<ins title=\"wording\">&lt;/td&gt;</ins>"))
    #expect(page.contains("&lt;b onclick=&#39;x&#39;&gt;"))
    #expect(page.contains("&quot;&gt;&lt;img src=x&gt;"))
    #expect(page.contains("title=\"&quot;onmouseover=&quot;x␇\""))
    #expect(!page.contains("<script") && !page.contains("<img"))
    let hidden = page.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format, .privateUse].contains(scalar.properties.generalCategory)
    }
    #expect(hidden.isEmpty)
  }

  @Test func `the page fetches nothing and runs nothing`() {
    for word in ["<script", "<link", "<img", "src=", "http:", "https:", "url(", "@import", "javascript:"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `all elements are closed in order`() {
    var open: [Substring] = []
    for tag in page.matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) {
      if tag.output.2 == "meta" { continue }
      if tag.output.1.isEmpty { open.append(tag.output.2) } else { #expect(open.popLast() == tag.output.2) }
    }
    #expect(open.isEmpty)
  }

  // MARK: anchors

  @Test func `anchors are unique and every link inside the page has its end`() {
    let ids = ids(page)
    #expect(Set(ids).count == ids.count)
    let targets = targets(page)
    #expect(targets.count > 20)
    for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test func `changes are numbered in reading order and each leads to the next`() throws {
    let changes = ids(page).filter { $0.wholeMatch(of: #/c\d+/#) != nil }
    #expect(changes == (1...8).map { "c\($0)" })
    for change in 1..<8 { #expect(try row(change).contains("href=\"#c\(change + 1)\" title=\"Next change\"")) }
    #expect(try !row(8).contains("Next change"))
  }

  @Test func `a moved paragraph has a row at either end and each leads to the other`() throws {
    let ends = try (1...8).map { try row($0) }.filter { $0.contains("title=\"moved\"") }
    #expect(ends.count == 2)
    #expect(ends[0].contains("moved from <a href=\"#old-8\">graf 6</a>"))
    #expect(ends[0].contains("id=\"new-4\""))
    #expect(ends[1].contains("moved to <a href=\"#new-4\">graf 2</a>"))
  }

  // MARK: paragraphs

  @Test func `every paragraph of either side stands on the page in full`() throws {
    for side in Side.allCases {
      let text = comparison.texts[side]
      for (index, block) in text.blocks.enumerated() {
        let id = "id=\"\(side == .old ? "old" : "new")-\(index + 1)\""
        let start = try #require(page.range(of: id)).upperBound
        let body = try #require(page[start...].firstMatch(of: #/<p dir="auto" lang="">(.*?)<\/p>/#)).output.1
        #expect(shown(body) == text.text[block.span])
      }
    }
  }

  @Test func `changed words are marked with their class and roles are labelled`() throws {
    #expect(try row(1).contains("<span class=\"place\">headline</span>"))
    let lede = try row(2)
    #expect(lede.contains("<abbr class=\"letter\" title=\"figure\">F</abbr>"))
    #expect(lede.contains("killing at least <del title=\"figure\">nine</del> people, officials said.</p>"))
    #expect(lede.contains("killing at least <ins title=\"figure\">14</ins> people, officials said.</p>"))
  }

  @Test func `a split paragraph stands beside its parts`() throws {
    let split = try #require(try (1...8).map { try row($0) }.first { $0.contains("title=\"split\"") })
    #expect(split.contains("id=\"old-6\"") && split.contains("id=\"new-7\"") && split.contains("id=\"new-8\""))
    #expect(!split.contains("<del") && !split.contains("<ins"))
  }

  @Test func `what differs in typography only is counted and not marked`() throws {
    let comparison = try Fixture.compared(
      "\"Nobody had warned us,\" said Ansa Keld, a baker in Brinmoor.",
      "“Nobody had warned us,” said Ansa Keld, a baker in Brinmoor.")
    let page = html(comparison, names: Fixture.names)
    #expect(page.contains("<li><b>1</b> the same but for typography</li>"))
    #expect(page.contains("<tr class=\"quiet short\">"))
    #expect(!page.contains("id=\"c1\"") && !page.contains("#c1"))
  }

  @Test func `a caption that repeats a paragraph says where its words stand`() throws {
    let caption =
      "Soldiers carried sandbags to the mill quarter of Brinmoor through the night - Copyright POOL/NPW EDA VOSS"
    let body =
      "Ansa Keld, a baker, was awake.\n\nSoldiers carried sandbags to the mill quarter of Brinmoor through the cold night."
    let comparison = try Fixture.compared("\(caption)\n\n\(body)", body)
    #expect(comparison.edges.contains { $0.copyOf != nil })
    #expect(html(comparison, names: Fixture.names).contains("its words stand in <a href=\"#new-2\">graf 2</a>"))
  }

  // MARK: header and reports

  @Test func `the header names both versions, the reuse and the counts`() {
    #expect(page.contains("<title>Dam above Brinmoor gives way → Dam above Brinmoor gives way, 14 dead</title>"))
    #expect(page.contains("<code title=\"\(Fixture.names.old.digest)\">0123456789ab…</code>"))
    #expect(page.contains("<dd dir=\"auto\">3 Mar 2031 16:05</dd>"))
    #expect(page.contains("Later over earlier: reuse 86 %, wholly derived."))
    #expect(page.contains("<li><b>2</b> figures</li><li><b>1</b> quote</li><li><b>1</b> split or joined</li>"))
    #expect(page.contains("WRITETHRU  NPW 3 Mar 2031 16:05 over NPW 3 Mar 2031 09:12 · UPDATES\n"))
  }

  @Test func `the figure ledger is a table with links to the paragraphs`() throws {
    let table = try #require(page.firstMatch(of: #/id="figures">(.*?)<\/section>/#.dotMatchesNewlines())).output.1
    let first = try #require(table.firstMatch(of: #/<tbody>\n(.*?)\n/#)).output.1
    #expect(
      first == """
        <tr><th scope="row">changed</th>\
        <td><bdi lang="">at least nine people</bdi> <span class="where">(<a href="#old-3">graf 1</a>)</span></td>\
        <td><bdi lang="">at least 14 people</bdi> <span class="where">(<a href="#new-3">graf 1</a>)</span></td></tr>
        """)
    #expect(page.contains("<caption>Quotes</caption>"))
  }

  @Test func `reports without entries are left out`() throws {
    let page = html(
      try Fixture.compared("The mill is shut.", "The mill is open."), names: Fixture.names)
    #expect(!page.contains("class=\"report"))
  }

  @Test func `two texts with nothing in common are a page of cuts and additions`() throws {
    let page = html(
      try Fixture.compared("The ferry stayed in port all week.", "Parliament met on a budget vote."),
      names: Fixture.names)
    #expect(page.contains("NOTHING in common"))
    #expect(page.contains("<p dir=\"auto\" lang=\"\"><del>The ferry stayed in port all week.</del></p>"))
    #expect(page.contains("<p dir=\"auto\" lang=\"\"><ins>Parliament met on a budget vote.</ins></p>"))
  }

  @Test func `scripts from right to left and without spaces keep their characters and are set by their own direction`()
    throws
  {
    let old = "انهار السد فوق بلدة برينمور يوم الاثنين.\n\n布林穆尔镇上方的土坝周一决堤，官员说至少九人死亡。"
    let page = html(
      try Fixture.compared(old, old.replacing("الاثنين", with: "الثلاثاء")), names: Fixture.names)
    #expect(page.contains("<p dir=\"auto\" lang=\"\">انهار السد فوق بلدة برينمور يوم <del"))
    #expect(page.contains("<p dir=\"auto\" lang=\"\">布林穆尔镇上方的土坝周一决堤，官员说至少九人死亡。</p>"))
  }
}
