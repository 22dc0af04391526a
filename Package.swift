// swift-tools-version: 6.2
import PackageDescription

/// How every module of ours is built.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpParts = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

/// A module of Shared.
func shared(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: "Shared/\(name)",
        exclude: ["README.md"] + exclude,
        swiftSettings: strict
    )
}

/// An executable of Services, under a product's name in small letters.
func service(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .executableTarget(
        name: name,
        dependencies: dependencies,
        path: "Services/\(name)",
        exclude: ["README.md"] + exclude,
        swiftSettings: strict
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: dependencies,
        path: "Tests/\(name)Tests",
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "VanQuan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gateway", targets: ["Gateway"]),
        .executable(name: "funding", targets: ["Funding"]),
        .executable(name: "beneficiaries", targets: ["Beneficiaries"]),
        .executable(name: "indicators", targets: ["Indicators"]),
        .executable(name: "reporting", targets: ["Reporting"]),
        .executable(name: "vanquan", targets: ["Operator"]),
        // For the benchmarks, a package of their own: what they are compared with is never built here.
        .library(name: "Calls", targets: ["AccessControl", "RPC", "RPCTransport", "Values"]),
        .library(name: "Database", targets: ["Postgres"]),
        .library(
            name: "Decisions",
            targets: ["AccessControl", "ServiceRuntime", "Signing", "Values"]
        ),
        // For Tests/Fuzzing, a package of its own.
        .library(
            name: "Fuzzed",
            targets: ["Catalogue", "Contracts", "JSONSchema", "RPC", "RPCTransport", "Values"]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            from: "2.28.1",
            traits: []
        ),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // Leaves.
        shared("Values"),
        shared("JSONSchema", ["Values"]),
        shared("Telemetry", ["JSONSchema", "Values"]),
        shared("Vietnamese", ["Values"]),
        shared("Charts", ["Values", "Vietnamese"]),
        shared("Documents", ["Values", "Vietnamese", subprocess, systemPackage]),
        shared("AccessControl", ["Values"], exclude: ["MATRIX.md"]),
        .systemLibrary(
            name: "CLibCrypto",
            path: "Shared/CLibCrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(
            name: "CLibpq",
            path: "Shared/CLibpq",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .systemLibrary(
            name: "CLibQREncode",
            path: "Shared/CLibQREncode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        shared("QRCodes", ["CLibQREncode"]),
        shared("Signing", ["CLibCrypto", "JSONSchema", "Values"]),

        // Calls.
        shared("RPC", ["AccessControl", "JSONSchema", "Telemetry", "Values", logging]),
        shared(
            "RPCTransport",
            ["RPC", "Telemetry", "Values", lifecycle, logging, nioCore, nioPosix],
            exclude: ["PROTOCOL.md", "Vectors"]
        ),
        shared("Contracts", ["AccessControl", "Catalogue", "JSONSchema", "RPC", "Values"]),

        // Data.
        shared("Postgres", ["CLibpq", "Telemetry", "Values", lifecycle, logging]),
        shared(
            "UnitOfWork",
            [
                "AccessControl", "JSONSchema", "Postgres", "RPC", "Telemetry", "Values", lifecycle,
                logging,
            ]
        ),
        shared("AuditTrail", ["Postgres", "Signing", lifecycle, logging]),
        shared(
            "Catalogue",
            ["JSONSchema", "Values", "Vietnamese"],
            exclude: ["Examples", "National", "Schemas", "VanQuan"]
        ),
        shared("CatalogueStore", ["Catalogue", "JSONSchema", "Postgres", "Signing", "Values"]),
        shared(
            "CatalogueAccess",
            [
                "AccessControl", "Catalogue", "CatalogueStore", "Contracts", "JSONSchema",
                "Postgres", "RPC", "UnitOfWork", "Values",
            ]
        ),

        // Executables.
        shared(
            "ServiceRuntime",
            [
                "AccessControl", "JSONSchema", "Postgres", "RPC", "RPCTransport", "Signing",
                "Telemetry", "Values", lifecycle, logging, unixSignals,
            ]
        ),
        service(
            "Gateway",
            [
                "AccessControl", "AuditTrail", "Catalogue", "CatalogueAccess", "CatalogueStore",
                "Charts",
                "Contracts", "Documents", "JSONSchema",
                "Postgres", "QRCodes", "RPC", "RPCTransport", "ServiceRuntime", "Signing",
                "Telemetry",
                "UnitOfWork", "Values", "Vietnamese", hummingbird, hummingbirdCore, httpTypes,
                httpParts, lifecycle, logging, mustache, nioCore,
            ],
            exclude: ["Console/README.md", "Console/Screenshots"]
        ),
        service(
            "Funding",
            [
                "AccessControl", "Catalogue", "CatalogueAccess", "CatalogueStore", "Contracts",
                "Postgres", "RPC", "ServiceRuntime", "UnitOfWork", "Values",
            ]
        ),
        service(
            "Beneficiaries",
            [
                "Catalogue", "CatalogueAccess", "Contracts", "RPC", "ServiceRuntime", "UnitOfWork",
                "Values", "Vietnamese",
            ]
        ),
        service(
            "Indicators",
            [
                "Catalogue", "CatalogueAccess", "Contracts", "RPC", "ServiceRuntime", "UnitOfWork",
                "Values",
            ]
        ),
        service(
            "Operator",
            [
                "AccessControl", "AuditTrail", "Catalogue", "CatalogueStore", "Contracts",
                "JSONSchema", "Postgres", "RPC", "RPCTransport", "ServiceRuntime", "Signing",
                "UnitOfWork", "Values", argumentParser, lifecycle,
                logging, subprocess,
                systemPackage, unixSignals,
            ]
        ),
        service(
            "Reporting",
            [
                "AccessControl", "Catalogue", "CatalogueAccess", "Contracts", "Postgres", "RPC",
                "ServiceRuntime", "Signing", "UnitOfWork", "Values", "Vietnamese",
            ]
        ),

        // Tests.
        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
        .target(
            name: "TestDatabase",
            dependencies: ["Postgres", logging],
            path: "Tests/TestDatabase",
            exclude: ["README.md"],
            swiftSettings: strict
        ),
        tests("HouseRules", []),
        tests("AccessControl", ["AccessControl", "Values"]),
        tests("Values", ["JSONSchema", "SeededRandom", "Values"]),
        tests("Vietnamese", ["SeededRandom", "Values", "Vietnamese"]),
        tests("Charts", ["Charts", "SeededRandom", "Values"]),
        tests(
            "Documents",
            ["Documents", "SeededRandom", "Values", "Vietnamese", subprocess, systemPackage],
            exclude: ["Programs"]
        ),
        tests("JSONSchema", ["JSONSchema", "SeededRandom", "Values"]),
        tests("Telemetry", ["JSONSchema", "Telemetry"]),
        tests("QRCodes", ["QRCodes", "SeededRandom", "Signing"]),
        tests("Signing", ["SeededRandom", "Signing", "Values"]),
        tests(
            "Catalogue",
            ["Catalogue", "JSONSchema", "SeededRandom", "Values"],
            exclude: ["Plans"]
        ),
        .target(
            name: "TestServices",
            dependencies: [
                "AccessControl", "Catalogue", "CatalogueStore", "Postgres", "RPC", "TestDatabase",
                "UnitOfWork", "Values",
            ],
            path: "Tests/TestServices",
            exclude: ["README.md"],
            swiftSettings: strict
        ),
        tests("Contracts", ["Contracts", "JSONSchema", "RPC", "Values"]),
        tests(
            "UnitOfWork",
            [
                "AccessControl", "CatalogueStore", "Gateway", "Postgres", "RPC", "SeededRandom",
                "TestDatabase", "TestServices", "UnitOfWork", "Values",
            ]
        ),
        tests(
            "AuditTrail",
            [
                "AccessControl", "AuditTrail", "Beneficiaries", "CatalogueStore", "Funding",
                "Gateway", "Indicators", "Postgres", "Reporting", "SeededRandom", "TestDatabase",
                "TestServices", lifecycle, logging,
            ]
        ),
        tests(
            "CatalogueStore",
            [
                "AccessControl", "Beneficiaries", "Catalogue", "CatalogueStore", "Contracts",
                "Funding", "Gateway", "Indicators", "Postgres", "RPC", "Reporting",
                "SeededRandom", "Signing", "TestDatabase", "TestServices", "UnitOfWork", "Values",
            ]
        ),
        tests(
            "ServiceRuntime",
            [
                "AccessControl", "JSONSchema", "Postgres", "RPC", "ServiceRuntime", "Signing",
                "Values", logging,
            ]
        ),
        tests(
            "Gateway",
            [
                "AccessControl", "Catalogue", "CatalogueStore", "Contracts", "Gateway",
                "JSONSchema", "Postgres", "RPC", "SeededRandom",
                "ServiceRuntime", "Signing", "Telemetry", "TestDatabase", "TestServices",
                "UnitOfWork", "Values", hummingbird, hummingbirdCore, httpTypes, httpParts,
                logging, nioCore, nioEmbedded,
            ]
        ),
        tests(
            "Funding",
            [
                "AccessControl", "Catalogue", "Contracts", "Funding", "Gateway",
                "Postgres", "RPC", "ServiceRuntime", "TestDatabase", "TestServices", "UnitOfWork",
                "Values",
            ]
        ),
        tests(
            "CatalogueAccess",
            [
                "AccessControl", "Catalogue", "CatalogueAccess", "CatalogueStore", "Contracts",
                "Gateway", "Postgres", "RPC", "TestDatabase", "TestServices", "UnitOfWork",
                "Values",
            ]
        ),
        tests(
            "Beneficiaries",
            [
                "Beneficiaries", "Catalogue", "Contracts", "Gateway", "Postgres",
                "RPC", "ServiceRuntime", "TestDatabase", "TestServices", "Values", "Vietnamese",
            ]
        ),
        tests(
            "Indicators",
            [
                "Catalogue", "Contracts", "Gateway", "Indicators", "Postgres",
                "RPC", "ServiceRuntime", "TestDatabase", "TestServices", "Values",
            ]
        ),
        tests(
            "Reporting",
            [
                "AccessControl", "Beneficiaries", "Catalogue", "Contracts",
                "Funding", "Gateway", "Indicators", "Postgres", "RPC", "Reporting",
                "ServiceRuntime", "Signing", "TestDatabase", "TestServices", "UnitOfWork",
                "Values",
            ]
        ),
        tests("Postgres", ["Postgres", "Telemetry", "TestDatabase", lifecycle, logging]),
        tests("RPC", ["AccessControl", "JSONSchema", "RPC", "Telemetry", "Values", logging]),
        tests(
            "RPCTransport",
            [
                "AccessControl", "RPC", "RPCTransport", "Telemetry", "Values", lifecycle, logging,
                nioCore, nioPosix,
            ]
        ),
        tests(
            "Operator",
            [
                "AccessControl", "Catalogue", "CatalogueStore", "Contracts", "Gateway",
                "JSONSchema", "Operator", "Postgres", "RPC", "RPCTransport", "ServiceRuntime",
                "Signing", "TestDatabase", "TestServices", "UnitOfWork", "Values",
                argumentParser, lifecycle, logging, subprocess,
            ]
        ),
    ]
)
