import Newsroom
import Terminal

/// All that the reader is: what it shows is a function of this, and `update` is the only way that it changes.
package struct Model {
  package internal(set) var width: Int
  package internal(set) var height: Int
  package let theme: Theme
  let keymap: Keymap
  let settings: Settings
  let clock: Clock
  var screens: [Screen]
  var prompt: Prompt?
  /// The last thing that came was an interrupt that ended nothing: the next one quits.
  var wasInterrupted = false
  /// Keys of a sequence that is not complete: `]` of `]c`.
  var pending: [Key] = []
  /// The number that is typed before a key: 3 of `3o`.
  var count: Int?
  /// On the last line until the next key.
  var message: Message?
  package internal(set) var messages: [Message] = []
  /// What goes on in the background.
  var progress: WorkProgress?
  var feeds = FeedList()
  /// Keys of markings and joinings that can be undone, the newest last.
  var undo: [Int] = []
  /// Commands that copy was piped to, the newest last.
  var commands: [String] = []
  /// How the file ended that was exported last: what is proposed for the next one.
  var ending = ExportFormat.text.ending
  private var lastScreen = 1

  package init(
    width: Int, height: Int, theme: Theme, keymap: Keymap, settings: Settings, clock: Clock, notices: [String] = []
  ) {
    self.width = width
    self.height = height
    self.theme = theme
    self.keymap = keymap
    self.settings = settings
    self.clock = clock
    screens = [.stories(StoriesScreen(id: ScreenID(1), filter: .everything))]
    for notice in notices { say(notice, isError: true) }
    if notices.count > 1 { say("\(notices.count) problems in the configuration · :messages lists them", isError: true) }
  }

  /// What to ask for when the reader opens.
  package func opening() -> [Effect] {
    guard case .stories(let screen) = screens[0] else { return [] }
    return screen.opening()
  }

  var top: Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  var context: Context { top.context }

  var around: Surroundings {
    Surroundings(
      body: Rectangle(row: 1, column: 0, width: width, height: max(0, height - 2)), clock: clock, settings: settings,
      feeds: feeds, count: count)
  }

  static let smallestWidth = 40
  static let smallestHeight = 10

  var isTooSmall: Bool { width < Self.smallestWidth || height < Self.smallestHeight }

  mutating func say(_ text: String, isError: Bool = false) {
    let new = Message(text: text, isError: isError)
    message = new
    messages.append(new)
    if messages.count > 500 { messages.removeFirst(messages.count - 500) }
  }

  mutating func newID() -> ScreenID {
    lastScreen += 1
    return ScreenID(lastScreen)
  }
}
