import Terminal

/// Earlier commands in the line that a command is typed on.
extension Prompt {
  private var takesCommands: Bool { if case .pipe = kind { true } else { false } }

  /// Goes back among earlier commands, or forward again.
  mutating func recall(_ step: Int, of commands: [String]) {
    guard takesCommands else { return }
    let place = min(max(0, recalled + step), commands.count)
    guard place != recalled else { return }
    if recalled == 0 { draft = editor.text }
    recalled = place
    editor = LineEditor(place == 0 ? draft : commands[commands.count - place])
  }

  /// The newest earlier command that begins with what is typed; then the one before that.
  mutating func complete(from commands: [String]) {
    guard takesCommands else { return }
    if recalled == 0 { draft = editor.text }
    let older = (recalled + 1..<commands.count + 1).first { commands[commands.count - $0].hasPrefix(draft) }
    guard let place = older else { return }
    recalled = place
    editor = LineEditor(commands[commands.count - place])
  }
}
