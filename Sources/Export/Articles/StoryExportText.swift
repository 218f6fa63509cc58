import Newsroom
import Terminal

/// A story as text with its articles: the tree and the coverage, then each article as `articleText` has it.
package func storyText(_ story: ExportedStory, clock: Clock, width: Int, showsStyles: Bool) -> String {
  let head = StoryText(story.story, lineage: story.lineage, grounds: [:], clock: clock).text(
    width: width, showsStyles: showsStyles)
  let articles = story.articles.map {
    articleText($0.version, source: $0.source, clock: clock, width: width, showsStyles: showsStyles)
  }
  return ([head] + articles).joined(separator: "\n")
}
