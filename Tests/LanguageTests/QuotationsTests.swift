import Language
import Testing

@Suite struct QuotationsTests {
  private func check(
    _ paragraphs: [String], _ expected: [(String, String?)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = paragraphs.joined(separator: "\n\n")
    var start = 0
    let passages = paragraphs.map { paragraph in
      defer { start += paragraph.utf8.count + 2 }
      return Passage(text, in: Span(start, start + paragraph.utf8.count))
    }
    let found = quotations(in: passages).map { (String(text[$0.span]), $0.speaker.map { String(text[$0]) }) }
    #expect(found.map(\.0) == expected.map(\.0), sourceLocation: sourceLocation)
    #expect(found.map(\.1) == expected.map(\.1), sourceLocation: sourceLocation)
  }

  @Test func `the speaker stands behind`() {
    check(
      ["“Nobody was hurt,” harbour master Edda Quill told reporters."],
      [("“Nobody was hurt,”", "harbour master Edda Quill")])
    check(["\"Nobody was hurt,\" said Edda Quill, 51."], [("\"Nobody was hurt,\"", "Edda Quill")])
    check(["“Nobody was hurt”, Quill said."], [("“Nobody was hurt”", "Quill")])
  }

  @Test func `the speaker stands before`() {
    check(["Quill said: “Nobody was hurt at all.”"], [("“Nobody was hurt at all.”", "Quill")])
    check(
      ["Velde, 47, who flew there, said that it was “a hard day” for all."], [("“a hard day”", "Velde")])
    check(
      ["Union leader Jorun Hale called it “a very bad joke” on Friday."],
      [("“a very bad joke”", "Union leader Jorun Hale")])
  }

  @Test func `what a colon introduces is said by who stands before it, whoever speaks next`() {
    check(
      ["Torben Haske said: “Nobody was hurt at all.” Edda Quill said: “The doors were locked.”"],
      [("“Nobody was hurt at all.”", "Torben Haske"), ("“The doors were locked.”", "Edda Quill")])
    check(
      ["Haske warned: “Nobody was there.” The doors jam, according to a study of the port."],
      [("“Nobody was there.”", "Haske")])
  }

  @Test func `who asks for something says nothing`() {
    let text = "Lawyers doubted the evidence and asked for an expert."
    let passage = Passage(text, in: text.span)
    #expect(attributions(in: passage, outside: []).isEmpty)
  }

  @Test func `a pronoun leads back to who spoke last`() {
    check(
      ["Torben Haske said the doors were tested.", "“They were in order,” he added."],
      [("“They were in order,”", "Torben Haske")])
  }

  @Test func `the second half has the speaker of the first`() {
    check(
      ["“It was dark,” said Signe Tarrow. “Nobody let go of me.”"],
      [("“It was dark,”", "Signe Tarrow"), ("“Nobody let go of me.”", "Signe Tarrow")])
  }

  @Test func `a quotation may run over paragraphs`() {
    let found: [(String, String?)] = [("“It was dark and nobody came.", "Tarrow"), ("“Then they did come.”", "Tarrow")]
    check(["Tarrow said: “It was dark and nobody came.", "“Then they did come.”"], found)
  }

  @Test func `one word between marks is a label and apostrophes are no marks`() {
    check(["The “firebird” burned on the island's quay, the owner's son said."], [])
    check(["‘It was dark there,’ said Quill, who didn't see it."], [("‘It was dark there,’", "Quill")])
  }

  @Test func `adding gives the words to the subject of the sentence`() {
    check(
      ["“We are at work,” spokesman Ole Dask said, adding, “It is safe to sail.”"],
      [("“We are at work,”", "spokesman Ole Dask"), ("“It is safe to sail.”", "spokesman Ole Dask")])
  }
}
