import Newsroom
import Terminal
import Typesetting

/// A story in full as text: its versions as a tree, the coverage, and why each article is in it.
package struct StoryText {
  let story: Story
  let lineage: Lineage
  let grounds: [ArticleID: Grounds]
  let clock: Clock

  package init(_ story: Story, lineage: Lineage, grounds: [ArticleID: Grounds], clock: Clock) {
    self.story = story
    self.lineage = lineage
    self.grounds = grounds
    self.clock = clock
  }

  package func text(width: Int, showsStyles: Bool) -> String {
    var output = StyledText(showsStyles: showsStyles)
    output.add("\(story.id)  ", OutputStyle.name)
    output.line(story.headline, OutputStyle.heading)
    let articles = Dictionary(uniqueKeysWithValues: story.articles.map { ($0.id, $0) })
    let main = Dictionary(uniqueKeysWithValues: story.mainVersions.map { ($0.id, $0) })
    output.line("")
    for line in FamilyTree(lineage, steps: 8).lines {
      guard let version = main[line.version], let article = articles[version.id.article] else { continue }
      add(version, of: article, branch: line.branch, to: &output)
    }
    if !lineage.leftOut.isEmpty {
      let all = lineage.versions.count + lineage.leftOut.count
      let left = lineage.leftOut.map(\.description).joined(separator: ", ")
      output.line("  \(lineage.leftOut.count) of \(all) versions not in the tree: \(left)", OutputStyle.dim)
    }
    let coverage = story.versions { $0.placement.relation == .coverage }
    if !coverage.isEmpty {
      output.line("")
      output.line("Coverage", OutputStyle.heading)
      for version in coverage {
        if let article = articles[version.id.article] { add(version, of: article, branch: "", to: &output) }
      }
    }
    if story.articles.count > 1 {
      output.line("")
      output.line("Why", OutputStyle.heading)
      for article in story.articles { addGrounds(of: article, width: width, to: &output) }
    }
    return output.text
  }

  /// `2024-11-13T11:30  └─ 98 % Coast  a3.1  Headline  546 words`.
  private func add(_ version: VersionHeader, of article: Article, branch: String, to output: inout StyledText) {
    let time = version.dateOrigin == .received ? "undated" : clock.reading(of: version.published).iso
    output.add("  " + time.padded(to: 18), OutputStyle.dim)
    if !branch.isEmpty { output.add(branch + " ", OutputStyle.dim) }
    if let reuse = lineage.parents[version.id]?.reuse {
      output.add("\(Int((reuse * 100).rounded())) % ", OutputStyle.dim)
    }
    output.add("\(article.source)  ")
    output.add("\(version.id)  ", OutputStyle.name)
    if let word = version.statusWord(now: Moment(seconds: clock.now())) {
      output.add("\(word.uppercased())  ", OutputStyle.warning)
    }
    output.add(version.title)
    output.line("  \(version.words) words", OutputStyle.dim)
  }

  private static let label = 12

  private func addGrounds(of article: Article, width limit: Int, to output: inout StyledText) {
    for part in groundsText(article, grounds[article.id]) {
      let lines = paragraphLines(part.text, width: max(20, limit - Self.label - 2))
      for (index, line) in lines.enumerated() {
        let label = index == 0 ? part.label : ""
        output.add("  " + label.padded(to: Self.label), OutputStyle.name)
        output.line(line.map(\.text).joined())
      }
    }
  }
}

extension String {
  fileprivate func padded(to cells: Int) -> String {
    self + String(repeating: " ", count: max(1, cells - width(of: self)))
  }
}
