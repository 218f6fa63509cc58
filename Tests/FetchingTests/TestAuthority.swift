import Foundation
import TestSupport

/// A certificate authority of the tests' own, and certificates by it, made by the program `openssl`.
final class TestAuthority: Sendable {
  /// Nil where they cannot be made.
  static let shared = try? TestAuthority()
  static let isThere = ChildProgram.path("openssl") != nil

  private let folder = TemporaryFolder()

  /// `localhost` and 127.0.0.1.
  var good: (certificate: String, key: String) { (folder.file("good.pem"), folder.file("good.key")) }
  /// Of yesterday.
  var expired: (certificate: String, key: String) { (folder.file("expired.pem"), folder.file("good.key")) }
  /// `other.example`.
  var otherHost: (certificate: String, key: String) { (folder.file("other.pem"), folder.file("other.key")) }
  /// The authority's own, as a file to trust.
  var certificate: String { folder.file("authority.pem") }

  private init() throws {
    let names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    try folder.write(names, to: "names")
    try make(["req", "-x509", "-subj", "/CN=Authority of a test", "-days", "2"] + newKey("authority"), "authority")
    try make(signed("localhost", names) + newKey("good"), "good")
    try make(signed("other.example", "subjectAltName=DNS:other.example") + newKey("other"), "other")
    try make(["req", "-new", "-subj", "/CN=localhost", "-key", good.key], "request")
    try make(
      [
        "x509", "-req", "-in", folder.file("request.pem"), "-CA", certificate, "-CAkey", folder.file("authority.key"),
        "-set_serial", "4", "-days", "-1", "-extfile", folder.file("names"),
      ], "expired")
  }

  private func newKey(_ name: String) -> [String] {
    ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", folder.file("\(name).key")]
  }

  private func signed(_ name: String, _ names: String) -> [String] {
    [
      "req", "-x509", "-CA", certificate, "-CAkey", folder.file("authority.key"), "-subj", "/CN=\(name)", "-days", "2",
      "-addext", names, "-addext", "basicConstraints=critical,CA:FALSE",
    ]
  }

  private func make(_ arguments: [String], _ name: String) throws {
    guard try ChildProgram.run("openssl", arguments + ["-out", folder.file("\(name).pem")]) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}
