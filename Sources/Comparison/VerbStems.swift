/// What the forms of one verb share: a regular verb without its ending, an irregular one as its present.
func verbStem(_ verb: String) -> String {
  let verb = irregularVerbs[verb] ?? verb
  for ending in ["ied", "ies"] where verb.hasSuffix(ending) { return String(verb.dropLast(3)) + "y" }
  for ending in ["ing", "ed", "es", "s", "e"] where verb.hasSuffix(ending) && verb.count - ending.count >= 3 {
    return String(verb.dropLast(ending.count))
  }
  return verb
}

/// A form of a verb that is no regular one.
func isIrregular(_ word: String) -> Bool { irregularVerbs[word] != nil || irregularPresents.contains(word) }

func isPastOrParticiple(_ word: String) -> Bool {
  irregularVerbs[word] != nil || word.hasSuffix("ed") || word.hasSuffix("ing")
}

private let irregularPresents = Set(irregularVerbs.values)

/// From the past and the participle to the present, of the verbs that news copy is made of.
private let irregularVerbs: [String: String] = {
  let verbs = """
    become became, begin began begun, bind bound, break broke broken, bring brought, build built, buy bought, catch caught, \
    choose chose chosen, come came, deal dealt, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feed fed, \
    feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten, \
    give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, \
    know knew known, lead led, leave left, lend lent, lose lost, make made, mean meant, meet met, pay paid, ride rode ridden, \
    rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, shake shook shaken, shoot shot, \
    show shown, sink sank sunk, sit sat, sleep slept, speak spoke spoken, spend spent, stand stood, steal stole stolen, \
    stick stuck, strike struck, swear swore sworn, sweep swept, swim swam swum, take took taken, teach taught, tear tore torn, \
    tell told, think thought, throw threw thrown, understand understood, wear wore worn, win won, withdraw withdrew withdrawn, \
    write wrote written
    """
  var presents: [String: String] = [:]
  for verb in verbs.split(separator: ",") {
    let forms = verb.split(whereSeparator: \.isWhitespace).map(String.init)
    for form in forms.dropFirst() { presents[form] = forms[0] }
  }
  return presents
}()
