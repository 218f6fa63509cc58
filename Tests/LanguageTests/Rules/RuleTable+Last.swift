extension RuleTable {
  /// Written after the rules had been mended by the later ones.
  static let last: [RuleRow] = [
    row(
      "A 9-year-old boy and his grandmother, 74, died in the blaze on Sunday night.",
      figures: ["9-year-old = 9 years old", "74 = 74 years old"], dates: ["Sunday night = 2024-11-10"]),
    row(
      "The bank posted a first-half loss of 480 million Swiss francs.",
      figures: ["480 million Swiss francs = 480,000,000 CHF"]),
    row(
      "“Nobody told us anything,” said Rosa Mendel, whose flat overlooks the yard.",
      quotes: ["“Nobody told us anything,” | Rosa Mendel | said"]),
    row(
      "Police arrested 23 protesters, 11 of them minors, on Saturday.",
      figures: ["23 [protesters] = 23", "11 = 11"], dates: ["Saturday = 2024-11-09"]),
    row(
      "The Dow fell 312.4 points, or 0.7 percent, to 43,910.98.",
      figures: ["312.4 [points] = 312.4", "0.7 percent = 0.7 %", "43,910.98 = 43910.98"]),
    row(
      "Both teams meet again on Dec. 1 in Turin.", dates: ["Dec. 1 = 2024-12-01"]),
    row(
      "The court will rule by the end of January.", dates: ["January = 2025-01"]),
    row(
      "He was born on 29 February 1988 in Riga.", dates: ["29 February 1988 = 1988-02-29"]),
    row(
      "Under a deal reached last Thursday, 50 hostages will be freed within four days.",
      figures: ["50 [hostages] = 50", "four days = 4 day"], dates: ["last Thursday = 2024-11-07"]),
    row(
      "Iceland's volcano erupted at 11:14 p.m. on Wednesday.", dates: ["11:14 p.m.", "Wednesday = 2024-11-13"]),
    row(
      "The ministry said in a statement on Tuesday that 16 drones were downed.",
      figures: ["16 [drones] = 16"], dates: ["Tuesday = 2024-11-12"],
      said: ["The ministry | said | 16 drones were downed"]),
    row(
      "More than one in 10 flights was late in the second quarter.",
      figures: ["(More than) one in 10 [flights] = 1/10"], dates: ["second quarter"]),
    row(
      "She trails by 1,204 votes with 99 percent of precincts reporting.",
      figures: ["1,204 [votes] = 1,204", "99 percent [precincts] = 99 %"]),
    row(
      "The reactor, shut since 2011, can power 600,000 homes.", figures: ["600,000 [homes] = 600,000"],
      dates: ["2011 = 2011"]),
    row(
      "“This is not justice,” his widow, Oksana, told the BBC. “It is theatre.”",
      quotes: ["“This is not justice,” | his widow, Oksana | told", "“It is theatre.” | his widow, Oksana | told"]),
    row(
      "Heavy rain will spread east on Thursday, the Met Office warned.", dates: ["Thursday = 2024-11-14"],
      said: ["the Met Office | warned | Heavy rain will spread east on Thursday"]),
    row(
      "Leeds drew 1-1 with Hull, who had a man sent off after 12 minutes.",
      figures: ["1-1 = 1–1 score", "12 minutes = 12 minute"]),
    row(
      "The tariff of 25 percent takes effect on January 1, 2025.", figures: ["25 percent = 25 %"],
      dates: ["January 1, 2025 = 2025-01-01"]),
    row(
      "Some three dozen villages were cut off.", figures: ["(Some) three dozen [villages] = 36"]),
    row(
      "An 8.5-tonne whale beached near Ullapool earlier this week.", figures: ["8.5-tonne = 8.5 tonne"],
      dates: ["earlier this week = 2024-11-11/2024-11-17"]),
    row(
      "The accused, 41 and 38, deny murder.", figures: ["41 = 41 years old", "38 = 38 years old"]),
    row(
      "Its shares have lost almost half their value this year.", figures: ["(almost) half [value] = 1/2"],
      dates: ["this year = 2024"]),
    row(
      "“Our patience is not endless,” the foreign minister reportedly said in a call on Friday.",
      dates: ["Friday = 2024-11-08"], quotes: ["“Our patience is not endless,” | the foreign minister | said*"]),
    row(
      "The pilot radioed that both engines had failed.", said: []),
    row(
      "About 1,100 km (680 miles) of pipe was laid.",
      figures: ["(About) 1,100 km = 1,100 kilometre", "680 miles = 680 mile"]),
    row(
      "A man in his 30s was stabbed near Platform 4.", figures: []),
    row(
      "The bill passed 51-49, with one Republican opposed.",
      figures: ["51-49 = 51–49 score", "one [Republican] = 1"]),
    row(
      "The summit was meant to open last Monday.", dates: ["last Monday"]),
    row(
      "Inspectors counted 1.5 tons of ivory in 40-foot containers.",
      figures: ["1.5 tons = 1.5 ton", "40-foot = 40 foot"]),
    row(
      "Curling: Norway beat Canada 7-6 in an extra end on Tuesday.", figures: ["7-6 = 7–6 score"],
      dates: ["Tuesday = 2024-11-12"]),
    row(
      "In 2023 alone, 3.3 million tourists came.", figures: ["3.3 million [tourists] = 3,300,000"],
      dates: ["2023 = 2023"]),
    row(
      "“I am innocent,” Dole said. His brother disagreed. “He did it,” he told jurors.",
      quotes: ["“I am innocent,” | Dole | said", "“He did it,” | he | told"]),
    row(
      "Opinion polls close at 10 p.m. (2200 GMT) on Thursday.", dates: ["10 p.m.", "2200 GMT", "Thursday"]),
    row(
      "The trawler had been due in port on Monday.", dates: ["Monday"]),
    row(
      "Rebels said they had shot down a jet; the army denied it.",
      said: ["Rebels | said | they had shot down a jet; the army denied it"]),
    row(
      "He owes at least £60,000 in unpaid tax for 2021-22.", figures: ["(at least) £60,000 = 60,000 GBP"],
      dates: ["2021-22 = 2021/2022"]),
    row(
      "Three hundred and twelve pilgrims were aboard.", figures: ["Three hundred and twelve [pilgrims] = 312"]),
    row(
      "The euro bought $1.06, down from $1.09 a week ago.", figures: ["$1.06 = 1.06 USD", "$1.09 = 1.09 USD"]),
    row(
      "Aid worth 2.2 billion euros was pledged over five years.",
      figures: ["2.2 billion euros = 2,200,000,000 EUR", "five years = 5 year"]),
    row(
      "The king will address parliament today at noon.", dates: ["today = 2024-11-13", "noon"]),
    row(
      "Hundreds queued from dawn, some for 14 hours.", figures: ["Hundreds = ~100", "14 hours = 14 hour"]),
    row(
      "Sand told The Herald: “We start again in spring 2026.”", dates: ["spring 2026 = 2026"],
      quotes: ["“We start again in spring 2026.” | Sand | told"]),
  ]
}

extension RuleTable {
  /// Written last of all.
  static let unseen: [RuleRow] = [
    row(
      "A coach plunged into a ravine late on Monday, killing 19.", figures: ["19 = 19"],
      dates: ["late on Monday = 2024-11-11"]),
    row("Eggs cost 40 pence each in 2003.", figures: ["40 pence = 40 penny"], dates: ["2003 = 2003"]),
    row("The queue was two miles long by noon.", figures: ["two miles = 2 mile"], dates: ["noon"]),
    row(
      "Two-thirds of Finns back the plan, a poll showed last week.", figures: ["Two-thirds [Finns] = 2/3"],
      dates: ["last week = 2024-11-04/2024-11-10"]),
    row(
      "“Prices are falling,” Chancellor Ruth Amory told reporters on Tuesday.", dates: ["Tuesday = 2024-11-12"],
      quotes: ["“Prices are falling,” | Chancellor Ruth Amory | told"]),
    row(
      "Amory said she expected growth of 1.2 percent next year.", figures: ["1.2 percent = 1.2 %"],
      dates: ["next year = 2025"], said: ["Amory | said | she expected growth of 1.2 percent next year"]),
    row(
      "Zoe Lark, 29, broke the 1,500 metres record at the weekend.",
      figures: ["29 = 29 years old", "1,500 metres = 1,500 metre"]),
    row(
      "Around 200,000 tonnes of grain left Odesa in the first week of July.",
      figures: ["(Around) 200,000 tonnes = 200,000 tonne"], dates: ["July = 2024-07"]),
    row(
      "The company, founded in 1898, employs 4,300 people in 11 countries.",
      figures: ["4,300 [people] = 4,300", "11 [countries] = 11"], dates: ["1898 = 1898"]),
    row(
      "Gunmen opened fire at about 9:20 p.m. on Saturday, witnesses said.",
      dates: ["9:20 p.m.", "Saturday = 2024-11-09"],
      said: ["witnesses | said | Gunmen opened fire at about 9:20 p.m. on Saturday"]),
    row("The pound rose 0.3% against the dollar to $1.2745.", figures: ["0.3% = 0.3 %", "$1.2745 = 1.2745 USD"]),
    row(
      "City won 4-1 on aggregate, with three goals in the last 20 minutes.",
      figures: ["4-1 = 4–1 score", "three [goals] = 3", "20 minutes = 20 minute"]),
    row(
      "A judge on Tuesday blocked the law, which was to take effect on Jan. 1.",
      dates: ["Tuesday = 2024-11-12", "Jan. 1"]),
    row("The ceasefire, brokered by Qatar, begins on Friday.", dates: ["Friday"]),
    row(
      "“We were lucky,” said the captain, 61. “Very lucky.”", figures: ["61 = 61 years old"],
      quotes: ["“We were lucky,” | the captain | said", "“Very lucky.” | the captain | said"]),
    row(
      "Tens of thousands of fans lined the route on Sunday.", figures: ["Tens of thousands [fans] = ~10,000"],
      dates: ["Sunday = 2024-11-10"]),
    row("The suspect allegedly fired six shots from a .22 rifle.", figures: ["six [shots] = 6"]),
    row("Ebbe claimed that the ballots had been burned.", said: ["Ebbe | claimed* | the ballots had been burned"]),
    row(
      "Germany will send 14 Leopard 2 tanks by the end of March.", figures: ["14 [Leopard 2 tanks] = 14"],
      dates: ["March = 2025-03"]),
    row(
      "The drug costs $2,100 a month, five times the old price.",
      figures: ["$2,100 a month = 2,100 USD/month", "five [times] = 5"]),
    row("Nine people were taken ill, three seriously.", figures: ["Nine [people] = 9", "three = 3"]),
    row(
      "Lake levels dropped by half a metre in the 12 months to August.",
      figures: ["half a metre = 0.5 metre", "12 months = 12 month"], dates: ["August = 2024-08"]),
    row(
      "Parliament voted 88-62 on Monday to oust Prime Minister Ioan Radu.", figures: ["88-62 = 88–62 score"],
      dates: ["Monday = 2024-11-11"]),
    row(
      "“Not one cent more,” the finance minister said last Friday.", figures: ["one cent = 1 cent"],
      dates: ["last Friday = 2024-11-08"], quotes: ["“Not one cent more,” | the finance minister | said"]),
    row(
      "From Monday, drivers will pay £15 to enter the zone between 7am and 6pm.", figures: ["£15 = 15 GBP"],
      dates: ["Monday = 2024-11-18", "7am", "6pm"]),
  ]
}
