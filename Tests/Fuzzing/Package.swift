// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let fuzzed = Target.Dependency.product(name: "Fuzzed", package: "VanQuan")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

func fuzzer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["FuzzDriver", fuzzed] + dependencies,
        swiftSettings: strict
    )
}

/// A package of its own: everything in it is compiled for libFuzzer, by `script/fuzz` alone.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "VanQuan", path: "../.."),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // libFuzzer's entry is a C function that no header of the toolchain declares.
        .target(name: "FuzzDriver", swiftSettings: strict + [.enableExperimentalFeature("Extern")]),
        .target(name: "WireVectors", dependencies: [fuzzed], swiftSettings: strict),
        fuzzer("FuzzFrame", ["WireVectors", nioCore]),
        fuzzer("FuzzHead", ["WireVectors", nioCore]),
        fuzzer("FuzzRequest"),
        fuzzer("FuzzPlan"),
    ]
)
