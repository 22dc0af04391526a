import AccessControl
import Postgres
import RPC
import Values

extension Work {
    /// Writes the audit line of this write, in its transaction: a line that cannot be written undoes the write.
    func record(_ line: AuditLine) async throws {
        _ = try await transaction.execute(try line.statement(for: context, at: now))
    }
}

extension AuditLine {
    /// The one statement that writes it.
    func statement(for context: CallContext, at now: Instant) throws -> SQL {
        let decision = try decision.map { try Encoded($0).bytes }
        return """
            INSERT INTO audit.lines (
                happened_at, principal, actor, method, unit_code, subject_kind, subject_id, before_image, after_image,
                idempotency_key, client_address, traceparent, decision, is_read
            ) VALUES (
                \(now), \(context.principal.id), \(context.principal.actor), \(context.method), \(unit),
                \(subjectKind), \(subjectID), \(before.text)::jsonb, \(after.text)::jsonb,
                \(context.idempotencyKey), \(context.clientAddress), \(context.traceparent),
                \(decision.text)::jsonb, \(isRead)
            )
            """
    }
}

extension [UInt8]? {
    fileprivate var text: String? { map { String(decoding: $0, as: UTF8.self) } }
}
