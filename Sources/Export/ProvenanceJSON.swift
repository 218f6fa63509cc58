import Comparison
import Language

/// Where the paragraphs of several versions come from, as data. The names below stay; a later `version` may add to them and
/// takes none away. A field whose value is not known is left out.
///
/// ```
/// format              "writethru-provenance"
/// version             1
/// versions[]          in the order given
///   id                as the command was given it: "a3.2", or a file's name
///   particulars       outlet, time and words, to be read
///   paragraphs        how many it has
///   mostLike          the number, from 1, of the earlier version that it shares most with; left out where it shares none
///   reuse             the share of its words that mostLike has, 0 to 1
///   derivation        "wholly", "partly" or "not" derived from mostLike
/// paragraphs[]        each paragraph once, whatever versions have it
///   role              "body", "headline", "caption" …
///   text              as the first version has it that has it
///   versions[]        those that have it
///     version         its number, from 1
///     paragraph       the number of the paragraph in it, from 1 over all paragraphs
///     change          "same" as in its parent, "edited", "split" (a further part of a split paragraph) or "new" there
///     class           of what was edited: the gravest class, as in a comparison
///     parent          the number of the earlier version whose paragraph it is most like
///   uniqueTo          the number of the only version that has it
///   sharedByAll       all versions have it
///   droppedBy[]       the numbers of those that lack it though the version that they derive from has it
/// ```
package struct ProvenanceJSON: Encodable {
  struct Version: Encodable {
    let id: String
    let particulars: String
    let paragraphs: Int
    let mostLike: Int?
    let reuse: Double?
    let derivation: String?
  }

  struct Paragraph: Encodable {
    let role: String
    let text: String
    let versions: [Occurrence]
    let uniqueTo: Int?
    let sharedByAll: Bool
    let droppedBy: [Int]
  }

  struct Occurrence: Encodable {
    let version: Int
    let paragraph: Int
    let change: String
    let `class`: String?
    let parent: Int?
  }

  let format = "writethru-provenance"
  let version = 1
  let versions: [Version]
  let paragraphs: [Paragraph]

  /// - Parameter names: of the texts, in their order; as many.
  package init(_ provenance: Provenance, names: [ComparedName]) {
    precondition(names.count == provenance.texts.count, "a version without a name")
    versions = names.enumerated().map { index, name in
      let parent = provenance.parents[index]
      return Version(
        id: name.id, particulars: name.particulars, paragraphs: provenance.texts[index].blocks.count,
        mostLike: parent.map { $0.version + 1 }, reuse: parent.map { rounded($0.reuse) },
        derivation: parent.map { Derivation(reuse: $0.reuse).rawValue })
    }
    paragraphs = provenance.rows.compactMap { row in
      guard let (text, block) = provenance.first(of: row) else { return nil }
      return Paragraph(
        role: block.role.rawValue, text: String(text.text[block.span]), versions: Self.occurrences(row),
        uniqueTo: row.uniqueVersion.map { $0 + 1 }, sharedByAll: row.isShared,
        droppedBy: row.droppedBy(provenance.parents).map { $0 + 1 })
    }
  }

  private static func occurrences(_ row: Provenance.Row) -> [Occurrence] {
    row.versions.compactMap { version in
      row.cells[version].map { cell in
        Occurrence(
          version: version + 1, paragraph: cell.block + 1, change: ProvenanceMark(cell).rawValue,
          class: cell.change?.identifier, parent: cell.parent.map { $0 + 1 })
      }
    }
  }
}
