import AccessControl
import Postgres
import RPC
import Testing
import UnitOfWork
import Values

@Suite("A read that leaves a line")
struct RecordedReadTests {
    private func read(
        _ database: NoteDatabase,
        _ context: CallContext = NoteCall(actor: "operator:lan").context
    ) async throws -> Int {
        let recorded = RecordedReads(database.service, clock: database.clock)
        return try await recorded.perform(context) { reads in
            let count = try await reads.rows("SELECT count(*) FROM indicators.notes", for: context)
                .exactlyOne(as: Int.self)
            let unit = try UnitCode(validating: "van-quan")
            return Disclosed(count, audit: AuditLine(read: "notes", "all", unit: unit))
        }
    }

    @Test("it says who read what, for whom, and keeps nothing of it")
    func line() async throws {
        try await NoteDatabase.with { database in
            let count = try await read(database)
            #expect(count == 0)
            let line = try await database.owner.query(
                """
                SELECT principal, actor, method, unit_code, subject_kind, subject_id, is_read, after_image IS NULL,
                    decision IS NULL
                FROM audit.lines
                """
            ).exactlyOne(
                as: (String, String, String, String, String, String, Bool, Bool, Bool).self
            )
            #expect(line.0 == "user:1" && line.1 == "operator:lan")
            #expect(line.2 == "indicators.v1.RecordNote" && line.3 == "van-quan")
            #expect(line.4 == "notes" && line.5 == "all" && line.6 && line.7 && line.8)
        }
    }

    @Test("a line that cannot be written refuses the read")
    func refused() async throws {
        try await NoteDatabase.with { database in
            try await database.owner.execute("REVOKE INSERT ON audit.lines FROM vanquan_indicators")
            await #expect(throws: PostgresError.self) { try await read(database) }
        }
    }

    @Test("a read that fails leaves none")
    func failed() async throws {
        try await NoteDatabase.with { database in
            try await database.owner.execute(
                "REVOKE SELECT ON indicators.notes FROM vanquan_indicators"
            )
            await #expect(throws: PostgresError.self) { try await read(database) }
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    @Test("what a service reads for another's call is recorded there")
    func service() async throws {
        try await NoteDatabase.with { database in
            let principal = Principal(kind: .service, id: "service:reporting", grants: [])
            let context = CallContext(
                method: "indicators.v1.ExportPlan",
                principal: principal,
                scope: .all,
                deadline: nil,
                meta: [:]
            )
            let count = try await read(database, context)
            let left = try await database.left()
            #expect(count == 0 && left == .nothing)
        }
    }
}
