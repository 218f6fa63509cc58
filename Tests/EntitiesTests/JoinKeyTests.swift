import Testing

@testable import Entities

@Suite struct JoinKeyTests {
  private func key(_ kind: NamedMention.Kind, _ words: String) -> String? {
    joinKey(kind, words: words.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("volodymyr zelensky", "volodymyr zelenskyy"), ("volodymyr zelensky", "volodymyr zelenskiy"),
    ("dmitry medvedev", "dmitriy medvedev"), ("yury borisov", "yurii borisov"), ("donald trump", "donald j trump"),
  ]) func `spellings of one person have one key`(a: String, b: String) {
    #expect(key(.person, a) == key(.person, b))
  }

  @Test(arguments: [
    ("zelensky", "volodymyr zelensky"), ("hunter biden", "joe biden"), ("j trump", "donald trump"),
    ("donald trump jr", "donald trump"), ("vladimir zelensky", "volodymyr zelensky"),
  ]) func `people who may be two have two`(a: String, b: String) {
    #expect(key(.person, a) != key(.person, b))
  }

  @Test func `an article and a house style make no other organisation`() {
    #expect(key(.organisation, "the world health organisation") == key(.organisation, "world health organization"))
    #expect(key(.organisation, "defence ministry") == key(.organisation, "defense ministry"))
    #expect(key(.organisation, "the") == "the")
  }

  @Test func `a capital is not its government`() {
    #expect(key(.place, "washington") != key(.place, "united states"))
    #expect(canonicalName("Kiev") == "Kyiv" && canonicalName("U.S.") == "United States")
    #expect(key(.place, "khmelnytskyi") == key(.place, "khmelnytskyy"))
  }

  @Test func `nothing has no key`() { #expect(joinKey(.person, words: []) == nil) }
}
