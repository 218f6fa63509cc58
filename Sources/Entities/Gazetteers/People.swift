extension Gazetteer {
  /// Given names common in the news of many countries.
  static let givenNames = """
    Aaron,Abdul,Abdullah,Abraham,Ada,Adam,Adrian,Agnes,Ahmad,Ahmed,Aisha,Ajay,Akira,Alan,Albert,Alberto,Alejandro,Aleksandr,\
    Alex,Alexander,Alexandra,Alexei,Alexey,Alfonso,Alfred,Ali,Alice,Alicia,Alison,Allan,Allen,Amanda,Amina,Amir,Amy,Ana,\
    Anatoly,Anders,Andre,Andrea,Andreas,Andrei,Andrew,Andrey,Andrii,Andriy,Andy,Angela,Angelina,Anita,Ann,Anna,Anne,Annette,\
    Anthony,Antoine,Anton,Antonia,Antonio,Antony,Anwar,Ariel,Arnold,Arthur,Arturo,Asif,Astrid,Audrey,August,Barack,Barbara,\
    Barry,Bashar,Beatrice,Ben,Benedict,Benjamin,Bernard,Bernd,Bernie,Betty,Beverly,Bill,Bjorn,Bob,Bobby,Boris,Brad,Brandon,\
    Brenda,Brett,Brian,Bruce,Bruno,Bryan,Camilla,Carl,Carla,Carlo,Carlos,Carmen,Carol,Caroline,Catherine,Cecilia,Celia,Cesar,\
    Charles,Charlie,Charlotte,Chen,Cheryl,Chloe,Chris,Christian,Christina,Christine,Christopher,Chuck,Claire,Clara,Claude,\
    Claudia,Colin,Connor,Craig,Cristina,Curtis,Cyril,Daisy,Dale,Damian,Dan,Daniel,Daniela,Danny,Daria,Darren,Dave,David,Dean,\
    Deborah,Dennis,Derek,Diana,Diane,Diego,Dieter,Dimitri,Dmitri,Dmitry,Dmytro,Dominic,Dominique,Don,Donald,Donna,Doris,\
    Dorothy,Doug,Douglas,Duncan,Dylan,Earl,Eddie,Edgar,Edmund,Eduardo,Edward,Edwin,Eileen,Elaine,Elena,Eleanor,Eli,Elias,\
    Elisabeth,Elizabeth,Ella,Ellen,Elon,Emil,Emily,Emma,Emmanuel,Enrique,Eric,Erica,Erik,Ernest,Ernesto,Esther,Ethan,Eugene,\
    Eva,Evan,Evelyn,Fatima,Federico,Felipe,Felix,Fernando,Fiona,Florence,Frances,Francesca,Francesco,Francis,Francisco,\
    Franck,Francois,François,Frank,Franz,Fred,Frederic,Frederick,Friedrich,Gabriel,Gabriela,Gareth,Gary,Gavin,Geoff,Geoffrey,\
    George,Georges,Gerald,Gerard,Gerhard,Giorgia,Giorgio,Giovanni,Giuseppe,Glenn,Gloria,Gordon,Grace,Graham,Greg,Gregory,\
    Guillaume,Gustavo,Guy,Hamid,Hannah,Hans,Harold,Harriet,Harry,Hassan,Heather,Hector,Heidi,Helen,Helena,Helga,Helmut,Henri,\
    Henrik,Henry,Herbert,Hillary,Hiroshi,Howard,Hugh,Hugo,Hussein,Ian,Ibrahim,Igor,Ingrid,Irina,Irene,Isaac,Isabel,Isabella,\
    Ismail,Ivan,Ivana,Jack,Jackie,Jacob,Jacqueline,Jacques,Jaime,James,Jamie,Jan,Jane,Janet,Jared,Jason,Javier,Jean,Jeff,\
    Jeffrey,Jens,Jennifer,Jenny,Jeremy,Jerome,Jerry,Jesse,Jessica,Jill,Jim,Jimmy,Jo,Joan,Joanna,Joao,Joe,Joel,Joerg,Johan,\
    Johannes,John,Johnny,Jon,Jonas,Jonathan,Jordan,Jorge,Jose,Josef,Joseph,Josh,Joshua,José,Juan,Judith,Judy,Julia,Julian,\
    Julie,Julien,Julio,Jun,Justin,Kamala,Karen,Karim,Karin,Karl,Karla,Kate,Katherine,Kathleen,Kathryn,Kathy,Katie,Katja,\
    Katrin,Keir,Keith,Kelly,Ken,Kenji,Kenneth,Kevin,Khaled,Khalid,Kim,Kirsten,Klaus,Kofi,Konstantin,Kristin,Kurt,Kyle,\
    Larry,Lars,Laura,Lauren,Laurence,Laurent,Lee,Leila,Lena,Leo,Leon,Leonard,Leonid,Leslie,Lewis,Li,Liam,Linda,Lisa,Liu,Liz,\
    Lloyd,Lois,Lorenzo,Louis,Louise,Luc,Luca,Lucas,Lucia,Lucy,Luis,Luiz,Lukas,Luke,Lydia,Lynn,Maarten,Madeleine,Magnus,\
    Mahmoud,Malcolm,Manfred,Manuel,Marc,Marcel,Marcela,Marco,Marcus,Maren,Margaret,Maria,Marie,Marina,Mario,Marion,Mark,\
    Markus,Marta,Martha,Martin,Martina,Martine,Marvin,Mary,Maryam,Masoud,Mateo,Mathieu,Matt,Matteo,Matthew,Matthias,Maurice,\
    Max,Maxim,Maya,Megan,Mehmet,Melanie,Melissa,Mercedes,Mette,Mia,Michael,Michel,Michelle,Miguel,Mike,Mikhail,Milan,Ming,\
    Miriam,Mitch,Mohamed,Mohammad,Mohammed,Moira,Molly,Monica,Monika,Morgan,Moses,Muhammad,Mustafa,Mykhailo,Mykola,Nadia,\
    Nancy,Naomi,Narendra,Natalia,Natalie,Nathan,Neil,Nicholas,Nick,Nicola,Nicolas,Nicole,Nigel,Nikita,Nikolai,Nikos,Nils,Nina,\
    Noah,Noel,Nora,Norman,Nuno,Oksana,Olaf,Ole,Oleg,Oleh,Oleksandr,Oleksii,Olena,Olga,Oliver,Olivia,Olivier,Omar,Oscar,Osama,\
    Otto,Owen,Pablo,Pamela,Paolo,Pascal,Pat,Patricia,Patrick,Paul,Paula,Pavel,Pavlo,Pedro,Peggy,Penny,Per,Pete,Peter,Petr,\
    Petra,Petro,Phil,Philip,Philippe,Phillip,Pierre,Piet,Pieter,Priya,Rachel,Rafael,Rahul,Rainer,Raj,Rajiv,Ralph,Ramon,\
    Ramzan,Raul,Ray,Raymond,Rebecca,Recep,Rene,Ricardo,Richard,Rick,Rishi,Rita,Robert,Roberto,Robin,Rodrigo,Roger,Roland,\
    Roman,Ron,Ronald,Rosa,Rose,Roy,Ruben,Rudolf,Russell,Ruth,Ryan,Sabine,Sally,Salman,Sam,Samantha,Samir,Samuel,Sandra,Sara,\
    Sarah,Satoshi,Scott,Sean,Sebastian,Serge,Sergei,Sergey,Sergio,Serhii,Serhiy,Shane,Shannon,Sharon,Shaun,Sheila,Shinzo,\
    Shirley,Silvia,Silvio,Simon,Simone,Sofia,Sonia,Sophia,Sophie,Stacey,Stanley,Stefan,Stefano,Stella,Stephane,Stephanie,\
    Stephen,Steve,Steven,Stuart,Sue,Susan,Susanne,Suzanne,Svetlana,Sven,Sylvia,Takeshi,Tamara,Tanya,Tara,Taro,Tatiana,Taylor,\
    Ted,Teresa,Terry,Theresa,Thierry,Thomas,Tim,Timothy,Tina,Tobias,Todd,Tom,Tomas,Tommy,Tony,Tracy,Travis,Trevor,Tyler,\
    Ulrich,Ursula,Valentina,Valeria,Valerie,Valery,Vanessa,Vedant,Vera,Veronica,Victor,Victoria,Viktor,Vincent,Virginia,\
    Vitali,Vitalii,Vitaly,Vivian,Vladimir,Volodymyr,Volker,Vyacheslav,Walter,Wang,Warren,Wayne,Wendy,Werner,William,Willy,\
    Winston,Wolfgang,Xavier,Xi,Yan,Yann,Yasmin,Yasser,Yevgeny,Yoko,Yulia,Yuri,Yusuf,Yves,Zachary,Zhang,Zoe
    """

  /// Words before a name that say what somebody is; each may stand in capitals or not.
  static let titles: Set<String> = [
    "president", "vice", "prime", "minister", "premier", "chancellor", "king", "queen", "prince", "princess", "duke",
    "emir",
    "pope", "archbishop", "bishop", "cardinal", "rabbi", "imam", "reverend", "rev", "father", "sister", "mr", "mrs",
    "ms",
    "miss", "dr", "doctor", "professor", "prof", "sir", "lord", "lady", "dame", "baroness", "senator", "sen", "rep",
    "representative", "congressman", "congresswoman", "governor", "gov", "mayor", "secretary", "general", "gen",
    "secretary-general",
    "colonel", "col", "major", "maj", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "adm",
    "commander",
    "cmdr", "brigadier", "marshal", "officer", "judge", "justice", "attorney", "prosecutor", "ambassador", "envoy",
    "chief",
    "head", "leader", "chairman", "chairwoman", "chair", "chairperson", "director", "ceo", "executive", "spokesman",
    "spokeswoman", "spokesperson", "deputy", "former", "ex-president", "acting", "president-elect", "economist",
    "analyst",
    "lawmaker", "mp", "councillor", "councilor", "speaker", "commissioner", "inspector", "superintendent", "detective",
    "sheriff",
    "constable", "coach", "manager", "striker", "goalkeeper", "midfielder", "defender", "author", "actor", "actress",
    "singer",
    "founder", "banker", "lawyer", "journalist", "correspondent", "reporter", "editor", "researcher", "scientist",
    "coastguard", "ombudsman", "treasurer", "clerk", "harbourmaster", "master", "chieftain", "warlord", "candidate",
    "widow",
    "resident", "neighbour", "neighbor", "teacher", "nurse", "farmer", "official", "minister-president", "first",
    "lieutenant-general",
    "foreign", "defence", "defense", "interior", "finance", "health", "transport", "justice", "education", "trade",
    "energy",
    "environment", "agriculture", "fisheries", "press", "national", "security", "state",
  ]

  /// Words of the above that hold a name by themselves; the rest only stand before one of these (`Foreign Minister`).
  static let titleModifiers: Set<String> = [
    "vice", "prime", "former", "acting", "deputy", "chief", "general", "foreign", "defence", "defense", "interior",
    "finance",
    "health", "transport", "education", "trade", "energy", "environment", "agriculture", "fisheries", "press",
    "national",
    "security", "state", "first", "executive", "coastguard",
  ]
}
