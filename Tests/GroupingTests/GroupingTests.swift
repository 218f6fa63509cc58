import Language
import TestSupport
import Testing

@testable import Grouping

@Suite struct FingerprintTests {
  private func fingerprint(_ text: String) -> Fingerprint { Fingerprint([Passage(text)]) }

  private let copy = """
    A fire on an overnight ferry killed at least nine people off Kestrel Island early on Tuesday and forced more than two hundred \
    others into lifeboats in a heavy swell, rescue officials said after the first survivors had been landed in the harbour.
    """

  @Test func `typography and case leave no trace`() {
    let a = fingerprint("“It is a hard day,” she said — and left the quay.")
    let b = fingerprint("\"It is a hard day,\" she said -- and left the quay.")
    #expect(a.shingles == b.shingles)
  }

  @Test func `copy that was cut is wholly contained, and derives from the longer one`() {
    let cut = fingerprint(String(copy.prefix(140)))
    #expect(fingerprint(copy).containment(with: cut) > 0.9)
    #expect(fingerprint(copy).derivation(from: cut) ?? 0 > 0.9)
  }

  @Test func `another account shares next to nothing`() {
    let other = fingerprint(
      """
      Twelve people lost their lives when the night boat to Kestrel Island caught fire before dawn on Tuesday, in the country's \
      deadliest accident at sea for almost four decades, and the survivors were landed in the harbour by fishing crews.
      """)
    #expect(fingerprint(copy).containment(with: other) < 0.1)
    #expect(fingerprint(copy).derivation(from: other) == nil)
  }

  @Test func `a brief that a round-up quotes a third of is no version of it`() {
    var generator = SeededGenerator(seed: 4)
    func words(_ count: Int) -> [String] { (0..<count).map { _ in "w\(Int.random(in: 0..<9_999, using: &generator))" } }
    let brief = words(90)
    let roundup = fingerprint((words(300) + brief[20..<54] + words(90)).joined(separator: " "))
    let rewrite = fingerprint((brief[20..<54] + words(60)).joined(separator: " "))
    let original = fingerprint(brief.joined(separator: " "))
    #expect(original.containment(with: roundup) > 0.3)
    #expect(original.derivation(from: roundup) == nil)
    #expect(original.derivation(from: rewrite) != nil)
  }

  @Test func `any text leaves a few traces, and a text that holds it whole leaves most of the same`() {
    var generator = SeededGenerator(seed: 9)
    func text(_ count: Int) -> String {
      (0..<count).map { _ in "w\(Int.random(in: 0..<9_999, using: &generator))" }.joined(separator: " ")
    }
    let long = text(2_000)
    #expect((12...70).contains(fingerprint(long).traces.count))
    #expect(fingerprint(text(40)).traces.count == Fingerprint.fewest)
    #expect(fingerprint("one two three").traces.isEmpty)
    let longer = fingerprint(long + " " + text(500))
    #expect(Set(fingerprint(long).traces).isSubset(of: longer.traces))
  }

  @Test func `a script without spaces is read in pairs of characters`() {
    let copy = "东京电力公司周二表示，福岛第一核电站的一台水泵在凌晨停止运转，工程师在四小时后恢复了冷却。"
    let other = "北京市政府周二宣布，将在五年内新建三条地铁线路，总投资超过一千亿元。"
    #expect(fingerprint(copy).containment(with: fingerprint(String(copy.prefix(30)))) > 0.8)
    #expect(fingerprint(copy).containment(with: fingerprint(other)) < 0.05)
  }

  @Test func `hashes are the same in every run`() {
    var hash = StableHash()
    hash.add("ferry")
    var bytes = StableHash()
    bytes.add(bytes: Array("ferry".utf8))
    #expect(hash.value == 0x2495_C1D1_0A55_6DBC)
    #expect(bytes.value == hash.value)
    var parted = StableHash()
    parted.add("fer")
    parted.add("ry")
    #expect(hash.value != parted.value)
  }
}

@Suite struct TermVectorTests {
  private func counts(_ text: String, names: [String] = []) -> TermCounts {
    TermCounts([BodyWords(Passage(text))], names: names.map { ($0, .place) }, isCountry: { $0 == "france" })
  }

  private let ferry = "The ferry burned off Kestrel Island and the ferry sank while lifeboats reached the survivors."
  private let night = "Survivors of the ferry that burned off Kestrel Island were landed by lifeboats at night."
  private let budget =
    "The parliament passed the budget and the minister said the deficit would fall to three per cent."

  private func vectors(_ texts: [String], names: [[String]]? = nil) -> [TermVector] {
    var rarity = Rarity()
    let all = texts.enumerated().map { counts($1, names: names?[$0] ?? []) }
    for counts in all { rarity.add(counts.hashes) }
    return all.map { TermVector($0, rarity: rarity) }
  }

  @Test func `two accounts of one event are alike, others are not`() {
    let found = vectors([ferry, night, budget], names: [["Kestrel Island"], ["Kestrel Island"], []])
    #expect(found[0].similarity(to: found[1]) > 0.3)
    #expect(found[0].similarity(to: found[2]) < 0.05)
    #expect(found[0].similarity(to: found[0]) > 0.999)
  }

  @Test func `what is shared reads as in the copy, the names first`() {
    let found = vectors([ferry, night], names: [["Kestrel Island"], ["Kestrel Island"]])
    let labels = counts(night, names: ["Kestrel Island"]).labels(of: Set(found[1].shared(with: found[0])))
    #expect(labels.first == "Kestrel Island")
    #expect(labels.contains("ferry") && labels.contains("lifeboats"))
  }

  @Test func `words that the whole archive has weigh nothing, in any language`() {
    let german = (0..<60).map {
      "Der Minister sagte am Dienstag, dass die Verhandlung Nummer\($0) über den Haushalt vertagt wird."
    }
    let english = (0..<600).map {
      "A vessel carrying grain\($0) left the harbour on Monday after talks with officials."
    }
    var rarity = Rarity()
    for text in german + english { rarity.add(counts(text).hashes) }
    let first = TermVector(counts(german[0] + " Hafenbrand."), rarity: rarity)
    let second = TermVector(counts(german[1] + " Zugunglück."), rarity: rarity)
    #expect(first.similarity(to: second) < 0.27)
  }

  @Test func `a vector survives its bytes`() {
    for vector in vectors([ferry, night, budget, ""]) { #expect(TermVector(bytes: vector.bytes) == vector) }
    #expect(TermVector(bytes: [1, 2, 3]).terms.isEmpty)
  }

  @Test func `counts survive their bytes, and are halved when the window is full`() throws {
    var rarity = Rarity()
    for number in 0..<Rarity.window { rarity.add([7, UInt64(number) << 20]) }
    #expect(rarity.stories == Rarity.window / 2)
    #expect(rarity.frequency(of: 7) == Rarity.window / 2)
    let copy = try #require(Rarity(stories: rarity.stories, bytes: rarity.bytes))
    #expect(copy.frequency(of: 7) == rarity.frequency(of: 7))
    #expect(Rarity(stories: 1, bytes: [0]) == nil)
  }

  @Test func `an article is near to a story that is like it throughout`() {
    #expect(nearness(nearest: 0.6, newest: [0.6, 0, 0, 0]) < nearness(nearest: 0.45, newest: [0.4, 0.3, 0.3, 0.35]))
    #expect(nearness(nearest: 0.5, newest: []) == 0.5)
    let found = vectors([ferry, night, budget])
    #expect(likeness([found[0], found[1]], [found[1]]) > likeness([found[0], found[1]], [found[2]]))
  }
}
