/// Spellings of one name that are the same beyond doubt. A capital is not its government, so `Washington` stays itself.
enum Aliases {
  static func canonical(_ name: String) -> String { table[name] ?? name }

  private static let table: [String: String] = [
    "US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States",
    "United States of America": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom",
    "Kiev": "Kyiv", "Kharkov": "Kharkiv", "Odessa": "Odesa", "Kryvyi Rig": "Kryvyi Rih", "Donbass": "Donbas",
    "UN": "United Nations", "U.N.": "United Nations", "EU": "European Union", "Agence France-Presse": "AFP",
    "Associated Press": "AP", "Voice of America": "VOA", "UAE": "United Arab Emirates", "DRC": "DR Congo",
    "Turkiye": "Turkey", "Türkiye": "Turkey", "St. Petersburg": "St Petersburg", "Saint Petersburg": "St Petersburg",
    "WHO": "World Health Organization", "Islamic State group": "Islamic State",
  ]
}
