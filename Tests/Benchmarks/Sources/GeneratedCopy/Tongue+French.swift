extension Tongue {
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
      "environ {share} % des {ns}", "{amount} millions d'euros", "{anybody}, de {org}", "aucun {n}", "chaque {n}",
      "cette {n}", "leur {n}", "plusieurs {ns}",
      "certains {ns} {a}s", "tous les {ns}", "sa {n}", "nos {ns}", "deux {ns}", "quelques {ns}", "ceux qui {vp}", "on",
      "nous", "elle", "il", "l'un des {ns}",
    ],
    vp: [
      "a {ved} {np}", "a {ved} {np} {pp}", "a été {ved} {pp}", "est {ved} {pp}", "ont {ved} {np}", "doit {v}er {np}",
      "n'a pas {ved} {np}", "avait {ved} {np} {pp}", "a indiqué que {np} avait {ved} {np}", "pourrait {v}er {np}",
      "sera {ved} {pp}", "est {a}", "continue de {v}er {np} depuis {year}", "pourrait avoir {ved} {np}",
      "n'est plus {a}", "vient de {v}er {np}",
      "reste {a}", "avait déjà {ved} {np}", "va {v}er {np} {pp}", "fait {v}er {np}", "étaient {ved}s {pp}",
      "ne peut pas {v}er", "a refusé de {v}er {np}", "serait {ved} {pp}", "devait encore {v}er", "peut {v}er {np}",
      "sont {a}s",
    ],
    pp: [
      "à {place}", "dans le {n}", "de la {n}", "pour {np}", "avec {np}", "par {np}", "sur les {ns}", "en {year}",
      "{day}", "après {np}", "selon {org}", "en raison de la {n}", "au mois de {month}", "depuis {year}",
      "pour la première fois depuis {year}", "lors d'une conférence de presse", "la semaine dernière", "contre {np}",
      "sans {np}", "entre {place} et {place}",
      "chez {np}", "vers {place}", "pendant la {n}", "malgré {np}", "sous la {n}", "dès {month}", "jusqu'à {np}",
      "notamment", "toutefois", "désormais", "hier soir", "aujourd'hui", "en marge de la {n}", "près de {place}",
      "parmi {np}", "grâce à {np}", "afin de {v}er {np}", "au cours de l'année",
    ],
    sentences: [
      "{np} {vp}.", "{np} {vp}, a déclaré {known}.", "{np} {vp} et {np} {vp}.", "« {np} {vp} », a dit {known}.",
      "{np} {vp}, selon {org}.", "Mais {np} {vp}.", "{day}, {np} {vp}.", "{np} {vp} {pp}.", "À {place}, {np} {vp}.",
      "{np}, qui {vp}, {vp}.", "Alors que {np} {vp}, {np} {vp}.", "Selon {known}, {np} {vp}.", "Cependant, {np} {vp}.",
      "Si {np} {vp}, {np} {vp}.", "Parce que {np} {vp}, {np} {vp}.",
      "« Nous devons {v}er {np} », a ajouté {known}.", "Pour {known}, {np} {vp}.", "Ainsi, {np} {vp}.", "Or {np} {vp}.",
      "Lorsque {np} {vp}, {np} {vp}.", "{known} estime que {np} {vp}.", "Après {np}, {np} {vp}.", "Enfin, {np} {vp}.",
      "{anybody}, de {org}, affirme que {np} {vp}.",
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
}
