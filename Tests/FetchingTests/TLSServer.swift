import Foundation
import TestSupport

/// `openssl s_server`, which speaks TLS on loopback.
final class TLSServer: Sendable {
  private let program: ChildProgram
  private let folder = TemporaryFolder()
  let place: String

  /// A server of pages by name, each with its head.
  init(_ files: (certificate: String, key: String), pages: [String: String]) throws {
    for (name, page) in pages { try folder.write(page, to: name) }
    (program, place) = try Self.start(files, ["-HTTP"], in: folder)
  }

  /// One that agrees on HTTP/2 and then says these bytes, whatever it is asked.
  init(_ files: (certificate: String, key: String), overHTTP2 bytes: [UInt8]) throws {
    (program, place) = try Self.start(files, ["-alpn", "h2"], input: bytes, in: folder)
  }

  private static func start(
    _ files: (certificate: String, key: String), _ arguments: [String], input: [UInt8] = [], in folder: TemporaryFolder
  ) throws -> (ChildProgram, String) {
    // It serves the folder in which it runs.
    let program = try ChildProgram(
      "env",
      [
        "-C", folder.path, "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", files.certificate, "-key",
        files.key,
      ]
        + arguments,
      input: input)
    guard let place = program.line(after: "ACCEPT ") else { throw POSIXError(.ETIMEDOUT) }
    return (program, place)
  }

  func url(_ page: String) -> String { "https://\(place)/\(page)" }
}
