import Testing

/// SQL stands in few places, and values reach it only by interpolation that binds.
@Suite("SQL")
struct SQLRules {
    /// Where SQL may stand beside files named `…Repository` and folders named `Migrations`.
    static let places: Set<String> = [
        // One way to write and one way to read: idempotency keys, outbox, audit lines.
        "Shared/UnitOfWork/EmergencyReads.swift",
        "Shared/UnitOfWork/IdempotencyClaim.swift",
        "Shared/UnitOfWork/IdempotencyRetention.swift",
        "Shared/UnitOfWork/OutboxRelay.swift",
        "Shared/UnitOfWork/ServiceSchema.swift",
        "Shared/UnitOfWork/Work+Audit.swift",
        "Shared/UnitOfWork/Work.swift",
        // The catalogue's rows.
        "Shared/CatalogueStore/CatalogueMigrations.swift",
        "Shared/CatalogueStore/PlanLoading.swift",
        "Shared/CatalogueStore/PlanReading.swift",
    ]

    static var statement: Regex<Substring> {
        /"\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE|COPY)\s|(?m)^\s*(?:SELECT|INSERT INTO|DELETE FROM|CREATE TABLE|CREATE SCHEMA|GRANT|ALTER TABLE)\s/
    }

    @Test("SQL stands only where it is looked for")
    func places() throws {
        for file in try Repository.sources() where file.code.contains(Self.statement) {
            let isRepository = file.name.contains(/Repository(\+\w+)?\.swift$/)
            let isMigration = file.path.contains("/Migrations/")
            let isClient = file.module == "Postgres"
            #expect(
                isRepository || isMigration || isClient || Self.places.contains(file.path),
                "\(file.path) has SQL"
            )
        }
    }

    @Test("the list of places has no file that is gone or has no SQL any more")
    func listShrinks() throws {
        let files = try Repository.sources()
        for path in Self.places {
            let file = files.first { $0.path == path }
            #expect(file?.code.contains(Self.statement) == true, "\(path) can leave the list")
        }
    }

    @Test("nothing but a literal becomes SQL")
    func onlyBinding() throws {
        for file in try Repository.sources() where file.module != "Postgres" {
            #expect(
                !file.code.contains(/SQL\(\s*(?:raw|unsafe|text|stringLiteral)\s*:/),
                "\(file.path)"
            )
            #expect(!file.code.contains(/PQexec|PQsendQuery/), "\(file.path) goes round the client")
        }
    }
}
