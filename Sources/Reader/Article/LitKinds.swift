import Newsroom

/// Which kinds of mention are lit: all, one, or none; `t` goes round.
enum LitKinds: Hashable {
  case all
  case one(MentionKind)
  case none

  var next: LitKinds {
    switch self {
    case .all: return .one(MentionKind.allCases[0])
    case .one(let kind):
      let index = MentionKind.allCases.firstIndex(of: kind)! + 1
      return index < MentionKind.allCases.count ? .one(MentionKind.allCases[index]) : .none
    case .none: return .all
    }
  }

  func contains(_ kind: MentionKind) -> Bool {
    switch self {
    case .all: true
    case .one(let lit): lit == kind
    case .none: false
    }
  }

  var name: String {
    switch self {
    case .all: "all kinds"
    case .one(let kind): kind.plural
    case .none: "nothing"
    }
  }
}
