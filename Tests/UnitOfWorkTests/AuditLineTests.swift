import Postgres
import RPC
import Testing
import UnitOfWork
import Values

@Suite("The audit line of a write")
struct AuditLineTests {
    @Test("it says who did what to which thing, from where, and at the business clock's moment")
    func whole() async throws {
        try await NoteDatabase.with { database in
            let moment = try Instant(validating: "2023-05-04T03:02:01.654321Z")
            database.clock.set(moment)
            let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            let meta = [MetaKey.traceparent: trace, MetaKey.clientAddress: "192.0.2.7"]
            _ = try await database.perform(NoteCall(meta: meta)) { work in
                #expect(work.now == moment)
                database.clock.advance(by: .seconds(60))
            }
            let line = try await database.owner.query(
                """
                SELECT happened_at, principal, method, unit_code, subject_kind, subject_id, idempotency_key,
                       client_address, traceparent, recorded_by
                FROM audit.lines
                """
            ).exactlyOne(
                as: (
                    Instant, String, String, String, String, String, String, String, String, String
                )
                .self
            )
            #expect(line.0 == moment)
            #expect(line.1 == "user:1" && line.2 == "indicators.v1.RecordNote")
            #expect(line.3 == "van-quan" && line.4 == "note" && line.5 == "1" && line.6 == "k1")
            #expect(line.7 == "192.0.2.7" && line.8 == trace)
            #expect(line.9 == "vanquan_indicators")
        }
    }

    @Test("who acts for somebody stands beside whom it is done for")
    func actor() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall(key: "k1", actor: "operator:lan"))
            _ = try await database.perform(NoteCall(key: "k2"))
            let lines = try await database.owner.query(
                "SELECT principal, actor FROM audit.lines ORDER BY line_id"
            ).decode((String, String?).self)
            #expect(lines.map(\.0) == ["user:1", "user:1"])
            #expect(lines.map(\.1) == ["operator:lan", nil])
        }
    }

    @Test("it has the thing as it was and as it is: nothing before a first write")
    func images() async throws {
        try await NoteDatabase.with { database in
            _ = try await database.perform(NoteCall(text: #"“một” \ "hai""#))
            let images = try await database.owner.query(
                "SELECT before_image::text, after_image->>'text' FROM audit.lines"
            ).exactlyOne(as: (String?, String).self)
            #expect(images.0 == nil)
            #expect(images.1 == #"“một” \ "hai""#)
        }
    }
}
