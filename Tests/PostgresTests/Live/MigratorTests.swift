import Postgres
import TestDatabase
import Testing

@Suite
struct MigratorTests {
    private static let first = Migration(
        number: 1,
        name: "works",
        sql: "CREATE TABLE works (id bigint PRIMARY KEY); INSERT INTO works VALUES (1), (2);"
    )
    private static let second = Migration(
        number: 2,
        name: "names",
        sql: "ALTER TABLE works ADD name text; UPDATE works SET name = 'Đường';"
    )

    private func migrator(_ migrations: Migration..., component: String = "test") -> Migrator {
        Migrator(component: component, migrations: migrations)
    }

    private func failure(_ body: () async throws -> Void) async -> MigrationError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? MigrationError
        }
    }

    @Test
    func appliesWhatIsMissingOnceAndInOrder() async throws {
        try await TestDatabase.withClient { client in
            let both = migrator(Self.second, Self.first)
            #expect(try await migrator(Self.first).apply(with: client) == [1])
            guard case .notApplied([2])? = await failure({ try await both.check(with: client) })
            else { throw Unexpected() }
            #expect(try await both.apply(with: client) == [2])
            #expect(try await both.apply(with: client) == [])
            try await both.check(with: client)
            let rows = try await client.query("SELECT count(*) FROM works WHERE name = 'Đường'")
            #expect(try rows.exactlyOne(as: Int.self) == 2)
        }
    }

    @Test
    func anUntouchedDatabaseLacksEverything() async throws {
        try await TestDatabase.withClient { client in
            let error = await failure { try await migrator(Self.first).check(with: client) }
            guard case .notApplied([1])? = error else { throw Unexpected() }
        }
    }

    @Test
    func componentsAreCountedApart() async throws {
        try await TestDatabase.withClient { client in
            let other = Migration(number: 1, name: "other", sql: "CREATE TABLE other ()")
            try await migrator(Self.first).apply(with: client)
            #expect(try await migrator(other, component: "other").apply(with: client) == [1])
        }
    }

    @Test
    func editedNewerAndGappedAreRefused() async throws {
        try await TestDatabase.withClient { client in
            try await migrator(Self.first, Self.second).apply(with: client)
            let edited = Migration(number: 1, name: "works", sql: "CREATE TABLE works ()")
            let gap = Migration(number: 4, name: "gap", sql: "SELECT 1")
            let errors = [
                await failure { try await migrator(edited, Self.second).apply(with: client) },
                await failure { try await migrator(Self.first).apply(with: client) },
                await failure {
                    try await migrator(Self.first, Self.second, gap).apply(with: client)
                },
                await failure { try await migrator(Self.first).check(with: client) },
            ].map { $0?.description ?? "" }
            #expect(errors[0].contains("1 \"works\" was edited"))
            #expect(errors[1].contains("2 \"names\", which this binary does not know"))
            #expect(errors[2].contains("number 3"))
            #expect(errors[3] == errors[1])
        }
    }

    @Test
    func aFailingMigrationLeavesNothingAndThoseBeforeItStay() async throws {
        try await TestDatabase.withClient { client in
            let failing = Migration(
                number: 2,
                name: "bad",
                sql: "CREATE TABLE half (); SELECT 1 / 0"
            )
            let error = await failure {
                try await migrator(Self.first, failing).apply(with: client)
            }
            guard case .failed(2, "bad", let cause)? = error else { throw Unexpected() }
            #expect(cause.sqlState == "22012")
            let rows = try await client.query(
                "SELECT to_regclass('half') IS NULL, (SELECT max(number) FROM meta.migrations)"
            )
            #expect(try rows.exactlyOne(as: (Bool, Int).self) == (true, 1))
            #expect(try await migrator(Self.first, Self.second).apply(with: client) == [2])
        }
    }

    @Test
    func aMigrationThatEndsItsTransactionIsRefused() async throws {
        try await TestDatabase.withClient { client in
            let ending = Migration(number: 1, name: "ends", sql: "SELECT 1; COMMIT;")
            let error = await failure { try await migrator(ending).apply(with: client) }
            guard case .failed(1, "ends", let cause)? = error else { throw Unexpected() }
            #expect(cause.code == .misuse)
        }
    }

    @Test
    func twoAtOnceShareTheWork() async throws {
        try await TestDatabase.withDatabase { configuration in
            let migrations = migrator(Self.first, Self.second)
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        try await migrations.apply(configuration: configuration, logger: .quiet)
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == [1, 2])
        }
    }

    private struct Unexpected: Error {}
}
