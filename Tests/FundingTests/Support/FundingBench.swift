import AccessControl
import Catalogue
import CatalogueStore
import Contracts
import FoundationEssentials
import Postgres
import RPC
import TestDatabase
import TestServices
import Testing
import UnitOfWork
import Values

@testable import Funding
@testable import Gateway
@testable import ServiceRuntime

/// The funding service without a socket, over a database with the Văn Quan plan.
struct FundingBench: Sendable {
    static let planCode = "van-quan-2021-2025"
    static let findingID = "arithmetic-plan-development-investment-central-4fe74ae3da9dcecf"

    let owner: PostgresClient
    let clock: FixedClock
    let caller: InProcessCaller

    static func with(_ body: (FundingBench) async throws -> Void) async throws {
        try await TestDatabase.withDatabase(from: template) { configuration in
            let serving = configuration.serving(as: ServiceSchema.role(of: "funding"))
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                owner in
                try await PostgresClient.withClient(configuration: serving, logger: .quiet) {
                    try await body(FundingBench(owner: owner, service: $0))
                }
            }
        }
    }

    private init(owner: PostgresClient, service: PostgresClient) {
        self.owner = owner
        clock = FixedClock(.earliest)
        var router = Router()
        let parts = ServiceParts(database: service, clock: clock, logger: .quiet)
        FundingService(parts).register(in: &router)
        let dispatcher = Dispatcher(router: router, authenticator: NamedCallers(), logger: .quiet)
        caller = InProcessCaller(dispatcher)
    }

    private static let template = TestTemplate.services(
        "funding",
        [
            Gateway.migrator, CatalogueMigrations.migrator,
            Migrator(component: "funding", migrations: FundingMigrations.all),
        ]
    ) { client in
        try await load(vanQuan, with: client)
    }

    static var vanQuan: Plan {
        get throws {
            let tests = #filePath.split(separator: "/").dropLast().joined(separator: "/")
            let path = "/\(tests)/../../../Shared/Catalogue/VanQuan/plan.json"
            let bytes = Array(try Data(contentsOf: URL(filePath: path)))
            return try PlanFile.parse(bytes, fileName: "plan.json")
        }
    }

    static func load(_ plan: Plan, with client: PostgresClient) async throws {
        try await client.withTransaction { transaction in
            _ = try await PlanLoading(in: transaction)
                .load(plan, fileBytes: [], by: "operator:test", at: .earliest)
        }
    }
}

/// Callers by name; the units are those that the name's grant reaches.
struct NamedCallers: Authenticator {
    static let grants: [String: [Grant]] = [
        "an": [Grant(role: .administrator, units: .all)],
        "binh": [Grant(role: .operator, units: .all)],
        "o-van-quan": [Grant(role: .administrator, units: units("van-quan", "tri-le"))],
        "o-noi-khac": [Grant(role: .administrator, units: units("tri-le"))],
        "chi-doc": [Grant(role: .service, units: .all)],
        "khong-quyen": [],
    ]

    func principal(authorization: String?) throws(RPCError) -> Principal {
        guard let name = authorization, let grants = Self.grants[name] else {
            throw .unauthenticated
        }
        return Principal(kind: .user, id: "user:\(name)", grants: grants)
    }

    private static func units(_ codes: String...) -> UnitScope {
        .units(Set(codes.compactMap { UnitCode($0) }))
    }
}
