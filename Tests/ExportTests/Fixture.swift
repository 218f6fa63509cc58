import Comparison
import Export
import Wire

/// Copy of invented places and people, and the documents that it stands in.
enum Fixture {
  static let earlier = """
    Dam above Brinmoor gives way

    NPW – The earth dam above the town of Brinmoor gave way on Monday, killing at least nine people, officials said.

    "We heard a roar and then the lower street was gone. Nobody had warned us," said Ansa Keld, a baker in Brinmoor.

    The provincial water board had asked twice for money to repair the spillway, which was built in the year of the great frost.

    Soldiers carried sandbags to the mill quarter through the night. Two bridges on the road to Oster were closed to heavy lorries until engineers could look at them.

    A market that was planned for Thursday will not take place, the mayor's office wrote.

    Brinmoor lies in a narrow valley and has been flooded three times since the mines were shut.
    """

  static let later = """
    Dam above Brinmoor gives way, 14 dead

    NPW – The earth dam above the town of Brinmoor gave way on Monday, killing at least 14 people, officials said.

    Brinmoor lies in a narrow valley and has been flooded three times since the mines were shut.

    “We heard a roar and then the lower street was gone,” said Ansa Keld, a baker in Brinmoor.

    The provincial water board had asked twice for money to repair the spillway, which was built in the year of the great frost.

    Soldiers carried sandbags to the mill quarter through the night.

    Two bridges on the road to Oster were closed to heavy lorries until engineers could look at them.

    Insurers put the damage at 30 million crowns, a figure that the province called too early.
    """

  static func compared(_ old: String, _ new: String) throws -> Comparison {
    let (a, b) = (try readCopy(Array(old.utf8), format: .text), try readCopy(Array(new.utf8), format: .text))
    return compare(ComparedSource(a.text, a.paragraphs), ComparedSource(b.text, b.paragraphs))
  }

  static func provenance(_ copies: [String]) throws -> Provenance {
    Provenance(
      try copies.map { text in
        let copy = try readCopy(Array(text.utf8))
        return ComparedSource(copy.text, copy.paragraphs)
      })
  }

  static let names = Sides(
    old: ComparedDocument(
      id: "a1.1", title: "Dam above Brinmoor gives way", outlet: "NPW", time: "3 Mar 2031 09:12", words: 118,
      digest: String(repeating: "0123456789abcdef", count: 4)),
    new: ComparedDocument(
      id: "a1.2", title: "Dam above Brinmoor gives way, 14 dead", outlet: "NPW", time: "3 Mar 2031 16:05", words: 112,
      digest: String(repeating: "fedcba9876543210", count: 4)))
}
