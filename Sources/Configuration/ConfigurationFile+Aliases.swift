import Newsroom
import TOMLKit

extension ConfigurationFile {
  /// `"person:Volodymyr Zelensky" = ["Zelenskiy", "President Zelensky"]`, the kind only where it matters.
  mutating func readAliases(_ value: any TOMLValueConvertible, _ file: String, _ path: String) {
    guard let table = value.table else {
      return report("aliases", nil, file, path, "“aliases” must be a section: [aliases]")
    }
    var declared: [String: String] = [:]
    for (key, value) in table.map({ ($0, $1) }).sorted(by: { $0.0 < $1.0 }) {
      let (kind, name) = kindAndName(key)
      guard !nameWords(name).isEmpty else {
        report(key, "aliases", file, path, "“\(key)” in [aliases] is no name")
        continue
      }
      guard let written = value.string.map({ [$0] }) ?? value.array?.map({ $0.string }), !written.contains(nil),
        !written.isEmpty
      else {
        report(key, "aliases", file, path, "the aliases of “\(name)” must be a name or a list of names")
        continue
      }
      for alias in written.compactMap(\.self) {
        let words = nameWords(alias)
        guard !words.isEmpty, words != nameWords(name) else {
          report(key, "aliases", file, path, "“\(alias)” is no other name than “\(name)”")
          continue
        }
        let place = "\(kind?.rawValue ?? ""):\(words.joined(separator: " "))"
        if let other = declared[place], other != name {
          report(key, "aliases", file, path, "“\(alias)” cannot be both “\(other)” and “\(name)”")
          continue
        }
        declared[place] = name
        aliases?.append(NameAlias(kind: kind, name: name, alias: alias))
      }
    }
  }

  private func kindAndName(_ key: String) -> (MentionKind?, String) {
    let kinds: [String: MentionKind] = [
      "person": .person, "place": .place, "org": .organisation, "organisation": .organisation,
      "organization": .organisation,
    ]
    guard let colon = key.firstIndex(of: ":"), let kind = kinds[key[..<colon].lowercased()] else { return (nil, key) }
    return (kind, key[key.index(after: colon)...].split(separator: " ").joined(separator: " "))
  }
}
