/// What the rules know of English nouns without a dictionary. Other scripts yield none rather than a wrong one.
enum Nouns {
  /// Ends as plurals do, or is one of those that do not.
  static func isPlural(_ key: String) -> Bool {
    let bytes = key.utf8
    if bytes.count > 3, bytes.last == UInt8(ascii: "s") {
      let before = bytes.dropLast().last
      if before != UInt8(ascii: "s"), before != UInt8(ascii: "'"), before != UInt8(ascii: "u"),
        before != UInt8(ascii: "i"), !verbs.contains(key)
      {
        return true
      }
    }
    return irregular.contains(key)
      || bytes.count > 4 && (key.hasSuffix("men") || key.hasSuffix("people") || key.hasSuffix("children"))
  }

  /// May stand in a noun phrase: adverbs and past tenses do not, but for those that are said of people.
  static func mayStandInPhrase(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first, first.value < 0x250, first.properties.isAlphabetic,
      !key.hasSuffix("ly") || key == "family" || key == "early"
    else { return false }
    return !key.hasSuffix("ed") || key.hasSuffix("eed") || key.utf8.count < 4 || participles.contains(key)
      || key.utf8.contains(UInt8(ascii: "-"))
  }

  /// Stands for those of whom it is said: `12 dead`, `3,310 wounded`.
  static func isNominal(_ key: String) -> Bool { nominal.contains(key) }

  /// Says of somebody who they are to others, or no more than that they are somebody.
  static func isPerson(_ key: String) -> Bool { persons.contains(key) }

  private static let persons = WordTable([
    "man", "woman", "boy", "girl", "mother", "father", "grandmother", "grandfather", "wife", "husband", "widow",
    "widower",
    "son", "daughter", "sister", "brother", "uncle", "aunt", "cousin", "nephew", "niece", "victim", "suspect", "driver",
    "accused", "defendant", "defendants", "men", "women", "couple", "brothers", "sisters", "suspects", "pair",
    "teenager",
    "lawyer", "spokesman", "spokeswoman", "deputy", "successor", "rival", "colleague", "neighbour", "friend", "boss",
    "coach", "captain", "farmer", "nurse", "teacher", "fisherman", "student", "pensioner", "resident", "officer",
    "soldier",
    "worker", "doctor", "priest", "pilot", "passenger", "survivor", "guard", "sailor",
  ])

  private static let irregular = WordTable([
    "people", "men", "women", "children", "police", "personnel", "staff", "crew", "aircraft", "spacecraft", "fish",
    "sheep", "cattle", "deer", "troops", "teeth", "feet", "mice", "geese", "media", "criteria", "lives", "livestock",
    "youth", "offspring", "migrants",
  ])

  private static let nominal = WordTable(["dead", "wounded", "injured", "missing", "homeless", "hurt"])

  private static let participles = WordTable([
    "injured", "wounded", "unemployed", "accused", "armed", "disabled", "displaced", "retired", "registered",
    "abandoned", "suspected", "unmanned", "unarmed", "elected", "detained", "united", "convicted", "alleged", "masked",
    "skilled", "trained", "stranded", "damaged", "infected", "confirmed", "reported",
  ])

  /// Third persons that stand behind a number more often than plurals of the same form do.
  private static let verbs = WordTable([
    "was", "has", "does", "is", "says", "remains", "this", "less", "across", "versus", "always", "perhaps", "besides",
    "overseas", "needs", "goes", "comes", "makes", "takes", "wants", "thus", "towards", "afterwards", "upwards",
  ])
}
