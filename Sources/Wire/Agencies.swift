import Language

/// The news agencies that copy is likely to name.
enum Agencies {
  /// The short name of an agency under any of its names, or nil.
  static func canonicalName(caseless name: String) -> String? { names[name] }

  /// The agency that a piece of copy speaks as: an agency names itself where a paper would say "us".
  static func speaking(in text: String, paragraphs: [Paragraph]) -> String? {
    for paragraph in paragraphs where paragraph.role == .contributor {
      if let first = words(text[paragraph.span]).first, let name = canonicalName(caseless: first.lowercased()) {
        return name
      }
    }
    for paragraph in paragraphs where paragraph.role == .body {
      // The words that give an agency away are rare; what they stand in is looked at.
      guard speaksOfStaff(text[paragraph.span]) else { continue }
      let words = words(text[paragraph.span])
      for (index, word) in words.enumerated() {
        guard let name = names[word.lowercased()], word.first?.isUppercase ?? false || word == "dpa" else { continue }
        let before = index > 0 ? words[index - 1].lowercased() : ""
        let after = index + 1 < words.count ? words[index + 1].lowercased() : ""
        if before == "told" || ownStaff.contains(after) { return name }
      }
    }
    return nil
  }

  private static func speaksOfStaff(_ text: Substring) -> Bool {
    let phrases: [StaticString] = ["old", "OLD", "ournalist", "OURNALIST", "eporter", "orrespondent", "hotographer"]
    let text = String(text)
    return phrases.contains { text.hasBytes(of: $0) }
  }

  private static let ownStaff: Set = [
    "journalist", "journalists", "reporter", "reporters", "correspondent", "correspondents", "photographer",
    "photographers",
  ]

  private static func words(_ text: Substring) -> [Substring] {
    text.split(atScalars: { !$0.isAlphabetic && $0 != "/" })
  }

  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for name in [
      "AFP", "AP", "Reuters", "dpa", "EFE", "ANSA", "Xinhua", "TASS", "Interfax", "Kyodo", "Jiji", "Yonhap", "PTI",
      "UPI",
      "PA", "APA", "NTB", "TT", "Ritzau", "STT", "Belga", "ANP", "Lusa", "Anadolu", "VOA", "RFE/RL", "Ukrinform",
      "Bloomberg",
      "AAP", "PAP", "MTI", "Agerpres", "Suspilne", "ANI", "IANS", "Bernama", "Antara", "CNA", "NHK", "KCNA", "IRNA",
      "SPA",
      "WAM", "MENA", "NAN", "Keystone-SDA", "Europa Press", "CTK", "TASR", "BTA", "HINA", "Tanjug", "LETA", "BNS",
      "ELTA",
    ] { table[name.lowercased()] = name }
    table["agence france-presse"] = "AFP"
    table["agence france presse"] = "AFP"
    table["associated press"] = "AP"
    table["the associated press"] = "AP"
    table["press association"] = "PA"
    table["voice of america"] = "VOA"
    return table
  }()
}
