import Postgres
import RPC
import TestDatabase
import TestServices
import Values

@testable import Funding
@testable import Gateway
@testable import ServiceRuntime

/// The funding service without a socket, over a database with the catalogue's files.
enum FundingBench {
    static let planCode = "van-quan-2021-2025"
    static let findingID = "arithmetic-plan-development-investment-central-4fe74ae3da9dcecf"

    static func with(_ body: (ServiceBench) async throws -> Void) async throws {
        try await ServiceBench.with("funding", from: template, register: register, body)
    }

    private static func register(
        _ router: inout Router,
        _ database: PostgresClient,
        _ clock: FixedClock
    ) {
        let parts = ServiceParts(database: database, clock: clock, peers: .none, logger: .quiet)
        FundingService(parts).register(in: &router)
    }

    private static let template = TestTemplate.catalogued(
        "funding",
        over: Gateway.migrator,
        [Migrator(component: "funding", migrations: FundingMigrations.all)]
    )
}
