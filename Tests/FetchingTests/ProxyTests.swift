import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct ProxyTests {
  private func through(_ proxy: String) -> FetchOptions { .forTests.with { $0.proxy = .at(proxy) } }

  @Test func `a proxy is asked for the whole address, with the host in IDNA`() throws {
    let proxy = try LoopbackServer { $1.answer(body: $0.path) }
    let options = through("http://\(proxy.place)")
    #expect(fetch("http://example.invalid/feed", options).text == "http://example.invalid/feed")
    #expect(fetch("http://Bücher.invalid/ü", options).text == "http://xn--bcher-kva.invalid/%c3%bc")
  }

  @Test func `a proxy that fails is told from a server that fails`() throws {
    let (descriptor, port) = try listen(host: "127.0.0.1", backlog: 1)
    close(descriptor)
    #expect(
      fetch("http://example.invalid/", through("http://127.0.0.1:\(port)")).error
        == .cannotConnectToProxy("127.0.0.1:\(port)", reason: "Connection refused"))
    let host = String(repeating: "a", count: 64) + ".invalid"
    #expect(fetch("http://example.invalid/", through("http://user:secret@\(host)")).error == .cannotResolveProxy(host))

    for (status, error) in [(407, FetchError.proxyRefused(status: 407)), (502, .proxyRefused(status: 502))] {
      let proxy = try LoopbackServer { $1.answer("\(status) No", ["Proxy-Authenticate: Basic"]) }
      #expect(fetch("https://example.invalid/", through("http://\(proxy.place)")).error == error)
      #expect(proxy.requests[0].path == "example.invalid:443")
    }
    let wantsName = try LoopbackServer { $1.answer("407 No", ["Proxy-Authenticate: Basic"]) }
    #expect(fetch("http://example.invalid/", through("http://\(wantsName.place)")).error == .proxyRefused(status: 407))
    let hangsUp = try LoopbackServer { _, _ in }
    #expect(fetch("https://example.invalid/", through("http://\(hangsUp.place)")).error != nil)
  }

  /// In a process of its own, because the environment is all tests'.
  @Test func `the environment names the proxy and whom to ask without it`() async {
    await #expect(processExitsWith: .success) {
      let proxy = try LoopbackServer { $1.answer(body: "proxy") }
      let server = try LoopbackServer { $1.answer(body: "server") }
      for name in ["all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"] { unsetenv(name) }
      setenv("http_proxy", "http://\(proxy.place)", 1)
      let options = FetchOptions.forTests.with { $0.proxy = .environment }
      try #require(fetch(server.url("/"), options).text == "proxy")
      setenv("no_proxy", "127.0.0.1", 1)
      try #require(fetch(server.url("/"), options).text == "server")
    }
  }
}
