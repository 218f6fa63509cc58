import Language

/// Names that are known before the copy is read. Small and our own: the rules learn the rest from the copy.
enum Gazetteer {
  static func isPlace(_ name: String) -> Bool { places.contains(name) }
  static func isCountry(_ name: String) -> Bool { countryNames.contains(name) }
  static func isOrganisation(_ name: String) -> Bool { organisations.contains(name) }
  static func isDemonym(_ name: String) -> Bool { demonyms.contains(name) }
  static func isGivenName(_ name: String) -> Bool { people.contains(name) }

  private static let places: Set<String> = countries.union(words(placeList))
  private static let organisations: Set<String> = words(organisationList)
  private static let people: Set<String> = words(givenNames)

  private static let countryNames: Set<String> = Set(
    countryRows.flatMap { $0.first.map { words(String($0)) } ?? [] })

  private static let countries: Set<String> = Set(
    countryRows.flatMap { [$0.first, $0.last].compactMap(\.self) }.flatMap { words(String($0)) })

  private static let demonyms: Set<String> = words(otherDemonyms).union(
    countryRows.flatMap { $0.count == 3 ? words(String($0[1])) : [] })

  /// The caseless words of all that.
  static let countryWords = Set(
    countryRows.joined().flatMap { words(String($0)) }.flatMap {
      $0.lowercased().split(separator: " ").map(String.init)
    })

  /// Names, demonyms and capital of each country.
  private static var countryRows: [[Substring]] {
    countryTable.split(separator: "\n").map { $0.split(separator: ":", omittingEmptySubsequences: false) }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: ",").map { NormalForm.fold($0) })
  }
}

/// Whether a caseless word, with or without its `'s`, is part of a country's name, or of those of its people or its capital.
package func isCountryWord(_ key: String) -> Bool {
  Gazetteer.countryWords.contains(key.hasSuffix("'s") ? String(key.dropLast(2)) : key)
}
