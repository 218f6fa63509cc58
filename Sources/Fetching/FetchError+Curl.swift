import CCurl
import Foundation

extension FetchError {
  /// What a result of libcurl means.
  init(_ code: CURLcode, _ handle: EasyHandle, at address: Address, received: Int, options: FetchOptions) {
    let (place, reason) = (address.place, handle.reason(code))
    if let status = handle.refusalOfProxy {
      self = .proxyRefused(status: status)
      return
    }
    self =
      switch code {
      case CURLE_URL_MALFORMAT: .badAddress(address.shown, reason: reason)
      case CURLE_COULDNT_RESOLVE_HOST: .cannotResolve(host: address.host)
      case CURLE_COULDNT_CONNECT: Self.cannotConnect(handle, address)
      case CURLE_COULDNT_RESOLVE_PROXY:
        .cannotResolveProxy(reason.split(separator: " ").last.map(String.init) ?? reason)
      case CURLE_PROXY: .proxyFailed(reason: reason)
      case CURLE_OPERATION_TIMEDOUT where !handle.isConnected:
        .connectionTimedOut(to: place, limit: min(options.connectLimit, options.totalLimit))
      case CURLE_OPERATION_TIMEDOUT: .tooSlow(limit: options.totalLimit, received: received)
      case CURLE_PEER_FAILED_VERIFICATION: .untrustedCertificate(of: place, reason: reason)
      case CURLE_SSL_CACERT_BADFILE: .noAuthorities(reason: reason)
      case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CLIENTCERT:
        .tlsFailed(with: place, reason: reason)
      case CURLE_PARTIAL_FILE: .endedEarly(received: received)
      case CURLE_GOT_NOTHING: .emptyReply(from: place)
      case CURLE_SEND_ERROR, CURLE_RECV_ERROR:
        // Chunks that are none count as errors of receiving too; those of the system begin so.
        ["Recv failure", "Send failure", "OpenSSL SSL_"].contains(where: reason.hasPrefix)
          ? .reset(by: place) : .protocolError(reason: reason)
      case CURLE_BAD_CONTENT_ENCODING: .badEncoding(reason: reason)
      // A line of the head that is longer than libcurl holds (100 KB); newer ones have a code for it, CURLE_TOO_LARGE.
      case CURLE_OUT_OF_MEMORY where handle.isConnected && received == 0, CURLcode(100): .headTooLarge
      case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .notHTTP(reason: reason)
      case CURLE_HTTP2, CURLE_HTTP2_STREAM: .protocolError(reason: reason)
      case CURLE_BAD_FUNCTION_ARGUMENT where handle.isConnected: .protocolError(reason: "a header that is none")
      // Once connected, what libcurl stumbles over came from the server.
      default: handle.isConnected ? .protocolError(reason: reason) : .failed(reason: reason)
      }
  }

  private static func cannotConnect(_ handle: EasyHandle, _ address: Address) -> Self {
    let number = handle.systemError
    let why = number == 0 ? "it does not answer" : String(cString: strerror(number))
    // libcurl names whom it called: “Failed to connect to HOST port PORT after …”. Another than asked for is a proxy.
    let words = handle.reason(CURLE_COULDNT_CONNECT).split(separator: " ")
    guard words.starts(with: ["Failed", "to", "connect", "to"]), words.count > 6 else {
      return .cannotConnect(to: address.place, reason: why)
    }
    let isServer = words[4].lowercased() == address.host.filter { !"[]".contains($0) } && words[6] == address.port
    return isServer
      ? .cannotConnect(to: address.place, reason: why)
      : .cannotConnectToProxy("\(words[4]):\(words[6])", reason: why)
  }
}
