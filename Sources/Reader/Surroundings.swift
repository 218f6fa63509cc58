import Newsroom
import Terminal

/// What a screen may know of what is around it.
struct Surroundings {
  /// The area between the title line and the status line.
  let body: Rectangle
  let clock: Clock
  let settings: Settings
  let feeds: FeedList
  /// The number that was typed before the key.
  var count: Int?

  var now: Moment { Moment(seconds: clock.now()) }
}

/// What a screen wants after it has taken an action.
enum Step {
  case effect(Effect)
  case open(Destination)
  /// Puts another screen in this one's place.
  case replace(Destination)
  case back
  case message(String)
  case error(String)
  /// `before`: what to go back to when it is left.
  case prompt(Prompt.Kind, before: String)
}

/// A screen to go to.
enum Destination: Hashable {
  case stories(StoryFilter)
  case entities
  case feeds
  case feed(FeedID)
  case story(StoryID)
  case article(VersionID, list: StoryFilter)
  case compare(VersionID, VersionID)
  case links(LinkList)
  case help(Context)
  case messages
}
