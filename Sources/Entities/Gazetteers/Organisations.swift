extension Gazetteer {
  /// Organisations that go by a name which does not say that they are one.
  static let organisationList = """
    NATO,EU,UN,U.N.,European Union,United Nations,Kremlin,White House,Pentagon,Congress,Senate,Security Council,Hamas,\
    Hezbollah,Taliban,Islamic State,Al Qaeda,al-Qaeda,Fatah,Bundestag,Knesset,Duma,State Duma,Verkhovna Rada,Rada,Lok Sabha,\
    Downing Street,Interpol,Europol,OPEC,ASEAN,IMF,World Bank,WHO,World Health Organization,UNESCO,UNICEF,WTO,IAEA,OSCE,G7,\
    G20,Group of Seven,Red Cross,Amnesty International,Human Rights Watch,Greenpeace,FBI,CIA,NSA,FSB,SBU,GRU,MI5,MI6,Mossad,\
    Gazprom,Rosneft,Wagner,Wagner Group,Google,Apple,Microsoft,Amazon,Facebook,Meta,Twitter,Telegram,TikTok,YouTube,OpenAI,\
    Tesla,SpaceX,Boeing,Airbus,Toyota,Volkswagen,Siemens,Samsung,Huawei,Sony,Goldman Sachs,JPMorgan,Deutsche Bank,HSBC,\
    Barclays,BBC,CNN,CNBC,NBC,CBS,ABC,Fox News,Al Jazeera,Sky News,New York Times,Washington Post,Wall Street Journal,\
    Financial Times,Guardian,Le Monde,Der Spiegel,AFP,AP,Associated Press,Reuters,Agence France-Presse,Bloomberg,TASS,\
    Interfax,RIA Novosti,Xinhua,Kyodo,Yonhap,dpa,VOA,Voice of America,Radio Free Europe,FIFA,UEFA,IOC,NBA,NFL,Real Madrid,\
    Manchester United,Liverpool FC,Arsenal,Chelsea,Barcelona FC,Bayern Munich,Juventus,Scotland Yard,Supreme Court,\
    House of Representatives,House of Commons,House of Lords,European Commission,European Parliament,European Central Bank,\
    Federal Reserve,Bank of England,Alliance,State Department,Foreign Office,Home Office,Treasury,Getty,Getty Images
    """

  /// The last words of organisations' names.
  static let organisationEndings: Set<String> = [
    "ministry", "department", "agency", "authority", "commission", "committee", "council", "court", "parliament",
    "senate",
    "assembly", "congress", "government", "administration", "bureau", "office", "service", "services", "police", "army",
    "navy",
    "fleet", "forces", "force", "guard", "coastguard", "brigade", "regiment", "corps", "battalion", "command", "party",
    "union", "alliance", "league", "federation", "association", "society", "organization", "organisation", "foundation",
    "institute", "institution", "university", "college", "school", "academy", "hospital", "clinic", "museum", "library",
    "church", "bank", "fund", "company", "corporation", "corp", "inc", "ltd", "plc", "group", "holdings", "industries",
    "airlines", "airways", "lines", "railways", "motors", "energy", "oil", "gas", "electric", "systems", "technologies",
    "media", "news", "press", "times", "post", "courier", "echo", "tribune", "gazette", "herald", "journal",
    "television",
    "radio", "club", "rovers", "united", "fc", "town", "athletic", "wanderers", "team", "board", "trust", "tribunal",
    "secretariat", "mission", "embassy", "consulate", "cabinet", "network", "movement", "front", "coalition",
    "campaign",
    "works", "observatory", "center", "centre", "exchange", "chamber", "forum", "crescent", "cross", "directorate",
  ]

  /// First words of `X of Y` names: `Ministry of Fisheries`, `Institute for the Study of War`.
  static let organisationHeads: Set<String> = [
    "ministry", "department", "institute", "service", "bank", "university", "college", "school", "office", "council",
    "committee", "commission", "court", "house", "board", "bureau", "agency", "association", "federation",
    "organization",
    "organisation", "union", "league", "society", "academy", "church", "centre", "center", "fund", "group", "chamber",
    "museum", "party", "front", "army", "confederation", "directorate", "secretariat",
  ]
}
