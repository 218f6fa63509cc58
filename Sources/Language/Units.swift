/// The units that the rules for figures know, by caseless key, each mapped to one name.
enum Units {
  static let currencySigns: [String: String] = [
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₴": "UAH", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY",
  ]

  static let currencyWords = table(
    """
    dollars:USD dollar:USD euros:EUR euro:EUR pounds:GBP yen:JPY yuan:CNY rupees:INR roubles:RUB rubles:RUB \
    hryvnias:UAH kronor:SEK kroner:krone krone:krone crowns:crown crown:crown francs:CHF marks:mark pesos:peso won:KRW \
    cents:cent pence:penny
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
    gigawatts:gigawatt nautical:nautical-mile
    """)

  private static func table(_ pairs: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: pairs.split(separator: " ").map {
        let parts = $0.split(separator: ":")
        return (String(parts[0]), String(parts[1]))
      })
  }
}
