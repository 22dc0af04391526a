import Postgres
import TestDatabase
import TestServices

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
        try await ServiceDatabase.with(from: template) { database in
            let stage = try ReportingStage(database: database, interruption: interruption)
            try await stage.serve("funding", { FundingService($0).register(in: &$1) }) { funding in
                try await stage.serve(
                    "beneficiaries",
                    { BeneficiariesService($0).register(in: &$1) }
                ) { beneficiaries in
                    try await stage.serve(
                        "indicators",
                        { IndicatorsService($0).register(in: &$1) }
                    ) { indicators in
                        let peers = stage.peers(funding, beneficiaries, indicators)
                        try await stage.serve(
                            "reporting",
                            peers: peers,
                            { ReportingService($0).register(in: &$1) }
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

    private static let template = TestTemplate.catalogued(
        "reporting",
        over: Gateway.migrator,
        [
            Migrator(component: "funding", migrations: FundingMigrations.all),
            Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all),
            Migrator(component: "indicators", migrations: IndicatorsMigrations.all),
            Migrator(component: "reporting", migrations: ReportingMigrations.all),
        ]
    )
}
