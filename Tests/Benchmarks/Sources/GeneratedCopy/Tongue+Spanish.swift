extension Tongue {
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
      "cerca del {share} % de los {ns}", "{amount} millones de dólares", "{anybody}, de {org}", "ningún {n}",
      "cada {n}", "esta {n}", "sus {ns}", "varios {ns}",
      "algunos {ns} {a}s", "todos los {ns}", "nuestra {n}", "dos {ns}", "muchos {ns}", "quienes {vp}", "ella", "ellos",
      "uno de los {ns}", "aquel {n}", "otra {n}",
    ],
    vp: [
      "{ved} {np}", "{ved} {np} {pp}", "fue {v}ado {pp}", "ha {v}ado {np}", "no {ved} {np}", "había {v}ado {np} {pp}",
      "dijo que {np} {ved} {np}", "podría {v}ar {np}", "será {v}ado {pp}", "es {a}", "está {ving} {np} desde {year}",
      "van a {v}ar {np}", "podría haber {v}ado {np}", "ya no es {a}", "acaba de {v}ar {np}", "sigue {ving} {np}",
      "permanece {a}", "debe {v}ar {np}", "quiere {v}ar {np}", "se {ved} {pp}", "fueron {v}ados {pp}", "no puede {v}ar",
      "estaban {v}ados", "tiene que {v}ar {np}", "hizo {v}ar {np}", "son {a}s", "también {ved} {np}",
    ],
    pp: [
      "en {place}", "en el {n}", "de la {n}", "para {np}", "con {np}", "por {np}", "sobre los {ns}", "en {year}",
      "el {day}", "tras {np}", "según {org}", "a causa de la {n}", "en {month}", "desde {year}",
      "por primera vez desde {year}", "en una rueda de prensa", "la semana pasada", "contra {np}", "sin {np}",
      "entre {place} y {place}", "hacia {place}",
      "durante la {n}", "pese a {np}", "bajo la {n}", "desde {np}", "hasta {month}", "además", "sin embargo", "ahora",
      "ayer", "hoy", "al margen de la {n}", "cerca de {place}", "gracias a {np}", "ante {np}", "a partir de {month}",
      "dentro de {np}",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, dijo {known}.", "{np} {vp} y {np} {vp}.", "“{np} {vp}”, señaló {known}.",
      "{np} {vp}, según {org}.", "Pero {np} {vp}.", "El {day}, {np} {vp}.", "{np} {vp} {pp}.", "En {place}, {np} {vp}.",
      "{np}, que {vp}, {vp}.", "Mientras {np} {vp}, {np} {vp}.", "Según {known}, {np} {vp}.", "No obstante, {np} {vp}.",
      "Si {np} {vp}, {np} {vp}.", "Porque {np} {vp}, {np} {vp}.",
      "“Tenemos que {v}ar {np}”, añadió {known}.", "Para {known}, {np} {vp}.", "Así, {np} {vp}.",
      "Cuando {np} {vp}, {np} {vp}.", "{known} cree que {np} {vp}.", "Aunque {np} {vp}, {np} {vp}.",
      "Luego, {np} {vp}.", "{anybody}, de {org}, afirmó que {np} {vp}.",
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
}
