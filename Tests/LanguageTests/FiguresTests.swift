import Language
import Testing

@Suite struct FiguresTests {
  private func labels(_ text: String) -> [String] {
    let passage = Passage(text)
    return figures(in: passage, dates: dates(in: passage)).map { figure in
      [figure.hedge.map { "<\($0)>" }, figure.label].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("downed four missiles and 37 drones over eight regions", ["4 missiles", "37 drones", "8 regions"]),
    ("in more than 70 days", ["<more than> 70 days"]),
    ("an estimated 98 people lived prior to it", ["<an estimated> 98 people"]),
    ("nearly three million people", ["<nearly> 3,000,000 people"]),
    ("most of the more than 10,000 North Korean troops", ["<more than> 10,000 troops"]),
    ("firing six ballistic and cruise missiles", ["6 missiles"]),
    ("killed a 52-year-old woman", ["52 years old"]),
    ("Castigne, 46, said", ["46 years old"]),
    ("cost $35 million or $35,000,000", ["35,000,000 USD", "35,000,000 USD"]),
    ("worth 86 million crowns", ["86,000,000 crown"]),
    ("rose 3.75 percent, or 4 per cent, or 5%", ["3.75 %", "4 %", "5 %"]),
    ("saw dozens of residents", ["dozens of residents"]),
    ("tens of billions of dollars", ["tens of billions USD"]),
    ("twenty-one men and two hundred and five ships", ["21 men", "205 ships"]),
    ("less than two and a half hours", ["<less than> 2.5 hours"]),
    ("about 11 nautical miles short", ["<about> 11 nautical miles"]),
    ("won 3-1 at home", ["3-1"]),
    ("three to five days", ["3–5 days"]),
    ("Half a million people", ["500,000 people"]),
  ]) func `figures have value, unit, hedge and noun`(text: String, expected: [String]) {
    #expect(labels(text) == expected)
  }

  @Test(arguments: [
    "on November 13, 2024", "in late 2022", "at 3:40 a.m.", "shortly after 8 a.m. there", "the 1990s", "the 2nd Lead",
    "one of them", "no one", "call 0800 4410", "in 2014 in the wake",
  ]) func `dates, times, ordinals, telephone numbers and pronouns are no figures`(text: String) {
    #expect(labels(text) == [])
  }

  @Test func `a figure may break off anywhere`() {
    let words = "nearly 11 nautical miles, 3 1/2 billion US dollars a barrel, $4 bn-plus, 5 to 6 per cent of 7½"
      .split(separator: " ")
    for start in words.indices {
      for end in start..<words.endIndex { _ = labels(words[start...end].joined(separator: " ")) }
    }
    #expect(labels("a nautical 7") == ["7"])
  }

  @Test func `equal figures are equal however they are written`() {
    func identity(_ text: String) -> String {
      let passage = Passage(text)
      return figures(in: passage, dates: [])[0].identity
    }
    #expect(identity("$35 million") == identity("$35,000,000"))
    #expect(identity("twelve drones") == identity("12 drones"))
    #expect(identity("one drone") == identity("1 drones"))
  }
}
