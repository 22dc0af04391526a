import AccessControl
import Postgres
import RPC
import Values

extension Work {
    /// Writes the audit line of this write, in its transaction: a line that cannot be written undoes the write.
    func record(_ line: AuditLine) async throws {
        _ = try await transaction.execute(
            """
            INSERT INTO audit.lines (
                happened_at, principal, actor, method, unit_code, subject_kind, subject_id, before_image, after_image,
                idempotency_key, client_address, traceparent
            ) VALUES (
                \(now), \(context.principal.id), \(context.principal.actor), \(context.method), \(line.unit),
                \(line.subjectKind), \(line.subjectID), \(line.before.text)::jsonb, \(line.after.text)::jsonb,
                \(context.idempotencyKey), \(context.clientAddress), \(context.traceparent)
            )
            """
        )
    }
}

extension [UInt8]? {
    fileprivate var text: String? { map { String(decoding: $0, as: UTF8.self) } }
}
