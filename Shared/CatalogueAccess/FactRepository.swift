import AccessControl
public import CatalogueStore
public import Contracts
import JSONSchema
public import Postgres
import RPC
public import UnitOfWork
public import Values

/// A service's rows of entered facts.
public struct FactRepository: Sendable {
    private let schema: String

    public init(schema: String) {
        self.schema = schema
    }

    /// What there is of a kind, by subject: of each first day the newest version.
    ///
    /// - Parameter prefix: what the subjects' names begin with.
    public func timelines<Value: Codable & Hashable & Sendable>(
        _ kind: FactKind,
        of type: Value.Type,
        prefix: String,
        by run: PlanReading.Run
    ) async throws -> [String: FactTimeline<Value>] {
        let rows = try await run(
            """
            SELECT DISTINCT ON (unit_code, subject, valid_from)
                subject, value::text, valid_from, valid_to, document_number, document_date, document_issuer,
                is_withdrawn, entered_by, entered_at, version
            FROM \(identifier: schema).facts
            WHERE kind = \(kind.rawValue) AND starts_with(subject, \(prefix))
            ORDER BY unit_code, subject, valid_from, version DESC
            """
        )
        let facts = try rows.decode(FactRow.self).map { row in
            (subject: row.0, fact: try Self.fact(row, as: type))
        }
        return Dictionary(grouping: facts, by: \.subject)
            .mapValues { FactTimeline($0.map(\.fact)) }
    }

    /// Enters a fact: the first for its first day, or a correction of the version that the caller has read.
    ///
    /// - Parameters:
    ///   - isWithdrawn: whether it takes back what stands at that day.
    ///   - documentField: the request's name for the document's date.
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` for a document of the future, `ALREADY_EXISTS`, `ABORTED`, `FAILED_PRECONDITION` where nothing can be taken back.
    public func record<Value: Codable & Hashable & Sendable>(
        _ value: Value,
        about subject: FactSubject,
        from validFrom: CalendarDate,
        to validTo: CalendarDate? = nil,
        by document: FactDocument,
        isWithdrawn: Bool? = nil,
        documentField: String = "document.date",
        in work: Work
    ) async throws -> Written<EnteredFact<Value>> {
        guard document.date <= work.now.dateInVietnam else {
            throw RPCError.documentOfTheFuture(documentField)
        }
        try await lock(subject, in: work)
        let (newest, before) = try await standing(subject, validFrom, of: Value.self, in: work)
        // What was taken back holds on no day: its day is free for a new entry.
        let isStanding = before.map { !$0.isWithdrawn } ?? false
        if isStanding, work.context.expectedVersion == nil { throw RPCError.alreadyEntered }
        if !isStanding, isWithdrawn == true { throw RPCError.nothingToWithdraw }
        // Where there is none yet it is version 0, so that whoever has read one is told that it is gone.
        try work.requireVersion(before?.version ?? 0)
        let fact = EnteredFact(
            value: value,
            validFrom: validFrom,
            validTo: validTo,
            document: document,
            isWithdrawn: isWithdrawn ?? false,
            enteredBy: work.context.principal.id,
            enteredAt: work.now,
            version: newest + 1
        )
        try await insert(fact, subject, in: work)
        return Written(
            reply: fact,
            audit: try AuditLine(
                subjectKind: subject.kind.rawValue,
                subjectID: subject.name,
                unit: subject.unit,
                before: before,
                after: fact,
                decision: AuditDecision(
                    number: document.number,
                    date: document.date,
                    issuer: document.issuer
                )
            ),
            version: fact.version
        )
    }

    /// Two entries for one thing at a time: the second waits and then finds the first's row.
    private func lock(_ subject: FactSubject, in work: Work) async throws {
        let name = "\(schema) \(subject.kind.rawValue) \(subject.name)"
        _ = try await work.transaction.query(
            "SELECT pg_advisory_xact_lock(hashtextextended(\(name)::text, 1719))"
        )
    }

    private func standing<Value: Codable & Hashable & Sendable>(
        _ subject: FactSubject,
        _ day: CalendarDate,
        of type: Value.Type,
        in work: Work
    ) async throws -> (newest: Int64, before: EnteredFact<Value>?) {
        let rows = try await work.transaction.query(
            """
            SELECT subject, value::text, valid_from, valid_to, document_number, document_date, document_issuer,
                   is_withdrawn, entered_by, entered_at, version
            FROM \(identifier: schema).facts
            WHERE unit_code = \(subject.unit) AND kind = \(subject.kind.rawValue)
              AND subject = \(subject.name)
            ORDER BY version DESC
            """
        )
        let all = try rows.decode(FactRow.self)
        let before = try all.first { $0.2 == day }.map { try Self.fact($0, as: type) }
        return (all.first?.10 ?? 0, before)
    }

    private func insert<Value: Codable & Hashable & Sendable>(
        _ fact: EnteredFact<Value>,
        _ subject: FactSubject,
        in work: Work
    ) async throws {
        let value = String(decoding: try Encoded(fact.value).bytes, as: UTF8.self)
        _ = try await work.transaction.execute(
            """
            INSERT INTO \(identifier: schema).facts (
                unit_code, kind, subject, version, valid_from, valid_to, value, document_number, document_date,
                document_issuer, is_withdrawn, entered_by, entered_at
            ) VALUES (
                \(subject.unit), \(subject.kind.rawValue), \(subject.name), \(fact.version), \(fact.validFrom),
                \(fact.validTo), \(value)::jsonb, \(fact.document.number), \(fact.document.date),
                \(fact.document.issuer), \(fact.isWithdrawn), \(fact.enteredBy), \(fact.enteredAt)
            )
            """
        )
    }

    private typealias FactRow = (
        String, String, CalendarDate, CalendarDate?, LineText, CalendarDate, LineText, Bool,
        String, Instant, Int64
    )

    private static func fact<Value: Decodable>(
        _ row: FactRow,
        as type: Value.Type
    ) throws -> EnteredFact<Value> {
        EnteredFact(
            value: try JSONCoding.value(from: Array(row.1.utf8)),
            validFrom: row.2,
            validTo: row.3,
            document: FactDocument(number: row.4, date: row.5, issuer: row.6),
            isWithdrawn: row.7,
            enteredBy: row.8,
            enteredAt: row.9,
            version: row.10
        )
    }
}

extension RPCError {
    fileprivate static let alreadyEntered = RPCError(
        .alreadyExists,
        LocalizedText(
            vi:
                "Đã có nội dung nhập cho ngày này. Muốn sửa, hãy gửi kèm phiên bản đã đọc (If-Match).",
            en: "This day has an entry already. To correct it, send the version read (If-Match)."
        ),
        violations: [
            Violation(
                field: MetaKey.ifMatch,
                rule: "required",
                message: LocalizedText(vi: "Thiếu phiên bản.", en: "The version is missing.")
            )
        ]
    )

    fileprivate static func documentOfTheFuture(_ field: String) -> RPCError {
        .invalid(
            field,
            "maximum",
            LocalizedText(
                vi: "Ngày văn bản không được sau hôm nay.",
                en: "The document's date must not be after today."
            )
        )
    }

    fileprivate static let nothingToWithdraw = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Ngày này chưa có nội dung nào để rút lại.",
            en: "This day has no entry that could be withdrawn."
        ),
        violations: [
            Violation(
                field: "is_withdrawn",
                rule: "unknown",
                message: LocalizedText(vi: "Không có gì để rút lại.", en: "There is none.")
            )
        ]
    )
}
