/// The head of a response as it comes in, line by line. Of its fields only those that are asked for are kept.
struct ResponseHead {
  enum Field: String, CaseIterable {
    case cacheControl = "cache-control"
    case contentLength = "content-length"
    case contentType = "content-type"
    case etag = "etag"
    case lastModified = "last-modified"
    case location = "location"
    case retryAfter = "retry-after"
  }

  /// In bytes.
  static let limit = 256 << 10

  private(set) var status = 0
  /// The empty line has come, and this was not an interim answer (1xx).
  private(set) var isComplete = false
  private var values: [Field: [UInt8]] = [:]
  private var size = 0

  /// The first value of a field, without the space around it.
  func bytes(_ field: Field) -> [UInt8]? { values[field] }

  func text(_ field: Field) -> String? { values[field].map(HeaderText.text) }

  /// Takes one line with its end. False where the head has become too long.
  mutating func read(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    size += line.count
    if size > Self.limit { return false }
    if line.starts(with: "HTTP/".utf8) {
      // Another answer: what came before was an interim one.
      (status, isComplete, values) = (Self.status(line), false, [:])
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      // What comes after the body (trailers) says nothing that we ask for.
      guard !isComplete, let field = Self.field(line[..<colon]), values[field] == nil else { return true }
      values[field] = Array(Self.trimmed(line[line.index(after: colon)...]))
    } else if Self.trimmed(line[...]).isEmpty {
      isComplete = status >= 200
    }
    return true
  }

  private static func status(_ line: some Collection<UInt8>) -> Int {
    line.split(separator: UInt8(ascii: " "), maxSplits: 2).dropFirst().first
      .flatMap { Int(HeaderText.text($0.prefix { $0 > 0x20 })) } ?? 0
  }

  private static func field(_ name: some Collection<UInt8>) -> Field? {
    name.count > 20 ? nil : Field(rawValue: HeaderText.text(name).lowercased())
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence
  where Bytes.SubSequence: BidirectionalCollection<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else {
      return bytes[bytes.endIndex...]
    }
    return bytes[first...last]
  }
}
