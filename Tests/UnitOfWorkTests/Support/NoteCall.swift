import AccessControl
import Postgres
import RPC
import UnitOfWork
import Values

/// One call of ``RecordNote`` and all that can be said with it.
struct NoteCall: Sendable {
    var text = "một"
    var unit = "van-quan"
    var page: Int?
    var key: String? = "k1"
    var principal = "user:1"
    var method = RecordNote.contract.name
    var scope = Scope.all
    var deadline: ContinuousClock.Instant?
    var meta: Meta = [:]
    var actor: String?

    var context: CallContext {
        var meta = meta
        meta[MetaKey.idempotencyKey] = key
        return CallContext(
            method: method,
            principal: Principal(kind: .user, id: principal, grants: [], actor: actor),
            scope: scope,
            deadline: deadline,
            meta: meta
        )
    }

    var request: RecordNote.Request {
        get throws {
            RecordNote.Request(unit: try UnitCode(validating: unit), text: text, page: page)
        }
    }
}

extension NoteDatabase {
    /// Performs the call; `before` runs in its transaction, ahead of the change.
    func perform(
        _ call: NoteCall,
        after before: (Work) async throws -> Void = { _ in }
    ) async throws -> Encoded<RecordNote.Reply> {
        let request = try call.request
        return try await work.perform(RecordNote.self, request, call.context) { work in
            try await before(work)
            return try await record(request, in: work)
        }
    }

    private func record(
        _ request: RecordNote.Request,
        in work: Work
    ) async throws -> Written<RecordNote.Reply> {
        let id = try await work.transaction.query(
            """
            INSERT INTO indicators.notes (unit_code, text) VALUES (\(request.unit), \(request.text))
            RETURNING note_id
            """
        ).exactlyOne(as: Int64.self)
        let reply = RecordNote.Reply(noteID: id, text: request.text)
        return Written(
            reply: reply,
            audit: try AuditLine(
                subjectKind: "note",
                subjectID: "\(id)",
                unit: request.unit,
                before: RecordNote.Reply?.none,
                after: reply
            ),
            version: 1
        )
    }
}

/// What a body throws that gives up.
struct GivenUp: Error {}
