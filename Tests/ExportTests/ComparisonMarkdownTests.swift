import Comparison
import Export
import Testing

@Suite struct ComparisonMarkdownTests {
  private func paragraphs(_ old: String, _ new: String) throws -> String {
    let text = markdown(try Fixture.compared(old, new), names: Fixture.names)
    let start = try #require(text.range(of: "## Paragraphs\n\n")).upperBound
    let end = text[start...].range(of: "\n\n## ")?.lowerBound ?? text.endIndex
    return text[start..<end].split(separator: "\n").joined(separator: "\n\n")
  }

  @Test func `a comparison is a heading, a table of versions, a note, the changes and tables`() throws {
    let text = markdown(try Fixture.compared(Fixture.earlier, Fixture.later), names: Fixture.names)
    #expect(
      text.hasPrefix(
        """
        # Dam above Brinmoor gives way → Dam above Brinmoor gives way, 14 dead

        |  | Version | Outlet | Time | Words | SHA-256 |
        | --- | --- | --- | --- | --- | --- |
        | Earlier | a1.1 | NPW | 3 Mar 2031 09:12 | 118 | 0123456789ab… |
        | Later | a1.2 | NPW | 3 Mar 2031 16:05 | 112 | fedcba987654… |

        Later over earlier: reuse 86 %, wholly derived. Paragraphs: 2 figures, 1 quote, 1 split or joined, 1 moved, \
        1 added, 1 cut, 2 the same.

        ## Note

        **UPDATES** NPW 3 Mar 2031 16:05 over NPW 3 Mar 2031 09:12

        """))
    #expect(
      text.contains(
        """
        `F` graf 1: The earth dam above the town of Brinmoor gave way on Monday, killing at least ~~nine~~ **14** \
        people, officials said.

        `M` graf 2 moved from graf 6: Brinmoor lies
        """))
    #expect(text.contains("\n*1 paragraph the same*\n"))
    #expect(text.contains("`M` graf 6 moved to graf 2\n"))
    #expect(text.contains("\n| changed | at least nine people (graf 1) | at least 14 people (graf 1) |\n"))
    #expect(text.contains("| ~~nobody had warned us~~ |\n"))
  }

  @Test func `marks in copy are escaped and control characters shown`() throws {
    let copy = "Keld *said* `rm` [here](x) <b> 5|6 _a_ ~b~ $5 & #1 \\ \u{1B}[0m at the old mill."
    #expect(
      try paragraphs(copy, copy.replacing("old", with: "new")) == """
        `W` graf 1: Keld \\*said\\* \\`rm\\` \\[here\\](x) \\<b\\> 5\\|6 \\_a\\_ \\~b\\~ \\$5 \\& \\#1 \\\\ ␛\\[0m at the \
        ~~old~~ **new** mill.
        """)
  }

  @Test func `where Markdown would take no mark a tag stands`() throws {
    #expect(
      try paragraphs(
        "The baker and the miller who had stayed were safe.", "The baker and the miller, who had stayed, were safe.")
        == "`p` graf 1: The baker and the miller<b>,</b> who had stayed<b>,</b> were safe.")
  }

  @Test func `versions that are the same have no changes`() throws {
    #expect(
      try paragraphs("The mill is shut.\n\nThe ferry ran late again.", "The mill is shut.\n\nThe ferry ran late again.")
        == "*2 paragraphs the same*")
  }
}
