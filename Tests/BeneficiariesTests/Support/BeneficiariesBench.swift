import Postgres
import RPC
import TestDatabase
import TestServices
import Values

@testable import Beneficiaries
@testable import Gateway
@testable import ServiceRuntime

/// The beneficiaries service without a socket, over a database with the catalogue's files.
enum BeneficiariesBench {
    static let planCode = "van-quan-2021-2025"

    static func with(_ body: (ServiceBench) async throws -> Void) async throws {
        try await ServiceBench.with("beneficiaries", from: template, register: register, body)
    }

    private static func register(
        _ router: inout Router,
        _ database: PostgresClient,
        _ clock: FixedClock
    ) {
        let parts = ServiceParts(database: database, clock: clock, peers: .none, logger: .quiet)
        BeneficiariesService(parts).register(in: &router)
    }

    private static let template = TestTemplate.catalogued(
        "beneficiaries",
        over: Gateway.migrator,
        [Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all)]
    )
}
