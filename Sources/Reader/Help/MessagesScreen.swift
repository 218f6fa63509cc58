import Terminal
import Typesetting

/// All messages so far, the newest last.
struct MessagesScreen {
  let id: ScreenID
  var top = 0

  func lines(_ messages: [Message], width: Int) -> [([Glyph], Scope)] {
    messages.flatMap { message in
      paragraphLines(message.text, width: max(1, width - 4)).map { ($0, message.isError ? Scope.error : .text) }
    }
  }

  mutating func act(_ action: Action, _ around: Surroundings, _ messages: [Message]) -> [Step] {
    let limit = max(0, lines(messages, width: around.body.width).count - around.body.height)
    switch action {
    case .down: top += 1
    case .up: top -= 1
    case .pageDown, .halfPageDown: top += max(1, around.body.height - 2)
    case .pageUp, .halfPageUp: top -= max(1, around.body.height - 2)
    case .first: top = 0
    case .last: top = limit
    case .back: return [.back]
    default: break
    }
    top = min(max(0, top), limit)
    return []
  }

  func draw(on surface: inout Surface, theme: Theme, messages: [Message], around: Surroundings) {
    surface.put(" Messages", row: 0, column: 0, style: theme[.barTitle])
    let lines = lines(messages, width: around.body.width)
    if lines.isEmpty { surface.put("No messages yet.", row: around.body.row + 1, column: 3, style: theme[.dim]) }
    for (offset, line) in lines.dropFirst(top).prefix(around.body.height).enumerated() {
      surface.put(line.0, row: around.body.row + offset, column: 2, style: theme[line.1])
    }
  }
}
