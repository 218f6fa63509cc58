import CCurl

/// An address taken apart by libcurl, so that what is judged is what is connected to.
final class URLHandle {
  private let handle: OpaquePointer

  init() {
    guard let handle = curl_url() else { fatalError("out of memory") }
    self.handle = handle
  }

  deinit { curl_url_cleanup(handle) }

  /// Sets a part; a whole address may refer to the one that is set. Returns what is wrong with it, or nil.
  func set(_ part: CURLUPart, _ bytes: some Sequence<UInt8>) -> String? {
    let bytes = Array(bytes)
    if bytes.contains(0) { return "it holds a control character" }
    let flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE
    let code = (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer {
      curl_url_set(handle, part, $0.baseAddress, UInt32(flags))
    }
    return code == CURLUE_OK ? nil : Self.words(code)
  }

  func remove(_ part: CURLUPart) { curl_url_set(handle, part, nil, 0) }

  func get(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func words(_ code: CURLUcode) -> String {
    switch code {
    case CURLUE_BAD_SCHEME: "it does not begin with https:// or http://"
    case CURLUE_BAD_SLASHES: "after the colon of https:// come two slashes"
    case CURLUE_BAD_PORT_NUMBER: "its port is no number from 1 to 65535"
    case CURLUE_NO_HOST, CURLUE_BAD_HOSTNAME: "its host is missing or has characters that no host has"
    case CURLUE_BAD_PATH, CURLUE_BAD_QUERY, CURLUE_BAD_FRAGMENT: "it holds a control character"
    default: "it is malformed"
    }
  }
}
