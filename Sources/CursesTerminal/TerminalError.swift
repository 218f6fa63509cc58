/// Why the reader cannot open. The text says how to mend it.
package enum TerminalError: Error, CustomStringConvertible {
  case notATerminal
  case unknownType(String)
  case cannotPlaceCursor(String)
  case noUTF8

  package var description: String {
    switch self {
    case .notATerminal:
      "the reader needs a terminal for input and output. For pipes there are: writethru stories, show, compare, search (--json)"
    case .unknownType(let name):
      name.isEmpty
        ? "TERM is not set. Set it to what your terminal is, such as: export TERM=xterm-256color"
        : "this system does not know the terminal type “\(name)”. Try: TERM=xterm-256color writethru"
    case .cannotPlaceCursor(let name):
      "the terminal type “\(name)” cannot place the cursor. Try: TERM=xterm-256color writethru"
    case .noUTF8:
      "no UTF-8 locale is available. Set one, such as: export LC_ALL=C.UTF-8"
    }
  }
}
