extension RuleTable {
  /// Sentences as copy has them, with some of everything.
  static let copy: [RuleRow] = [
    row(
      "At least 14 people were killed and dozens wounded when a missile struck a market on Tuesday.",
      figures: ["(At least) 14 [people] = 14", "dozens [wounded] = ~12"], dates: ["Tuesday = 2024-11-12"]),
    row(
      "Shares in the carmaker closed 3.2 per cent lower at £4.17 on Monday.",
      figures: ["3.2 per cent = 3.2 %", "£4.17 = 4.17 GBP"], dates: ["Monday = 2024-11-11"]),
    row(
      "The jury took six hours to convict Dale Prior, 33, of three counts of fraud.",
      figures: ["six hours = 6 hour", "33 = 33 years old", "three [counts] = 3"]),
    row(
      "Ukraine's air force said it downed 37 of 59 drones launched overnight.",
      figures: ["37 = 37", "59 [drones] = 59"], dates: ["overnight"],
      said: ["Ukraine's air force | said | it downed 37 of 59 drones launched overnight"]),
    row(
      "The storm, with winds of up to 185 kph, left more than a million customers without power.",
      figures: ["(up to) 185 kph = 185 kph", "(more than) a million [customers] = 1,000,000"]),
    row(
      "The opposition won 61 of the 120 seats, two more than in 2019.",
      figures: ["61 = 61", "120 [seats] = 120", "two = 2"], dates: ["2019 = 2019"]),
    row(
      "Net profit was $1.24 billion in the three months to Sept. 30, up 8% from a year earlier.",
      figures: ["$1.24 billion = 1,240,000,000 USD", "three months = 3 month", "8% = 8 %"],
      dates: ["Sept. 30 = 2024-09-30"]),
    row(
      "He hit two home runs and drove in five as the Gulls won 9-4 on Sunday night.",
      figures: ["two [home runs] = 2", "five = 5", "9-4 = 9–4 score"], dates: ["Sunday night = 2024-11-10"]),
    row(
      "The 27-nation bloc will meet on Friday to weigh a €35 billion loan.",
      figures: ["27-nation = 27 nation", "€35 billion = 35,000,000,000 EUR"], dates: ["Friday = 2024-11-15"]),
    row(
      "A magnitude 5.8 quake hit 40 miles south of the capital at 3:12 a.m. on Tuesday.",
      figures: ["5.8 = 5.8", "40 miles = 40 mile"], dates: ["3:12 a.m.", "Tuesday = 2024-11-12"]),
    row(
      "Roughly one in eight adults, or 6.4 million people, are on a waiting list.",
      figures: ["(Roughly) one in eight [adults] = 1/8", "6.4 million [people] = 6,400,000"]),
    row(
      "Prosecutors have asked for a term of 18 to 24 months and a $250,000 fine.",
      figures: ["18 to 24 months = 18–24 month", "$250,000 = 250,000 USD"]),
    row(
      "The two leaders spoke for 90 minutes by telephone, the first such call since late 2022.",
      figures: ["two [leaders] = 2", "90 minutes = 90 minute"], dates: ["late 2022 = 2022"]),
    row(
      "Russia fired 120 missiles and 90 drones at the grid on Sunday, in the largest raid since August.",
      figures: ["120 [missiles] = 120", "90 [drones] = 90"], dates: ["Sunday = 2024-11-10", "August = 2024-08"]),
    row(
      "House prices rose 1.2% in October, after a 0.3% fall a month before.",
      figures: ["1.2% = 1.2 %", "0.3% = 0.3 %"], dates: ["October = 2024-10"]),
    row(
      "The 7,000 evacuees were told that they could go home on Saturday.",
      figures: ["7,000 [evacuees] = 7,000"], dates: ["Saturday"]),
    row(
      "She set a world record of 2 hours and 9 minutes in Chicago last month.",
      figures: ["2 hours = 2 hour", "9 minutes = 9 minute"], dates: ["last month = 2024-10"]),
    row(
      "“About 300 of us walked for four days,” said Maryam Sule, a 24-year-old nurse.",
      figures: ["(About) 300 = 300", "four days = 4 day", "24-year-old = 24 years old"],
      quotes: ["“About 300 of us walked for four days,” | Maryam Sule | said"]),
    row(
      "The central bank raised its key rate to 21 percent last month, the highest since 2003.",
      figures: ["21 percent = 21 %"], dates: ["last month = 2024-10", "2003 = 2003"]),
    row(
      "The convoy of 16 trucks crossed at dawn, carrying 320 tons of flour.",
      figures: ["16 [trucks] = 16", "320 tons = 320 ton"]),
    row(
      "Hobbs leads by 4 points, 49 percent to 45 percent, with a margin of error of 3.5 points.",
      figures: ["4 [points] = 4", "49 percent = 49 %", "45 percent = 45 %", "3.5 [points] = 3.5"]),
    row(
      "An 18th-century chapel and three cottages were razed.", figures: ["three [cottages] = 3"]),
    row(
      "The union, which has 1.4m members, will strike on 5 and 6 December.",
      figures: ["1.4m [members] = 1,400,000"], dates: ["5 and 6 December = 2024-12-05/2024-12-06"]),
    row(
      "He was released on $2 million bail and must appear in court by Nov. 29.",
      figures: ["$2 million = 2,000,000 USD"], dates: ["Nov. 29 = 2024-11-29"]),
    row(
      "Thousands of mourners filed past the coffin from 9 a.m. until dusk on Saturday.",
      figures: ["Thousands [mourners] = ~1,000"], dates: ["9 a.m.", "Saturday = 2024-11-09"]),
  ]
}
