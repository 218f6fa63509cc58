// swift-tools-version: 6.2
import PackageDescription

// The parsers under libFuzzer. A package of its own, because all of it is built with the sanitizer:
//   cd Tests/Fuzz; swift build -c release --product fuzz-wire -Xswiftc -sanitize=fuzzer
//   WRITETHRU_FORMAT=rss .build/release/fuzz-wire -max_len=20000 CORPUS
// Without WRITETHRU_FORMAT the content decides. The formats: `writethru import --help`.

/// The rooms' interfaces have `package` access: a build takes part in theirs by bearing the name that SwiftPM gives the package above.
let project = Context.packageDirectory.split(separator: "/").dropLast(2).last.map(String.init) ?? ""
let insider = String(project.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })

let package = Package(
  name: "fuzz",
  dependencies: [.package(path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-wire", dependencies: [.product(name: "Rooms", package: project)], packageAccess: false,
      swiftSettings: [.unsafeFlags(["-package-name", insider])], linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ])
