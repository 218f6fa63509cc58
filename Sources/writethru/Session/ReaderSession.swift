import Archive
import CursesTerminal
import Filing
import Foundation
import Newsroom
import Reader
import Terminal

/// The reader at work: one thread that waits for keys, signals and answers, updates the model, and shows it.
struct ReaderSession {
  let archive: Archive
  let appearance: AppearanceOptions

  func run() throws {
    let configuration = try appearance.configuration()
    guard let pipe = SignalPipe() else { throw Failure("no pipe can be made: \(String(cString: strerror(errno)))") }
    let terminal: CursesTerminal
    do {
      pipe.catchSignals()
      terminal = try CursesTerminal(
        environment: ProcessInfo.processInfo.environment, maximumDepth: noColor ? .mono : .direct,
        mouse: configuration.file.usesMouse)
    } catch {
      pipe.releaseSignals()
      throw Failure("\(error)")
    }
    defer {
      terminal.close()
      pipe.releaseSignals()
    }
    let size = terminal.size
    // Where there is no colour, what a theme says by colour alone would be lost, the cursor first.
    let isColorless = terminal.depth == .mono && configuration.theme.usesColor
    let model = Model(
      width: size.width, height: size.height,
      theme: isColorless ? configuration.colorlessTheme : configuration.theme,
      keymap: Keymap(overrides: configuration.file.keys),
      settings: configuration.file.settings, clock: .system, notices: configuration.problems.map(\.description))
    var loop = ReaderLoop(
      model: model, terminal: terminal, pipe: pipe, archive: archive, house: House(rules: configuration.file.house),
      isGrouping: configuration.file.groups, feedInterval: configuration.file.feedInterval,
      programs: ProgramDesk(
        terminal: terminal, signals: pipe,
        browser: Browser(
          configured: configuration.file.openCommand, isInTerminal: configuration.file.opensInTerminal,
          environment: ProcessInfo.processInfo.environment), waitsForKey: configuration.file.waitsAfterPipe))
    loop.run(feedsEvery: configuration.file.feedInterval)
  }
}

private struct ReaderLoop {
  var model: Model
  let terminal: CursesTerminal
  let pipe: SignalPipe
  let archive: Archive
  let inbox: Inbox
  let runner: Runner
  let background: BackgroundWork
  let programs: ProgramDesk
  let feeds: FeedWork
  var isDone = false

  init(
    model: Model, terminal: CursesTerminal, pipe: SignalPipe, archive: Archive, house: House, isGrouping: Bool,
    feedInterval: Int, programs: ProgramDesk
  ) {
    self.model = model
    self.terminal = terminal
    self.pipe = pipe
    self.archive = archive
    self.programs = programs
    inbox = Inbox(pipe)
    runner = Runner(archive: archive, house: house, inbox: inbox)
    let desk = Desk(archive: archive, clock: .system, isGrouping: isGrouping)
    background = BackgroundWork(desk, post: inbox.post)
    feeds = FeedWork(
      archive, .live(archive, desk, pace: .configured(minutes: feedInterval)), post: inbox.post)
  }

  /// - Parameter minutes: after which feeds are fetched by themselves; 0 for never.
  mutating func run(feedsEvery minutes: Int) {
    perform(model.opening())
    if let notice = archive.notice { take(Event.failed(notice, for: nil)) }
    // The first rows are there in a few milliseconds: one painted screen instead of two.
    wait(milliseconds: 40)
    takeInbox()
    if !archive.isReadOnly { background.start() }
    feeds.startByItself(minutes: minutes)
    while !isDone {
      wait(milliseconds: -1)
      takeInbox()
    }
    feeds.finish()
    if !archive.isReadOnly { background.finish() }
    runner.finish()
  }

  /// Takes what has come of work elsewhere, and shows what there is now.
  private mutating func takeInbox() {
    for event in inbox.take() { take(event) }
    if !isDone { show() }
  }

  private mutating func take(_ event: Event) {
    perform(update(&model, event))
  }

  private func show() {
    var surface = Surface(width: model.width, height: model.height)
    render(model, into: &surface)
    terminal.show(surface)
  }

  /// Waits for something to happen and takes it all.
  private mutating func wait(milliseconds: Int32) {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else { return }
    if sources[1].revents != 0 { for signal in pipe.read() { take(signal) } }
    if sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      // The terminal has gone.
      isDone = true
    } else if sources[0].revents & Int16(POLLIN) != 0 {
      for input in terminal.read() {
        switch input {
        case .key(let key): take(.key(key))
        case .mouse(let mouse): take(.mouse(mouse))
        }
      }
    }
  }

  private mutating func take(_ signal: SignalPipe.Signal) {
    switch signal {
    case .resized:
      terminal.takeSize()
      take(.resized(width: terminal.size.width, height: terminal.size.height))
    case .interrupted: take(Event.interrupted)
    case .terminated: isDone = true
    case .stopped:
      background.betweenBatches { feeds.betweenFeeds(terminal.suspend) }
      take(.resized(width: terminal.size.width, height: terminal.size.height))
    case .continued: terminal.redraw()
    case .inbox: break
    }
  }

  // MARK: programs

  private mutating func browse(_ address: WebAddress) {
    guard programs.browser.isInTerminal else {
      if let complaint = programs.show(address, told: { [inbox] in inbox.post(.failed($0, for: nil)) }) {
        take(Event.failed(complaint, for: nil))
      }
      return
    }
    settle(programs.showInTerminal(address, stop: stopWhileLent))
  }

  private func stopWhileLent() { background.betweenBatches { feeds.betweenFeeds(terminal.stopWhileLent) } }

  /// The screen may be another by now.
  private mutating func settle(_ outcome: ProgramOutcome) {
    isDone = isDone || outcome.isTerminated
    take(.resized(width: terminal.size.width, height: terminal.size.height))
    take(.ran(outcome.text, isError: outcome.isError))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isDone = true
      case .redraw: terminal.redraw()
      case .copy(let text): terminal.copy(text)
      case .fetch(let order): feeds.take(order)
      case .browse(let address): browse(address)
      case .run(let command): settle(programs.run(command, stop: stopWhileLent))
      case .load, .mark, .join, .regroup, .save, .send, .feed, .undo: runner.perform(effect)
      }
    }
  }
}
