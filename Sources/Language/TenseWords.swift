/// The English words by which tense is told.
enum TenseWords {
  enum Kind { case past, future, unsure, present, planned }

  static let table: WordTable<Kind> = {
    var table: [String: Kind] = [:]
    func add(_ words: String, _ kind: Kind) { for word in words.split(separator: " ") { table[String(word)] = kind } }
    add("will shall won't must may should can can't", .future)
    add("due scheduled planned expected slated upcoming set billed", .planned)
    add("would could might wouldn't couldn't", .unsure)
    add("is are isn't aren't has have hasn't haven't", .present)
    add(
      """
      was were wasn't weren't had hadn't did didn't been became began bore beat bit blew broke brought built burnt \
      bought caught chose came dealt drew drank drove ate fell fed felt fought found fled flew forbade forgot froze got \
      gave went grew heard held hid hit hurt kept knew laid led left lent lost made meant met paid quit ran rang rose \
      rode sang sank sat saw sent shook shone shot shrank shut slept slid sold sought spent spoke spread sprang \
      stole stood struck stuck swam swept swore swung taught threw took told tore understood undertook underwent upheld \
      withdrew woke won wore wrote cut said thought overturned overthrew overtook outran foresaw foretold strode sued split
      """, .past)
    return WordTable(table)
  }()

  static let helpers = WordTable([
    "will", "would", "shall", "is", "are", "could", "may", "might", "can", "should", "must",
  ])

  /// Of which a month or a year may be: `the first week of July`.
  static let stretches = WordTable([
    "week", "weeks", "end", "start", "beginning", "middle", "days", "half", "night", "rest",
  ])

  static let aims = WordTable(["aimed", "designed", "intended", "needed", "called", "dubbed", "named", "involved"])

  /// Past forms that are base forms too.
  static let base = WordTable(["cut", "hit", "hurt", "quit", "shut", "split", "spread", "beat", "set", "bid"])

  static let pastHelpers = WordTable(["has", "have", "had", "was", "were"])

  /// Past verbs whose `to` may lead to what is still to come: `swore to leave on Friday`.
  static let leadsAnywhere = WordTable([
    "was", "were", "sought", "swore", "told", "meant", "understood", "chose", "thought", "left", "undertook",
  ])

  static let clauseOpeners = WordTable([
    "that", "which", "who", "whom", "whose", "when", "where", "while", "but", "because", "if", "whether", "although",
    "though", "unless", "as", "what", "how", "why", "than",
  ])

  static let prepositions = WordTable([
    "in", "on", "at", "from", "during", "after", "before", "over", "through", "since", "by", "until", "late", "early",
    "the", "a", "of", "to", "for", "into", "ahead", "following", "around", "and", "later", "earlier",
  ])

  static let determiners = WordTable([
    "the", "a", "an", "its", "their", "his", "her", "this", "that", "about", "around",
  ])

  static let leadsForward = WordTable([
    "due", "set", "expected", "scheduled", "slated", "planned", "planning", "plans", "plan", "hopes", "hope", "is",
    "are",
    "likely", "going", "wants", "intends", "aims", "about", "ready", "poised", "prepares", "preparing", "promises",
    "vows",
    "has", "have",
  ])

  static let leadsBack = WordTable([
    "forced", "managed", "failed", "had", "began", "started", "continued", "came", "went",
  ])

  static let notPast = WordTable([
    "need", "speed", "indeed", "hundred", "exceed", "proceed", "succeed", "united", "feed", "breed", "shed", "embed",
    "weed",
    "agreed-upon", "naked", "sacred", "wicked", "biased", "armed", "red", "bed", "unemployed",
  ])
}
