extension RuleTable {
  /// Who says what, in marks and out of them.
  static let quotes: [RuleRow] = [
    row("“Nobody was hurt,” Quill said.", quotes: ["“Nobody was hurt,” | Quill | said"]),
    row("\"Nobody was hurt,\" said Edda Quill.", quotes: ["\"Nobody was hurt,\" | Edda Quill | said"]),
    row("Quill said: “Nobody was hurt.”", quotes: ["“Nobody was hurt.” | Quill | said"]),
    row("‘It was dark,’ Ms Tarrow told the inquest.", quotes: ["‘It was dark,’ | Ms Tarrow | told"]),
    row(
      "“It was dark,” Tarrow said, “and nobody came.”",
      quotes: ["“It was dark,” | Tarrow | said", "“and nobody came.” | Tarrow | said"]),
    row(
      "“It was dark,” said Tarrow. “Nobody came.”",
      quotes: ["“It was dark,” | Tarrow | said", "“Nobody came.” | Tarrow | said"]),
    row(
      "Torben Haske said the doors were tested.\n\n“They were in order,” he added.",
      quotes: ["“They were in order,” | he → Torben Haske | added"],
      said: ["Torben Haske | said | the doors were tested"]),
    row(
      "Mayor Ines Brandt left at noon. “I have no comment,” she said.", dates: ["noon"],
      quotes: ["“I have no comment,” | she → Mayor Ines Brandt | said"]),
    row(
      "Tarrow said: “It was dark and nobody came.\n\n“Then they did come.”",
      quotes: ["“It was dark and nobody came. | Tarrow | said", "“Then they did come.” | Tarrow | said"]),
    row("The minister called it “an act of folly”.", quotes: ["“an act of folly” | The minister | called"]),
    row("Police say the door was locked.", said: ["Police | say | the door was locked"]),
    row("The door was locked, police say.", said: ["police | say | The door was locked"]),
    row("The union claims the mine is unsafe.", said: ["The union | claims* | the mine is unsafe"]),
    row(
      "The suit alleges that the board hid the losses.",
      said: ["The suit | alleges* | the board hid the losses"]),
    row(
      "According to the coroner, the men drowned.", said: ["the coroner | According | the men drowned"]),
    row("The men drowned, according to the coroner.", said: ["the coroner | according | The men drowned"]),
    row(
      "“We had no warning at all,” claimed the captain.",
      quotes: ["“We had no warning at all,” | the captain | claimed*"]),
    row(
      "“We are ready to talk,” the premier reportedly told aides.",
      quotes: ["“We are ready to talk,” | the premier | told*"]),
    row(
      "Kessler, 58, a former judge, said the ruling was “plainly wrong”.", figures: ["58 = 58 years old"],
      quotes: ["“plainly wrong” | Kessler | said"]),
    row(
      "“The army is tired,” he said.", quotes: ["“The army is tired,” | he | said"]),
    row(
      "Asked about the leak, Moreau replied: “Ask my lawyer.”",
      quotes: ["“Ask my lawyer.” | Moreau | replied"]),
    row(
      "“Is this the end of it?” asked Judge Odell.", quotes: ["“Is this the end of it?” | Judge Odell | asked"]),
    row(
      "“Get out now!” a guard shouted.", quotes: ["“Get out now!” | a guard | shouted"]),
    row(
      "“We will appeal,” the firm said in a statement.", quotes: ["“We will appeal,” | the firm | said"]),
    row(
      "In a statement, the firm said: \"We will appeal.\"", quotes: ["\"We will appeal.\" | the firm | said"]),
    row(
      "“They lied to us,” says Amina Dray, whose son was aboard.",
      quotes: ["“They lied to us,” | Amina Dray | says"]),
    row(
      "Finance chief Lena Ortt warned that rates would stay high.",
      said: ["Finance chief Lena Ortt | warned | rates would stay high"]),
    row(
      "The ministry denied that its pilots had bombed the dam.",
      said: ["The ministry | denied | its pilots had bombed the dam"]),
    row(
      "Coach Dan Febry praised his side. “They never gave up,” he said.",
      quotes: ["“They never gave up,” | he → Coach Dan Febry | said"]),
    row(
      "“I was wrong,” Lowe wrote on his website.", quotes: ["“I was wrong,” | Lowe | wrote"]),
    row(
      "Anna Reyle met Piet Sorn. “We agreed on little,” he said.",
      quotes: ["“We agreed on little,” | he | said"]),
    row(
      "“There is no deal,” a White House official told Reuters on condition of anonymity.",
      quotes: ["“There is no deal,” | a White House official | told"]),
    row(
      "The “firebird” burned on the island's quay.", quotes: []),
    row(
      "“The bill is dead,” said Senate leader Mark Hobbs, adding that talks were over.",
      quotes: ["“The bill is dead,” | Senate leader Mark Hobbs | said"],
      said: ["Senate leader Mark Hobbs | adding | talks were over"]),
    row(
      "“We are at work,” spokesman Ole Dask said, adding: “It is safe to sail.”",
      quotes: ["“We are at work,” | spokesman Ole Dask | said", "“It is safe to sail.” | spokesman Ole Dask | adding"]),
    row(
      "Gen. Ruiz insisted the town was held.", said: ["Gen. Ruiz | insisted | the town was held"]),
    row(
      "The court heard that he had told a friend: ‘I did it for her.’",
      quotes: ["‘I did it for her.’ | he | told"]),
    row(
      "“Our people are cold and hungry,” President Sana Idris told parliament on Monday.",
      dates: ["Monday = 2024-11-11"],
      quotes: ["“Our people are cold and hungry,” | President Sana Idris | told"]),
    row(
      "Ward said on Monday that 40 flights were grounded.", figures: ["40 [flights] = 40"],
      dates: ["Monday = 2024-11-11"], said: ["Ward | said | 40 flights were grounded"]),
    row(
      "“Tomorrow we march,” Okoro said on Monday.", dates: ["Tomorrow", "Monday = 2024-11-11"],
      quotes: ["“Tomorrow we march,” | Okoro | said"]),
    row(
      "Officials added that the toll could rise.", said: ["Officials | added | the toll could rise"]),
    row(
      "The driver, who was not named, told police he had swerved.",
      said: ["The driver | told | he had swerved"]),
    row(
      "“I saw the wave,” recalled Tomas Bell, 71, a fisherman. “Then I ran.”", figures: ["71 = 71 years old"],
      quotes: ["“I saw the wave,” | Tomas Bell | recalled", "“Then I ran.” | Tomas Bell | recalled"]),
    row(
      "The gang allegedly moved the cash by boat.", said: []),
    row(
      "Judge Odell said the delay was “regrettable but lawful” and set a new date.",
      quotes: ["“regrettable but lawful” | Judge Odell | said"]),
    row(
      "“We hold the hill,” said one soldier. “They hold the road,” said another.", figures: ["one [soldier] = 1"],
      quotes: ["“We hold the hill,” | one soldier | said", "“They hold the road,” | another | said"]),
    row(
      "“Rates will fall,” Ortt said.\n\n“But not soon,” she added.",
      quotes: ["“Rates will fall,” | Ortt | said", "“But not soon,” | she → Ortt | added"]),
    row(
      "“You're late,” he’d joked, Marsh recalled.", quotes: ["“You're late,” | he | joked"]),
    row(
      "Dray's lawyer, Ivo Klemm, argued there was no case to answer.",
      said: ["Ivo Klemm | argued | there was no case to answer"]),
    row(
      "Hale told the BBC that the club was for sale.", said: ["Hale | told | the club was for sale"]),
  ]
}
