import Language
import Newsroom

/// What a format says of whether an item may be used, in whatever words: `stat:canceled`, `Usable`,
/// `http://cv.iptc.org/newscodes/pubstatusg2/withheld`.
struct NewsStatus: Equatable {
  var status = CopyStatus.usable
  /// As it was written, where it is more than usable.
  var stated: String?
  /// Where the word is not known.
  var warning: String?

  init(_ written: String?) {
    guard let written = written?.onOneLine, !written.isEmpty else { return }
    let word = written.split { ":/#".contains($0) }.last.map { $0.lowercased().filter(\.isLetter) } ?? ""
    guard let known = NewsStatus.known(word) else {
      (status, stated) = (.withheld, written)
      warning = "its status “\(written.prefix(60))” is not known, so it counts as withheld"
      return
    }
    status = known
    if known != .usable { stated = written }
  }

  /// Of a field that is there: without a word it says what nobody knows.
  init(stated written: String?) {
    self.init(written)
    guard written?.onOneLine.nonEmpty == nil else { return }
    status = .withheld
    warning = "its status is stated without a word, so it counts as withheld"
  }

  /// What a signal or an instruction asks for: only what is sure, since signals are many and most are for machines.
  static func signalled(_ written: String) -> CopyStatus? {
    let word = written.split { ":/#".contains($0) }.last.map { $0.lowercased().filter(\.isLetter) } ?? ""
    switch word {
    case "correction", "corrected", "corrective", "rectify", "rectification": return .corrected
    case "kill", "killed", "delete", "cancel", "canceled", "cancelled", "withdraw", "withdrawn", "withdrawal",
      "retraction",
      "takedown":
      return .killed
    case "embargo", "embargoed": return .embargoed
    case "hold", "onhold", "withhold", "withheld": return .withheld
    default: return nil
    }
  }

  private static func known(_ word: String) -> CopyStatus? {
    switch word {
    case "usable", "useable", "use", "published", "publish", "publishable", "approved", "active", "released", "release",
      "none",
      "updated", "update", "new", "live", "available", "ok", "final":
      .usable
    case "canceled", "cancelled", "cancel", "killed", "kill", "deleted", "delete", "withdrawn", "withdraw", "retracted",
      "recalled",
      "removed", "revoked", "rescinded", "expired", "unpublished":
      .killed
    case "embargoed", "embargo": .embargoed
    case "withheld", "hold", "onhold", "held", "restricted", "draft", "notusable", "unusable": .withheld
    case "corrected", "correction": .corrected
    default: nil
    }
  }
}

extension CopyStatus {
  /// Of two that are said of one item, the one that keeps more.
  func stricter(_ other: CopyStatus) -> CopyStatus {
    let order: [CopyStatus] = [.usable, .corrected, .embargoed, .withheld, .killed]
    return order.firstIndex(of: self)! >= order.firstIndex(of: other)! ? self : other
  }
}
