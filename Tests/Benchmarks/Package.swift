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

/// An executable that is one side of a comparison, or both ends of a call.
func peer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["LoadDriver"] + dependencies,
        swiftSettings: strict
    )
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let grpc = Target.Dependency.product(name: "GRPCCore", package: "grpc-swift-2")
let grpcTransport = Target.Dependency.product(
    name: "GRPCNIOTransportHTTP2Posix",
    package: "grpc-swift-nio-transport"
)

/// A package of its own, so that nobody builds what we are compared with in order to build us.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "rpc-peer", targets: ["RPCPeer"]),
        .executable(name: "grpc-peer", targets: ["GRPCPeer"]),
        .executable(name: "echo-peer", targets: ["EchoPeer"]),
        .executable(name: "postgres-peer", targets: ["PostgresPeer"]),
        .executable(name: "decision-peer", targets: ["DecisionPeer"]),
    ],
    dependencies: [
        .package(name: "VanQuan", path: "../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
    ],
    targets: [
        .target(name: "LoadDriver", dependencies: [nioCore, nioPosix], swiftSettings: strict),
        peer("RPCPeer", [.product(name: "Calls", package: "VanQuan"), logging]),
        peer("GRPCPeer", [grpc, grpcTransport]),
        peer("PostgresPeer", [.product(name: "Database", package: "VanQuan"), logging]),
        peer("DecisionPeer", [.product(name: "Decisions", package: "VanQuan")]),
        .executableTarget(name: "EchoPeer"),
    ]
)
