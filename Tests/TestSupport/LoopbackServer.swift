import Foundation
import Synchronization

/// An HTTP/1.1 server on loopback whose every byte is scripted. It is gone when its owner is.
package final class LoopbackServer: Sendable {
  package struct Request: Sendable {
    package let path: String
    /// As received, a character a byte.
    package let head: String

    package func header(_ name: String) -> String? {
      head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
  }

  package typealias Script = @Sendable (Request, LoopbackVisit) -> Void

  private struct State {
    var requests: [Request] = []
    var present = 0
    var mostPresent = 0
    var connections = 0
  }

  /// Shared with the threads, which outlive the server for a moment.
  private final class Shared: Sendable {
    let state = Mutex(State())
    let script: Script
    init(_ script: @escaping Script) { self.script = script }
  }

  package let host: String
  package let port: Int
  private let listener: Int32
  private let shared: Shared

  /// Any address of 127.0.0.0/8 is a host of its own. The script is run for each request, on a thread for each connection.
  package init(host: String = "127.0.0.1", _ script: @escaping Script) throws {
    self.host = host
    (listener, port) = try listen(host: host, backlog: 128)
    shared = Shared(script)
    Thread.detachNewThread { [listener, shared] in
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread { Self.serve(connection, shared) }
      }
      close(listener)
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  package var place: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }
  package func url(_ path: String) -> String { "http://\(place)\(path)" }

  /// What has been asked so far.
  package var requests: [Request] { shared.state.withLock(\.requests) }
  package var connections: Int { shared.state.withLock(\.connections) }
  /// How many requests were being answered at a time.
  package var mostPresent: Int { shared.state.withLock(\.mostPresent) }

  private static func serve(_ socket: Int32, _ shared: Shared) {
    shared.state.withLock { $0.connections += 1 }
    let visit = LoopbackVisit(socket)
    defer { visit.leave() }
    while let head = visit.readHead() {
      let request = Request(path: head.split(separator: " ").dropFirst().first.map(String.init) ?? "", head: head)
      shared.state.withLock {
        $0.requests.append(request)
        $0.present += 1
        $0.mostPresent = max($0.mostPresent, $0.present)
      }
      visit.stays = false
      shared.script(request, visit)
      shared.state.withLock { $0.present -= 1 }
      if !visit.stays { return }
    }
  }
}

/// One connection, as a script sees it.
package final class LoopbackVisit {
  private var socket: Int32
  /// Whether the connection is kept for another request.
  package var stays = false

  fileprivate init(_ socket: Int32) { self.socket = socket }

  package func send(_ text: String) { send(Array(text.utf8)) }

  /// False where the other side has gone.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// A whole answer, after which the connection is kept.
  package func answer(_ status: String = "200 OK", _ headers: [String] = [], body: [UInt8] = []) {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.count)", "", ""]
    send(Array(lines.joined(separator: "\r\n").utf8) + body)
    stays = true
  }

  package func answer(_ status: String = "200 OK", _ headers: [String] = [], body: String) {
    answer(status, headers, body: Array(body.utf8))
  }

  /// Waits, but not for somebody who has gone.
  package func pause(_ seconds: Double) {
    var events = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    poll(&events, 1, Int32(seconds * 1000))
  }

  /// Sends the same again and again until the other side has gone.
  package func drip(_ text: String, every seconds: Double) {
    while send(Array(text.utf8)) { pause(seconds) }
  }

  /// Ends the connection by a reset instead of a farewell.
  package func reset() {
    var none = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
    close(socket)
    socket = -1
  }

  fileprivate func leave() {
    guard socket >= 0 else { return }
    // A farewell even where a program that was started meanwhile has inherited the socket.
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
    socket = -1
  }

  /// Up to the empty line; nil where the other side has gone.
  fileprivate func readHead() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard socket >= 0, recv(socket, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
    return String(text)
  }
}

/// A socket that listens on a free port of a host: its descriptor and the port.
package func listen(host: String, backlog: Int32) throws -> (descriptor: Int32, port: Int) {
  var hints = addrinfo()
  hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
  hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
  var found: UnsafeMutablePointer<addrinfo>?
  guard getaddrinfo(host, "0", &hints, &found) == 0, let found else { throw POSIXError(.EADDRNOTAVAIL) }
  defer { freeaddrinfo(found) }
  let descriptor = socket(found.pointee.ai_family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
  guard descriptor >= 0, bind(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0,
    Foundation.listen(descriptor, backlog) == 0
  else {
    if descriptor >= 0 { close(descriptor) }
    throw POSIXError(.EADDRNOTAVAIL)
  }
  var address = sockaddr_storage()
  var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
  let port = withUnsafeMutableBytes(of: &address) {
    getsockname(descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), &length)
    // In both families the port comes after the family.
    return Int($0[2]) << 8 | Int($0[3])
  }
  return (descriptor, port)
}
