/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the 16 colours that the terminal's user chose: 0–7, and 8–15 bright.
  case ansi(UInt8)
  /// A place in the 256-colour palette.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// What a terminal can show.
package enum ColorDepth: Int, Sendable, Comparable {
  case mono, ansi8, ansi16, indexed256, direct

  package static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

extension Color {
  /// The nearest colour that a terminal of this depth has.
  package func reduced(to depth: ColorDepth) -> Color {
    switch depth {
    case .direct: self
    case .indexed256:
      if case .rgb(let red, let green, let blue) = self {
        .indexed(Palette.nearest(to: (red, green, blue), among: 16...255))
      } else {
        self
      }
    case .ansi16, .ansi8: reducedToANSI(count: depth == .ansi16 ? 16 : 8)
    case .mono: .standard
    }
  }

  private func reducedToANSI(count: UInt8) -> Color {
    let color: UInt8
    switch self {
    case .standard: return .standard
    case .ansi(let index): color = index
    case .indexed(let index): color = index < 16 ? index : Palette.nearest(to: Palette.rgb(index), among: 0...15)
    case .rgb(let red, let green, let blue): color = Palette.nearest(to: (red, green, blue), among: 0...15)
    }
    return .ansi(color < count ? color : color - 8)
  }
}

/// The 256-colour palette as xterm ships it: 16 named colours, a 6×6×6 cube, 24 greys.
enum Palette {
  static func rgb(_ index: UInt8) -> (UInt8, UInt8, UInt8) {
    switch index {
    case 0..<16: return named[Int(index)]
    case 16..<232:
      let place = index - 16
      return (level(place / 36), level(place / 6 % 6), level(place % 6))
    default:
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
  }

  static func nearest(to color: (UInt8, UInt8, UInt8), among indices: ClosedRange<UInt8>) -> UInt8 {
    indices.min { distance(rgb($0), color) < distance(rgb($1), color) } ?? indices.lowerBound
  }

  private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + step * 40 }

  /// Squared, green weighted most and blue least, as the eye does (“redmean” without its red term).
  private static func distance(_ a: (UInt8, UInt8, UInt8), _ b: (UInt8, UInt8, UInt8)) -> Int {
    let (red, green, blue) = (Int(a.0) - Int(b.0), Int(a.1) - Int(b.1), Int(a.2) - Int(b.2))
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }

  private static let named: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
}

extension Color {
  /// The red, green and blue that xterm has at a place of the 256-colour palette.
  package static func rgb(ofIndexed index: UInt8) -> (UInt8, UInt8, UInt8) { Palette.rgb(index) }
}
