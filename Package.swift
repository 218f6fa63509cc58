// swift-tools-version: 6.2
import PackageDescription

/// Our own targets: Swift 6 mode comes with the tools version, and a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "writethru",
  products: [
    .executable(name: "writethru", targets: ["writethru"]),
    // For the benchmarks, which are a package of their own.
    .library(
      name: "Rooms",
      targets: ["Archive", "Comparison", "Entities", "Filing", "Language", "Newsroom", "Reader", "Terminal", "Wire"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    room("Language"),
    .target(name: "CTaggerModel", exclude: ["NOTICE", "names.model"]),
    room("Entities", ["Language", "CTaggerModel"]),
    room("Comparison", ["Language"], exclude: ["README.md"]),
    room("Grouping", ["Language"]),
    room("Newsroom", ["Language"]),
    room("Terminal"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room("Wire", ["Newsroom", "Language", "CLibXML2"]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    room("Fetching", ["CCurl"]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    room("Archive", ["Newsroom", "Language", "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("CursesTerminal", ["Terminal", "CCurses"]),
    room("Typesetting", ["Language", "Newsroom", "Comparison", "Terminal"]),
    room("Reader", ["Language", "Newsroom", "Comparison", "Terminal", "Typesetting"]),
    .target(
      name: "Themes", path: "Themes",
      resources: ["dark", "light", "high-contrast", "mono", "solarized", "gruvbox", "nord"].map {
        .embedInCode("\($0).toml")
      },
      swiftSettings: strict),
    room("Configuration", ["Newsroom", "Reader", "Terminal", "Themes", .product(name: "TOMLKit", package: "TOMLKit")]),
    room("Samples", resources: [.embedInCode("Copy")]),
    room("Export", ["Language", "Newsroom", "Comparison", "Terminal", "Typesetting"]),
    room("Filing", ["Wire", "Language", "Entities", "Grouping", "Newsroom", "Archive"]),
    room("Watching"),
    .executableTarget(
      name: "writethru",
      dependencies: [
        "Archive", "Comparison", "Configuration", "CursesTerminal", "Entities", "Export", "Fetching", "Filing",
        "Language",
        "Newsroom",
        "Reader", "Samples",
        "Terminal", "Watching", "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // For development: scores on annotated data.
    .executableTarget(
      name: "writethru-evaluate",
      dependencies: [
        "Annotation", "Archive", "Comparison", "Entities", "Filing", "Language", "Newsroom", "SyntheticCopy",
        "TestSupport", "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "writethru-train",
      dependencies: [
        "Annotation", "Entities", "Language", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Lists", "README.md", "word-classes.py"],
      swiftSettings: strict),
    // For development: annotated files and scores.
    room("Annotation", ["Entities", "Language"]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "SyntheticCopy", dependencies: ["Comparison", "Language", "TestSupport"], path: "Tests/SyntheticCopy",
      swiftSettings: strict),
    tests("LanguageTests", ["Language"]),
    tests("WireTests", ["Entities", "Language", "Newsroom", "Wire"]),
    tests("EntitiesTests", ["Annotation", "Entities", "Language"]),
    tests("GroupingTests", ["Grouping", "Language"]),
    tests("NewsroomTests", ["Language", "Newsroom", "Terminal", "Typesetting"]),
    tests("TerminalTests", ["Terminal"]),
    tests("CursesTerminalTests", ["CCurses", "CursesTerminal", "Terminal"]),
    tests("ArchiveTests", ["Archive", "Language", "Newsroom", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("FilingTests", ["Archive", "Filing", "Newsroom", "Samples", "Wire"]),
    tests("FetchingTests", ["CZlib", "Fetching"]),
    tests("ConfigurationTests", ["Configuration", "Newsroom", "Reader", "Terminal", "Themes"]),
    tests("WatchingTests", ["Watching"]),
    tests("ArchitectureTests", []),
    tests(
      "ReaderTests",
      [
        "Archive", "Comparison", "Configuration", "CursesTerminal", "Filing", "Language", "Newsroom", "Reader",
        "Samples", "Terminal", "Themes", "Wire", "writethru", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Screens"]),
    tests(
      "EndToEnd", ["Archive", "ArchiveTests", "Samples", "writethru", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("ComparisonTests", ["Comparison", "Language", "SyntheticCopy", "Wire"]),
    tests("ExportTests", ["Comparison", "Export", "Language", "Newsroom", "Terminal", "Wire"]),
  ]
)
