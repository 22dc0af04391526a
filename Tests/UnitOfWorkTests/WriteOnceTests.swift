import Postgres
import RPC
import Testing
import UnitOfWork

@Suite("A write is done once for its key")
struct WriteOnceTests {
    @Test("the same call again gets the first one's bytes and version, and changes nothing")
    func again() async throws {
        try await NoteDatabase.with { database in
            let first = try await database.perform(NoteCall())
            let again = try await database.perform(NoteCall())
            #expect(first.bytes == again.bytes)
            #expect(first.version == "1" && again.version == "1")
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("32 at once with one key are one write, and all get the same bytes")
    func atOnce() async throws {
        try await NoteDatabase.with { database in
            let replies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<32 { group.addTask { try await database.perform(NoteCall()).bytes } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(replies.count == 32 && Set(replies).count == 1)
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("another principal and another method have the same key for themselves")
    func othersKeys() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall())
            _ = try await database.perform(NoteCall(text: "hai", principal: "user:2"))
            _ = try await database.perform(NoteCall(text: "ba", method: "indicators.v1.Other"))
            let left = try await database.left()
            #expect(left == .init(notes: 3, auditLines: 3, keysWithReply: 3))
        }
    }

    @Test("the same request is the same however a version before has written it")
    func writtenOtherwise() async throws {
        try await NoteDatabase.with { database in
            let call = NoteCall(text: "số 120/QĐ-UBND", page: 1)
            let reply = try await database.perform(call)
            try await database.owner.execute(
                "UPDATE indicators.idempotency_keys SET request = replace(request, '/', '\\/')"
            )
            #expect(try await database.perform(call).bytes == reply.bytes)
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("a key used for another request is refused, naming the fields that differ and no others")
    func anotherRequest() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall(text: "một", page: 1))
            let differing: [(NoteCall, [String])] = [
                (NoteCall(text: "hai", page: 1), ["text"]),
                (NoteCall(text: "một", page: nil), ["page"]),
                (NoteCall(text: "hai", unit: "tri-le", page: 2), ["page", "text", "unit"]),
            ]
            for (call, fields) in differing {
                let error = await #expect(throws: RPCError.self) {
                    try await database.perform(call)
                }
                #expect(error?.code == .failedPrecondition)
                #expect(error?.violations.map(\.field) == fields)
                #expect(
                    error?.violations.allSatisfy { $0.rule == "idempotency_key_reused" } == true
                )
            }
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test(
        "without a key that can be kept nothing is done",
        arguments: [
            nil, "", String(repeating: "k", count: 129), String(repeating: "ắ", count: 43), "a\0b",
        ]
    )
    func noKey(key: String?) async throws {
        try await NoteDatabase.with { database in
            let error = await #expect(throws: RPCError.self) {
                try await database.perform(NoteCall(key: key))
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.violations.map(\.field) == ["idempotency-key"])
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    @Test("a key of 128 bytes is kept", arguments: [String(repeating: "k", count: 128), "khóa ắ"])
    func longKey(key: String) async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall(key: key))
            #expect(try await database.left() == .oneWrite)
        }
    }
}
