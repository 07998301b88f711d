// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "haidang",
  products: [
    .executable(name: "haidang", targets: ["HaiDangCommand"]),
    .library(name: "SVGCharts", targets: ["SVGCharts"]),
    .executable(name: "svgcharts-bench", targets: ["SVGChartsBench"]),
    .executable(name: "reading-bench", targets: ["ReadingBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Leaves: each knows nothing of the others.
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "HaiDangSource", swiftSettings: settings),
    .target(name: "HaiDangMarkup", swiftSettings: settings),

    // The two languages a page is written in.
    .target(name: "SVGCharts", dependencies: ["HaiDangMarkup"], swiftSettings: settings),
    .target(
      name: "HaiDangMarkdown", dependencies: ["CCMarkGFM", "HaiDangSource", "HaiDangMarkup"],
      swiftSettings: settings),

    // The site: read -> model -> link -> render -> write.
    .target(
      name: "HaiDang",
      dependencies: [
        "CLibYAML", "HaiDangSource", "HaiDangMarkup", "HaiDangMarkdown", "SVGCharts",
      ],
      swiftSettings: settings),

    // The command.
    .executableTarget(
      name: "HaiDangCommand",
      dependencies: [
        "HaiDang",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What `make bench` measures charts and the reading of texts with.
    .executableTarget(
      name: "SVGChartsBench", dependencies: ["SVGCharts"], path: "Tests/Bench/SVGChartsBench",
      swiftSettings: settings),
    .executableTarget(
      name: "ReadingBench", dependencies: ["HaiDang"], path: "Tests/Bench/ReadingBench",
      swiftSettings: settings),

    // Tests mirror the sources.
    .testTarget(
      name: "HaiDangSourceTests", dependencies: ["HaiDangSource"], swiftSettings: settings),
    .testTarget(
      name: "HaiDangMarkupTests", dependencies: ["HaiDangMarkup"], swiftSettings: settings),
    .testTarget(
      name: "SVGChartsTests", dependencies: ["SVGCharts"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "HaiDangMarkdownTests",
      dependencies: ["HaiDangMarkdown", "HaiDangSource", "HaiDangMarkup"],
      swiftSettings: settings),
    .testTarget(
      name: "HaiDangTests",
      dependencies: ["HaiDang", "HaiDangSource", "HaiDangMarkdown", "HaiDangMarkup"],
      exclude: ["Sites", "Mentions/Texts"], swiftSettings: settings),
    .testTarget(
      name: "HaiDangCommandTests",
      dependencies: [
        "HaiDangCommand", "HaiDang",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
