import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Feeds in a real terminal, from a server on loopback.
  @Suite struct FeedsEndToEndTests {
    private static func rss(_ title: String, _ headlines: [String]) -> String {
      let items = headlines.map { headline in
        """
        <item><title>\(headline)</title><guid isPermaLink="false">\(headline)</guid>
        <pubDate>Sat, 21 Nov 2026 09:00:00 GMT</pubDate><description>\(headline), the council said.</description></item>
        """
      }
      return """
        <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title><link>http://127.0.0.1/</link>
        <description>News</description>\(items.joined())</channel></rss>
        """
    }

    private static func server() throws -> LoopbackServer {
      try LoopbackServer { request, visit in
        switch request.path {
        case "/page":
          visit.answer(
            "200 OK", ["Content-Type: text/html"],
            body:
              "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/coast\"></head><body>x</body></html>"
          )
        case "/coast":
          visit.answer(
            "200 OK", ["Content-Type: application/rss+xml", "ETag: \"c\""],
            body: rss("Coast", ["Harbour dredging begins", "Lighthouse sold at auction"]))
        case "/slow":
          visit.pause(20)
          visit.answer("200 OK", ["Content-Type: application/rss+xml"], body: rss("Slow", []))
        default: visit.answer("404 Not Found", body: "no")
        }
      }
    }

    @Test func `a feed is added by its page, read, renamed, removed, and brought back`() throws {
      let server = try Self.server()
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: ":feed add https://…")
      try terminal.type(":feed add \(server.url("/page")) Shoreline")
      try terminal.keys("Enter")
      try terminal.wait(for: "added Shoreline: 2 articles")
      try terminal.wait(for: "Harbour dredging begins")
      try terminal.keys("Tab", "G", "R", "C-u")
      try terminal.type("Coastline")
      try terminal.keys("Enter")
      try terminal.wait(for: "Shoreline is called Coastline now")
      try terminal.keys("i")
      #expect(try terminal.wait(for: "entity tag").contains("\"c\""))
      try terminal.keys("D")
      try terminal.wait(for: "This feed was removed.")
      try terminal.keys("u")
      try terminal.wait(for: "undone: the feed Coastline as before")
      try terminal.keys("Q")
      #expect(try Program.run(["feeds"], home: terminal.folder.path).output.contains("Coastline"))
      #expect(try Program.run(["check"], home: terminal.folder.path).status == 0)
    }

    @Test func `a round shows its progress and its errors, keys go on, and ^C ends it`() throws {
      let server = try Self.server()
      let terminal = try Tmux(width: 100, height: 30)
      let home = terminal.folder.path
      for (path, name) in [("/coast", "Coast"), ("/missing", "Missing"), ("/slow", "Slow")] {
        _ = try Program.run(["feeds", "add", "--unchecked", server.url(path), "--name", name], home: home)
      }
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "R fetches 3 feeds")
      try terminal.keys("R")
      try terminal.wait(for: "fetching 2/3")
      let screen = try terminal.wait(for: "!Missing")
      #expect(screen.contains("…Slow") && screen.contains("+2 2/2"))
      try terminal.keys("F")
      try terminal.wait(for: "there is nothing at this address")
      try terminal.keys("q", "C-c")
      try terminal.wait(for: "stopped after 2 of 3 feeds: 2 new")
      try terminal.keys("R")
      try terminal.wait(for: "fetching")
      let start = ContinuousClock.now
      try terminal.keys("Q")
      try terminal.wait(for: "$")
      #expect(.now - start < .seconds(5))
    }

    @Test func `with an interval in the configuration feeds are fetched by themselves`() throws {
      let server = try Self.server()
      let terminal = try Tmux(width: 100, height: 30)
      try terminal.folder.write("[feeds]\ninterval = 7\n", to: ".config/writethru/config.toml")
      _ = try Program.run(
        ["feeds", "add", "--unchecked", server.url("/coast"), "--name", "Coast"], home: terminal.folder.path)
      try terminal.shell("clear; \(Program.path)")
      try terminal.wait(for: "fetched 1 feed: 2 new")
      try terminal.wait(for: "Lighthouse sold at auction")
      try terminal.keys("Q")
      // It is due again when the interval is over.
      let shown = try Program.run(["feeds", "show", "Coast", "--json"], home: terminal.folder.path).output
      let feed = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
      let times = ["fetched", "next"].compactMap { (feed[$0] as? String).flatMap { try? Date($0, strategy: .iso8601) } }
      try #require(times.count == 2)
      #expect(times[1].timeIntervalSince(times[0]) == 420)
    }
  }
}
