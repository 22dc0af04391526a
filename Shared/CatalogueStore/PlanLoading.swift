public import Catalogue
public import Postgres
import Signing
public import Values

/// Writing a plan that has been read from its file: a new edition where it differs, nothing where it does not.
public struct PlanLoading: Sendable {
    private let transaction: Transaction

    /// - Parameter transaction: of the owner's role; the load is committed with it or not at all.
    public init(in transaction: Transaction) {
        self.transaction = transaction
    }

    /// - Parameters:
    ///   - fileBytes: the file as it was read, for its digest.
    ///   - principal: who loads it, `operator:lan`.
    public func load(
        _ plan: Plan,
        fileBytes: [UInt8],
        by principal: String,
        at now: Instant
    ) async throws -> LoadOutcome {
        let code = plan.document.code
        let record = LoadRecordRepository(in: transaction)
        try await record.lock()
        let newest = try await newest(of: code)
        if let newest, newest.plan == plan { return .unchanged(edition: newest.edition) }
        let edition = (newest?.edition ?? 0) + 1
        let id = try await addEdition(plan.document, edition, fileBytes, principal, now)
        try await addNodes(plan.nodes, id)
        try await addFigures(plan.figures, id)
        try await addItems(plan.content, id)
        try await record.record("plan", code.text, edition: edition, by: principal, at: now)
        return .loaded(edition: edition)
    }

    private func newest(of code: PlanCode) async throws -> (edition: Int, plan: Plan)? {
        let rows = try await transaction.query(
            "SELECT edition_id, edition FROM catalogue.current_plans WHERE plan_code = \(code)"
        )
        guard let (id, edition) = try rows.first(as: (Int64, Int).self) else { return nil }
        let reading = PlanReading { try await transaction.query($0) }
        return try await reading.plan(edition: id).map { (edition, $0) }
    }

    private func addEdition(
        _ document: PlanDocument,
        _ edition: Int,
        _ fileBytes: [UInt8],
        _ principal: String,
        _ now: Instant
    ) async throws -> Int64 {
        let rows = try await transaction.query(
            """
            INSERT INTO catalogue.plan_editions (
                plan_code, edition, file_sha256, loaded_at, loaded_by, title, issuer, province, unit_code, unit_name,
                unit_official_code, from_year, to_year, document_number, document_date, signatory_capacity,
                signatory_name, version, sources
            ) VALUES (
                \(document.code), \(edition), \(try SHA256.digest(fileBytes)), \(now), \(principal),
                \(document.title), \(document.issuer), \(document.province), \(document.unitCode),
                \(document.unitName), \(document.unitOfficialCode), \(document.fromYear.year),
                \(document.toYear.year), \(document.number), \(document.date),
                \(document.signatoryCapacity), \(document.signatoryName), \(try document.version.map(JSONColumn.init)),
                \(try JSONColumn(document.sources))
            ) RETURNING edition_id
            """
        )
        return try rows.exactlyOne(as: Int64.self)
    }

    private func addNodes(_ nodes: [PlanNode], _ edition: Int64) async throws {
        for (ordinal, node) in nodes.enumerated() {
            _ = try await transaction.execute(
                """
                INSERT INTO catalogue.plan_nodes (
                    edition_id, code, ordinal, level, parent_code, title, title_as_printed, status, source, status_source,
                    aims
                ) VALUES (
                    \(edition), \(node.code), \(ordinal), \(node.level), \(node.parent),
                    \(node.title), \(node.titleAsPrinted), \(node.status),
                    \(try JSONColumn(node.source)), \(try node.statusSource.map(JSONColumn.init)),
                    \(try JSONColumn(node.aims))
                )
                """
            )
        }
    }

    private func addFigures(_ figures: [StatedFigure], _ edition: Int64) async throws {
        for (ordinal, figure) in figures.enumerated() {
            _ = try await transaction.execute(
                """
                INSERT INTO catalogue.stated_figures (
                    edition_id, ordinal, node_code, nature, source, amount_vnd, quotation, heading
                ) VALUES (
                    \(edition), \(ordinal), \(figure.node), \(figure.cell.nature),
                    \(figure.cell.source), \(figure.amount),
                    \(try JSONColumn(figure.source)), \(figure.heading)
                )
                """
            )
        }
    }

    /// All sections at once: the database takes the lists apart.
    private func addItems(_ content: PlanContent, _ edition: Int64) async throws {
        _ = try await transaction.execute(
            """
            INSERT INTO catalogue.plan_items (edition_id, section, ordinal, content)
            SELECT \(edition), section.key, item.ordinality - 1, item.value
            FROM jsonb_each(\(try JSONColumn(content))) AS section,
                jsonb_array_elements(section.value) WITH ORDINALITY AS item
            """
        )
    }
}
