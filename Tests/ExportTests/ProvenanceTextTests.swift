import Comparison
import Export
import Terminal
import Testing

@Suite struct ProvenanceTextTests {
  private func names(_ ids: [String]) -> [ComparedName] {
    ids.map { ComparedName(id: $0, particulars: "NPW  118 words") }
  }

  private func table(_ copies: [String], _ ids: [String], width: Int = 80) throws -> String {
    provenanceTable(try Fixture.provenance(copies), names: names(ids), width: width, showsStyles: false)
  }

  @Test func `versions stand above a line a paragraph with a column a version`() throws {
    let kept = "The provincial water board had asked twice for money to repair the spillway."
    let cut = "A market that was planned for Thursday will not take place in the old square."
    let split =
      "Soldiers carried sandbags to the mill quarter through the night. Two bridges on the road to Oster were closed."
    let added = "Insurers put the damage at 30 million crowns, a sum that nobody had expected."
    let copies = [
      [kept, cut, split], [kept, cut, split, added],
      [kept.replacing("twice", with: "three times"), split.replacing("night. ", with: "night.\n\n"), added],
    ].map { $0.joined(separator: "\n\n") }
    let text = try table(copies, ["a1", "a2", "a3"])
    #expect(
      text == """
        a1  NPW  118 words
        a2  NPW  118 words  most like a1, reuse 77 %
        a3  NPW  118 words  most like a2, reuse 96 %

                                                                  a1 a2 a3
        The provincial water board had asked twice for money to…   +  =  F shared by all
        A market that was planned for Thursday will not take pla…  +  =  · dropped by a3
        Soldiers carried sandbags to the mill quarter through th…  +  =  = shared by all
        Two bridges on the road to Oster were closed.              ·  ·  S
        Insurers put the damage at 30 million crowns, a sum that…  ·  +  =

        """)
  }

  @Test(arguments: [40, 80, 200])
  func `the table is never wider than asked for`(width: Int) throws {
    let ids = ["布林穆尔镇上方的土坝决堤报道第一版.txt", "📰👩‍🚒🇳🇴 dam-above-brinmoor.txt", "a1.2", "السد-فوق-برينمور.txt"]
    let copies = [
      Fixture.earlier, Fixture.later, Fixture.later + "\n\n布林穆尔镇上方的土坝周一决堤，官员说至少九人死亡。士兵整夜在磨坊区搬运沙袋，两座桥梁对重型卡车关闭。",
      Fixture.later,
    ]
    for count in [4, 2] {
      let text = try table(Array(copies.prefix(count)), Array(ids.prefix(count)), width: width)
      for line in text.split(separator: "\n") { #expect(Terminal.width(of: line) <= width, "\(line)") }
    }
  }

  @Test func `more versions than fit are set in parts, none wider than asked for`() throws {
    let ids = (1...24).map { "a10.\($0)" }
    let text = try table(Array(repeating: "The mill above Brinmoor is shut for good.", count: 24), ids, width: 40)
    for line in text.split(separator: "\n") { #expect(Terminal.width(of: line) <= 40, "\(line)") }
    for id in ids { #expect(text.matches(of: try Regex("\(id)\\b")).count >= 2) }
  }

  @Test func `a width under 40 is taken for 40`() throws {
    #expect(try table([Fixture.later], ["a1"], width: 3) == table([Fixture.later], ["a1"], width: 40))
  }

  @Test func `one version has nothing shared or unique`() throws {
    let text = try table(["The mill is shut for good."], ["a1"])
    #expect(
      text == """
        a1  NPW  118 words

                                   a1
        The mill is shut for good.  +

        """)
  }

  @Test func `versions that share nothing drop nothing`() throws {
    let text = try table(["The ferry stayed in port all week.", "Parliament met on a budget vote."], ["a1", "a2"])
    #expect(
      text == """
        a1  NPW  118 words
        a2  NPW  118 words

                                           a1 a2
        The ferry stayed in port all week.  +  · unique to a1
        Parliament met on a budget vote.    ·  + unique to a2

        """)
  }

  @Test func `long IDs are numbered and escape sequences in them shown`() throws {
    let text = try table([Fixture.later, Fixture.later], ["dam-above-brinmoor-0912.txt", "\u{1B}[2Jdam.txt"])
    #expect(text.hasPrefix("1  dam-above-brinmoor-0912.txt  NPW  118 words\n2  ␛[2Jdam.txt  NPW  118 words"))
    #expect(!text.contains("\u{1B}"))
  }
}
