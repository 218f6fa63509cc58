import Language
import Newsroom

/// What lines to desks ask for: whether they withdraw the item, and until when they embargo it.
struct DeskLines {
  private(set) var isKill = false
  /// The first with a clear end, else the first.
  private(set) var embargo: StatedEmbargo?

  /// - Parameter day: of the copy; an embargo may leave out the year.
  init(_ lines: [Substring], writtenOn day: CalendarDay?) {
    for line in lines.prefix(DeskLines.most) {
      let block = BlockText(line)
      isKill = isKill || Advisory.isKill(block) && !DeskLines.isAboutPictures(block)
      // Before it may stand what else desks should know: `Pictures follow. Embargoed until …`.
      for start in DeskLines.sentences(in: line) { noteEmbargo(line[start...].prefix(DeskLines.longest), day) }
    }
  }

  private mutating func noteEmbargo(_ line: Substring, _ day: CalendarDay?) {
    guard embargo?.end == nil, EmbargoLine.isEmbargo(BlockText(line)) else { return }
    let (end, warning) = EmbargoLine.end(of: line, writtenOn: day)
    if embargo == nil || end != nil { embargo = StatedEmbargo(end: end, warning: warning) }
  }

  private static func sentences(in line: Substring) -> [Substring.Index] {
    var starts = [line.startIndex]
    var place = line.startIndex
    while let space = line[place...].firstIndex(of: " "), starts.count < most {
      place = line.index(after: space)
      if space > line.startIndex, ".!;".contains(line[line.index(before: space)]) { starts.append(place) }
    }
    return starts
  }

  /// `Bitte das zweite Foto nicht verwenden` leaves the text as it is.
  private static func isAboutPictures(_ block: BlockText) -> Bool {
    let text = block.lowercased
    return ["foto", "bild", "photo", "picture", "video", "grafik", "graphic"].contains(where: text.contains)
      && !["kill", "meldung", "story", "text", "item", "artikel", "article", "report"].contains(where: text.contains)
  }

  /// More are no note.
  private static let most = 200
  /// In characters: an embargo is no longer.
  private static let longest = 600
}
