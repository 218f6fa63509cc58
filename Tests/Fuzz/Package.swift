// swift-tools-version: 6.2
import PackageDescription

// The parsers under libFuzzer. A package of its own, because all of it is built with the sanitizer:
//   cd Tests/Fuzz; swift build -c release -Xswiftc -sanitize=fuzzer
//   WRITETHRU_FORMAT=rss .build/release/fuzz-wire -max_len=20000 CORPUS
// Without WRITETHRU_FORMAT the content decides. The formats: `writethru import --help`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "writethru", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-wire", dependencies: [.product(name: "Rooms", package: "writethru")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ])
