import Catalogue
import CatalogueStore
import FoundationEssentials
import Postgres
import TestDatabase
import TestServices
import Values

@testable import Gateway
@testable import Reporting

/// A database with the catalogue's schema, as the operator's command finds it.
struct PlanDatabase: Sendable {
    let client: PostgresClient

    static let loadedAt = Instant.earliest.adding(.seconds(4_000_000_000))

    static func with(_ body: (PlanDatabase) async throws -> Void) async throws {
        try await TestDatabase.withClient(from: template) {
            try await body(PlanDatabase(client: $0))
        }
    }

    private static let template = TestTemplate.services(
        "catalogue",
        [
            Gateway.migrator, CatalogueMigrations.migrator,
            Migrator(component: "reporting", migrations: ReportingMigrations.all),
        ]
    )

    func load(_ plan: Plan, bytes: [UInt8] = [0x7B, 0x7D]) async throws -> LoadOutcome {
        try await client.withTransaction { transaction in
            try await PlanLoading(in: transaction)
                .load(plan, fileBytes: bytes, by: "operator:test", at: Self.loadedAt)
        }
    }

    func load<Content: FiledContent>(
        _ content: Content,
        bytes: [UInt8] = [0x7B, 0x7D]
    ) async throws -> LoadOutcome {
        try await client.withTransaction { transaction in
            try await FileLoadRepository(in: transaction)
                .load(content, fileBytes: bytes, by: "operator:test", at: Self.loadedAt)
        }
    }

    var files: FileEditionRepository {
        FileEditionRepository { [client] in try await client.query($0) }
    }

    private var reading: PlanReading { PlanReading { [client] in try await client.query($0) } }

    /// The newest edition of a plan.
    func current(_ code: PlanCode) async throws -> Plan? {
        guard let edition = try await reading.currentEdition(of: code) else { return nil }
        return try await reading.plan(edition: edition.id)
    }

    /// One edition by its number within its plan.
    func edition(_ edition: Int, of code: PlanCode) async throws -> Plan? {
        let id = try await client.query(
            "SELECT edition_id FROM catalogue.plan_editions WHERE plan_code = \(code) AND edition = \(edition)"
        ).first(as: Int64.self)
        guard let id else { return nil }
        return try await reading.plan(edition: id)
    }
}

/// The Văn Quan plan's file.
enum VanQuan {
    static var bytes: [UInt8] {
        get throws {
            let tests = #filePath.split(separator: "/").dropLast().joined(separator: "/")
            let path = "/\(tests)/../../../Shared/Catalogue/VanQuan/plan.json"
            return Array(try Data(contentsOf: URL(filePath: path)))
        }
    }

    static var plan: Plan {
        get throws { try PlanFile.parse(bytes, fileName: "plan.json") }
    }
}
