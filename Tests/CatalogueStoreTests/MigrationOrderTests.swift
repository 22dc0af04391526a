import CatalogueStore
import Postgres
import TestDatabase
import TestServices
import Testing

@testable import Beneficiaries
@testable import Funding
@testable import Gateway
@testable import Indicators
@testable import Reporting

@Suite("The migrations of all components together")
struct MigrationOrderTests {
    private static let migrators = [
        Gateway.migrator, CatalogueMigrations.migrator,
        Migrator(component: "funding", migrations: FundingMigrations.all),
        Migrator(component: "beneficiaries", migrations: BeneficiariesMigrations.all),
        Migrator(component: "indicators", migrations: IndicatorsMigrations.all),
        Migrator(component: "reporting", migrations: ReportingMigrations.all),
    ]

    /// The roles and nothing else.
    private static let empty = TestTemplate.services("roles", [])

    @Test("gateway, catalogue, services: they apply on an empty database, and once")
    func apply() async throws {
        try await TestDatabase.withClient(from: Self.empty) { client in
            for migrator in Self.migrators {
                let applied = try await migrator.apply(with: client)
                #expect(!applied.isEmpty, "\(migrator.component)")
            }
            for migrator in Self.migrators {
                try await migrator.check(with: client)
                #expect(try await migrator.apply(with: client).isEmpty)
            }
        }
    }

    @Test("every table that carries a unit forces row-level security")
    func rowLevelSecurity() async throws {
        try await TestDatabase.withClient(from: Self.empty) { client in
            for migrator in Self.migrators { try await migrator.apply(with: client) }
            let open = try await client.query(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_code'
                WHERE c.relkind = 'r' AND NOT c.relforcerowsecurity AND c.relnamespace <> 'catalogue'::regnamespace
                """
            ).decode(String.self)
            #expect(open.isEmpty)
        }
    }
}
