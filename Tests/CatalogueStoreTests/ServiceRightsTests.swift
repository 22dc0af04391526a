import CatalogueStore
import Postgres
import TestDatabase
import TestServices
import Testing
import UnitOfWork

@testable import Beneficiaries
@testable import Funding
@testable import Gateway
@testable import Indicators
@testable import Reporting

@Suite("The services' rights on the catalogue")
struct ServiceRightsTests {
    private static let template = TestTemplate.services(
        "rights",
        [
            Gateway.migrator, CatalogueMigrations.migrator,
            Migrator(component: "funding", migrations: FundingMigrations.all),
            Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all),
            Migrator(component: "indicators", migrations: IndicatorsMigrations.all),
            Migrator(component: "reporting", migrations: ReportingMigrations.all),
        ]
    )

    /// Tables and views, as `(name, is a table)`.
    private static let relations: [(name: String, isTable: Bool)] = [
        ("plan_editions", true), ("plan_nodes", true), ("stated_figures", true),
        ("plan_items", true), ("file_editions", true), ("current_plans", false),
        ("current_files", false), ("current_areas", false),
    ]

    @Test(
        "they read everything and write nothing",
        arguments: ["funding", "beneficiaries", "indicators", "reporting"]
    )
    func readAlone(service: String) async throws {
        try await TestDatabase.withDatabase(from: Self.template) { configuration in
            let serving = configuration.serving(as: ServiceSchema.role(of: service))
            try await PostgresClient.withClient(configuration: serving, logger: .quiet) { client in
                for (name, isTable) in Self.relations {
                    let count: SQL = "SELECT count(*) FROM catalogue.\(identifier: name)"
                    #expect(try await client.query(count).exactlyOne(as: Int.self) == 0)
                    for write in Self.writes(name, isTable) {
                        try await expectRefused(write, client)
                    }
                }
            }
        }
    }

    private static func writes(_ name: String, _ isTable: Bool) -> [SQL] {
        // The number of an edition is the database's own.
        let column = name.hasSuffix("editions") ? "loaded_by" : "edition_id"
        let update: SQL =
            "UPDATE catalogue.\(identifier: name) SET \(identifier: column) = \(identifier: column)"
        let delete: SQL = "DELETE FROM catalogue.\(identifier: name)"
        let insert: SQL = "INSERT INTO catalogue.\(identifier: name) DEFAULT VALUES"
        let truncate: SQL = "TRUNCATE catalogue.\(identifier: name) CASCADE"
        return isTable ? [update, delete, insert, truncate] : []
    }

    private func expectRefused(_ write: SQL, _ client: PostgresClient) async throws {
        let error = await #expect(throws: PostgresError.self) { try await client.execute(write) }
        #expect(error?.code == .insufficientPrivilege)
    }

    @Test("no table of the catalogue is without its line in this test")
    func everyRelation() async throws {
        try await TestDatabase.withClient(from: Self.template) { client in
            let names = try await client.query(
                """
                SELECT relname::text FROM pg_class
                WHERE relnamespace = 'catalogue'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') ORDER BY 1
                """
            ).decode(String.self)
            #expect(names == Self.relations.map(\.name).sorted())
        }
    }

    @Test("what anyone may do is not more")
    func granted() async throws {
        try await TestDatabase.withClient(from: Self.template) { client in
            let rights = try await client.query(
                """
                SELECT DISTINCT privilege_type FROM information_schema.role_table_grants
                WHERE table_schema = 'catalogue' AND grantee LIKE 'vanquan\\_%'
                """
            ).decode(String.self)
            #expect(rights == ["SELECT"])
        }
    }
}
