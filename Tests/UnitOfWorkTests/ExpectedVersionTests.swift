import RPC
import Testing
import UnitOfWork

@Suite("The version that a write expects")
struct ExpectedVersionTests {
    @Test(
        "the one that stands is accepted, bare or quoted as HTTP has it",
        arguments: ["7", "\"7\""]
    )
    func right(version: String) async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(call(expecting: version)) { try $0.requireVersion(7) }
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("a write that names none is done")
    func none() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall()) { try $0.requireVersion(7) }
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("another one is ABORTED", arguments: ["6", "\"8\""])
    func moved(version: String) async throws {
        try await NoteDatabase.with { database in
            let error = try await refusal(of: version, in: database)
            #expect(error?.code == .aborted)
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }

    @Test(
        "what is no number is INVALID_ARGUMENT",
        arguments: [
            "", "\"", "\"\"", "*", "-7", "+7", "7\"", "7.0", "seven", "W/\"7\"",
            "99999999999999999999",
        ]
    )
    func noNumber(version: String) async throws {
        try await NoteDatabase.with { database in
            let error = try await refusal(of: version, in: database)
            #expect(error?.code == .invalidArgument)
            #expect(error?.violations.map(\.field) == ["if-match"])
        }
    }

    private func call(expecting version: String) -> NoteCall {
        NoteCall(meta: [MetaKey.ifMatch: version])
    }

    private func refusal(of version: String, in database: NoteDatabase) async throws -> RPCError? {
        await #expect(throws: RPCError.self) {
            try await database.perform(call(expecting: version)) { try $0.requireVersion(7) }
        }
    }
}
