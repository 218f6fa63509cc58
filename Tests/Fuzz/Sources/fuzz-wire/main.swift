import Glibc
import Wire

// libFuzzer's driver with the parser that WRITETHRU_FORMAT names; without it the content decides.

@_silgen_name("LLVMFuzzerRunDriver")
func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let format = getenv("WRITETHRU_FORMAT").map { name in
  guard let format = Format(rawValue: String(cString: name)) else {
    print("WRITETHRU_FORMAT is none of \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(2)
  }
  return format
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  run(&count, &arguments) { start, count in
    _ = try? readTransmission(Array(UnsafeBufferPointer(start: start, count: count)), format: format)
    return 0
  })
