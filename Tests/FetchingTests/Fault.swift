import Fetching
import TestSupport
import Testing

/// Something that a server does wrong, or says, and the error that it is to become.
struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// How the error's text begins; PLACE stands for the server's host and port, LIMIT for the limit of time.
  let expected: String
  let script: LoopbackServer.Script
  /// Only the limit of time ends it.
  var isSlow: Bool { expected.contains("LIMIT") }

  init(_ name: String, _ expected: String, _ script: @escaping LoopbackServer.Script) {
    testDescription = name
    self.expected = expected
    self.script = script
  }

  /// The answer as raw bytes, after which the connection is closed.
  init(_ name: String, _ expected: String, raw: String) {
    self.init(name, expected) { $1.send(raw) }
  }

  /// A status with headers.
  init(_ name: String, _ expected: String, status: String, _ headers: [String] = []) {
    self.init(name, expected) { $1.answer(status, headers, body: "a page") }
  }
}

extension Fault {
  /// Some answers are larger than the tests' limit of 1 MB.
  static let all = slow + broken + large + encodings + strange + redirects + statuses

  private static let slow = [
    Fault("a body that drips", "the server was not done after LIMIT and ") {
      $1.send("HTTP/1.1 200 OK\r\n\r\nfour")
      $1.drip(".", every: 0.05)
    },
    Fault("no answer", "the server did not answer within LIMIT. ") { $1.pause(20) },
    Fault("a head that drips", "the server did not answer within LIMIT. ") {
      $1.send("HTTP/1.1 200 OK\r\nX: ")
      $1.drip("x", every: 0.05)
    },
    Fault("interim answers without an end", "the server did not answer within LIMIT. ") {
      $1.drip("HTTP/1.1 100 Continue\r\n\r\n", every: 0.05)
    },
  ]

  private static let broken = [
    Fault("a reset before the answer", "PLACE broke the connection. ") { $1.reset() },
    Fault("a reset amid the body", "PLACE broke the connection. ") {
      $1.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfour")
      $1.pause(0.1)
      $1.reset()
    },
    Fault("a farewell without an answer", "PLACE ended the connection without an answer. ") { _, _ in },
    Fault(
      "fewer bytes than announced", "the answer ended early, after 4 bytes. ",
      raw: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nfour"),
    Fault(
      "chunks without an end", "the answer ended early, after 4 bytes. ",
      raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n"),
    Fault(
      "a chunk cut short", "the answer ended early, after 4 bytes. ",
      raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nfour"),
    Fault(
      "chunks that are none", "the server broke the rules of HTTP: ",
      raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\nnone\r\n"),
    Fault("a head that ends early", "the answer ended early, after ", raw: "HTTP/1.1 200 OK\r\nETag: \"a"),
    Fault("only an interim answer", "PLACE ended the connection", raw: "HTTP/1.1 100 Continue\r\n\r\n"),
  ]

  private static let large = [
    Fault("a gzip bomb", "the answer is larger than 1 MB, decompressed") {
      $1.answer("200 OK", ["Content-Encoding: gzip"], body: gzip([UInt8](repeating: 32, count: 8_000_000)))
    },
    Fault("a bomb in a bomb", "the answer is larger than 1 MB, decompressed") {
      let bomb = gzip(gzip([UInt8](repeating: 32, count: 8_000_000)))
      $1.answer("200 OK", ["Content-Encoding: gzip, gzip"], body: bomb)
    },
    Fault("a bomb of raw DEFLATE", "the answer is larger than 1 MB, decompressed") {
      $1.answer("200 OK", ["Content-Encoding: deflate"], body: deflate([UInt8](repeating: 32, count: 8_000_000)))
    },
    Fault("a large body, announced", "the answer is larger than 1 MB, decompressed") {
      $1.send("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nfour")
      $1.pause(20)
    },
    Fault("a large body, not announced", "the answer is larger than 1 MB, decompressed") {
      $1.send("HTTP/1.1 200 OK\r\n\r\n")
      while $1.send([UInt8](repeating: 32, count: 65536)) {}
    },
    Fault("a header without an end", "the answer's headers are too long. ") {
      $1.send("HTTP/1.1 200 OK\r\nETag: ")
      while $1.send([UInt8](repeating: 32, count: 65536)) {}
    },
    Fault("headers without an end", "the answer's headers are too long. ") {
      $1.send("HTTP/1.1 200 OK\r\n")
      let line = Array("X-A: \(String(repeating: "a", count: 1000))\r\n".utf8)
      while $1.send(line) {}
    },
  ]

  private static let encodings = [
    Fault("what is no gzip", "the answer cannot be decompressed: ", status: "200 OK", ["Content-Encoding: gzip"]),
    Fault("an unknown encoding", "the answer cannot be decompressed: ", status: "200 OK", ["Content-Encoding: pigeon"]),
    Fault("gzip that is damaged", "the answer cannot be decompressed: ") {
      var bytes = gzip(Array("a feed that is long enough to be damaged in its middle".utf8))
      bytes[20] ^= 0xFF
      bytes[bytes.count - 7] ^= 0xFF
      $1.answer("200 OK", ["Content-Encoding: gzip"], body: bytes)
    },
    Fault("encodings upon encodings", "the answer cannot be decompressed: ") {
      $1.answer(
        "200 OK", ["Content-Encoding: " + Array(repeating: "gzip", count: 40).joined(separator: ", ")], body: "x")
    },
  ]

  private static let strange = [
    Fault("another protocol", "what answered does not speak HTTP: ", raw: "SSH-2.0-OpenSSH_9.2\r\n"),
    Fault("HTTP/0.9", "what answered does not speak HTTP: ", raw: "<rss/>"),
    Fault("noise", "what answered does not speak HTTP: ") {
      $1.send((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    },
    Fault("a status that is none", "what answered does not speak HTTP: ", raw: "HTTP/1.1 okay\r\n\r\n"),
    Fault(
      "a length that is none", "what answered does not speak HTTP: ",
      raw: "HTTP/1.1 200 OK\r\nContent-Length: four\r\n\r\nfour"),
    Fault(
      "“not modified” unasked", "the server broke the rules of HTTP: it said “not modified”",
      raw: "HTTP/1.1 304 No\r\n\r\n"),
  ]

  private static let redirects = [
    Fault("a redirect to itself", "the address is redirected in a circle, back to http://PLACE/fault. ") {
      $1.answer("301 Moved", ["Location: \($0.path)"])
    },
    Fault("a circle of two", "the address is redirected in a circle, back to http://PLACE/fault. ") {
      $1.answer("302 Found", ["Location: \($0.path == "/fault" ? "/other" : "/fault")"])
    },
    Fault("six redirects", "the address was redirected more than 5 times, last to http://PLACE/faultxxxxxx. ") {
      $1.answer("302 Found", ["Location: \($0.path)x"])
    },
    Fault("a redirect to nowhere", "http://PLACE/fault is redirected without saying where to. ", status: "301 Moved"),
    Fault(
      "an empty redirect", "http://PLACE/fault is redirected without saying where to. ", status: "301 Moved",
      ["Location: "]),
    Fault(
      "a redirect to a file", "an address of file: cannot be fetched. ", status: "302 Found",
      ["Location: file:///etc/passwd"]),
    Fault(
      "a redirect to a script", "http://PLACE/fault is redirected to what is no address: ", status: "302 Found",
      ["Location: javascript:alert(1)"]),
    Fault(
      "a redirect to no host", "http://PLACE/fault is redirected to what is no address: ", status: "302 Found",
      ["Location: http://"]),
    Fault(
      "a redirect to a port that is none", "http://PLACE/fault is redirected to what is no address: ",
      status: "307 Elsewhere", ["Location: http://example.org:99999/"]),
  ]

  private static let statuses = [
    Fault("401", "the server wants a name and a password (HTTP 401). ", status: "401 No", ["WWW-Authenticate: Basic"]),
    Fault("403", "the server refuses access (HTTP 403). ", status: "403 No"),
    Fault("404", "there is nothing at this address (HTTP 404). ", status: "404 No"),
    Fault("404 whose page is cut short", "there is nothing at this address (HTTP 404). ") {
      $1.send("HTTP/1.1 404 No\r\nContent-Length: 99\r\n\r\nfour")
    },
    Fault("404 whose page has no end", "there is nothing at this address (HTTP 404). ") {
      $1.send("HTTP/1.1 404 No\r\n\r\n")
      while $1.send([UInt8](repeating: 32, count: 65536)) {}
    },
    Fault("410", "the feed is gone for good (HTTP 410). ", status: "410 Gone"),
    Fault("418", "the server refused the request (HTTP 418). ", status: "418 Teapot"),
    Fault(
      "429", "the server was asked too often (HTTP 429). It wants to be left alone for 15 minutes", status: "429 No",
      ["Retry-After: 900"]),
    Fault("429 without a time", "the server was asked too often (HTTP 429). Try again later", status: "429 No"),
    Fault("500", "the server failed (HTTP 500). ", status: "500 Oh"),
    Fault(
      "503 until a date", "the server is not available now (HTTP 503). It wants to be left alone for 90 seconds",
      status: "503 Later", ["Retry-After: Thu, 01 Jan 1970 00:01:40 GMT"]),
    Fault("204", "the server answered with HTTP 204, which holds no feed. ", raw: "HTTP/1.1 204 None\r\n\r\n"),
    Fault(
      "a number that is no status", "the server answered with HTTP 999, which holds no feed. ", status: "999 Denied"),
  ]
}
