import CCurses
import Terminal
import Testing

@Suite struct CellWidthTests {
  /// Another C library may know newer characters than the table; on what copy is written in the two must agree.
  @Test func `the table agrees with the C library that ncurses asks`() {
    #expect(wt_use_utf8())
    var differing: [UInt32] = []
    for value in UInt32(0xA0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .format, .control: continue
      default: break
      }
      let theirs = wt_width(value)
      if theirs >= 0, Int(theirs) != cellWidth(scalar) { differing.append(value) }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(20).map { String($0, radix: 16) })")
  }
}
