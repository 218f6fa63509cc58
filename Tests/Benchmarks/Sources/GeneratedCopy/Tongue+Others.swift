extension Tongue {
  static let german = Tongue(
    code: "de",
    onsets: [
      "b", "g", "st", "sch", "r", "k", "h", "m", "l", "w", "f", "v", "t", "d", "z", "n", "p", "tr", "spr", "gr", "bl",
    ],
    vowels: ["e", "a", "i", "u", "o", "ei", "ie", "au", "ä", "ü", "ö", "eu"],
    codas: ["n", "r", "l", "", "s", "t", "ch", "nd", "rt", "ng", "lt", "st", "cht", "m", "rk"],
    nounEndings: ["", "", "ung", "er", "heit", "keit", "schaft", "werk", "zeit", "stelle"],
    verbEndings: ["", "", "ier", "el"], adjectiveEndings: ["e", "ige", "liche", "ische", "en", "igen", "lichen"],
    plural: "en", past: "te", going: "end", adverb: "erweise",
    familyEndings: ["", "mann", "er", "bach", "hoff", "berg", "stein"],
    placeEndings: ["", "stadt", "burg", "heim", "dorf", "au", "hausen"],
    organisations: ["*-Bank", "*werke", "Landesamt *", "Universität *", "*partei", "*-Verband", "Ministerium für *"],
    np: [
      "die {n}", "der {a} {n}", "das {n}", "{name}", "ein {n}", "eine {a} {n}", "die {ns}", "{known}",
      "die {ns} der {n}",
      "{number} {ns}", "den {ns}", "die {n} von {np}", "mehr als {number} {ns}", "die Regierung", "{org}", "seine {n}",
      "rund {share} Prozent der {ns}", "{amount} Millionen Euro", "{anybody} von {org}",
    ],
    vp: [
      "{ved} {np}", "hat {np} {pp} ge{v}t", "wurde {pp} ge{v}t", "{ved} {pp}", "will {np} {v}en", "ist {pp} ge{v}t",
      "{ved}, dass {np} {np} {ved}", "soll {np} {v}en", "konnte {np} nicht {v}en", "sei {a}", "werde {np} {pp} {v}en",
      "hatte {np} seit {year} nicht ge{v}t", "steht vor {np}",
    ],
    pp: [
      "in {place}", "am {day}", "mit {np}", "nach {np}", "für die {n}", "in der {n}", "von {np}", "auf der {n}",
      "im {month}", "seit {year}", "zu {np}", "nach Angaben von {org}", "vor dem {n}", "wegen der {a} {n}",
      "in der vergangenen Woche", "zum ersten Mal seit {year}", "unter anderem", "bis Ende {month}",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, sagte {known}.", "{np} {vp}, und {np} {vp}.", "„{np} {vp}“, sagte {known} am {day}.",
      "{np} {vp}, aber {np} {vp}.", "Am {day} {ved} {np}.", "{np} {vp} {pp}.", "{np} {vp}, wie {org} mitteilte.",
      "In {place} {vp} {np}.", "Zuvor hatte {np} {np} ge{v}t.", "{np}, die {np} {ved}, {vp}.",
      "Wenn {np} {vp}, {vp} {np}.",
      "Nach Angaben von {org} {vp} {np}.",
    ],
    ledes: [
      "Bei einem {n} in {place} sind am {day} mindestens {toll} {ns} ge{v}t worden, teilte {person} von {org} mit.",
      "{person} hat am {day} in {place} {toll} {ns} ge{v}t, wie {org} mitteilte.",
    ],
    headlines: ["{toll} {ns} in {place} ge{v}t", "{org} {ved} {n} in {place}", "{place}: {toll} {ns} nach {n}"],
    weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    byline: "Von *", agencies: ["NDA", "Nordlys Deutsch"],
    outlets: [
      "Tagesanzeiger West", "Morgenblatt", "Der Bote", "Rundschau Süd", "Allgemeine", "Landpost", "Kurier am Abend",
    ],
    furniture: [
      "Lesen Sie auch: Was # jetzt plant", "© 2024 *", "(*)", "Mit Material von *",
      "Abonnieren Sie unseren Newsletter.",
      "Foto: #/*",
    ],
    bytesPerWord: 6.9)

  static let french = Tongue(
    code: "fr",
    onsets: ["l", "p", "r", "s", "t", "m", "c", "d", "b", "v", "f", "n", "pr", "tr", "ch", "g", "j", "br", "pl", "qu"],
    vowels: ["e", "a", "i", "o", "é", "u", "ou", "ai", "oi", "è", "eau"],
    codas: ["", "", "", "n", "r", "s", "t", "m", "nt", "l", "x"],
    nounEndings: ["", "e", "tion", "ment", "té", "eur", "age", "ence", "ie"],
    verbEndings: ["", "", "is", "ett"], adjectiveEndings: ["e", "al", "ique", "é", "eux", "aire", "if"],
    plural: "s", past: "é", going: "ant", adverb: "ement",
    familyEndings: ["", "eau", "ier", "in", "el", "ard"], placeEndings: ["", "ville", "sur-Mer", "ac", "y", "court"],
    organisations: [
      "ministère de *", "Banque *", "Université de *", "Groupe *", "Parti *", "Conseil de *", "Agence *",
    ],
    np: [
      "le {n}", "la {n}", "les {ns}", "{name}", "un {n} {a}", "une {n}", "des {ns} {a}s", "{known}", "le {n} de {np}",
      "la {n} du {n}", "{number} {ns}", "plus de {number} {ns}", "le gouvernement", "{org}", "son {n}", "ces {ns}",
      "environ {share} % des {ns}", "{amount} millions d'euros", "{anybody}, de {org}",
    ],
    vp: [
      "a {ved} {np}", "a {ved} {np} {pp}", "a été {ved} {pp}", "est {ved} {pp}", "ont {ved} {np}", "doit {v}er {np}",
      "n'a pas {ved} {np}", "avait {ved} {np} {pp}", "a indiqué que {np} avait {ved} {np}", "pourrait {v}er {np}",
      "sera {ved} {pp}", "est {a}", "continue de {v}er {np} depuis {year}",
    ],
    pp: [
      "à {place}", "dans le {n}", "de la {n}", "pour {np}", "avec {np}", "par {np}", "sur les {ns}", "en {year}",
      "{day}", "après {np}", "selon {org}", "en raison de la {n}", "au mois de {month}", "depuis {year}",
      "pour la première fois depuis {year}", "lors d'une conférence de presse", "la semaine dernière",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, a déclaré {known}.", "{np} {vp} et {np} {vp}.", "« {np} {vp} », a dit {known}.",
      "{np} {vp}, selon {org}.", "Mais {np} {vp}.", "{day}, {np} {vp}.", "{np} {vp} {pp}.", "À {place}, {np} {vp}.",
      "{np}, qui {vp}, {vp}.", "Alors que {np} {vp}, {np} {vp}.", "Selon {known}, {np} {vp}.",
    ],
    ledes: [
      "Au moins {toll} {ns} ont été {ved}s {day} à {place}, a annoncé {person}, de {org}.",
      "{person} a {ved} {toll} {ns} {day} à {place}, a indiqué {org}.",
    ],
    headlines: [
      "{place} : {toll} {ns} {ved}s", "{org} {v}e le {n} de {place}", "{toll} {ns} {a}s après un {n} à {place}",
    ],
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    byline: "Par *", agencies: ["ATF", "Transmare France"],
    outlets: ["Le Matin Libre", "La Gazette du Port", "L'Écho", "Le Courrier", "Ouest Nouvelles", "La Tribune du Sud"],
    furniture: [
      "Lire aussi : ce que prépare #", "© 2024 *", "(Avec *)", "Abonnez-vous à notre lettre.", "Photo : #/*",
    ],
    bytesPerWord: 6.1)

  static let spanish = Tongue(
    code: "es",
    onsets: ["c", "p", "t", "m", "l", "s", "d", "r", "b", "n", "g", "f", "v", "pr", "tr", "ll", "ch", "j", "br", "pl"],
    vowels: ["a", "e", "o", "i", "u", "ie", "ue", "io", "á", "é", "ó"],
    codas: ["", "", "", "n", "r", "s", "l", "", "d"],
    nounEndings: ["o", "a", "ción", "dad", "or", "miento", "e", "encia"],
    verbEndings: ["", "", "iz", "e"], adjectiveEndings: ["o", "a", "al", "ico", "oso", "able", "ado"],
    plural: "s", past: "ó", going: "ando", adverb: "mente",
    familyEndings: ["ez", "a", "o", "era", "al", "uez"], placeEndings: ["a", "o", "lla", "res", "dad", "var"],
    organisations: [
      "Ministerio de *", "Banco *", "Universidad de *", "Grupo *", "Partido *", "Consejo de *", "Policía de *",
    ],
    np: [
      "el {n}", "la {n}", "los {ns}", "{name}", "un {n} {a}", "una {n}", "las {ns} {a}s", "{known}", "el {n} de {np}",
      "la {n} del {n}", "{number} {ns}", "más de {number} {ns}", "el gobierno", "{org}", "su {n}", "estos {ns}",
      "cerca del {share} % de los {ns}", "{amount} millones de dólares", "{anybody}, de {org}",
    ],
    vp: [
      "{ved} {np}", "{ved} {np} {pp}", "fue {v}ado {pp}", "ha {v}ado {np}", "no {ved} {np}", "había {v}ado {np} {pp}",
      "dijo que {np} {ved} {np}", "podría {v}ar {np}", "será {v}ado {pp}", "es {a}", "está {ving} {np} desde {year}",
      "van a {v}ar {np}",
    ],
    pp: [
      "en {place}", "en el {n}", "de la {n}", "para {np}", "con {np}", "por {np}", "sobre los {ns}", "en {year}",
      "el {day}", "tras {np}", "según {org}", "a causa de la {n}", "en {month}", "desde {year}",
      "por primera vez desde {year}", "en una rueda de prensa", "la semana pasada",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, dijo {known}.", "{np} {vp} y {np} {vp}.", "“{np} {vp}”, señaló {known}.",
      "{np} {vp}, según {org}.", "Pero {np} {vp}.", "El {day}, {np} {vp}.", "{np} {vp} {pp}.", "En {place}, {np} {vp}.",
      "{np}, que {vp}, {vp}.", "Mientras {np} {vp}, {np} {vp}.", "Según {known}, {np} {vp}.",
    ],
    ledes: [
      "Al menos {toll} {ns} fueron {v}ados el {day} en {place}, informó {person}, de {org}.",
      "{person} {ved} {toll} {ns} el {day} en {place}, según {org}.",
    ],
    headlines: ["{toll} {ns} {a}s en {place}", "{org} {ved} el {n} de {place}", "{place}: {toll} {ns} tras un {n}"],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    byline: "Por *", agencies: ["AES", "Transmare Sur"],
    outlets: ["El Diario del Puerto", "La Mañana", "El Faro", "Crónica", "El Sur", "La Prensa Nueva"],
    furniture: [
      "Lea también: qué prepara #", "© 2024 *", "(Con información de *)", "Suscríbase a nuestro boletín.", "Foto: #/*",
    ],
    bytesPerWord: 6.2)

  static let cyrillic = Tongue(
    code: "ru",
    onsets: ["п", "с", "в", "н", "р", "к", "т", "м", "д", "з", "л", "б", "г", "пр", "ст", "тр", "ж", "ч", "гр", "х"],
    vowels: ["о", "а", "е", "и", "у", "я", "ы", "ю"],
    codas: ["", "", "", "н", "р", "с", "т", "л", "в", "й", "к"],
    nounEndings: ["", "а", "ние", "ость", "ство", "тель", "ция", "ка"],
    verbEndings: ["а", "и", "ова", "ну"], adjectiveEndings: ["ный", "ский", "ная", "ого", "ных", "ной"],
    plural: "и", past: "л", going: "ющий", adverb: "но",
    familyEndings: ["ов", "ев", "ин", "ский", "енко", "ук"], placeEndings: ["ск", "город", "ово", "ино", "поль", ""],
    organisations: [
      "министерство *", "банк «*»", "компания «*»", "университет *", "партия «*»", "комитет *", "агентство *",
    ],
    np: [
      "{n}", "{a} {n}", "{ns}", "{name}", "{n} {n}", "{known}", "этот {n}", "{number} {ns}", "более {number} {ns}",
      "его {n}", "{n} и {n}", "около {share} процентов {ns}", "{amount} миллиона рублей", "{org}", "правительство",
      "{anybody} из {org}",
    ],
    vp: [
      "{ved} {np}", "{ved} {np} {pp}", "был {ved} {pp}", "{v}т {np}", "не {ved} {np}", "будет {v}ть {np} {pp}",
      "сообщил, что {np} {ved} {np}", "может {v}ть {np}", "уже {ved} {np} {pp}", "должен {v}ть {np}",
    ],
    pp: [
      "в {place}", "на {n}", "в {day}", "с {np}", "для {np}", "по {n}", "из {n}", "в {year} году", "после {np}",
      "по данным {org}", "из-за {n}", "в {month}", "на прошлой неделе", "впервые с {year} года", "до конца года",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, сказал {known}.", "{np} {vp}, а {np} {vp}.", "«{np} {vp}», — заявил {known}.",
      "По данным {org}, {np} {vp}.", "Однако {np} {vp}.", "В {day} {np} {vp}.", "{np} {vp} {pp}.",
      "{np}, который {vp}, {vp}.",
      "Ранее {np} {vp}.", "Как сообщил {known}, {np} {vp}.",
    ],
    ledes: [
      "Не менее {toll} {ns} {ved} в {place} в {day}, сообщил {person} из {org}.",
      "{person} {ved} {toll} {ns} в {place} в {day}, сообщает {org}.",
    ],
    headlines: ["{toll} {ns} {ved} в {place}", "{org} {ved} {n} в {place}", "{place}: {toll} {ns} после {n}"],
    weekdays: ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"],
    months: [
      "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре",
      "декабре",
    ],
    byline: nil, agencies: ["НВА"], outlets: ["Вестник порта", "Утро", "Новый голос", "Хроника"],
    furniture: ["Читайте также: что готовит #", "© 2024 *", "Подпишитесь на нашу рассылку.", "Фото: #/*"],
    bytesPerWord: 11.6)

  static let chinese = Tongue(
    code: "zh", onsets: [], vowels: [], codas: [], nounEndings: [""], verbEndings: [""], adjectiveEndings: [""],
    plural: "", past: "", going: "", adverb: "地", familyEndings: [""], placeEndings: ["市", "省", "县", "岛"],
    organisations: ["*银行", "*大学", "*集团", "*部", "*委员会", "*公司"],
    np: [
      "{n}", "{a}的{n}", "{ns}和{n}", "{name}", "{number}个{n}", "这个{n}", "{known}的{n}", "{n}{n}", "超过{number}名{n}",
      "{org}",
      "{share}%的{n}", "政府", "{amount}亿元",
    ],
    vp: [
      "{ved}了{np}", "将{v}{np}", "已经{ved}{np}", "在{place}{ved}{np}", "表示{np}{ved}了{np}", "没有{v}{np}", "正在{v}{np}",
      "可能{v}{np}", "对{np}进行{n}",
    ],
    pp: ["在{place}", "从{n}", "{day}", "自{year}年以来", "根据{org}的{n}", "在{month}", "由于{n}"],
    sentences: [
      "{np}{vp}。", "{known}说,{np}{vp}。", "{np}{vp},{np}{vp}。", "“{np}{vp},”{known}说。", "{pp},{np}{vp}。", "但是{np}{vp}。",
      "据{org}报道,{np}{vp}。", "{np}{vp},而{np}{vp}。",
    ],
    ledes: ["{day},{place}至少{toll}个{n}被{ved},{org}的{person}说,{np}{vp}。"],
    headlines: ["{place}{toll}个{n}被{ved}", "{org}{ved}{place}{n}"],
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    months: (1...12).map { "\($0)月" }, byline: nil, agencies: ["北光社"], outlets: ["港口日报", "晨光报", "新声"],
    furniture: ["相关阅读:#的{n}".replacing("{n}", with: "计划"), "© 2024 *", "请订阅我们的新闻。"],
    bytesPerWord: 5.4, isLogographic: true)
}
