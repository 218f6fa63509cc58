/// The words of dates: months, zones, halves of the day.
enum DateWords {
  /// 1 to 12, by its name or the beginning of it in one of the languages that are known here.
  static func month(_ word: Substring) -> Int? {
    var name = word[...]
    if name.last == "." { name = name.dropLast() }
    if let month = months[String(name)] { return month }
    return months[name.lowercased().withoutMarks]
  }

  /// A year of two digits: 1990 to 2089, as most that read RFC 822 have it.
  static func fullYear(_ short: Int) -> Int { short < 90 ? 2000 + short : 1900 + short }

  static func isAfternoon(_ word: Substring) -> Bool? {
    switch word.lowercased() {
    case "pm", "p.m.", "p.m", "μμ", "μ.μ.", "下午": true
    case "am", "a.m.", "a.m", "πμ", "π.μ.", "上午": false
    default: nil
    }
  }

  /// Words that stand between the numbers.
  static func isFiller(_ word: Substring) -> Bool {
    ["of", "at", "de", "del", "à", "a", "um", "uhr", "den", "the", "kl.", "kl", "h", "alle", "às", "om", "on", "t"]
      .contains(word.lowercased())
  }

  /// Seconds east of UTC of a zone: `GMT`, `EST`, `PT`, `Etc/GMT`, `GMT+01:00`. Nil for a word that is none.
  static func utcOffset(of word: String) -> Int? {
    var name = word.uppercased()
    if name.hasPrefix("ETC/") { name = String(name.dropFirst(4)) }
    if let known = zones[name] { return known }
    for prefix in ["GMT", "UTC", "UT"] where name.hasPrefix(prefix) {
      var reader = DateReader(String(name.dropFirst(prefix.count)))
      guard let offset = reader.numericOffset(), reader.isAtEnd else { return nil }
      return offset ?? 0
    }
    // An abbreviation that nobody knows says nothing of the time.
    return (1...5).contains(name.utf8.count) && name.utf8.allSatisfy(\.isLetter) ? 0 : nil
  }

  private static let zones: [String: Int] = {
    var zones: [String: Int] = [:]
    for (names, hours) in hours {
      for name in names.split(separator: " ") { zones[String(name)] = Int(hours * 3600) }
    }
    return zones
  }()

  /// Hours east of UTC. `A` to `Y` are as RFC 822 has them, which is the wrong way round.
  private static let hours: [(String, Double)] = [
    ("UT UTC GMT Z WET WEZ", 0), ("AST AT EDT", -4), ("ADT", -3), ("EST ET CDT", -5), ("CST CT MDT", -6),
    ("MST MT PDT", -7), ("PST PT AKDT", -8), ("AKST", -9), ("HST", -10), ("NST", -3.5), ("NDT", -2.5),
    ("MET CET MEZ WEST BST", 1), ("MEST CEST MESZ EET SAST", 2), ("EEST MSK", 3), ("MSD", 4), ("PKT", 5),
    ("JST KST", 9),
    ("SGT HKT AWST", 8), ("AEST", 10), ("AEDT", 11), ("ACST", 9.5), ("ACDT", 10.5), ("NZST", 12), ("NZDT", 13),
    ("A", -1), ("N", 1), ("M", -12), ("Y", 12),
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for names in monthNames {
      for (index, variants) in names.split(separator: " ").enumerated() {
        for name in variants.split(separator: "/") {
          months[String(name).withoutMarks] = index + 1
          // As most write it, found at once.
          months[name.prefix(1).uppercased() + name.dropFirst()] = index + 1
        }
      }
    }
    return months
  }()

  /// The twelve of a language, its abbreviations behind strokes.
  private static let monthNames = [
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov "
      + "december/dec",
    // German
    "januar/jänner/jän februar/feber märz/mrz/mär april mai juni juli august september oktober/okt november dezember/dez",
    // French
    "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc",
    // Spanish
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic",
    // Italian
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre",
    // Portuguese
    "janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro/out novembro dezembro",
    // Dutch
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    // Swedish, Danish, Norwegian
    "januari februari mars/marts april maj juni juli augusti september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember/des",
    // Polish
    "stycznia/sty lutego/lut marca kwietnia/kwi maja czerwca/cze lipca/lip sierpnia/sie września/wrz października/paź listopada/lis "
      + "grudnia/gru",
    // Greek
    "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μάρ/μαρ απριλίου/απρ μαΐου/μάϊ/μαΐ/μάι ιουνίου/ιούν/ιούνιος ιουλίου/ιούλ/ιούλιος "
      + "αυγούστου/αύγ/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοέ/νοε δεκεμβρίου/δεκ",
    // Hungarian
    "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október "
      + "november december",
    // Russian
    "января/янв февраля/фев марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг сентября/сен/сент октября/окт "
      + "ноября/ноя декабря/дек",
    // Turkish
    "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
  ]
}

extension String {
  /// Letters without their accents, as far as months are written with them.
  fileprivate var withoutMarks: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var plain = ""
    for scalar in unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      plain.unicodeScalars.append(Self.plainLetters[scalar] ?? scalar)
    }
    return plain
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    let table: [(Unicode.Scalar, String)] = [
      ("a", "äàáâãå"), ("e", "éèêë"), ("i", "íìîïı"), ("o", "óòôöõőø"), ("u", "úùûüű"), ("c", "çč"), ("n", "ñń"),
      ("s", "šśş"),
      ("z", "žź"), ("g", "ğ"), ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
    ]
    for (plain, accented) in table {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
