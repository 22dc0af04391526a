import AuditTrail
import CatalogueStore
import Postgres
import TestDatabase
import TestServices

@testable import Beneficiaries
@testable import Funding
@testable import Gateway
@testable import Indicators
@testable import Reporting

/// The whole system's tables, with nothing in them but the catalogue.
struct TrailDatabase: Sendable {
    let owner: PostgresClient
    /// With the gateway's rights, which seals.
    let gateway: PostgresClient
    /// With a service's rights, which writes.
    let funding: PostgresClient

    static func with(_ body: (TrailDatabase) async throws -> Void) async throws {
        try await TestDatabase.withDatabase(from: template) { configuration in
            func client<Result: Sendable>(
                _ configuration: PostgresConfiguration,
                _ body: (PostgresClient) async throws -> Result
            ) async throws -> Result {
                try await PostgresClient.withClient(
                    configuration: configuration,
                    logger: .quiet,
                    body
                )
            }
            try await client(configuration) { owner in
                try await client(configuration.serving(as: "vanquan_gateway")) { gateway in
                    try await client(configuration.serving(as: "vanquan_funding")) { funding in
                        try await body(
                            TrailDatabase(owner: owner, gateway: gateway, funding: funding)
                        )
                    }
                }
            }
        }
    }

    private static let template = TestTemplate.catalogued(
        "trail",
        over: Gateway.migrator,
        [
            Migrator(component: "funding", migrations: FundingMigrations.all),
            Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all),
            Migrator(component: "indicators", migrations: IndicatorsMigrations.all),
            Migrator(component: "reporting", migrations: ReportingMigrations.all),
        ]
    )

    /// A write as a service does it: a row and its line, in one transaction.
    func write(_ subject: String, value: String = "funded") async throws {
        try await funding.withTransaction(settings: Self.scope) { transaction in
            try await Self.write(subject, value, in: transaction)
        }
    }

    private static let scope: TransactionSettings = [
        "vanquan.units": "van-quan", "vanquan.nodes": "*",
    ]

    static func write(
        _ subject: String,
        _ value: String = "funded",
        in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO funding.facts (
                unit_code, kind, subject, version, valid_from, value, document_number, document_date, document_issuer,
                is_withdrawn, entered_by, entered_at
            ) VALUES (
                'van-quan', 'node_status', \(subject), 1, '2023-05-10', to_jsonb(\(value)::text), '120/QĐ-UBND',
                '2023-05-10', 'UBND huyện Văn Quan', false, 'user:1', now()
            )
            """
        )
        try await writeLine(subject, in: transaction)
    }

    static func writeLine(_ subject: String, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO audit.lines (
                happened_at, principal, actor, method, unit_code, subject_kind, subject_id, before_image, after_image,
                idempotency_key, client_address, traceparent
            ) VALUES (
                now(), 'user:1', 'operator:lan', 'funding.v1.SetNodeStatus', 'van-quan', 'node_status', \(subject),
                '{"value": "no_capital"}', '{"value": "funded"}', 'k1', '192.0.2.7',
                '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
            )
            """
        )
    }

    /// Seals until nothing is left, which another test's transactions may put off.
    func sealAll() async throws {
        let repository = SealRepository(gateway)
        for _ in 0..<600 {
            while try await repository.seal(from: .beginning, atMost: 1000)?.isFull == true {}
            if try await unsealed() == 0 { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw StillUnsealed()
    }

    func unsealed() async throws -> Int {
        try await owner.query(
            """
            SELECT (SELECT count(*) FROM audit.lines) + (SELECT count(*) FROM audit.row_images)
                - (SELECT count(*) FROM audit.seals)
            """
        ).exactlyOne(as: Int.self)
    }

    func report(heads: [ChainHead] = []) async throws -> TrailReport {
        try await TrailVerification(owner).report(heads: heads)
    }

    private struct StillUnsealed: Error {}
}
