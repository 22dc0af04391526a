import Catalogue
import CatalogueStore
import TestDatabase
import TestServices
import Testing
import Values

@testable import Gateway
@testable import Postgres

/// A database of the first release, with a plan in it, becomes one of this release.
@Suite("The catalogue's upgrade")
struct UpgradeTests {
    private static let former = TestTemplate.services(
        "former-catalogue",
        [
            Gateway.migrator,
            Migrator(
                component: "catalogue",
                migrations: Array(CatalogueMigrations.migrator.migrations.prefix(1))
            ),
        ]
    )

    private func withFormer(
        _ body: (PlanDatabase, Plan) async throws -> Void
    ) async throws {
        try await TestDatabase.withClient(from: Self.former) { client in
            let quotation = #"{"line": 1, "words": "Kế hoạch"}"#
            try await client.withTransaction { transaction in
                let edition = try await transaction.query(
                    """
                    INSERT INTO catalogue.plan_editions (
                        plan_code, edition, file_sha256, loaded_at, loaded_by, title, issuer, province, unit_code, unit_name,
                        from_year, to_year, sources
                    ) VALUES (
                        'cu', 1, sha256('x'), \(PlanDatabase.loadedAt), 'operator:test', 'T', 'I', 'P', 'u', 'U', 2021, 2025,
                        jsonb_build_object('title', \(quotation)::jsonb, 'issuer', \(quotation)::jsonb,
                            'province', \(quotation)::jsonb, 'unit', \(quotation)::jsonb, 'period', \(quotation)::jsonb)
                    ) RETURNING edition_id
                    """
                ).exactlyOne(as: Int64.self)
                try await transaction.execute(
                    """
                    INSERT INTO catalogue.plan_nodes (
                        edition_id, code, ordinal, level, title, title_as_printed, status, source
                    ) VALUES (\(edition), '1', 0, 'component_project', 'A', 'Dự án 1: A', 'funded', \(quotation)::jsonb)
                    """
                )
                try await transaction.execute(
                    """
                    INSERT INTO catalogue.stated_figures (
                        edition_id, ordinal, node_code, nature, source, amount_vnd, quotation
                    ) VALUES (\(edition), 0, '1', 'recurrent', 'central', 5000000, \(quotation)::jsonb)
                    """
                )
            }
            try await body(PlanDatabase(client: client), try Self.plan)
        }
    }

    private static var plan: Plan {
        get throws {
            let quotation = Quotation(words: "Kế hoạch", line: 1)
            return Plan(
                document: PlanDocument(
                    code: try parsed("cu"),
                    title: "T",
                    issuer: "I",
                    province: "P",
                    unitCode: try parsed("u"),
                    unitName: "U",
                    fromYear: try PlanYear(validating: 2021),
                    toYear: try PlanYear(validating: 2025),
                    sources: PlanSources(
                        title: quotation,
                        issuer: quotation,
                        province: quotation,
                        unit: quotation,
                        period: quotation
                    )
                ),
                nodes: [
                    PlanNode(
                        code: try parsed("1"),
                        level: .componentProject,
                        parent: nil,
                        title: "A",
                        titleAsPrinted: "Dự án 1: A",
                        status: .funded,
                        source: quotation
                    )
                ],
                figures: [
                    StatedFigure(
                        node: try parsed("1"),
                        cell: MoneyCell(.recurrent, .central),
                        amount: Money(vnd: 5_000_000),
                        source: quotation
                    )
                ]
            )
        }
    }

    @Test("what was loaded before reads back as it was, and the next edition has everything")
    func upgrade() async throws {
        try await withFormer { database, plan in
            #expect(
                try await CatalogueMigrations.migrator.apply(with: database.client) == [2, 3, 4]
            )
            #expect(try await database.current(plan.document.code) == plan)
            #expect(try await database.load(plan) == .unchanged(edition: 1))
            var next = try VanQuan.plan
            next.document.code = plan.document.code
            #expect(try await database.load(next) == .loaded(edition: 2))
            #expect(try await database.current(plan.document.code) == next)
            #expect(try await database.edition(1, of: plan.document.code) == plan)
        }
    }

    @Test("the view of plans has the new column")
    func view() async throws {
        try await withFormer { database, plan in
            try await CatalogueMigrations.migrator.apply(with: database.client)
            let kind: SQL = "SELECT version ->> 'kind' FROM catalogue.current_plans"
            #expect(try await database.client.query(kind).exactlyOne(as: String?.self) == nil)
            var next = plan
            next.document.version = try VanQuan.plan.document.version
            _ = try await database.load(next)
            let word = next.document.version?.kind.rawValue
            #expect(word != nil)
            #expect(try await database.client.query(kind).exactlyOne(as: String?.self) == word)
        }
    }
}
