import CZlib
import Fetching
import TestSupport

extension FetchOptions {
  /// Short limits, and no proxy whatever the environment says.
  static var forTests: Self {
    var options = Self(agent: "writethru/test")
    options.connectLimit = .seconds(2)
    options.totalLimit = .seconds(5)
    options.proxy = .none
    return options
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var options = self
    change(&options)
    return options
  }
}

/// Fetches all and gives the outcomes in the order of the requests.
func fetchAll(_ requests: [FetchRequest], _ options: FetchOptions = .forTests) -> [FetchOutcome] {
  let numbered = requests.enumerated().map { number, request in
    FetchRequest(id: number, url: request.url, etag: request.etag, lastModified: request.lastModified)
  }
  var outcomes: [FetchOutcome?] = Array(repeating: nil, count: requests.count)
  Fetcher(options).fetch(numbered) { outcomes[$0.request.id] = $0.outcome }
  return outcomes.map { $0 ?? .failed(.failed(reason: "no result came")) }
}

func fetch(_ url: String, _ options: FetchOptions = .forTests) -> FetchOutcome {
  fetchAll([FetchRequest(id: 0, url: url)], options)[0]
}

extension FetchOutcome {
  var response: FetchResponse? {
    switch self {
    case .fetched(let response), .notModified(let response): response
    case .failed: nil
    }
  }

  var error: FetchError? { if case .failed(let error) = self { error } else { nil } }

  /// The body as text; nil where nothing was fetched.
  var text: String? {
    if case .fetched(let response) = self { String(decoding: response.body, as: UTF8.self) } else { nil }
  }
}

/// Packed as gzip has it (RFC 1952).
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  func little(_ number: UInt) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + deflate(bytes)
    + little(crc32(0, bytes, UInt32(bytes.count))) + little(UInt(bytes.count))
}

/// Packed by raw DEFLATE (RFC 1951).
func deflate(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: writethru_packed_bound(bytes.count)) { packed, count in
    count = writethru_pack(bytes, bytes.count, packed.baseAddress!, packed.count)
  }
}
