import Glibc
import Wire

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? readTransmission(bytes, format: format)
  return 0
}

/// The parser that is meant; nil for all, by content.
private let format = getenv("WRITETHRU_FORMAT").map { name in
  guard let format = Format(rawValue: String(cString: name)) else {
    fatalError("WRITETHRU_FORMAT is none of \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return format
}
