import CCurses
import Foundation
import Terminal

/// The terminal through ncurses. The only one who touches it; to be used from one thread, which is why it is not
/// Sendable.
package final class CursesTerminal {
  package enum Input: Hashable, Sendable {
    case key(Key)
    case mouse(Mouse)
  }

  package let depth: ColorDepth
  private let screen: OpaquePointer
  private var shown: Surface?
  private var pairs: [PairKey: Int32] = [:]
  private var lastPress: (time: UInt64, row: Int, column: Int)?
  private let wantsMouse: Bool
  private var isOpen = true

  private struct PairKey: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - maximumDepth: no more colour than this, as `NO_COLOR` or a setting asks.
  package init(environment: [String: String], maximumDepth: ColorDepth = .direct, mouse: Bool) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard wt_use_utf8() else { throw .noUTF8 }
    let type = environment["TERM"] ?? ""
    guard !type.isEmpty, Self.isKnown(type) else { throw .unknownType(type) }
    guard Self.hasCapability("cup") else { throw .cannotPlaceCursor(type) }

    let wantsDirect =
      maximumDepth == .direct && ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased() ?? "")
    // A crash must find the terminal as the shell left it.
    wt_guard_crashes()
    guard let screen = Self.open(type, direct: wantsDirect, environment: environment) else {
      wt_unguard_crashes()
      throw .unknownType(type)
    }
    self.screen = screen
    depth = min(maximumDepth, Self.depth(colors: maximumDepth == .mono ? 0 : wt_start_color()))
    wantsMouse = mouse
    wt_enable_mouse(mouse)
  }

  deinit { close() }

  private static func isKnown(_ type: String) -> Bool {
    var status: Int32 = 0
    return setupterm(type, STDOUT_FILENO, &status) == OK
  }

  private static func hasCapability(_ name: String) -> Bool {
    guard let value = name.withCString({ tigetstr(UnsafeMutablePointer(mutating: $0)) }) else { return false }
    return value != UnsafeMutablePointer(bitPattern: -1)
  }

  private static func open(_ type: String, direct: Bool, environment: [String: String]) -> OpaquePointer? {
    guard direct, !type.contains("direct"), let entry = DirectColor.terminfo(for: type, environment: environment) else {
      return wt_open(type)
    }
    setenv("TERMINFO", entry, 1)
    let screen = wt_open(type)
    // Programs that are started from here must find the terminal's own entry.
    if let before = environment["TERMINFO"] { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    return screen ?? wt_open(type)
  }

  private static func depth(colors: Int32) -> ColorDepth {
    switch colors {
    case 0x10000...: .direct
    case 256...: .indexed256
    case 16...: .ansi16
    case 8...: .ansi8
    default: .mono
    }
  }

  // MARK: output

  package var size: (width: Int, height: Int) { (Int(wt_columns()), Int(wt_rows())) }

  /// Takes the terminal's present size; what is drawn next is drawn anew.
  package func takeSize() {
    wt_resize_to_terminal()
    shown = nil
  }

  /// Shows a surface, changing only the rows that differ from what is shown.
  package func show(_ surface: Surface) {
    let isComparable = shown?.width == surface.width && shown?.height == surface.height
    for row in 0..<min(surface.height, Int(wt_rows())) {
      if isComparable, let shown, shown.row(row) == surface.row(row) { continue }
      draw(surface.row(row), at: row)
    }
    if let cursor = surface.cursor {
      wt_place_cursor(Int32(cursor.row), Int32(cursor.column), true)
    } else {
      wt_place_cursor(0, 0, false)
    }
    wt_refresh()
    shown = surface
  }

  /// Paints the whole screen again, as after another program wrote over it.
  package func redraw() { wt_redraw() }

  /// Offers text to the terminal's clipboard by OSC 52 (xterm, “Control Sequences”). Base64 holds nothing that a terminal obeys.
  package func copy(_ text: String) {
    let sequence = Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8)
    var written = 0
    while written < sequence.count {
      let count = sequence[written...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      written += count
    }
  }

  private func draw(_ cells: ArraySlice<Cell>, at row: Int) {
    var drawn: [cchar_t] = []
    drawn.reserveCapacity(cells.count)
    var wide: [wchar_t] = []
    for cell in cells where !cell.text.isEmpty {
      wide.removeAll(keepingCapacity: true)
      for scalar in cell.text.unicodeScalars.prefix(5) { wide.append(wchar_t(scalar.value)) }
      wide.append(0)
      var native = cchar_t()
      wt_set_cell(&native, wide, attributes(cell.style), pair(cell.style))
      drawn.append(native)
    }
    wt_draw(Int32(row), 0, drawn, Int32(drawn.count))
  }

  private func attributes(_ style: Style) -> UInt32 {
    var result: UInt32 = 0
    if style.attributes.contains(.bold) { result |= wt_bold() }
    if style.attributes.contains(.dim) { result |= wt_dim() }
    if style.attributes.contains(.italic) { result |= wt_italic() }
    if style.attributes.contains(.underline) { result |= wt_underline() }
    if style.attributes.contains(.reverse) { result |= wt_reverse() }
    // ncurses has no attribute for it.
    if style.attributes.contains(.strikethrough) { result |= wt_dim() }
    return result
  }

  private func pair(_ style: Style) -> Int32 {
    guard depth > .mono else { return 0 }
    let key = PairKey(
      foreground: number(style.foreground ?? .standard), background: number(style.background ?? .standard))
    if key.foreground == -1, key.background == -1 { return 0 }
    if let known = pairs[key] { return known }
    let pair = max(0, alloc_pair(key.foreground, key.background))
    pairs[key] = pair
    return pair
  }

  private func number(_ color: Color) -> Int32 {
    switch color.reduced(to: depth) {
    case .standard: -1
    case .ansi(let index), .indexed(let index):
      // With direct colour a number from 16 on is red, green and blue, not a place in the palette.
      depth == .direct && index >= 16 ? direct(Color.rgb(ofIndexed: index)) : Int32(index)
    case .rgb(let red, let green, let blue): direct((red, green, blue))
    }
  }

  private func direct(_ color: (UInt8, UInt8, UInt8)) -> Int32 {
    // The sixteen darkest blues would be taken for the terminal's own colours.
    max(16, Int32(color.0) << 16 | Int32(color.1) << 8 | Int32(color.2))
  }

  // MARK: input

  /// All that was typed and clicked since the last call.
  package func read() -> [Input] {
    var inputs: [Input] = []
    var value: UInt32 = 0
    while true {
      switch wt_read(&value) {
      case 1: if let key = character(value) { inputs.append(.key(key)) }
      case 2:
        if value == UInt32(wt_key_mouse) {
          if let mouse = readMouse() { inputs.append(.mouse(mouse)) }
        } else if let key = Self.key(code: value) {
          inputs.append(.key(key))
        }
      default: return inputs
      }
    }
  }

  private func character(_ value: UInt32) -> Key? {
    switch value {
    case 9: return .tab
    case 10, 13: return .enter
    case 27:
      var next: UInt32 = 0
      // Alt sends an escape and the character at once.
      guard wt_read(&next) == 1, next >= 32, let scalar = Unicode.Scalar(next) else { return .escape }
      return .alt(Character(scalar))
    case 8, 127: return .backspace
    case 1..<27: return .control(Character(Unicode.Scalar(UInt8(value) + 96)))
    case 0..<32: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  private static func key(code: UInt32) -> Key? {
    switch code {
    case UInt32(wt_key_up): .up
    case UInt32(wt_key_down): .down
    case UInt32(wt_key_left): .left
    case UInt32(wt_key_right): .right
    case UInt32(wt_key_home): .home
    case UInt32(wt_key_end): .end
    case UInt32(wt_key_ppage): .pageUp
    case UInt32(wt_key_npage): .pageDown
    case UInt32(wt_key_backspace): .backspace
    case UInt32(wt_key_dc): .delete
    case UInt32(wt_key_ic): .insert
    case UInt32(wt_key_enter): .enter
    case UInt32(wt_key_btab): .backTab
    case UInt32(wt_key_f0) + 1...UInt32(wt_key_f0) + 12: .function(Int(code - UInt32(wt_key_f0)))
    default: nil
    }
  }

  private func readMouse() -> Mouse? {
    var row: Int32 = 0
    var column: Int32 = 0
    let (action, place): (Int32, (Int, Int)) = (wt_read_mouse(&row, &column), (Int(row), Int(column)))
    switch action {
    case 1: return press(row: place.0, column: place.1)
    case 2: return Mouse(.wheelUp, row: place.0, column: place.1)
    case 3: return Mouse(.wheelDown, row: place.0, column: place.1)
    default: return nil
    }
  }

  /// Two presses on one cell within 400 ms are a double click.
  private func press(row: Int, column: Int) -> Mouse {
    let now = DispatchTime.now().uptimeNanoseconds
    defer { lastPress = (now, row, column) }
    if let last = lastPress, last.row == row, last.column == column, now - last.time < 400_000_000 {
      return Mouse(.doubleClick, row: row, column: column)
    }
    return Mouse(.click, row: row, column: column)
  }

  // MARK: leaving

  /// Gives the terminal back, stops the process as ^Z does, and takes the terminal again when it goes on.
  package func suspend() {
    endwin()
    wt_stop_self()
    takeSize()
    wt_enable_mouse(wantsMouse)
    wt_redraw()
  }

  /// Gives the terminal to others for a while, as it was before, and takes it again with what they have left of it.
  package func lend(_ body: () -> Void) {
    wt_enable_mouse(false)
    endwin()
    var modes = termios()
    let areKnown = tcgetattr(STDIN_FILENO, &modes) == 0
    body()
    if areKnown { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) }
    takeSize()
    wt_enable_mouse(wantsMouse)
    wt_redraw()
  }

  /// Stops the process as ^Z does while the terminal is lent, and returns when it goes on.
  package func stopWhileLent() { wt_stop_self() }

  /// Gives the terminal back for good. What is called after it does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    wt_enable_mouse(false)
    endwin()
    delscreen(screen)
    wt_unguard_crashes()
  }
}
