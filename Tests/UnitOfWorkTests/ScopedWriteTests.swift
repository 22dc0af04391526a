import AccessControl
import Postgres
import RPC
import Testing
import UnitOfWork
import Values

@Suite("The units that a write reaches")
struct ScopedWriteTests {
    @Test("a unit in the caller's scope is written, any other is PERMISSION_DENIED")
    func requiredScope() async throws {
        try await NoteDatabase.with { database in
            let (own, other) = (
                try UnitCode(validating: "tri-le"), try UnitCode(validating: "an-son")
            )
            let call = NoteCall(unit: "tri-le", scope: .units([own]))
            _ = try await database.perform(call) { try $0.requireScope(of: own) }
            let error = await #expect(throws: RPCError.self) {
                try await database.perform(NoteCall(key: "k2", scope: .units([own]))) {
                    try $0.requireScope(of: other)
                }
            }
            #expect(error?.code == .permissionDenied)
            #expect(try await database.left() == .oneWrite)
        }
    }

    @Test("row-level security refuses what the code above forgot to")
    func forgotten() async throws {
        try await NoteDatabase.with { database in
            let own = try UnitCode(validating: "tri-le")
            for scope in [Scope.units([own]), .none] {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.perform(NoteCall(unit: "van-quan", scope: scope))
                }
                #expect(error?.code == .insufficientPrivilege)
            }
            #expect(try await database.left() == .nothing)
        }
    }
}
