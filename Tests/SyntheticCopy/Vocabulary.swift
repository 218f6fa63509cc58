/// What the copy is made of. Everything in it is invented.
///
/// A template holds slots: `{town}`, `{name}`, `{org}`, `{day}`, `{n}` a count, `{m}` money, `{p}` a share, `{a}` how surely a
/// count is known, `{say}` who says it, `{,}` a comma that may go; and choices: `{w:raid/attack}` another word, `{t:has/had}`
/// another tense, `{s:defence/defense}` another spelling, `{c:Parliament/parliament}` another capital, `{h:reportedly}` how
/// surely, `{o:in March/by ship}` two phrases in either order.
enum Vocabulary {
  static let given = [
    "Halvard", "Signe", "Ilse", "Tomas", "Maren", "Okke", "Dagny", "Piet", "Ruta", "Ansel", "Leonie", "Casimir",
    "Brita",
    "Evander", "Noor", "Tilde", "Joren", "Wilma", "Fabian", "Greta",
  ]
  static let family = [
    "Sorensen", "Tarrow", "Brandt", "Haskell", "Lindqvist", "Okoro", "Verhoeven", "Castellan", "Dunmore", "Petrossian",
    "Rausch", "Ibarra", "Kowalczyk", "Merriweather", "Naidoo", "Oakhurst", "Valdarno", "Quillfeather", "Zelenko",
    "Thackeray",
  ]
  static let towns = [
    "Port Merrow", "Sandhaven", "Kelmouth", "Ostrava Bay", "Wexmoor", "Tillbury Cross", "Grenholm", "Valdena",
    "Marrick",
    "Eastfjord", "Northgate Island", "Brackwater",
  ]
  static let organisations = [
    "the Maritime Authority", "the Grenholm Chamber", "the Northern Relief Fund", "the Valdena Institute",
    "the Coastal Workers' Union", "Halden Shipping", "Ostrava Energy", "the Civil Contingencies Board",
    "the Wexmoor Observatory", "Marrick Rail",
  ]
  static let roles = [
    "harbour master", "fire chief", "trade minister", "union secretary", "hospital director", "ferry captain",
    "regional governor", "chief prosecutor", "army spokesman", "opposition leader", "a schoolteacher from the old town",
    "a nurse who was on the quay",
  ]
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  static let speechVerbs = ["said", "announced", "warned", "confirmed", "insisted", "explained", "acknowledged"]

  static let statements = [
    "{a}{n} people were taken to a field hospital in {town} after the ferry {w:caught fire/began to burn/burst into flames} off the coast.",
    "Rescue boats {t:have/had} searched the strait since before dawn{,} and divers were {h:reportedly }preparing to enter the engine room.",
    "{say} that the hull {w:broke/cracked/split} in heavy seas and that {n} lifejackets were missing.",
    "The vessel was carrying {n} lorries and a cargo of frozen fish {o:from Kelmouth/under a foreign flag}.",
    "Smoke {w:drifted/rolled/spread} across the harbour until evening, and residents were told to keep their windows shut.",
    "Investigators from {org} {t:have/had} recovered the voyage recorder and sent it to a laboratory.",
    "{name} was on deck when the alarm {w:sounded/rang/went off} and helped passengers into the last raft.",
    "The {s:harbour/harbor} was closed to cargo traffic, leaving {n} freighters at anchor outside the breakwater.",
    "On {day} the {c:Senate/senate} {t:votes/voted} to raise the tax on diesel {o:by a narrow margin/after a night of debate}.",
    "The budget sets aside {m} for schools and roads in the poorest districts of {town}.",
    "{say} that the coalition would {h:probably }{w:collapse/fall apart/break up} before the spring session.",
    "Opposition lawmakers walked out of the chamber{,} waving copies of the disputed treaty.",
    "A poll by {org} found that {p} of voters had lost confidence in the cabinet.",
    "{name} resigned as finance secretary on {day}, citing a quarrel over pensions.",
    "The ruling party {w:lost/surrendered/gave up} {n} seats on provincial councils in a single night.",
    "Critics of the bill argue that it {t:gives/gave} ministers too much power over judges and the press.",
    "Shares in {org} {w:fell/dropped/slid} {p} in early trading, wiping {m} off the company's value.",
    "The central bank {t:has/had} kept its main rate unchanged{,} but economists expect a cut before winter.",
    "Exports of timber and copper {w:rose/climbed/grew} {p} in the quarter, helped by a weaker currency.",
    "{org} plans to {w:close/shut/mothball} its smelter near {town}, where {n} workers are employed.",
    "Inflation {w:eased/slowed/cooled} for the third month, {h:apparently }because of cheaper heating oil.",
    "{say} that suppliers had not been paid for months and that bankruptcy was {h:possibly }{w:near/close/looming}.",
    "The merger would create the region's largest grain trader, with annual sales of {m}.",
    "Regulators {s:criticised/criticized} the lender for lax controls and fined it {m}.",
    "Prosecutors charged {n} former guards with fraud and perjury {o:at the district court/late in the evening}.",
    "The {w:trial/hearing/case} of {name} was adjourned after a juror fell ill.",
    "A judge in {town} ordered the release of documents that the ministry {t:has/had} kept secret for decades.",
    "Defence lawyers called the evidence {w:flimsy/weak/thin} and asked for an independent handwriting expert.",
    "{say} that {a}{n} forged certificates had been traced to one printer's shop.",
    "The appeal is to be heard {o:in the autumn/by three magistrates}, a clerk of the registry wrote.",
    "Troops {w:shelled/bombarded/pounded} the ridge overnight and destroyed {n} bridges on the supply route.",
    "The ceasefire {t:has/had} held along most of the frontier{,} despite sporadic sniper fire near the quarry.",
    "{say} that {a}{n} soldiers had deserted from the garrison at {town}.",
    "Air {s:defence/defense} batteries {h:allegedly }shot down a reconnaissance drone above the reservoir.",
    "Refugees crossed the mountain pass on foot, carrying blankets and {w:small children/infants/toddlers}.",
    "The {c:General/general} told officers to withdraw heavy artillery behind the demarcation line.",
    "Humanitarian convoys of {org} {w:reached/entered/got to} the besieged quarter with flour and medicine.",
    "Envoys met {o:in a mountain resort/on neutral ground} to discuss the exchange of {n} prisoners.",
    "The storm {w:uprooted/toppled/felled} trees and tore roofs from barns across the lowlands.",
    "{a}{n} households in {town} were without electricity when the substation flooded.",
    "Forecasters at {org} expect gusts of hurricane strength {o:along the coast/before daybreak}.",
    "Rivers {t:have/had} burst their banks in four valleys, sweeping livestock and fences away.",
    "Insurers {w:estimate/put/reckon} the damage at {m}, most of it to orchards and vineyards.",
    "Volunteers filled {n} sandbags to protect the library and its medieval manuscripts.",
    "Doctors in {town} {w:treated/saw/examined} {n} patients with the unexplained fever.",
    "The vaccine {h:possibly }protects infants too, according to a study that {org} published.",
    "{say} that hospitals would {w:postpone/delay/put off} routine operations until the outbreak subsided.",
    "Laboratories {s:analysed/analyzed} tap water and found traces of a banned pesticide.",
    "Schools {t:are/were} to stay closed while caretakers disinfect kitchens and dormitories.",
    "The new tunnel {w:cuts/shortens/reduces} the journey between the capital and {town} by half.",
    "{org} ordered {n} locomotives from a foreign builder{,} over protests from domestic foundries.",
    "A freight train {w:derailed/left the rails/jumped the track} on a curve, spilling molasses and fertiliser into a brook.",
    "Commuters {t:face/faced} a week of cancellations as signalmen walk out over rosters.",
    "The airport {s:programme/program} foresees a third runway and a terminal of glass and larch.",
    "{say} that ticket prices would go up {p} when subsidies expire.",
    "Archaeologists {w:unearthed/uncovered/dug up} a bronze helmet beneath the cathedral square.",
    "The museum will show {n} sketches by the painter {o:in a restored granary/for the first time}.",
    "{name} won the marathon in driving rain, ahead of a favourite who limped home.",
    "Supporters {w:invaded/stormed/overran} the pitch after the final whistle and lit flares.",
    "The club {t:has/had} sold its captain to a rival for {m}, the highest fee in its history.",
    "Astronomers at {org} {h:perhaps }detected water vapour around a distant planet.",
    "Fishermen blame trawlers for the {w:decline/collapse/decrease} of herring and demand quotas.",
    "A wolf pack {w:returned/came back} to the forest after a century, alarming shepherds near {town}.",
    "The {s:centre/center} for migratory birds counted {n} cranes in the wetlands.",
    "Engineers reinforced the dam with steel anchors, although cracks {t:remain/remained} visible at its foot.",
    "Farmers drove tractors into {town} and dumped manure outside the ministry's gates.",
    "{say} that negotiations with the dockers' guild {w:resumed/restarted/began again} on {day}.",
    "Bakers and butchers {t:complain/complained} that the levy punishes small family businesses.",
    "The bishop blessed a fleet of wooden boats at the yearly {w:procession/pageant/parade}.",
    "Customs officers seized {n} cartons of smuggled cigarettes hidden under potatoes.",
    "Tourists {w:queued/lined up/waited} for hours at the cable car after a pulley jammed.",
    "The lighthouse keeper retired {o:with a brass band/after forty winters}, and no successor was named.",
    "Cyber thieves {h:apparently }copied the registry of births and offered it for sale.",
    "{org} {w:forced/compelled/obliged} customers to change passwords and to watch their accounts.",
    "A statue of the explorer was {w:removed/taken down/dismantled} from its plinth without ceremony.",
  ]

  /// What people say, with another word for one in it.
  static let clauses: [(text: String, other: String)] = [
    ("We could feel the heat from the beach", "We could feel the flames from the beach"),
    ("Nobody came to warn our street", "Nobody came to warn our neighbours"),
    ("The council promised help and sent leaflets", "The council promised money and sent leaflets"),
    ("My grandmother carried the cat downstairs", "My grandmother carried the dog downstairs"),
    ("There will be no amnesty for looters", "There will be no mercy for looters"),
    ("Every bridge has to be inspected again", "Every bridge has to be rebuilt again"),
    ("This government listens only to lobbyists", "This government listens only to bankers"),
    ("I have never seen waves that high", "I have never seen waves that violent"),
    ("Our crews worked until their hands bled", "Our crews worked until their voices failed"),
    ("Mistakes were made at the very top", "Errors were made at the very top"),
    ("The figures do not add up", "The figures do not convince anybody"),
    ("Children should not have to sleep in gymnasiums", "Children should not have to sleep in corridors"),
    ("It is a dark hour for the valley", "It is a bitter hour for the valley"),
    ("We expect the company to pay for everything", "We expect the company to answer for everything"),
    ("Trust takes years and vanishes overnight", "Trust takes decades and vanishes overnight"),
    ("Both sides know what a failure would cost", "Both sides know what a rupture would cost"),
    ("That road was an accident waiting to happen", "That road was a disaster waiting to happen"),
    ("You cannot negotiate with a thunderstorm", "You cannot reason with a thunderstorm"),
    ("The orchard took my father a lifetime", "The vineyard took my father a lifetime"),
    ("She asked for a lawyer and got a lecture", "She asked for a witness and got a lecture"),
    ("Winter is coming and the boilers are cold", "Winter is coming and the boilers are broken"),
    ("A treaty without inspectors is only paper", "A treaty without inspectors is only theatre"),
    ("They switched off the lights and left", "They switched off the pumps and left"),
    ("Hospitals are full and medicines run short", "Hospitals are full and surgeons run short"),
    ("Patience has an end, even here", "Patience has a price, even here"),
    ("The harvest will feed nobody this year", "The harvest will feed few this year"),
    ("Our lorries were stuck at the frontier", "Our lorries were searched at the frontier"),
    ("Somebody must have known about the valve", "Somebody must have lied about the valve"),
    ("Music kept us awake and alive", "Singing kept us awake and alive"),
    ("The judge read the verdict without looking up", "The judge read the sentence without looking up"),
  ]

  static let headlines = [
    "{n} hurt as ferry burns off {town}", "Cabinet wavers over diesel tax in {town}", "Storm cuts power to {n} homes",
    "{org} fined after {town} spill", "Ceasefire holds near {town}, envoys say", "Fever closes schools around {town}",
  ]
}
