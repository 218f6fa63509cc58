import CCurl
import Glibc

/// One exchange with a server: libcurl's easy handle with our options, and what it knows afterwards.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// Nil where memory ran out. `timeLeft` is what redirects before have left of the limit.
  init?(_ request: FetchRequest, at address: Address, timeLeft: Duration, options: FetchOptions) {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    writethru_set_error_buffer(pointer, message)

    writethru_allow_only_http(pointer)
    set(CURLOPT_URL, address.text)
    set(CURLOPT_USERAGENT, options.agent)
    // All that this libcurl can decompress.
    set(CURLOPT_ACCEPT_ENCODING, "")
    addHeader("Accept", options.accept)
    addHeader("If-None-Match", request.etag)
    addHeader("If-Modified-Since", request.lastModified)
    writethru_set_headers(pointer, headers)

    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, options.connectLimit.milliseconds))
    set(CURLOPT_TIMEOUT_MS, max(1, timeLeft.milliseconds))
    writethru_leave_resolver_behind(pointer)

    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let authorities = options.authorities { set(CURLOPT_CAINFO, authorities) }
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    switch options.proxy {
    case .environment: break
    case .none: set(CURLOPT_PROXY, "")
    case .at(let proxy): set(CURLOPT_PROXY, proxy)
    }
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headers)
    message.deallocate()
  }

  // MARK: - Afterwards

  /// What libcurl says of a failure, without its preambles.
  func reason(_ code: CURLcode) -> String {
    var text = Substring(String(cString: message))
    for preamble in ["SSL certificate problem: ", "SSL: "] where text.hasPrefix(preamble) {
      text = text.dropFirst(preamble.count)
    }
    return text.isEmpty ? String(cString: curl_easy_strerror(code)) : String(text)
  }

  /// Name server, connection and TLS are done.
  var isConnected: Bool { writethru_large_number(pointer, CURLINFO_PRETRANSFER_TIME_T) > 0 }

  /// As in `errno`; 0 where none is known.
  var systemError: Int32 { Int32(truncatingIfNeeded: writethru_number(pointer, CURLINFO_OS_ERRNO)) }

  /// With what status a proxy declined to connect.
  var refusalOfProxy: Int? {
    let status = writethru_number(pointer, CURLINFO_HTTP_CONNECTCODE)
    return status == 0 || 200...299 ~= status ? nil : status
  }

  var duration: Duration { .microseconds(writethru_large_number(pointer, CURLINFO_TOTAL_TIME_T)) }

  var bytesReceived: Int {
    writethru_number(pointer, CURLINFO_HEADER_SIZE) + Int(writethru_large_number(pointer, CURLINFO_SIZE_DOWNLOAD_T))
  }

  var httpVersion: String {
    switch writethru_number(pointer, CURLINFO_HTTP_VERSION) {
    case Int(CURL_HTTP_VERSION_1_0): "1.0"
    case Int(CURL_HTTP_VERSION_2_0): "2"
    case Int(CURL_HTTP_VERSION_3): "3"
    default: "1.1"
    }
  }

  // MARK: - Options

  private func set(_ option: CURLoption, _ number: Int) { writethru_set_number(pointer, option, number) }
  private func set(_ option: CURLoption, _ text: String) { writethru_set_text(pointer, option, text) }

  /// Leaves out a value that no header can have.
  private func addHeader(_ name: String, _ value: String?) {
    guard let value = value.flatMap(HeaderText.bytes), !value.isEmpty else { return }
    let line = "\(name): ".utf8CString.dropLast() + value.map(CChar.init(bitPattern:)) + [0]
    headers = line.withUnsafeBufferPointer { curl_slist_append(headers, $0.baseAddress) } ?? headers
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
