import Testing

/// Who may import whom, of our own modules and of the ones that only few may know.
@Suite("Imports")
struct ImportRules {
    /// Our modules, each with those of ours that it may import.
    ///
    /// All may import `Values`.
    static let allowed: [String: Set<String>] = [
        "Values": [],
        "JSONSchema": [],
        "Vietnamese": [],
        "Charts": ["Vietnamese"],
        "Documents": ["Vietnamese"],
        "Telemetry": ["JSONSchema"],
        "AccessControl": [],
        "QRCodes": ["CLibQREncode"],
        "Signing": ["CLibCrypto", "JSONSchema"],
        "RPC": ["AccessControl", "JSONSchema", "Telemetry"],
        "RPCTransport": ["RPC", "Telemetry"],
        // What the catalogue says travels as it is: one definition of what a target is.
        "Contracts": ["AccessControl", "Catalogue", "JSONSchema", "RPC"],
        "Postgres": ["CLibpq", "Telemetry"],
        "UnitOfWork": ["AccessControl", "JSONSchema", "Postgres", "RPC", "Telemetry"],
        "AuditTrail": ["Postgres", "Signing"],
        "Catalogue": ["JSONSchema", "Vietnamese"],
        "CatalogueStore": ["Catalogue", "JSONSchema", "Postgres", "Signing"],
        "CatalogueAccess": [
            "AccessControl", "Catalogue", "CatalogueStore", "Contracts", "JSONSchema", "Postgres",
            "RPC", "UnitOfWork",
        ],
        "ServiceRuntime": [
            "AccessControl", "JSONSchema", "Postgres", "RPC", "RPCTransport", "Signing",
            "Telemetry",
        ],
        "Gateway": [
            "AccessControl", "AuditTrail", "Catalogue", "CatalogueAccess", "CatalogueStore",
            "Charts",
            "Contracts", "Documents", "JSONSchema",
            "Postgres", "QRCodes", "RPC", "RPCTransport", "ServiceRuntime", "Signing", "Telemetry",
            "UnitOfWork", "Vietnamese",
        ],
        "Funding": serviceImports,
        "Beneficiaries": serviceImports,
        "Indicators": serviceImports,
        "Reporting": serviceImports.union(["Signing"]),
        "Operator": serviceImports.union(["AuditTrail", "Signing", "JSONSchema"]),
    ]

    static let serviceImports: Set<String> = [
        "AccessControl", "Catalogue", "CatalogueAccess", "CatalogueStore", "Contracts", "Postgres",
        "RPC", "RPCTransport", "ServiceRuntime", "UnitOfWork", "Vietnamese",
    ]

    /// Modules that are not ours and that only these of ours may know.
    static let guarded: [String: Set<String>] = [
        "NIOCore": ["RPCTransport", "Gateway"],
        "NIOPosix": ["RPCTransport"],
        "Hummingbird": ["Gateway"],
        "HTTPTypes": ["Gateway"],
        "Mustache": ["Gateway"],
        "ArgumentParser": ["Operator"],
        "Subprocess": ["Documents", "Operator"],
        "SystemPackage": ["Documents", "Operator"],
        // Its start costs 4 ms and 6 MB more than FoundationEssentials.
        "Foundation": [],
    ]

    @Test("every module imports only what it may")
    func ownModules() throws {
        for file in try Repository.sources() {
            let may = try #require(Self.allowed[file.module], "\(file.path): unknown module")
            for name in file.imports where Self.allowed[name] != nil || name.hasPrefix("CLib") {
                #expect(
                    name == "Values" || may.contains(name),
                    "\(file.path) may not import \(name)"
                )
            }
        }
    }

    @Test("what few may know is imported by few")
    func guardedModules() throws {
        for file in try Repository.sources() {
            for name in file.imports {
                guard let may = Self.guarded[name] else { continue }
                #expect(may.contains(file.module), "\(file.path) may not import \(name)")
            }
        }
    }
}
