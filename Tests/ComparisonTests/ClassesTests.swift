import Language
import Testing

@testable import Comparison

@Suite struct ClassesTests {
  /// All classes of the pieces of one edited paragraph.
  private func classes(_ old: String, _ new: String) -> Set<EditClass> {
    compare((old, [Paragraph(.body, old.span)]), (new, [Paragraph(.body, new.span)])).edges.flatMap(\.pieces).reduce(
      into: []
    ) { $0.formUnion($1.classes) }
  }

  @Test func `a figure that only one side has is not more or less sure`() {
    #expect(
      classes(
        "The storm tore roofs from barns across the lowlands and killed 40 sheep.",
        "The storm tore roofs from barns across the lowlands.") == [.figure])
    #expect(
      classes("It killed 40 sheep in the lowlands.", "It killed about 40 sheep in the lowlands.") == [.figure, .hedge])
  }

  @Test func `about is no hedge before what is no figure`() {
    #expect(
      classes("The council sent leaflets to every house.", "The council sent leaflets about storms to every house.")
        == [.wording])
  }

  @Test func `a figure that stands a few words off is the same figure`() {
    #expect(
      classes(
        "The keeper retired after forty winters with a brass band, and nobody was named.",
        "The keeper retired with a brass band after forty winters, and nobody was named.") == [.order])
  }

  @Test func `irregular verbs have tenses, nouns have none`() {
    #expect(classes("Critics say it gives ministers power.", "Critics say it gave ministers power.") == [.tense])
    #expect(classes("Farmers fled when the dam began to leak.", "Farmers flee when the dam began to leak.") == [.tense])
    #expect(classes("The party lost the council in May.", "The party lost the councils in May.") == [.wording])
  }

  @Test func `what is said between the marks is a quotation, whatever it says`() {
    #expect(
      classes(
        "“Mistakes were made. The judge could not see them,” said Ann Quill.", "“Mistakes were made,” said Ann Quill.")
        == [.quote])
  }

  @Test func `a word beside a figure is wording besides`() {
    #expect(
      classes("Exports of copper climbed 69 percent this year.", "Exports of copper grew 81 percent this year.")
        == [.figure, .wording])
    #expect(
      classes("Exports of copper rose 69 percent this year.", "Exports of copper rose 81 percent this year.")
        == [.figure])
  }
}
