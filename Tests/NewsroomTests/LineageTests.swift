import Newsroom
import Testing
import Typesetting

/// Who derives from whom, on made-up families: a take is told by who ran it and when, and how alike two are is given.
@Suite struct LineageTests {
  /// `AFP 09:12`, `Coast 11:30`, `Coast v2 12:00`, `AFP day`, `Coast undated`.
  private func takes(_ written: String...) -> [Take] {
    var articles: [String: Int64] = [:]
    return written.map { line in
      let words = line.split(separator: " ").map(String.init)
      let number = words.count > 2 ? Int(words[1].dropFirst())! : 1
      let article = articles[words[0]] ?? Int64(articles.count + 1)
      articles[words[0]] = article
      return Take(
        id: VersionID(ArticleID(article), number), published: moment(words.last!), isAgencys: words[0].hasPrefix("AFP"))
    }
  }

  private func moment(_ written: String) -> Moment? {
    switch written {
    case "undated": return nil
    case "day": return Moment(seconds: 0, precision: .day)
    default:
      let parts = written.split(separator: ":").map { Int64($0)! }
      return Moment(seconds: parts[0] * 3600 + parts[1] * 60)
    }
  }

  private func order(_ takes: [Take]) -> [String] { Take.ordered(takes).map(\.id.description) }

  @Test func `takes stand in order of time, the agency's own before those who run it in the same minute`() {
    #expect(order(takes("Coast 09:12", "AFP 09:12", "Echo 08:00")) == ["a3.1", "a2.1", "a1.1"])
  }

  @Test func `of takes that only have a day the agency's stand first and the others last`() {
    #expect(order(takes("Coast day", "AFP day", "Echo 08:00")) == ["a2.1", "a3.1", "a1.1"])
  }

  @Test func `of the agency's takes of one day the shorter stands first, for updates add`() {
    let day = Moment(seconds: 0, precision: .day)
    let long = Take(id: VersionID(ArticleID(1), 1), published: day, isAgencys: true, words: 790)
    let short = Take(id: VersionID(ArticleID(2), 1), published: day, isAgencys: true, words: 546)
    #expect(order([long, short]) == ["a2.1", "a1.1"])
  }

  @Test func `an undated take stands beside its article's dated versions, else at the end`() {
    #expect(order(takes("AFP 09:00", "Coast undated", "Echo 10:00")) == ["a1.1", "a3.1", "a2.1"])
    #expect(
      order(takes("AFP 09:00", "Coast v1 undated", "Coast v2 09:30", "Echo 10:00")) == ["a1.1", "a2.1", "a2.2", "a3.1"])
  }

  @Test func `an undated take of the agency is the root where no dated one can be`() {
    #expect(order(takes("Coast 09:00", "AFP undated")) == ["a2.1", "a1.1"])
    #expect(order(takes("Coast 09:00", "AFP 08:00", "AFP2 undated")) == ["a2.1", "a1.1", "a3.1"])
  }

  // MARK: parents

  /// Parents as `heir < parent`, with how alike two takes are in hundredths, by their numbers in the family.
  private func parents(_ takes: [Take], _ shares: [String: Int], other: Int = 0) -> [String] {
    let lineage = Lineage(Take.ordered(takes)) { parent, heir in
      Double(shares["\(heir)<\(parent)"] ?? other) / 100
    }
    return lineage.versions.compactMap { version in
      lineage.parents[version].map { "\(version)<\($0.version)" }
    }
  }

  @Test func `a pick-up derives from the take that it shares most with`() {
    let family = takes("AFP v1 09:00", "AFP v2 10:00", "Coast 11:00")
    #expect(
      parents(family, ["a1.2<a1.1": 70, "a2.1<a1.1": 95, "a2.1<a1.2": 80]) == ["a1.2<a1.1", "a2.1<a1.1"])
  }

  @Test func `of takes that are alike a pick-up derives from the agency's, not from another pick-up`() {
    let family = takes("AFP 09:00", "Coast 11:00", "Echo 12:00")
    #expect(parents(family, ["a3.1<a2.1": 100], other: 99) == ["a2.1<a1.1", "a3.1<a1.1"])
    #expect(parents(family, ["a3.1<a2.1": 100], other: 90) == ["a2.1<a1.1", "a3.1<a2.1"])
  }

  @Test func `the agency does not take its copy from those who run it`() {
    let family = takes("AFP v1 09:00", "Coast 09:30", "AFP v2 10:00")
    #expect(parents(family, ["a1.2<a1.1": 60, "a1.2<a2.1": 90, "a2.1<a1.1": 90]) == ["a2.1<a1.1", "a1.2<a1.1"])
  }

  @Test func `time does not run backwards, and what shares little derives from nothing`() {
    let family = takes("Coast 11:00", "AFP 09:00")
    #expect(parents(family, ["a2.1<a1.1": 100, "a1.1<a2.1": 100]) == ["a1.1<a2.1"])
    #expect(parents(family, ["a1.1<a2.1": 19]) == [])
  }

  @Test func `a version that shares little with all others still replaces the one before it`() {
    let family = takes("Coast v1 09:00", "Coast v2 11:00")
    #expect(parents(family, ["a1.2<a1.1": 3]) == ["a1.2<a1.1"])
  }

  // MARK: the tree

  @Test func `the tree has the agency's take as its root and steps to the right with each generation`() {
    let family = takes("AFP v1 09:00", "Coast 09:30", "AFP v2 10:00", "Echo 11:00")
    let shares = ["a2.1<a1.1": 98, "a1.2<a1.1": 70, "a3.1<a1.2": 100]
    let lineage = Lineage(Take.ordered(family)) { Double(shares["\($1)<\($0)"] ?? 0) / 100 }
    let lines = { (steps: Int) in FamilyTree(lineage, steps: steps).lines.map { "\($0.branch)\($0.version)" } }
    #expect(lines(8) == ["a1.1", "├─a2.1", "└─a1.2", "  └─a3.1"])
    #expect(lines(0) == ["a1.1", "├─a2.1", "└─a1.2", "  └─a3.1"])
  }

  @Test func `a long chain stays in its column`() {
    let family = takes("AFP v1 09:00", "AFP v2 10:00", "AFP v3 11:00", "AFP v4 12:00")
    let lineage = Lineage(family) { $0.number + 1 == $1.number ? 0.9 : 0 }
    let branches = { (steps: Int) in FamilyTree(lineage, steps: steps).lines.map(\.branch) }
    #expect(branches(1) == ["", "└─", "  └─", "  └─"])
    #expect(branches(8) == ["", "└─", "  └─", "    └─"])
  }
}
