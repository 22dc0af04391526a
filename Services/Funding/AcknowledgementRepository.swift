import AccessControl
import Catalogue
import CatalogueStore
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// The rows of acknowledged findings.
struct AcknowledgementRepository: Sendable {
    /// All of a plan that the caller may see, by finding.
    func all(
        of plan: PlanDocument,
        by run: PlanReading.Run
    ) async throws -> [String: FindingAcknowledgement] {
        let rows = try await run(
            """
            SELECT finding_id, note, acknowledged_by, acknowledged_at, version
            FROM funding.finding_acknowledgements
            WHERE unit_code = \(plan.unitCode) AND plan_code = \(plan.code)
            """
        )
        let all = try rows.decode((String, String, String, Instant, Int64).self).map { row in
            (
                row.0,
                FindingAcknowledgement(
                    note: row.1,
                    acknowledgedBy: row.2,
                    acknowledgedAt: row.3,
                    version: row.4
                )
            )
        }
        return Dictionary(uniqueKeysWithValues: all)
    }

    /// The first acknowledgement, or a new note in place of the version that the caller has read.
    func acknowledge(
        _ finding: PlanFinding,
        of plan: PlanDocument,
        note: String,
        in work: Work
    ) async throws -> Written<FindingAcknowledgement> {
        let before = try await locked(finding, of: plan, in: work)
        if before != nil, work.context.expectedVersion == nil { throw RPCError.alreadyAcknowledged }
        // Where there is none yet it is version 0, so that whoever has read one is told that it is gone.
        try work.requireVersion(before?.version ?? 0)
        let after = FindingAcknowledgement(
            note: note,
            acknowledgedBy: work.context.principal.id,
            acknowledgedAt: work.now,
            version: (before?.version ?? 0) + 1
        )
        try await save(after, finding, of: plan, in: work)
        return Written(
            reply: after,
            audit: try AuditLine(
                subjectKind: "finding_acknowledgement",
                subjectID: "\(plan.code)/\(finding.id)",
                unit: plan.unitCode,
                before: before,
                after: after
            ),
            version: after.version
        )
    }

    private func locked(
        _ finding: PlanFinding,
        of plan: PlanDocument,
        in work: Work
    ) async throws -> FindingAcknowledgement? {
        let rows = try await work.transaction.query(
            """
            SELECT note, acknowledged_by, acknowledged_at, version FROM funding.finding_acknowledgements
            WHERE unit_code = \(plan.unitCode) AND plan_code = \(plan.code)
              AND finding_id = \(finding.id) FOR UPDATE
            """
        )
        return try rows.first(as: (String, String, Instant, Int64).self).map { row in
            FindingAcknowledgement(
                note: row.0,
                acknowledgedBy: row.1,
                acknowledgedAt: row.2,
                version: row.3
            )
        }
    }

    /// Two first acknowledgements at a time: the second finds the first's row and is told so.
    private func save(
        _ new: FindingAcknowledgement,
        _ finding: PlanFinding,
        of plan: PlanDocument,
        in work: Work
    ) async throws {
        let saved = try await work.transaction.execute(
            """
            INSERT INTO funding.finding_acknowledgements (
                unit_code, plan_code, finding_id, note, acknowledged_by, acknowledged_at, version
            ) VALUES (
                \(plan.unitCode), \(plan.code), \(finding.id), \(new.note), \(new.acknowledgedBy),
                \(new.acknowledgedAt), \(new.version)
            )
            ON CONFLICT (unit_code, plan_code, finding_id) DO UPDATE
            SET note = EXCLUDED.note, acknowledged_by = EXCLUDED.acknowledged_by,
                acknowledged_at = EXCLUDED.acknowledged_at, version = EXCLUDED.version
            WHERE finding_acknowledgements.version = EXCLUDED.version - 1
            """
        )
        guard saved == 1 else { throw RPCError.alreadyAcknowledged }
    }
}

extension RPCError {
    fileprivate static let alreadyAcknowledged = RPCError(
        .alreadyExists,
        LocalizedText(
            vi:
                "Nội dung này đã được ghi nhận. Muốn sửa ý kiến, hãy gửi kèm phiên bản đã đọc (If-Match).",
            en:
                "This finding is acknowledged. To change the note, send the version read (If-Match)."
        ),
        violations: [
            Violation(
                field: MetaKey.ifMatch,
                rule: "required",
                message: LocalizedText(vi: "Thiếu phiên bản.", en: "The version is missing.")
            )
        ]
    )
}
