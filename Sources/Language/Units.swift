/// The units that the rules for figures know, by caseless key, each mapped to one name.
enum Units {
  static let currencySigns: [String: String] = [
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₴": "UAH", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY",
  ]

  /// What clings to a dollar sign before it: `A$12m`.
  static let dollars: [String: String] = [
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "r": "BRL",
  ]

  /// Codes that stand before or behind a number: `EUR 20`, `3.4bn CHF`.
  static let currencyCodes = WordTable(
    Dictionary(
      uniqueKeysWithValues:
        "usd eur gbp chf jpy cny rub uah inr aud cad nzd sek nok dkk pln try zar brl mxn krw ils hkd sgd".split(
          separator: " "
        ).map { (String($0), $0.uppercased()) } + [("rs", "INR")]))

  /// Countries before the name of a currency that several have: `Swiss francs`, `Canadian dollars`.
  static let currencyCountries: [String: String] = [
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "swiss": "CHF",
    "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "japanese": "JPY", "chinese": "CNY", "indian": "INR",
    "russian": "RUB", "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "czech": "CZK", "turkish": "TRY",
    "sterling": "GBP", "british": "GBP", "egyptian": "EGP", "syrian": "SYP", "lebanese": "LBP", "pakistani": "PKR",
  ]

  static let currencyWords = table(
    """
    dollars:USD dollar:USD euros:EUR euro:EUR pounds:GBP yen:JPY yuan:CNY rupees:INR roubles:RUB rubles:RUB \
    hryvnias:UAH kronor:SEK kroner:krone krone:krone crowns:crown crown:crown francs:CHF marks:mark pesos:peso won:KRW \
    cents:cent cent:cent pence:penny lira:TRY liras:TRY shekels:ILS zlotys:PLN zloty:PLN rand:ZAR reais:BRL \
    ringgit:MYR baht:THB rupiah:IDR naira:NGN shillings:shilling dirhams:dirham riyals:riyal dinars:dinar taka:BDT
    """)

  static let durations = table(
    """
    second:second seconds:second minute:minute minutes:minute hour:hour hours:hour day:day days:day week:week \
    weeks:week month:month months:month year:year years:year decade:decade decades:decade century:century \
    centuries:century night:night nights:night
    """)

  static let measures = table(
    """
    kilometre:kilometre kilometres:kilometre kilometer:kilometre kilometers:kilometre km:kilometre mile:mile \
    miles:mile metre:metre metres:metre meter:metre meters:metre m:metre centimetre:centimetre \
    centimetres:centimetre cm:centimetre centimeters:centimetre millimetres:millimetre mm:millimetre foot:foot \
    feet:foot ft:foot inch:inch inches:inch knots:knot knot:knot mph:mph kph:kph kmh:kph tonne:tonne tonnes:tonne \
    ton:ton tons:ton kilogram:kilogram kilograms:kilogram kg:kilogram kilos:kilogram pound:pound litre:litre \
    litres:litre liter:litre liters:litre gallons:gallon barrels:barrel barrel:barrel hectares:hectare \
    hectare:hectare acres:acre acre:acre degrees:degree degree:degree megawatts:megawatt mw:megawatt \
    gigawatts:gigawatt kilowatts:kilowatt kwh:kilowatt-hour nautical:nautical-mile yards:yard yard:yard ounces:ounce \
    ounce:ounce grams:gram gram:gram lb:pound lbs:pound bushels:bushel bushel:bushel mg:milligram milligrams:milligram ml:millilitre millilitres:millilitre \
    gb:gigabyte gigabytes:gigabyte tb:terabyte terabytes:terabyte ha:hectare gw:gigawatt kw:kilowatt bp:basis-point bps:basis-point
    """)

  static func isUnit(_ key: String) -> Bool {
    ["percent", "pct", "%", "per", "percentage", "basis", "square", "cubic"].contains(key) || measures.contains(key)
      || durations.contains(key)
      || currencyWords.contains(key)
  }

  /// What rates are told by.
  static let per = WordTable(
    Dictionary(
      uniqueKeysWithValues: """
        second minute hour day week month year night season barrel bushel ounce gallon pound ton tonne litre kilo \
        kilogram kg mile kilometre kilometer metre head person share unit acre hectare shift game match dozen
        """.split(separator: " ").map { (String($0), String($0)) }))

  private static func table(_ pairs: String) -> WordTable<String> {
    WordTable(
      Dictionary(
        uniqueKeysWithValues: pairs.split(separator: " ").map {
          let parts = $0.split(separator: ":")
          return (String(parts[0]), String(parts[1]))
        }))
  }
}
