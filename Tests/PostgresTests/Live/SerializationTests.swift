import Postgres
import Synchronization
import TestDatabase
import Testing

@Suite
struct SerializationTests {
    @Test
    func collidingTransactionsAreRunAnewUntilTheyFit() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE c AS SELECT 0 AS n")
            let runs = Tally()
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            try await client.withTransaction(isolation: .repeatableRead) {
                                runs.add()
                                let seen = try await $0.query("SELECT n FROM c")
                                    .exactlyOne(as: Int32.self)
                                try await $0.execute("UPDATE c SET n = \(seen + 1)")
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            // Whoever succeeded counted once, and nobody twice.
            #expect(try await client.query("SELECT n FROM c").exactlyOne(as: Int.self) == done)
            #expect(done >= 1)
            #expect(runs.count > done || done == 8)
        }
    }

    @Test
    func aCertainCollisionIsTriedThreeTimes() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE c AS SELECT 0 AS n")
            let runs = Tally()
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction(isolation: .repeatableRead) { transaction in
                    runs.add()
                    _ = try await transaction.query("SELECT n FROM c")
                    _ = try await client.execute("UPDATE c SET n = n + 1")
                    try await transaction.execute("UPDATE c SET n = 100")
                }
            }
            #expect(error?.code == .serializationFailure)
            #expect(runs.count == 3)
            #expect(try await client.query("SELECT n FROM c").exactlyOne(as: Int.self) == 3)
        }
    }

    @Test
    func aSecondTryThatFitsSucceeds() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE c AS SELECT 0 AS n")
            let runs = Tally()
            try await client.withTransaction(isolation: .serializable) { transaction in
                let run = runs.add()
                _ = try await transaction.query("SELECT n FROM c")
                if run == 1 { _ = try await client.execute("UPDATE c SET n = n + 1") }
                try await transaction.execute("UPDATE c SET n = n + 10")
            }
            #expect(try await client.query("SELECT n FROM c").exactlyOne(as: Int.self) == 11)
        }
    }
}

/// How often a body was run.
private final class Tally: Sendable {
    private let runs = Atomic(0)

    var count: Int { runs.load(ordering: .relaxed) }

    @discardableResult
    func add() -> Int { runs.add(1, ordering: .relaxed).newValue }
}
