import Archive
import Entities
import Newsroom

extension Tagger {
  /// The recogniser of this program and its rules of identity.
  static let current = Tagger(version: taggerVersion) { kind, name in
    let named: NamedMention.Kind
    switch kind {
    case .person: named = .person
    case .place: named = .place
    case .organisation: named = .organisation
    case .figure, .date, .quote: return nil
    }
    return Entities.joinKey(named, words: nameWords(canonicalName(name)))
  }
}
