extension Gazetteer {
  /// Cities, regions, seas and the like that the news names often, beyond the capitals.
  static let placeList = """
    Aberdeen,Adelaide,Aden,Alaska,Alabama,Alberta,Aleppo,Alexandria,Algeria,Alps,Amazon,Amazonia,Anchorage,Andalusia,Andes,\
    Antarctica,Antwerp,Appalachia,Arctic,Arizona,Arkansas,Asia,Atlanta,Atlantic,Atlantic Ocean,Auckland,Avdiivka,Bakhmut,\
    Balkans,Baltic Sea,Baltimore,Bangalore,Barcelona,Basel,Basra,Bavaria,Belfast,Belgorod,Benghazi,Berlin,Bilbao,Birmingham,\
    Black Sea,Bologna,Bombay,Bordeaux,Boston,Brandenburg,Bremen,Brisbane,Bristol,British Columbia,Brittany,Brooklyn,Brovary,\
    Bryansk,Bucha,Burgundy,Busan,Calais,Calcutta,California,Cambridge,Caracas,Cardiff,Caribbean,Caribbean Sea,Caspian Sea,\
    Catalonia,Caucasus,Central America,Central Asia,Charlotte,Chechnya,Chelyabinsk,Chengdu,Chennai,Chernihiv,Chernobyl,\
    Chicago,Christchurch,Cincinnati,Cleveland,Cologne,Colorado,Connecticut,Corsica,Crete,Crimea,Dagestan,Dallas,Danube,Darfur,\
    Davos,Delaware,Denver,Detroit,Dnipro,Dnieper,Dnipropetrovsk,Donbas,Donbass,Donetsk,Dover,Dresden,Dubai,Dublin,Durban,\
    Düsseldorf,East Jerusalem,Eastern Europe,Edinburgh,Europe,Fallujah,Far East,Florence,Florida,Frankfurt,Fukushima,Galicia,\
    Gaza,Gaza City,Gaza Strip,Gdansk,Geneva,Genoa,Ghent,Gibraltar,Glasgow,Golan Heights,Gothenburg,Greenland,Guadeloupe,\
    Guam,Guangdong,Guangzhou,Gulf of Mexico,Haifa,Hamburg,Hanover,Havana,Hawaii,Hebron,Helmand,Herat,Himalayas,Hiroshima,\
    Hollywood,Homs,Hong Kong,Honolulu,Houston,Hudson,Hyderabad,Idaho,Idlib,Illinois,Indian Ocean,Indiana,Indianapolis,Iowa,\
    Irpin,Istanbul,Izmir,Jaffa,Jeddah,Johannesburg,Kaliningrad,Kandahar,Kansas,Karachi,Kashmir,Kazan,Kentucky,Kharkiv,\
    Kharkov,Kherson,Khan Younis,Khan Yunis,Kosovo,Krakow,Kramatorsk,Krasnodar,Kryvyi Rig,Kryvyi Rih,Kurdistan,Kursk,Kupiansk,\
    Kyoto,Lagos,Lahore,Las Vegas,Latin America,Leeds,Leipzig,Lille,Liverpool,London,Long Island,Los Angeles,Louisiana,Luhansk,\
    Lviv,Lyon,Madras,Maine,Malaga,Manchester,Manhattan,Marbella,Mariupol,Marseille,Maryland,Massachusetts,Mecca,Medina,\
    Mediterranean,Mediterranean Sea,Melbourne,Melitopol,Memphis,Miami,Michigan,Middle East,Midwest,Milan,Milwaukee,Minneapolis,\
    Minnesota,Mississippi,Missouri,Montana,Montreal,Mosul,Mount Everest,Mumbai,Munich,Mykolaiv,Nagasaki,Nagorno-Karabakh,\
    Nairobi,Naples,Nashville,Nebraska,Negev,Nevada,New England,New Hampshire,New Jersey,New Mexico,New Orleans,New South Wales,\
    New York,New York City,Newcastle,Newfoundland,Nice,Nile,Normandy,North Africa,North America,North Carolina,North Dakota,\
    North Sea,Nottingham,Nova Scotia,Nuremberg,Odesa,Odessa,Ohio,Okinawa,Oklahoma,Ontario,Oregon,Orlando,Osaka,Oxford,Pacific,\
    Pacific Ocean,Palermo,Pearl Harbor,Pennsylvania,Persian Gulf,Perth,Peshawar,Philadelphia,Phoenix,Pittsburgh,Pokrovsk,\
    Poltava,Porto,Portland,Prague,Provence,Puerto Rico,Punjab,Quebec,Queensland,Rafah,Red Sea,Rhine,Rhode Island,\
    Rio de Janeiro,Rivne,Rostov,Rotterdam,Ruhr,Sacramento,Sahara,Sahel,Saint Petersburg,Salt Lake City,Salzburg,Samara,\
    San Antonio,San Diego,San Francisco,Sao Paulo,São Paulo,Sarajevo,Sardinia,Saxony,Scandinavia,Seattle,Sea of Azov,Seoul,\
    Sevastopol,Seville,Shanghai,Sheffield,Shenzhen,Siberia,Sicily,Silicon Valley,Simferopol,Sinai,Snake Island,Sochi,\
    South America,South Carolina,South China Sea,South Dakota,South Pacific,Southampton,Southeast Asia,Srebrenica,\
    St Petersburg,St. Petersburg,St. Louis,Strait of Hormuz,Strasbourg,Stuttgart,Suez,Suez Canal,Sumy,Sydney,Tasmania,\
    Tehran,Tennessee,Texas,Thames,Thessaloniki,Tibet,Tigray,Toronto,Toulouse,Transnistria,Trieste,Turin,Tuscany,Utah,Utrecht,\
    Valencia,Vancouver,Venice,Vermont,Victoria,Vladivostok,Volga,Volgograd,Vuhledar,Wales,Wall Street,West Africa,West Bank,\
    West Virginia,Western Europe,Wisconsin,Wuhan,Wyoming,Xinjiang,Yemen,Yokohama,York,Yorkshire,Yukon,Zaporizhzhia,Zurich,\
    Zürich,Capitol Hill,White House lawn,Guantanamo Bay,Cape Canaveral,Yellow Sea,Bay of Bengal,English Channel,Panama Canal
    """

  /// Words that make a place of the name before them: `Kestrel Island`, `Bryansk region`.
  static let placeEndings: Set<String> = [
    "island", "islands", "river", "lake", "sea", "ocean", "bay", "gulf", "strait", "peninsula", "mountain", "mountains",
    "valley",
    "desert", "forest", "park", "street", "road", "avenue", "square", "bridge", "airport", "province", "county",
    "region",
    "district", "oblast", "city", "town", "village", "harbour", "harbor", "beach", "hills", "heights", "canal", "falls",
    "head", "quay", "station", "coast", "reef", "fjord", "glacier", "ridge",
  ]

  /// Words that make a place of the name behind them: `Port Merrow`, `Mount Everest`.
  static let placeOpenings: Set<String> = [
    "mount", "lake", "port", "cape", "fort", "gulf", "isle", "river", "los", "las", "san", "santa", "santo", "el",
    "north",
    "south", "east", "west", "new", "upper", "lower", "central", "saint", "st",
  ]

  /// Lower-case words behind a name that tell a place: `the Donetsk region`.
  static let placeNouns: Set<String> = [
    "region", "province", "district", "area", "border", "peninsula", "oblast", "suburb", "county", "island", "coast",
    "airport",
    "village", "governorate", "municipality", "prefecture", "harbour", "harbor", "valley",
  ]
}
