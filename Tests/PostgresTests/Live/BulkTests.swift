import Postgres
import TestDatabase
import Testing

@Suite
struct BulkTests {
    private struct Broken: Error {}

    @Test
    func rowsAreStreamedInBatchesOfTheSizeAskedFor() async throws {
        try await TestDatabase.withClient { client in
            try await client.withTransaction(readOnly: true) { transaction in
                var next = 1
                var largest = 0
                let last = 200_000
                let rows = transaction.stream(
                    "SELECT n, repeat('x', 100) FROM generate_series(1, \(Int32(last))) AS n",
                    batch: 5_000
                )
                for try await batch in rows {
                    largest = max(largest, batch.count)
                    for number in try batch.decode(Int.self) {
                        guard number == next else { throw Broken() }
                        next += 1
                    }
                }
                #expect(next == last + 1)
                #expect(largest == 5_000)
                #expect(try await transaction.query("SELECT 1").count == 1)
            }
        }
    }

    @Test
    func aStreamCanBeLeftAndAnotherBegun() async throws {
        try await TestDatabase.withClient { client in
            try await client.withTransaction { transaction in
                for _ in 0..<2 {
                    for try await batch in transaction.stream(
                        "SELECT generate_series(1, 100)",
                        batch: 10
                    ) {
                        #expect(batch.count == 10)
                        break
                    }
                }
                for try await _ in transaction.stream("SELECT 1 WHERE false") {
                    Issue.record("an empty batch")
                }
            }
        }
    }

    @Test
    func aHundredThousandRowsAreCopiedExactly() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE b (n bigint, name text, note text)")
            let note = "tab\t, line\n, return\r, back\\slash, \\N, ắ"
            let count = try await client.withTransaction { transaction in
                try await transaction.copyIn(
                    table: "public.b",
                    columns: ["n", "name", "note"],
                    rows: (1...100_000).lazy.map { number in
                        CopyRow(number, note, number.isMultiple(of: 2) ? String?.none : "")
                    }
                )
            }
            #expect(count == 100_000)
            let rows = try await client.query(
                """
                SELECT count(*), sum(n), count(*) FILTER (WHERE name = \(note)),
                    count(note), count(*) FILTER (WHERE note = '') FROM b
                """
            )
            let sums = try rows.exactlyOne(as: (Int, Int, Int, Int, Int).self)
            #expect(sums == (100_000, 5_000_050_000, 100_000, 50_000, 50_000))
        }
    }

    @Test
    func aRowThatIsRefusedRefusesTheWholeCopy() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE b (n int PRIMARY KEY)")
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.copyIn(
                        table: "b",
                        columns: ["n"],
                        rows: [CopyRow(1), CopyRow(1)]
                    )
                }
            }
            #expect(error?.code == .uniqueViolation)
            #expect(try await client.query("SELECT count(*) FROM b").exactlyOne(as: Int.self) == 0)
        }
    }

    @Test
    func aSourceThatFailsGivesTheCopyUp() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.sessionConnections, 1)]) { client in
            _ = try await client.execute("CREATE TABLE b (n int)")
            let rows = AsyncThrowingStream<CopyRow, any Error> { stream in
                stream.yield(CopyRow(1))
                stream.finish(throwing: Broken())
            }
            await #expect(throws: Broken.self) {
                try await client.withTransaction { transaction in
                    try await transaction.copyIn(table: "b", columns: ["n"], rows: rows)
                }
            }
            let count = try await client.withTransaction {
                try await $0.query("SELECT count(*) FROM b").exactlyOne(as: Int.self)
            }
            #expect(count == 0)
        }
    }

    @Test
    func aTransactionGoesOnAfterACopy() async throws {
        try await TestDatabase.withClient { client in
            let sum = try await client.withTransaction { transaction in
                try await transaction.execute("CREATE TABLE b (n int)")
                for _ in 0..<2 {
                    try await transaction.copyIn(table: "b", columns: ["n"], rows: [CopyRow(1)])
                }
                return try await transaction.query("SELECT sum(n) FROM b").exactlyOne(as: Int.self)
            }
            #expect(sum == 2)
        }
    }
}
