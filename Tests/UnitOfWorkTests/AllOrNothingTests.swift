import Postgres
import RPC
import Testing
import UnitOfWork

@Suite("A write leaves everything or nothing")
struct AllOrNothingTests {
    @Test("a body that throws leaves nothing, and its key is free")
    func throwing() async throws {
        try await NoteDatabase.with { database in
            await #expect(throws: GivenUp.self) {
                let request = try NoteCall().request
                _ = try await database.work.perform(
                    RecordNote.self,
                    request,
                    NoteCall().context
                ) { work in
                    try await work.transaction.execute(
                        "INSERT INTO indicators.notes (unit_code, text) VALUES ('van-quan', 'một')"
                    )
                    try await work.enqueue(RecordNote.self, request)
                    throw GivenUp()
                }
            }
            let left = try await database.left()
            #expect(left == .nothing)
            _ = try await database.perform(NoteCall(text: "hai"))
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("where the audit line cannot be written nothing is")
    func noAuditLine() async throws {
        try await NoteDatabase.with { database in
            try await database.owner.execute(
                "REVOKE INSERT ON audit.lines FROM vanquan_indicators"
            )
            let error = await #expect(throws: PostgresError.self) {
                try await database.perform(NoteCall()) { work in
                    try await work.enqueue(RecordNote.self, NoteCall().request)
                }
            }
            #expect(error?.code == .insufficientPrivilege)
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    @Test("a command for another service is there once the write is")
    func enqueued() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall()) { work in
                try await work.enqueue(RecordNote.self, NoteCall(text: "gửi đi").request)
                let left = try await database.left()
                #expect(left == .nothing)
            }
            let command = try await database.owner.query(
                "SELECT method, request->>'text', principal, delivered_at IS NULL FROM indicators.outbox"
            ).exactlyOne(as: (String, String, String, Bool).self)
            #expect(command == ("indicators.v1.RecordNote", "gửi đi", "user:1", true))
        }
    }

    @Test("a write that collided is done anew and leaves one of everything")
    func collided() async throws {
        try await NoteDatabase.with { database in
            var runs = 0
            _ = try await database.perform(NoteCall()) { work in
                runs += 1
                try await work.enqueue(RecordNote.self, NoteCall().request)
                if runs < 3 { try await collide(work) }
            }
            #expect(runs == 3)
            let left = try await database.left()
            #expect(left == .init(notes: 1, auditLines: 1, keysWithReply: 1, commands: 1))
        }
    }

    @Test("a write that always collides is ABORTED, and may be tried again under its key")
    func alwaysCollides() async throws {
        try await NoteDatabase.with { database in
            let error = await #expect(throws: RPCError.self) {
                try await database.perform(NoteCall(), after: collide)
            }
            #expect(error?.code == .aborted)
            #expect(error?.retryAfterMilliseconds != nil)
            let left = try await database.left()
            #expect(left == .nothing)
            _ = try await database.perform(NoteCall())
        }
    }

    @Test("a write whose caller has given up is not done")
    func tooLate() async throws {
        try await NoteDatabase.with { database in
            let call = NoteCall(deadline: .now + .milliseconds(50))
            let error = await #expect(throws: RPCError.self) {
                try await database.perform(call) { work in
                    _ = try await work.transaction.query("SELECT pg_sleep(30)")
                }
            }
            #expect(error?.code == .deadlineExceeded)
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    /// What the server says where two transactions cannot both be right.
    private func collide(_ work: Work) async throws {
        try await work.transaction.execute(
            "DO $$ BEGIN RAISE EXCEPTION 'collided' USING ERRCODE = '40001'; END $$"
        )
    }
}
