import AccessControl
import Postgres
import RPC
import Testing
import UnitOfWork

@Suite("A dry run does everything and keeps nothing")
struct DryRunTests {
    private static let dry: Meta = [MetaKey.dryRun: "true"]

    @Test("it answers as the write then does, and leaves no row anywhere")
    func nothing() async throws {
        try await NoteDatabase.with { database in
            let tried = try await database.perform(NoteCall(meta: Self.dry)) { work in
                try await work.enqueue(RecordNote.self, NoteCall().request)
            }
            let left = try await database.left()
            #expect(left == .nothing)
            #expect(tried.isOfDryRun && tried.version == "1")
            // Sequences do not take their numbers back.
            #expect(String(decoding: tried.bytes, as: UTF8.self) == #"{"note_id":1,"text":"một"}"#)
            let done = try await database.perform(NoteCall())
            #expect(!done.isOfDryRun && done.version == "1")
            #expect(String(decoding: done.bytes, as: UTF8.self) == #"{"note_id":2,"text":"một"}"#)
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("its key is free afterwards, also for another request")
    func key() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall(text: "một", meta: Self.dry))
            _ = try await database.perform(NoteCall(text: "hai"))
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("a key that was used answers or refuses as it would")
    func usedKey() async throws {
        try await NoteDatabase.with { database in
            let first = try await database.perform(NoteCall())
            let again = try await database.perform(NoteCall(meta: Self.dry))
            #expect(again.bytes == first.bytes && again.isOfDryRun)
            let error = await #expect(throws: RPCError.self) {
                try await database.perform(NoteCall(text: "hai", meta: Self.dry))
            }
            #expect(error?.code == .failedPrecondition)
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test(
        "what the write would refuse it refuses: the scope, the version, the body, the audit line"
    )
    func refusals() async throws {
        try await NoteDatabase.with { database in
            let calls: [(NoteCall, (Work) async throws -> Void)] = [
                (NoteCall(unit: "tri-le", scope: .units([])), { _ in }),
                (NoteCall(meta: [MetaKey.ifMatch: "7"]), { try $0.requireVersion(3) }),
                (NoteCall(key: nil), { _ in }),
                (NoteCall(key: "k2"), { _ in throw RPCError.permissionDenied }),
            ]
            for (call, before) in calls {
                var trial = call
                trial.meta[MetaKey.dryRun] = "true"
                let real = await failure(of: call, before, database)
                let tried = await failure(of: trial, before, database)
                #expect(real != nil && tried == real)
            }
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    private func failure(
        of call: NoteCall,
        _ before: (Work) async throws -> Void,
        _ database: NoteDatabase
    ) async -> String? {
        do {
            _ = try await database.perform(call, after: before)
            return nil
        } catch let error as PostgresError {
            return "\(error.code)"
        } catch {
            return "\(error)"
        }
    }

    @Test("what only a commit would refuse is refused, too")
    func deferred() async throws {
        try await NoteDatabase.with { database in
            try await database.owner.execute(
                """
                ALTER TABLE indicators.notes ADD CONSTRAINT once UNIQUE (text) DEFERRABLE INITIALLY DEFERRED
                """
            )
            _ = try await database.perform(NoteCall(key: "k1"))
            for meta in [[:], Self.dry] {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.perform(NoteCall(key: "k2", meta: meta))
                }
                #expect(error?.code == .uniqueViolation)
            }
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("a write that waits for a dry run's key is done")
    func atOnce() async throws {
        try await NoteDatabase.with { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    let meta = number.isMultiple(of: 2) ? Self.dry : [:]
                    group.addTask { _ = try await database.perform(NoteCall(meta: meta)) }
                }
                try await group.waitForAll()
            }
            #expect(try await database.left() == .oneWrite)
        }
    }
}
