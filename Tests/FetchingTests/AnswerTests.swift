import Fetching
import TestSupport
import Testing

/// What is asked of a server and what is told of its answer.
@Suite struct AnswerTests {
  /// Latin-1, quotes, and a byte of no meaning.
  private static let oddTag: [UInt8] = Array("W/\"caf".utf8) + [0xE9, 0x22, 0x20, 0xFF, 0x81, 0x27, 0x22]

  private static func latin1(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  @Test func `an answer is told with what its headers say`() throws {
    let server = try LoopbackServer {
      $1.answer(
        "200 OK",
        [
          "Content-Type: Application/RSS+XML ; charset=\"ISO-8859-1\"", "ETag:  \"a\"\t", "etag: \"second\"",
          "Last-Modified: some day, verbatim", "Cache-Control: public, max-age=600",
        ],
        body: "feed")
    }
    let response = try #require(fetch(server.url("/a?b=c#d")).response)
    #expect(response.url == server.url("/a?b=c") && response.permanentURL == nil)
    #expect(response.status == 200 && response.body == Array("feed".utf8))
    #expect(response.contentType == "application/rss+xml" && response.charset == "ISO-8859-1")
    #expect(response.etag == "\"a\"" && response.lastModified == "some day, verbatim" && response.maxAge == 600)
    #expect(response.httpVersion == "1.1" && response.bytesReceived > 100 && response.duration > .zero)
  }

  @Test func `what was kept goes back byte for byte, and 304 is “not modified”`() throws {
    let server = try LoopbackServer { request, visit in
      if request.header("If-None-Match") == nil {
        visit.send(Array("HTTP/1.1 200 OK\r\nLast-Modified: Tuesday?\r\nETag: ".utf8) + Self.oddTag)
        visit.send("\r\nContent-Length: 4\r\n\r\nfeed")
      } else {
        visit.send("HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\nContent-Length: 4\r\n\r\n")
      }
    }
    let first = try #require(fetch(server.url("/")).response)
    #expect(first.etag == Self.latin1(Self.oddTag))
    let request = FetchRequest(id: 0, url: server.url("/"), etag: first.etag, lastModified: first.lastModified)
    guard case .notModified(let second) = fetchAll([request])[0] else {
      Issue.record("it should not be modified")
      return
    }
    #expect(second.etag == "\"new\"" && second.lastModified == nil && second.body.isEmpty && second.status == 304)
    let head = try #require(server.requests.last)
    #expect(head.header("If-None-Match") == Self.latin1(Self.oddTag))
    #expect(head.header("If-Modified-Since") == "Tuesday?")
  }

  @Test func `a kept header cannot smuggle in another`() throws {
    let server = try LoopbackServer { $1.answer(body: "feed") }
    for tag in ["\"a\"\r\nX-Evil: 1", "a\nb", "a\0b", "日本", ""] {
      #expect(fetchAll([FetchRequest(id: 0, url: server.url("/"), etag: tag, lastModified: tag)])[0].text == "feed")
    }
    #expect(server.requests.count == 5)
    for request in server.requests {
      #expect(request.header("If-None-Match") == nil && request.header("X-Evil") == nil)
    }
  }

  @Test func `headers of any bytes are read without harm`() throws {
    var random = SeededGenerator(seed: 6)
    let noise = (0..<200).map { _ in
      (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 1...255, using: &random) }
        .filter { $0 != 10 && $0 != 13 }
    }
    let server = try LoopbackServer { request, visit in
      let number = Int(request.path.dropFirst()) ?? 0
      visit.send("HTTP/1.1 200 OK\r\n")
      for name in ["ETag", "Last-Modified", "Content-Type", "Cache-Control", "Retry-After", "Vary"] {
        visit.send(Array("\(name): ".utf8) + noise[number] + [13, 10])
      }
      visit.send("Content-Length: 4\r\n\r\nfeed")
      visit.stays = true
    }
    let outcomes = fetchAll(noise.indices.map { FetchRequest(id: 0, url: server.url("/\($0)")) })
    #expect(outcomes.allSatisfy { $0.text == "feed" })
  }

  @Test func `compressed bodies come out as they went in`() throws {
    // “feed” as brotli has it (RFC 7932): one block that is not compressed.
    let brotli: [UInt8] = [0x8B, 0x01, 0x80] + Array("feed".utf8) + [0x03]
    let server = try LoopbackServer { request, visit in
      switch request.path {
      case "/gzip": visit.answer("200 OK", ["Content-Encoding: gzip"], body: gzip(Array("feed".utf8)))
      case "/deflate": visit.answer("200 OK", ["Content-Encoding: deflate"], body: deflate(Array("feed".utf8)))
      default: visit.answer("200 OK", ["Content-Encoding: br"], body: brotli)
      }
    }
    #expect(fetch(server.url("/gzip")).text == "feed")
    #expect(fetch(server.url("/deflate")).text == "feed")
    let offered = server.requests[0].header("Accept-Encoding") ?? ""
    #expect(offered.contains("gzip"))
    if offered.contains("br") { #expect(fetch(server.url("/br")).text == "feed") }
  }

  @Test func `chunks are put together, and what follows them is no header`() throws {
    let server = try LoopbackServer {
      $1.send(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nfe\r\n2;x=y\r\ned\r\n0\r\nETag: \"late\"\r\n\r\n")
    }
    let outcome = fetch(server.url("/"))
    #expect(outcome.text == "feed" && outcome.response?.etag == nil)
  }

  @Test func `interim answers are passed over`() throws {
    let server = try LoopbackServer {
      $1.send("HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\n\r\n")
      $1.answer("200 OK", ["ETag: \"a\""], body: "feed")
    }
    let outcome = fetch(server.url("/"))
    #expect(outcome.text == "feed" && outcome.response?.etag == "\"a\"")
  }

  @Test func `a body may be as large as the limit and no larger, and may be empty`() throws {
    let server = try LoopbackServer { $1.answer(body: String(repeating: "x", count: Int($0.path.dropFirst())!)) }
    let options = FetchOptions.forTests.with { $0.bodyLimit = 100_000 }
    #expect(fetch(server.url("/100000"), options).text?.utf8.count == 100_000)
    #expect(fetch(server.url("/100001"), options).error == .tooLarge(limit: 100_000))
    #expect(fetch(server.url("/0"), options).text == "")
  }

  @Test func `the server learns who asks and for what, and sets no cookie`() throws {
    let server = try LoopbackServer { $1.answer("200 OK", ["Set-Cookie: a=b"], body: "feed") }
    let fetcher = Fetcher(.forTests)
    for _ in 0..<2 { fetcher.fetch([FetchRequest(id: 0, url: server.url("/"))]) { #expect($0.outcome.text == "feed") } }
    let request = server.requests[1]
    #expect(request.header("User-Agent") == "writethru/test")
    #expect(request.header("Accept")?.hasPrefix("application/atom+xml, application/rss+xml") == true)
    #expect(request.header("Cookie") == nil && request.header("Authorization") == nil)
    #expect(request.header("Host") == server.place)
  }

  @Test func `a user and a password in the address are used and never shown`() throws {
    let server = try LoopbackServer { request, visit in
      if request.header("Authorization") == "Basic dXNlcjpzZWNyZXQ=" {
        visit.answer(body: "feed")
      } else {
        visit.answer("401 No")
      }
    }
    let outcome = fetch("http://user:secret@\(server.place)/feed")
    #expect(outcome.text == "feed" && outcome.response?.url == server.url("/feed"))
    #expect(fetch(server.url("/feed")).error == .unauthorised)
    for address in [
      "http://user:secret@\(server.place):x/", "user:secret@host/", "ftp://user:secret@host/",
      "http://u@user:secret@@h/",
    ] {
      let text = try #require(fetch(address).error).description
      #expect(!text.contains("secret") || address.hasPrefix("user"), "\(text)")
    }
  }

  @Test func `an IPv6 address is one like others`() throws {
    guard let server = try? LoopbackServer(host: "::1", { $1.answer(body: "feed") }) else { return }
    let outcome = fetch(server.url("/a"))
    #expect(outcome.text == "feed" && outcome.response?.url == "http://[::1]:\(server.port)/a")
  }

  @Test func `addresses may hold spaces and letters of any script`() throws {
    let server = try LoopbackServer { $1.answer(body: $0.path) }
    #expect(fetch(server.url("/a b/ü?q=ü z")).text == "/a%20b/%c3%bc?q=%c3%bc+z")
  }
}
