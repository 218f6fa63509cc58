import Language
import TestSupport
import Testing

@testable import Entities

@Suite struct FindNamesTests {
  /// Names as `kind: canonical name` in order of appearance, each once.
  private func names(_ text: String) -> [String] {
    var seen: Set<String> = []
    return findNames(in: text, paragraphs: [Paragraph(.body, text.span)]).map { "\($0.kind.rawValue): \($0.name)" }
      .filter { seen.insert($0).inserted }
  }

  @Test(arguments: [
    ("President Volodymyr Zelensky said in Kyiv that it was over.", ["person: Volodymyr Zelensky", "place: Kyiv"]),
    (
      "The head of NATO, Mark Rutte, spoke in Brussels.",
      ["organisation: NATO", "person: Mark Rutte", "place: Brussels"]
    ),
    ("A source in the Security Service of Ukraine said so.", ["organisation: Security Service of Ukraine"]),
    (
      "An officer of the Black Sea Fleet was killed in Sevastopol.",
      ["organisation: Black Sea Fleet", "place: Sevastopol"]
    ),
    (
      "The US Secretary of State Antony Blinken spoke. Blinken left early.",
      ["place: United States", "person: Antony Blinken"]
    ),
    ("The Vestmark Maritime Authority opened an inquiry.", ["organisation: Vestmark Maritime Authority"]),
    ("Two tugs left for Kestrel Island in the Bryansk region.", ["place: Kestrel Island", "place: Bryansk"]),
    ("Then Finance Minister Elsbet Corran, 51, rose.", ["person: Elsbet Corran"]),
    ("The Ministry of Fisheries set the quota.", ["organisation: Ministry of Fisheries"]),
    ("It was told to President [Vladimir] Putin, who was in Russia.", ["person: Vladimir Putin", "place: Russia"]),
    ("The company NordTrack dug on.", ["organisation: NordTrack"]),
    ("They met Kofi Annan and Ada Lund.", ["person: Kofi Annan", "person: Ada Lund"]),
  ]) func `people, places and organisations are told apart`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    "Police said so. Officials agreed. Multiple sirens rang.", "On Tuesday it rained, and in May too.",
    "Russian and North Korean troops, N.Korean drones.", "He said: “Nobody was there.”", "судно стало до причалу",
  ]) func `first words of sentences, days and demonyms are no names`(text: String) {
    #expect(names(text) == [])
  }

  @Test func `a lone surname is the person named in full, wherever it stands`() {
    let found = findNames(
      in: "Castigne said so. Ruben Castigne left.", paragraphs: [Paragraph(.body, Span(0, 38))])
    #expect(found.map(\.name) == ["Ruben Castigne", "Ruben Castigne"])
  }

  @Test func `an acronym behind a name is that name`() {
    #expect(
      names("The North Atlantic Treaty Organization (NATO) met. NATO agreed.") == [
        "organisation: North Atlantic Treaty Organization"
      ])
  }

  @Test func `titles are kept as roles and possessives are left out of the span`() {
    let text = "Then Transport Minister Katrin Velde’s car came."
    let found = findNames(in: text, paragraphs: [Paragraph(.body, text.span)])
    #expect(found.map { String(text[$0.span]) } == ["Katrin Velde"])
    #expect(found[0].title == "Transport Minister")
  }

  @Test func `capitals in a dateline are a place`() {
    let text = "PORT MERROW (NPW) — The harbour of Port Merrow was shut."
    let found = findNames(
      in: text, paragraphs: [Paragraph(.dateline, Span(0, 21)), Paragraph(.body, Span(22, text.utf8.count))])
    #expect(found.filter { $0.kind == .place }.map(\.name) == ["Port Merrow", "Port Merrow"])
  }

  @Test func `a headline in title case names only what the copy names`() {
    let text = "Ferry Burns Off Kestrel Island\n\nThe fire off Kestrel Island went out."
    let found = findNames(
      in: text, paragraphs: [Paragraph(.headline, Span(0, 30)), Paragraph(.body, Span(32, text.utf8.count))])
    #expect(found.map(\.name).allSatisfy { $0 == "Kestrel Island" })
  }

  @Test(arguments: 0..<200)
  func `spans of any text lie in order on its characters and never overlap`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = generator.text(pieces: 60)
    let found = findNames(in: text, paragraphs: [Paragraph(.body, text.span)])
    for (a, b) in zip(found, found.dropFirst()) { #expect(a.span.end <= b.span.start) }
    for mention in found { #expect(!text[mention.span].isEmpty) }
    #expect(found == findNames(in: text, paragraphs: [Paragraph(.body, text.span)]))
  }
}
