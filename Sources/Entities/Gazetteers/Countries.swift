extension Gazetteer {
  /// Countries with their demonyms and capitals: `country, other names : demonyms : capital and other names`.
  static let countryTable = """
    Afghanistan:Afghan,Afghans:Kabul
    Albania:Albanian,Albanians:Tirana
    Algeria:Algerian,Algerians:Algiers
    Angola:Angolan,Angolans:Luanda
    Argentina:Argentine,Argentinian,Argentines:Buenos Aires
    Armenia:Armenian,Armenians:Yerevan
    Australia:Australian,Australians,Aussie:Canberra
    Austria:Austrian,Austrians:Vienna
    Azerbaijan:Azerbaijani,Azerbaijanis,Azeri:Baku
    Bahamas:Bahamian:Nassau
    Bahrain:Bahraini,Bahrainis:Manama
    Bangladesh:Bangladeshi,Bangladeshis:Dhaka
    Barbados:Barbadian:Bridgetown
    Belarus:Belarusian,Belarusians:Minsk
    Belgium:Belgian,Belgians:Brussels
    Belize:Belizean:Belmopan
    Benin:Beninese:Porto-Novo,Cotonou
    Bhutan:Bhutanese:Thimphu
    Bolivia:Bolivian,Bolivians:La Paz,Sucre
    Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina:Bosnian,Bosnians:Sarajevo
    Botswana:Batswana:Gaborone
    Brazil:Brazilian,Brazilians:Brasilia,Brasília
    Brunei:Bruneian:Bandar Seri Begawan
    Bulgaria:Bulgarian,Bulgarians:Sofia
    Burkina Faso:Burkinabe:Ouagadougou
    Burundi:Burundian,Burundians:Gitega,Bujumbura
    Cambodia:Cambodian,Cambodians,Khmer:Phnom Penh
    Cameroon:Cameroonian,Cameroonians:Yaounde,Yaoundé
    Canada:Canadian,Canadians:Ottawa
    Cape Verde:Cape Verdean:Praia
    Central African Republic::Bangui
    Chad:Chadian,Chadians:N'Djamena
    Chile:Chilean,Chileans:Santiago
    China,People's Republic of China:Chinese:Beijing
    Colombia:Colombian,Colombians:Bogota,Bogotá
    Congo,Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC:Congolese:Kinshasa,Brazzaville
    Costa Rica:Costa Rican,Costa Ricans:San Jose,San José
    Croatia:Croatian,Croatians,Croat,Croats:Zagreb
    Cuba:Cuban,Cubans:Havana
    Cyprus:Cypriot,Cypriots:Nicosia
    Czech Republic,Czechia:Czech,Czechs:Prague
    Denmark:Danish,Dane,Danes:Copenhagen
    Djibouti:Djiboutian:Djibouti
    Dominican Republic:Dominican,Dominicans:Santo Domingo
    Ecuador:Ecuadorian,Ecuadorean,Ecuadorians:Quito
    Egypt:Egyptian,Egyptians:Cairo
    El Salvador:Salvadoran,Salvadorans:San Salvador
    Eritrea:Eritrean,Eritreans:Asmara
    Estonia:Estonian,Estonians:Tallinn
    Eswatini,Swaziland:Swazi:Mbabane
    Ethiopia:Ethiopian,Ethiopians:Addis Ababa
    Fiji:Fijian,Fijians:Suva
    Finland:Finnish,Finn,Finns:Helsinki
    France:French,Frenchman,Frenchwoman:Paris
    Gabon:Gabonese:Libreville
    Gambia,The Gambia:Gambian,Gambians:Banjul
    Georgia:Georgian,Georgians:Tbilisi
    Germany,West Germany,East Germany:German,Germans:Berlin
    Ghana:Ghanaian,Ghanaians:Accra
    Greece:Greek,Greeks:Athens
    Guatemala:Guatemalan,Guatemalans:Guatemala City
    Guinea:Guinean,Guineans:Conakry
    Guinea-Bissau::Bissau
    Guyana:Guyanese:Georgetown
    Haiti:Haitian,Haitians:Port-au-Prince
    Honduras:Honduran,Hondurans:Tegucigalpa
    Hungary:Hungarian,Hungarians:Budapest
    Iceland:Icelandic,Icelander,Icelanders:Reykjavik
    India:Indian,Indians:New Delhi,Delhi
    Indonesia:Indonesian,Indonesians:Jakarta
    Iran:Iranian,Iranians,Persian:Tehran
    Iraq:Iraqi,Iraqis:Baghdad
    Ireland,Northern Ireland,Republic of Ireland:Irish,Irishman,Irishwoman:Dublin
    Israel:Israeli,Israelis:Jerusalem,Tel Aviv
    Italy:Italian,Italians:Rome
    Ivory Coast,Côte d'Ivoire,Cote d'Ivoire:Ivorian,Ivorians:Abidjan,Yamoussoukro
    Jamaica:Jamaican,Jamaicans:Kingston
    Japan:Japanese:Tokyo
    Jordan:Jordanian,Jordanians:Amman
    Kazakhstan:Kazakh,Kazakhs:Astana
    Kenya:Kenyan,Kenyans:Nairobi
    Kosovo:Kosovar,Kosovars,Kosovan:Pristina
    Kuwait:Kuwaiti,Kuwaitis:Kuwait City
    Kyrgyzstan:Kyrgyz:Bishkek
    Laos:Lao,Laotian,Laotians:Vientiane
    Latvia:Latvian,Latvians:Riga
    Lebanon:Lebanese:Beirut
    Lesotho:Basotho:Maseru
    Liberia:Liberian,Liberians:Monrovia
    Libya:Libyan,Libyans:Tripoli
    Lithuania:Lithuanian,Lithuanians:Vilnius
    Luxembourg::Luxembourg City
    Madagascar:Malagasy:Antananarivo
    Malawi:Malawian,Malawians:Lilongwe
    Malaysia:Malaysian,Malaysians:Kuala Lumpur
    Maldives:Maldivian:Male
    Mali:Malian,Malians:Bamako
    Malta:Maltese:Valletta
    Mauritania:Mauritanian:Nouakchott
    Mauritius:Mauritian:Port Louis
    Mexico:Mexican,Mexicans:Mexico City
    Moldova:Moldovan,Moldovans:Chisinau
    Monaco:Monegasque:Monte Carlo
    Mongolia:Mongolian,Mongolians:Ulaanbaatar
    Montenegro:Montenegrin,Montenegrins:Podgorica
    Morocco:Moroccan,Moroccans:Rabat
    Mozambique:Mozambican,Mozambicans:Maputo
    Myanmar,Burma:Burmese:Naypyitaw,Yangon
    Namibia:Namibian,Namibians:Windhoek
    Nepal:Nepali,Nepalese:Kathmandu
    Netherlands,Holland:Dutch:Amsterdam,The Hague
    New Zealand:New Zealander,New Zealanders,Kiwi:Wellington
    Nicaragua:Nicaraguan,Nicaraguans:Managua
    Niger:Nigerien:Niamey
    Nigeria:Nigerian,Nigerians:Abuja,Lagos
    North Korea:North Korean,North Koreans:Pyongyang
    North Macedonia,Macedonia:Macedonian,Macedonians:Skopje
    Norway:Norwegian,Norwegians:Oslo
    Oman:Omani,Omanis:Muscat
    Pakistan:Pakistani,Pakistanis:Islamabad
    Palestine,Palestinian Territories:Palestinian,Palestinians:Ramallah
    Panama:Panamanian,Panamanians:Panama City
    Papua New Guinea:Papuan:Port Moresby
    Paraguay:Paraguayan,Paraguayans:Asuncion,Asunción
    Peru:Peruvian,Peruvians:Lima
    Philippines:Filipino,Filipinos,Philippine:Manila
    Poland:Polish,Pole,Poles:Warsaw
    Portugal:Portuguese:Lisbon
    Qatar:Qatari,Qataris:Doha
    Romania:Romanian,Romanians:Bucharest
    Russia,Russian Federation,Soviet Union,USSR:Russian,Russians,Soviet,Soviets:Moscow
    Rwanda:Rwandan,Rwandans:Kigali
    Saudi Arabia:Saudi,Saudis,Saudi Arabian:Riyadh
    Senegal:Senegalese:Dakar
    Serbia:Serbian,Serbians,Serb,Serbs:Belgrade
    Seychelles::Victoria
    Sierra Leone:Sierra Leonean:Freetown
    Singapore:Singaporean,Singaporeans:Singapore
    Slovakia:Slovak,Slovaks:Bratislava
    Slovenia:Slovenian,Slovene,Slovenes:Ljubljana
    Somalia:Somali,Somalis:Mogadishu
    South Africa:South African,South Africans:Pretoria,Cape Town
    South Korea:South Korean,South Koreans:Seoul
    South Sudan:South Sudanese:Juba
    Spain:Spanish,Spaniard,Spaniards:Madrid
    Sri Lanka:Sri Lankan,Sri Lankans:Colombo
    Sudan:Sudanese:Khartoum
    Suriname:Surinamese:Paramaribo
    Sweden:Swedish,Swede,Swedes:Stockholm
    Switzerland:Swiss:Bern,Geneva
    Syria:Syrian,Syrians:Damascus
    Taiwan:Taiwanese:Taipei
    Tajikistan:Tajik,Tajiks:Dushanbe
    Tanzania:Tanzanian,Tanzanians:Dodoma,Dar es Salaam
    Thailand:Thai,Thais:Bangkok
    Togo:Togolese:Lome,Lomé
    Trinidad and Tobago:Trinidadian:Port of Spain
    Tunisia:Tunisian,Tunisians:Tunis
    Turkey,Türkiye,Turkiye:Turkish,Turk,Turks:Ankara
    Turkmenistan:Turkmen:Ashgabat
    Uganda:Ugandan,Ugandans:Kampala
    Ukraine:Ukrainian,Ukrainians:Kyiv,Kiev
    United Arab Emirates,UAE:Emirati,Emiratis:Abu Dhabi
    United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales:British,Briton,Britons,English,Scottish,Scot,Scots,Welsh:London
    United States,United States of America,US,U.S.,USA,U.S.A.,America:American,Americans:Washington,Washington DC,Washington D.C.
    Uruguay:Uruguayan,Uruguayans:Montevideo
    Uzbekistan:Uzbek,Uzbeks:Tashkent
    Vatican,Vatican City:Vatican:Vatican City
    Venezuela:Venezuelan,Venezuelans:Caracas
    Vietnam,Viet Nam:Vietnamese:Hanoi
    Yemen:Yemeni,Yemenis:Sanaa
    Zambia:Zambian,Zambians:Lusaka
    Zimbabwe:Zimbabwean,Zimbabweans:Harare
    """

  /// Demonyms that belong to no single country.
  static let otherDemonyms = """
    African,Africans,Arab,Arabs,Asian,Asians,European,Europeans,Latin,Muslim,Muslims,Christian,Christians,Jewish,Jew,Jews,\
    Catholic,Catholics,Protestant,Protestants,Islamic,Islamist,Islamists,Hindu,Hindus,Sikh,Sikhs,Buddhist,Buddhists,Orthodox,\
    Kurdish,Kurd,Kurds,Chechen,Chechens,Tatar,Tatars,Crimean,Catalan,Basque,Flemish,Western,Eastern,Northern,Southern,Nordic,\
    Baltic,Balkan,Scandinavian,Mediterranean,Caribbean,Siberian,Bavarian,Hispanic,Latino,Latinos,Republican,Republicans,\
    Democrat,Democrats,Democratic,Communist,Communists,Socialist,Socialists,Liberal,Conservative,Conservatives,Labour,Nazi,\
    Nazis,Shiite,Shiites,Sunni,Sunnis,Uyghur,Uyghurs,Tibetan,Tibetans,Anglo,Indo-Pacific,Trans-Atlantic,Puerto Rican,\
    Californian,Texan,Londoner,Londoners,Parisian,Parisians,Roman,Venetian
    """
}
