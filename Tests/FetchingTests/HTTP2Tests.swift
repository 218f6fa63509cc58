import Fetching
import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: TestAuthority.isThere && ChildProgram.path("nghttpd") != nil,
    "left out: the programs openssl and nghttpd (package nghttp2-server) are not both installed"))
struct HTTP2Tests {
  @Test func `many pages come over HTTP/2, with what was not modified and what is not there`() throws {
    let authority = try #require(TestAuthority.shared)
    let options = FetchOptions.forTests.with { $0.authorities = authority.certificate }
    let folder = TemporaryFolder()
    for number in 0..<20 { try folder.write(String(repeating: "\(number) ", count: 5000), to: "\(number)") }
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 1)
    close(descriptor)
    let server = try ChildProgram(
      "nghttpd",
      ["-v", "-a", "127.0.0.1", "-d", folder.path, "\(port)", authority.good.key, authority.good.certificate])
    _ = server.line(after: "listen")

    let requests = (0..<21).map { FetchRequest(id: $0, url: "https://127.0.0.1:\(port)/\($0)") }
    let outcomes = fetchAll(requests, options)
    for number in 0..<20 {
      #expect(outcomes[number].text == String(repeating: "\(number) ", count: 5000), "\(outcomes[number].error as Any)")
      #expect(outcomes[number].response?.httpVersion == "2")
    }
    #expect(outcomes[20].error == .notFound)

    let kept = outcomes[0].response?.lastModified
    let again = fetchAll([FetchRequest(id: 0, url: requests[0].url, lastModified: kept)], options)[0]
    guard case .notModified = again else {
      Issue.record("\(again.error as Any)")
      return
    }
  }
}
