import AccessControl
import Postgres
import RPC
import Testing
import UnitOfWork
import Values

@Suite("What a read sees")
struct ReadScopeTests {
    private static let units: SQL = "SELECT unit_code FROM indicators.notes ORDER BY unit_code"

    @Test(
        "the rows of the caller's units and no others",
        arguments: [
            ([], []),
            (["tri-le"], ["tri-le"]),
            (["tri-le", "van-quan"], ["tri-le", "van-quan"]),
            (["tri"], []),
            (nil, ["an-son", "tri-le", "van-quan"]),
        ] as [([String]?, [String])]
    )
    func scoped(granted: [String]?, seen: [String]) async throws {
        try await Self.withNotes { database in
            let units = try granted.map { Set(try $0.map(UnitCode.init(validating:))) }
            let context = NoteCall(scope: units.map { Scope.units($0) } ?? .all).context
            let rows = try await database.reads.rows(Self.units, for: context)
            #expect(try rows.decode(String.self) == seen)
            let inTransaction = try await database.reads.transaction(for: context) {
                try await $0.query(Self.units).decode(String.self)
            }
            #expect(inTransaction == seen)
        }
    }

    @Test("the next one on the same connection inherits nothing")
    func unsetAfterwards() async throws {
        try await Self.withNotes { database in
            for _ in 0..<8 {
                let all = try await database.reads.rows(Self.units, for: NoteCall().context)
                #expect(all.count == 3)
                let bare = try await database.service.query(Self.units)
                #expect(bare.isEmpty)
                let setting = try await database.service.query(
                    "SELECT coalesce(current_setting('vanquan.units', true), '')"
                )
                #expect(try setting.exactlyOne(as: String.self) == "")
            }
            _ = try await database.reads.transaction(for: NoteCall().context) {
                try await $0.query(Self.units).count
            }
            let bare = try await database.service.withTransaction {
                try await $0.query(Self.units).count
            }
            #expect(bare == 0)
        }
    }

    @Test("a read writes nothing")
    func readOnly() async throws {
        try await Self.withNotes { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.reads.transaction(for: NoteCall().context) {
                    try await $0.execute(
                        "INSERT INTO indicators.notes (unit_code, text) VALUES ('a', 'b')"
                    )
                }
            }
            #expect(error?.code == .readOnly)
        }
    }

    static func withNotes(_ body: (NoteDatabase) async throws -> Void) async throws {
        try await NoteDatabase.with(sessions: 1) { database in
            try await database.owner.execute(
                """
                INSERT INTO indicators.notes (unit_code, text)
                SELECT unit, 'x' FROM unnest(ARRAY['van-quan', 'tri-le', 'an-son']) AS unit
                """
            )
            try await body(database)
        }
    }
}
