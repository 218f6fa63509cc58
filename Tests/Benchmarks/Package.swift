// swift-tools-version: 6.2
import PackageDescription

/// The rooms' interfaces have `package` access. A build of this package takes part in theirs by bearing the name that SwiftPM
/// gives the package above: its folder's, made an identifier; `packageAccess: false` keeps SwiftPM from giving it another.
let project = Context.packageDirectory.split(separator: "/").dropLast(2).last.map(String.init) ?? ""
let insider: [SwiftSetting] = [
  .unsafeFlags([
    "-package-name",
    String(project.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" }),
  ])
]

let package = Package(
  name: "writethru-benchmarks",
  dependencies: [
    .package(path: "../.."),
    // Without its traits it needs no jemalloc; what it says of allocations is then nothing.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "GeneratedCopy"),
    .executableTarget(
      name: "generate-copy",
      dependencies: ["GeneratedCopy", .product(name: "Rooms", package: project)],
      packageAccess: false, swiftSettings: insider),
    .executableTarget(name: "generate-texts", dependencies: ["GeneratedCopy"]),
    .executableTarget(
      name: "measure-store",
      dependencies: ["GeneratedCopy", .product(name: "Rooms", package: project)],
      packageAccess: false, swiftSettings: insider),
    .executableTarget(name: "time-reader"),
    .executableTarget(name: "time-compare"),
    .executableTarget(
      name: "compare-in-process", dependencies: [.product(name: "Rooms", package: project)], packageAccess: false,
      swiftSettings: insider),
    .executableTarget(
      name: "names-in-process", dependencies: [.product(name: "Rooms", package: project)], packageAccess: false,
      swiftSettings: insider),
    .executableTarget(
      name: "Rooms",
      dependencies: [
        "GeneratedCopy", .product(name: "Rooms", package: project), .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Rooms", packageAccess: false,
      swiftSettings: insider,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
