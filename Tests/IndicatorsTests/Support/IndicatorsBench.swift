import Postgres
import RPC
import TestDatabase
import TestServices
import Values

@testable import Gateway
@testable import Indicators
@testable import ServiceRuntime

/// The indicators service without a socket, over a database with the catalogue's files.
enum IndicatorsBench {
    static let planCode = "van-quan-2021-2025"

    static func with(_ body: (ServiceBench) async throws -> Void) async throws {
        try await ServiceBench.with("indicators", from: template, register: register, body)
    }

    private static func register(
        _ router: inout Router,
        _ database: PostgresClient,
        _ clock: FixedClock
    ) {
        let parts = ServiceParts(database: database, clock: clock, peers: .none, logger: .quiet)
        IndicatorsService(parts).register(in: &router)
    }

    private static let template = TestTemplate.catalogued(
        "indicators",
        over: Gateway.migrator,
        [Migrator(component: "indicators", migrations: IndicatorsMigrations.all)]
    )
}
