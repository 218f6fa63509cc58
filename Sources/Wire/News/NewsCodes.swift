import Language
import Newsroom

/// Codes of subjects as `scheme:code`, however a format writes them.
enum NewsCodes {
  /// From an address of a concept: `http://cv.iptc.org/newscodes/mediatopic/20000065` is `medtop:20000065`.
  static func code(ofURI uri: String) -> String {
    guard let (scheme, code) = iptc(uri) else { return uri }
    return "\(scheme):\(code)"
  }

  /// From a code and what names its scheme: an alias, an address, or nothing.
  static func code(_ code: String, scheme: String?) -> String {
    let code = code.onOneLine
    if let scheme = scheme?.onOneLine, !scheme.isEmpty {
      if scheme.contains("/") {
        return NewsCodes.code(ofURI: scheme.hasSuffix("/") ? scheme + code : scheme + "/" + code)
      }
      switch scheme.lowercased() {
      case "iptcsubjectcodes", "iptcsubjectcode", "iptc", "topicset.iptc-subjectcode.xml": return numbered(code)
      default: return code.contains(":") ? code : "\(scheme):\(code)"
      }
    }
    return numbered(code)
  }

  /// Eight digits are the IPTC's: media topics from 20000000 on, subject codes below.
  private static func numbered(_ code: String) -> String {
    guard code.utf8.count == 8, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return code }
    return code.hasPrefix("2") ? "medtop:\(code)" : "subj:\(code)"
  }

  /// The alias and the code of an address of the IPTC's vocabularies.
  private static func iptc(_ uri: String) -> (scheme: String, code: String)? {
    guard let start = uri.firstRange(of: "cv.iptc.org/newscodes/") else { return nil }
    let parts = uri[start.upperBound...].split(separator: "/")
    guard parts.count == 2 else { return nil }
    return (aliases[String(parts[0])] ?? String(parts[0]), String(parts[1]))
  }

  /// The alias of the scheme at this address, where it is the IPTC's.
  static func alias(ofScheme uri: String) -> String? { iptc(uri.hasSuffix("/") ? uri + "x" : uri + "/x")?.scheme }

  /// As the IPTC's own catalogue calls its vocabularies.
  private static let aliases = [
    "mediatopic": "medtop", "subjectcode": "subj", "ninature": "ninat", "pubstatusg2": "stat", "pubstatus": "stat",
    "itemrelation": "irel", "signal": "sig", "cpnature": "cpnat", "rendition": "rnd", "descriptionrole": "drol",
    "newsprovider": "nprov", "conceptrelation": "crel",
  ]
}

/// A language's tag as BCP 47 writes it: `EN` is `en`, `nl_NL` is `nl-NL`.
func languageTag(_ written: String?) -> String? {
  guard let written = written?.onOneLine, (2...35).contains(written.utf8.count) else { return nil }
  let parts = written.split { $0 == "-" || $0 == "_" }.map(String.init)
  guard let first = parts.first, first.allSatisfy(\.isLetter),
    parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } })
  else { return nil }
  return ([first.lowercased()] + parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : $0 }).joined(
    separator: "-")
}
