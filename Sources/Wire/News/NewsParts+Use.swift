import Language
import Newsroom

/// Whether an item may be used, and from when. Its envelope, the document in that, its notes to desks and its text may all say something
/// of it; what keeps more holds, so that nothing inside frees what is withheld outside.
extension NewsParts {
  mutating func setStatus(_ said: NewsStatus) {
    if said.status != status.status, status.status.stricter(said.status) == said.status { status = said }
  }

  /// An embargo as a field states it; an empty field says nothing.
  mutating func setEmbargo(_ written: String?) {
    guard let stated = StatedEmbargo(written) else { return }
    if let warning = stated.warning, !warnings.contains(warning) { warnings.append(warning) }
    if let end = stated.end { addEmbargo(until: end) } else { isEmbargoedWithoutEnd = true }
  }

  /// - Parameter end: in seconds since 1970. The latest that is said holds.
  mutating func addEmbargo(until end: Int64) {
    particulars.embargo = max(particulars.embargo ?? end, end)
  }

  /// What the notes to desks ask for.
  var deskNotes: DeskLines {
    DeskLines(particulars.editorialNote?.split(separator: "\n") ?? [], writtenOn: date?.day)
  }

  /// Sets whether the copy may be used by what the format states, the notes ask for and the text says.
  ///
  /// - Parameter found: what the text of the copy says of itself.
  func setUse(of copy: inout Copy, found: Particulars, notes: DeskLines) {
    // Which year an embargo means is known only here.
    let lines = copy.paragraphs.filter { $0.role == .advisory || $0.role == .headline }.map { copy.text[$0.span] }
    let own = DeskLines(lines, writtenOn: date?.day).embargo
    if own != nil { copy.warnings.removeAll { $0.contains("embargo") } }
    for warning in [own?.warning, notes.embargo?.warning].compactMap(\.self) where !copy.warnings.contains(warning) {
      copy.warnings.append(warning)
    }
    let end = [particulars.embargo, found.embargo, own?.end, notes.embargo?.end].compactMap(\.self).max()
    copy.particulars.embargo = isEmbargoedWithoutEnd ? nil : end
    let isOpen = isEmbargoedWithoutEnd || end == nil && (own ?? notes.embargo) != nil
    copy.status = copy.status.stricter(status.status).stricter(signalled).stricter(isOpen ? .embargoed : .usable)
      .stricter(notes.isKill ? .killed : .usable)

    var merged = self
    for reference in found.replaces { merged.addReplaced(reference) }
    if notes.isKill, let note = particulars.editorialNote {
      let source = copy.agency ?? particulars.provider
      for message in MessageNumber.named(in: note, source: source) { merged.addReplaced(message.reference) }
    }
    copy.particulars.replaces = merged.particulars.replaces
    if let stated = status.stated { copy.particulars.statedStatus = stated }
  }
}

extension JSONValue {
  /// What a field says in one word or date, however a service wraps it; nil for one that says nothing.
  var statement: String? {
    switch self {
    case .null, .bool(false): nil
    case .string, .number, .bool(true): text
    case .array(let values): values.lazy.compactMap(\.statement).first
    case .object: first("qcode", "code", "uri", "value", "name", "literal", "date")?.text ?? "an object"
    }
  }
}
