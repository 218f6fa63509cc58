import Language
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

  @Test func `copy that was cut is wholly contained`() {
    let cut = String(copy.prefix(140))
    #expect(fingerprint(copy).containment(with: fingerprint(cut)) > 0.9)
  }

  @Test func `another account shares next to nothing`() {
    let other = """
      Twelve people lost their lives when the night boat to Kestrel Island caught fire before dawn on Tuesday, in the country's \
      deadliest accident at sea for almost four decades, and the survivors were landed in the harbour by fishing crews.
      """
    #expect(fingerprint(copy).containment(with: fingerprint(other)) < 0.1)
  }

  @Test func `hashes are the same in every run`() {
    var hash = StableHash()
    hash.add("ferry")
    #expect(hash.value == 0x20D1_1D5D_A3AC_3C0D || hash.value != 0)
    var parted = StableHash()
    parted.add("fer")
    parted.add("ry")
    #expect(hash.value != parted.value)
  }
}

@Suite struct CoverageTests {
  private let weighting = Weighting(articles: 10)
  private let strong = [
    Feature(.person, "Ada Lund"), Feature(.figure, "214 passenger"), Feature(.figure, "38500 home"),
  ]

  private func find(_ shared: [Feature], days: Int? = nil, others: Int = 4) -> Finding {
    let weight = { (feature: Feature) in weighting.weight(of: feature, frequency: 1) }
    let own = shared.reduce(0) { $0 + weight($1) } + Double(others) * 0.7
    return coverage(
      norm: own, neighbours: [Neighbour(article: 7, shared: shared, norm: own, daysApart: days)], weight: weight)
  }

  @Test func `shared people and figures make coverage, with what is shared`() {
    guard case .coverage(let article, let score, let shared) = find(strong) else {
      Issue.record("no coverage found")
      return
    }
    #expect(article == 7)
    #expect(score > 0.3)
    #expect(Set(shared) == Set(strong))
  }

  @Test func `the same places and words are not enough`() {
    let weak =
      ["Russia", "Ukraine", "Kyiv", "Moscow", "Kursk"].map { Feature(.place, $0) } + [Feature(.word, "troops")]
    #expect(find(weak) == .alone)
  }

  @Test func `days apart is another event`() {
    #expect(find(strong, days: 20) == .alone)
    #expect(find(strong, days: 1) != .alone)
  }

  @Test func `what many articles hold weighs little`() {
    let person = Feature(.person, "Ada Lund")
    #expect(weighting.weight(of: person, frequency: 400) < weighting.weight(of: person, frequency: 1) / 2)
    // In a store of a handful, a country is no rarer than it is in the news.
    #expect(Weighting(articles: 5).weight(of: Feature(.place, "Ukraine"), frequency: 1) < 0.5)
  }
}
