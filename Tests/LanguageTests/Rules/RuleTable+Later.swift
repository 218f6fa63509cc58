extension RuleTable {
  /// Written when the rules read the rows above, to see whether that holds.
  static let later: [RuleRow] = [
    row(
      "Four sailors are missing after a trawler capsized 12 miles off Cape Wrath on Monday evening.",
      figures: ["Four [sailors] = 4", "12 miles = 12 mile"], dates: ["Monday evening = 2024-11-11"]),
    row(
      "The carmaker will cut 8,500 jobs by 2027, about 6 percent of its workforce.",
      figures: ["8,500 [jobs] = 8,500", "(about) 6 percent [workforce] = 6 %"], dates: ["2027 = 2027"]),
    row(
      "“I never signed it,” Mr Penrose told the court. “My brother did.”",
      quotes: ["“I never signed it,” | Mr Penrose | told", "“My brother did.” | Mr Penrose | told"]),
    row(
      "Voters in 14 states go to the polls next Tuesday.", figures: ["14 [states] = 14"],
      dates: ["next Tuesday = 2024-11-19"]),
    row(
      "Gold hit a record $2,790 an ounce in late October before easing.",
      figures: ["(a record) $2,790 an ounce = 2,790 USD/ounce"], dates: ["late October = 2024-10"]),
    row(
      "The coroner said the 19-month-old boy had died of thirst.", figures: ["19-month-old = 19 month"],
      said: ["The coroner | said | the 19-month-old boy had died of thirst"]),
    row(
      "Hurricane Nerys, a Category 3 storm, packed winds of 120 mph.", figures: ["120 mph = 120 mph"]),
    row(
      "Wolves won 2-0 away, their fifth win in six games.", figures: ["2-0 = 2–0 score", "six [games] = 6"]),
    row(
      "He was sentenced in 2019 to 25 years for a murder committed in 1986.", figures: ["25 years = 25 year"],
      dates: ["2019 = 2019", "1986 = 1986"]),
    row(
      "Two in five firms plan to hire before Christmas, a survey of 1,100 managers found.",
      figures: ["Two in five [firms] = 2/5", "1,100 [managers] = 1,100"]),
    row(
      "The ceasefire took effect at 4 a.m. local time on Wednesday.",
      dates: ["4 a.m. local time", "Wednesday = 2024-11-13"]),
    row(
      "The premier's office denied on Sunday that he was ill.", dates: ["Sunday = 2024-11-10"],
      said: ["The premier's office | denied | he was ill"]),
    row(
      "Nearly 2 million barrels per day were shut in.",
      figures: ["(Nearly) 2 million barrels per day = 2,000,000 barrel/day"]),
    row(
      "The 6-foot-4 centre scored 31 points in 38 minutes.",
      figures: ["6-foot-4 = 6 foot", "31 [points] = 31", "38 minutes = 38 minute"]),
    row(
      "She took silver in the women's 200 metres in 21.88 seconds.",
      figures: ["200 metres = 200 metre", "21.88 seconds = 21.88 second"]),
    row(
      "Council tax will go up by 4.99 per cent from April.", figures: ["4.99 per cent = 4.99 %"],
      dates: ["April = 2025-04"]),
    row(
      "The rebels claim to hold three-quarters of the province.", figures: ["three-quarters [province] = 3/4"]),
    row(
      "“Where were the police?” a woman in the crowd shouted.",
      quotes: ["“Where were the police?” | a woman in the crowd | shouted"]),
    row(
      "Ministers will meet again on 20 November, the bloc's envoy said.", dates: ["20 November = 2024-11-20"],
      said: ["the bloc's envoy | said | Ministers will meet again on 20 November"]),
    row(
      "Up to 60,000 people, a third of them children, live in the camp.",
      figures: ["(Up to) 60,000 [people] = 60,000", "a third = 1/3"]),
    row(
      "The yen weakened past 155 per dollar for the first time since July.", figures: ["155 per dollar = 155/dollar"],
      dates: ["July = 2024-07"]),
    row(
      "His lawyer, Petra Voss, called the charge “absurd on its face”.",
      quotes: ["“absurd on its face” | Petra Voss | called"]),
    row(
      "Temperatures fell to minus 20 Celsius overnight on Thursday.", figures: ["minus 20 Celsius = -20 degree"],
      dates: ["overnight", "Thursday = 2024-11-07"]),
    row(
      "The tower, built in the 1960s, has 22 storeys and 120 flats.",
      figures: ["22 [storeys] = 22", "120 [flats] = 120"], dates: ["1960s = 1960/1969"]),
    row(
      "A no-confidence vote set for Thursday has been put off until next week.",
      dates: ["Thursday", "next week = 2024-11-18/2024-11-24"]),
    row(
      "Turnout was 58 percent, five points down on 2020.", figures: ["58 percent = 58 %", "five [points] = 5"],
      dates: ["2020 = 2020"]),
    row(
      "Prosecutors allege the pair stole $3.1m between 2016 and 2021.", figures: ["$3.1m = 3,100,000 USD"],
      dates: ["2016 = 2016", "2021 = 2021"],
      said: ["Prosecutors | allege* | the pair stole $3.1m between 2016 and 2021"]),
    row(
      "The driver tested at twice the limit of 80mg.", figures: ["80mg = 80 milligram"]),
    row(
      "Dozens of drones, 70 to 80 in all, were seen over the base late on Saturday.",
      figures: ["Dozens [drones] = ~12", "70 to 80 = 70–80"], dates: ["late on Saturday = 2024-11-09"]),
    row(
      "“We will rebuild,” Governor Tess Arlen said on Tuesday. “It will take years.”",
      dates: ["Tuesday = 2024-11-12"],
      quotes: [
        "“We will rebuild,” | Governor Tess Arlen | said", "“It will take years.” | Governor Tess Arlen | said",
      ]),
    row(
      "Retail sales rose 0.1% month-on-month in September, the statistics office said on Friday.",
      figures: ["0.1% = 0.1 %"], dates: ["September = 2024-09", "Friday = 2024-11-08"],
      said: ["the statistics office | said | Retail sales rose 0.1% month-on-month in September"]),
    row(
      "One of the dead was a 7-year-old girl.", figures: ["7-year-old = 7 years old"]),
    row(
      "The airline operates 45 Airbus A320 jets.", figures: ["45 [Airbus A320 jets] = 45"]),
    row(
      "A verdict is expected on Dec. 4.", dates: ["Dec. 4 = 2024-12-04"]),
    row(
      "The MPs voted 330 to 275 for the bill on Tuesday night.", figures: ["330 = 330", "275 = 275"],
      dates: ["Tuesday night = 2024-11-12"]),
    row(
      "Rain is due by Friday afternoon, forecasters said.", dates: ["Friday afternoon = 2024-11-15"],
      said: ["forecasters | said | Rain is due by Friday afternoon"]),
    row(
      "The army said it had killed “dozens of terrorists” in the raid.", figures: ["dozens [terrorists] = ~12"],
      quotes: ["“dozens of terrorists” | The army | said"]),
    row(
      "In 2015, 71 people suffocated in a lorry on the A4.", figures: ["71 [people] = 71"], dates: ["2015 = 2015"]),
    row(
      "The price of eggs has doubled in a year to £3.60 a dozen.", figures: ["£3.60 a dozen = 3.6 GBP/dozen"]),
    row(
      "Marta Ilves, whose shop was looted, said she would not reopen.",
      said: ["Marta Ilves | said | she would not reopen"]),
    row(
      "Two-thirds of the 300 seats are elected directly.", figures: ["Two-thirds = 2/3", "300 [seats] = 300"]),
    row(
      "The minister, speaking in Rome last month, said no talks were planned.", dates: ["last month = 2024-10"],
      said: ["The minister | said | no talks were planned"]),
    row(
      "He scored in the 89th minute to seal a 4-3 win over City.", figures: ["4-3 = 4–3 score"]),
    row(
      "The firm expects full-year revenue of between $4.1 billion and $4.3 billion.",
      figures: ["between $4.1 billion and $4.3 billion = 4,100,000,000–4,300,000,000 USD"]),
    row(
      "“It's over,” she whispered, according to the transcript.", quotes: ["“It's over,” | she | whispered"]),
  ]
}
