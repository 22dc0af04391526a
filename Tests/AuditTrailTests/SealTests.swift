import Postgres
import Testing

@testable import AuditTrail

@Suite("Sealing the audit trail")
struct SealTests {
    @Test("what is written is sealed, every line and every image once, and the chain verifies")
    func sealed() async throws {
        try await TrailDatabase.with { database in
            for number in 1...20 { try await database.write("s\(number)") }
            try await database.sealAll()
            let twice = try await database.owner.query(
                """
                SELECT count(*) FROM (
                    SELECT FROM audit.seals GROUP BY entry_kind, entry_id HAVING count(*) > 1) AS t
                """
            ).exactlyOne(as: Int.self)
            #expect(twice == 0)
            let report = try await database.report()
            #expect(report.faults == [])
            #expect(report.notes.count == 2, "\(report.notes)")
        }
    }

    @Test("a line of a lower number that is committed later is sealed later, and once")
    func lateCommit() async throws {
        try await TrailDatabase.with { database in
            try await database.sealAll()
            let repository = SealRepository(database.gateway)
            let before = try await database.lines()
            try await database.funding.withTransaction(settings: [
                "vanquan.units": "*", "vanquan.nodes": "*",
            ]) { slow in
                try await TrailDatabase.write("slow", in: slow)
                try await database.write("fast")
                let step = try await repository.seal(from: .beginning, atMost: 100)
                // Nothing behind a transaction that still runs.
                #expect(step?.sealed == 0)
            }
            try await database.sealAll()
            #expect(try await database.lines() == before + 2)
            #expect(try await database.report().faults == [])
        }
    }

    @Test("many writers and several sealers at once: everything sealed once")
    func concurrent() async throws {
        try await TrailDatabase.with { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<3 {
                    group.addTask {
                        for number in 0..<15 { try await database.write("w\(writer)-\(number)") }
                    }
                }
                for _ in 0..<3 {
                    group.addTask {
                        var horizon = SealHorizon.beginning
                        for _ in 0..<30 {
                            let step = try await SealRepository(database.gateway)
                                .seal(from: horizon, atMost: 7)
                            horizon = step?.horizon ?? horizon
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await database.sealAll()
            #expect(try await database.report().faults == [])
        }
    }

    @Test("one who is sealing keeps others out, and lets them in where it is killed")
    func killed() async throws {
        try await TrailDatabase.with { database in
            try await database.sealAll()
            try await database.write("s1")
            let error = await #expect(throws: PostgresError.self) {
                try await database.gateway.withTransaction { transaction in
                    _ = try await transaction.query("SELECT pg_advisory_xact_lock(5640920716014)")
                    let other = try await SealRepository(database.gateway).seal(
                        from: .beginning,
                        atMost: 9
                    )
                    #expect(other == nil)
                    let pid = try await transaction.query("SELECT pg_backend_pid()")
                        .exactlyOne(as: Int.self)
                    _ = try await database.owner.query(
                        "SELECT pg_terminate_backend(\(pid)::integer)"
                    )
                    _ = try await transaction.query("SELECT 1")
                }
            }
            #expect(error != nil)
            try await database.sealAll()
            #expect(try await database.report().faults == [])
        }
    }

    @Test(
        "what a back-up brought from another server is sealed, whatever its transactions were called"
    )
    func restored() async throws {
        try await TrailDatabase.with { database in
            try await database.sealAll()
            try await database.owner.execute(
                """
                INSERT INTO audit.lines (transaction_id, happened_at, principal, method, subject_kind, subject_id)
                VALUES ('900000000000', now(), 'user:1', 'm', 'k', '1')
                """
            )
            let repository = SealRepository(database.gateway)
            let step = try await repository.seal(
                from: SealHorizon(transaction: 800_000_000_000),
                atMost: 9
            )
            #expect(step?.sealed == 1)
            let horizon = try #require(step?.horizon)
            #expect(horizon.line.transaction < 800_000_000_000)
            try await database.write("later")
            for _ in 0..<600 {
                let next = try await repository.seal(from: horizon, atMost: 9)
                if next?.sealed == 2 { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(try await database.unsealed() == 0)
        }
    }

    @Test("nothing changes what is written, not even the owner's hand")
    func unchanged() async throws {
        let statements: [SQL] = [
            "UPDATE audit.lines SET principal = 'x'", "DELETE FROM audit.lines",
            "TRUNCATE audit.lines", "UPDATE audit.seals SET position = 7",
            "DELETE FROM audit.seals", "TRUNCATE audit.seals",
            "UPDATE audit.row_images SET image = NULL", "DELETE FROM audit.row_images",
            "TRUNCATE audit.row_images", "TRUNCATE funding.facts",
        ]
        try await TrailDatabase.with { database in
            for statement in statements {
                for client in [database.owner, database.gateway, database.funding] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await client.execute(statement)
                    }
                    #expect(error?.code == .insufficientPrivilege)
                }
            }
        }
    }

    @Test(
        "a service neither reads nor seals, and writes no images",
        arguments: [
            "SELECT count(*) FROM audit.seals", "SELECT count(*) FROM audit.row_images",
            "INSERT INTO audit.row_images (table_name, row_key) VALUES ('funding.facts', '{a}')",
            "SELECT audit.cover('funding.facts')",
        ] as [SQL]
    )
    func rights(statement: SQL) async throws {
        try await TrailDatabase.with { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.funding.execute(statement)
            }
            #expect(error?.code == .insufficientPrivilege)
        }
    }

    @Test("every column is covered by the newest encoding")
    func encoding() async throws {
        try await TrailDatabase.with { database in
            for (table, encodings) in [
                ("lines", EntryEncoding.lines), ("row_images", EntryEncoding.rows),
            ] {
                let columns = try await database.owner.query(
                    """
                    SELECT column_name::text FROM information_schema.columns
                    WHERE table_schema = 'audit' AND table_name = \(table) ORDER BY 1
                    """
                ).decode(String.self)
                let newest = try #require(encodings.newestDigest)
                #expect(newest.columns.sorted() == columns)
            }
        }
    }

    @Test("every table of every service is under watch, or an exception with a reason")
    func watched() async throws {
        try await TrailDatabase.with { database in
            try await database.owner.withTransaction { transaction in
                let tables = try await RowRepository(transaction: transaction).tables()
                for table in tables {
                    #expect(
                        table.isWatched != WatchedTables.isException(table.text),
                        "\(table.text): its migration has to say SELECT audit.cover('\(table.text)')"
                    )
                }
                for exception in WatchedTables.exceptions {
                    let isThere = tables.contains {
                        $0.text.hasSuffix(exception.table.trimmingPrefix("*"))
                    }
                    #expect(isThere, "\(exception.table) can leave the list")
                }
            }
        }
    }
}

extension TrailDatabase {
    /// How many lines are sealed.
    fileprivate func lines() async throws -> Int {
        try await owner.query("SELECT count(*) FROM audit.seals WHERE entry_kind = 'line'")
            .exactlyOne(as: Int.self)
    }
}
