import AccessControl
import CatalogueStore
import Contracts
import Postgres
import RPC
import Signing
import TestDatabase
import TestServices
import Values

@testable import Beneficiaries
@testable import Funding
@testable import Gateway
@testable import Indicators
@testable import Reporting
@testable import ServiceRuntime

/// Reporting and the three services that it asks, each over its own role, in one database with the catalogue's
/// files.
struct ReportingBench: Sendable {
    static let planCode = "van-quan-2021-2025"

    let reporting: ServiceBench
    let funding: ServiceBench
    let beneficiaries: ServiceBench
    let indicators: ServiceBench

    var owner: PostgresClient { reporting.owner }

    /// - Parameter interruption: happens once reporting has exported its snapshot, before indicators reads.
    static func with(
        interruption: @escaping @Sendable (_ indicators: ServiceBench) async throws -> Void = { _ in
        },
        _ body: (ReportingBench) async throws -> Void
    ) async throws {
        let key = try Ed25519PrivateKey()
        try await ServiceDatabase.with(from: template) { database in
            func authenticator(_ name: String) -> any Authenticator {
                let reporting = CallerTokenVerifier(
                    keys: [key.publicKey.keyID: key.publicKey],
                    issuer: "reporting",
                    speakingOnlyFor: ServicePeers.principal(of: "reporting"),
                    audience: name,
                    clock: database.clock
                )
                return FirstToAccept(authenticators: [NamedCallers(), reporting])
            }
            func serve(
                _ name: String,
                _ service: (ServiceParts, inout Router) -> Void,
                peers: ServicePeers = .none,
                _ body: (ServiceBench) async throws -> Void
            ) async throws {
                try await database.serve(
                    name,
                    authenticator: authenticator(name),
                    register: { router, client, clock in
                        let parts = ServiceParts(
                            database: client,
                            clock: clock,
                            peers: peers,
                            logger: .quiet
                        )
                        service(parts, &router)
                    },
                    body
                )
            }
            try await serve("funding", { FundingService($0).register(in: &$1) }) { funding in
                try await serve("beneficiaries", { BeneficiariesService($0).register(in: &$1) }) {
                    beneficiaries in
                    try await serve("indicators", { IndicatorsService($0).register(in: &$1) }) {
                        indicators in
                        let tokens = CallerTokens(
                            issuer: "reporting",
                            key: key,
                            clock: database.clock
                        )
                        let interrupted = InterruptedCaller(inner: indicators.caller) {
                            try await interruption(indicators)
                        }
                        let peers = ServicePeers(
                            of: "reporting",
                            callers: [
                                "funding": funding.caller, "beneficiaries": beneficiaries.caller,
                                "indicators": interrupted,
                            ]
                        ) { try tokens.authorization(for: $0, to: $1) }
                        try await serve(
                            "reporting",
                            { ReportingService($0).register(in: &$1) },
                            peers: peers
                        ) { reporting in
                            try await body(
                                ReportingBench(
                                    reporting: reporting,
                                    funding: funding,
                                    beneficiaries: beneficiaries,
                                    indicators: indicators
                                )
                            )
                        }
                    }
                }
            }
        }
    }

    private static let template = TestTemplate.services(
        "reporting",
        [
            Gateway.migrator, CatalogueMigrations.migrator,
            Migrator(component: "funding", migrations: FundingMigrations.all),
            Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all),
            Migrator(component: "indicators", migrations: IndicatorsMigrations.all),
            Migrator(component: "reporting", migrations: ReportingMigrations.all),
        ]
    ) { try await TestCatalogue.load(with: $0) }
}

/// Another caller before whose streams something happens.
struct InterruptedCaller: Caller {
    let inner: InProcessCaller
    let interruption: @Sendable () async throws -> Void

    func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
        try await inner.call(call, retry: retry)
    }

    func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result {
        try await interruption()
        return try await inner.withStream(call, body)
    }
}
