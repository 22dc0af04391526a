public import Catalogue
public import Postgres
public import Values

/// Reading plans back from the catalogue's rows.
public struct PlanReading {
    /// Runs a query in the reader's own way: its caller's scope and deadline, or an operator's transaction.
    public typealias Run = (SQL) async throws -> Rows

    private let run: Run

    public init(_ run: @escaping Run) {
        self.run = run
    }

    /// A plan's newest edition: the row's id, and its number among the plan's editions from 1.
    ///
    /// `nil` where no such plan has been loaded.
    public func currentEdition(of plan: PlanCode) async throws -> (id: Int64, number: Int64)? {
        let rows = try await run(
            "SELECT edition_id, edition FROM catalogue.current_plans WHERE plan_code = \(plan)"
        )
        return try rows.first(as: (Int64, Int64).self).map { (id: $0.0, number: $0.1) }
    }

    /// The rows' ids of all plans' newest editions, by the plans' codes.
    public func currentEditions() async throws -> [Int64] {
        try await run("SELECT edition_id FROM catalogue.current_plans ORDER BY plan_code")
            .decode(Int64.self)
    }

    /// An edition whole.
    public func plan(edition: Int64) async throws -> Plan? {
        guard let document = try await document(edition) else { return nil }
        return Plan(
            document: document,
            nodes: try await nodes(edition),
            figures: try await figures(edition),
            content: try await content(edition)
        )
    }

    private func document(_ edition: Int64) async throws -> PlanDocument? {
        let rows = try await run(
            """
            SELECT plan_code, title, issuer, province, unit_code, unit_name, unit_official_code, from_year, to_year,
                   document_number, document_date, signatory_capacity, signatory_name, version, sources
            FROM catalogue.plan_editions WHERE edition_id = \(edition)
            """
        )
        let row = try rows.first(
            as: (
                PlanCode, String, String, String, UnitCode, String, String?, Int, Int,
                String?, CalendarDate?, String?, String?, JSONColumn<PlanVersion>?,
                JSONColumn<PlanSources>
            ).self
        )
        guard let row else { return nil }
        return PlanDocument(
            code: row.0,
            title: row.1,
            issuer: row.2,
            province: row.3,
            unitCode: row.4,
            unitName: row.5,
            unitOfficialCode: row.6,
            fromYear: try PlanYear(validating: row.7),
            toYear: try PlanYear(validating: row.8),
            number: row.9,
            date: row.10,
            signatoryCapacity: row.11,
            signatoryName: row.12,
            version: row.13?.value,
            sources: row.14.value
        )
    }

    private func nodes(_ edition: Int64) async throws -> [PlanNode] {
        let rows = try await run(
            """
            SELECT code, level, parent_code, title, title_as_printed, status, source, status_source, aims
            FROM catalogue.plan_nodes WHERE edition_id = \(edition) ORDER BY ordinal
            """
        )
        return try rows.decode(
            (
                NodeCode, NodeLevel, NodeCode?, String, String, NodeStatus,
                JSONColumn<Quotation>, JSONColumn<Quotation>?, JSONColumn<[CatalogueCode]>
            ).self
        ).map { row in
            PlanNode(
                code: row.0,
                level: row.1,
                parent: row.2,
                title: row.3,
                titleAsPrinted: row.4,
                status: row.5,
                source: row.6.value,
                statusSource: row.7?.value,
                aims: row.8.value
            )
        }
    }

    private func figures(_ edition: Int64) async throws -> [StatedFigure] {
        let rows = try await run(
            """
            SELECT node_code, nature, source, amount_vnd, quotation, heading
            FROM catalogue.stated_figures WHERE edition_id = \(edition) ORDER BY ordinal
            """
        )
        return try rows.decode(
            (
                NodeCode?, CapitalNature?, FundingSource?, Money, JSONColumn<Quotation>, String?
            ).self
        ).map { row in
            StatedFigure(
                node: row.0,
                cell: MoneyCell(row.1, row.2),
                amount: row.3,
                source: row.4.value,
                heading: row.5
            )
        }
    }

    private func content(_ edition: Int64) async throws -> PlanContent {
        let rows = try await run(
            """
            SELECT coalesce(jsonb_object_agg(section, items), '{}')
            FROM (
                SELECT section, jsonb_agg(content ORDER BY ordinal) AS items
                FROM catalogue.plan_items WHERE edition_id = \(edition) GROUP BY section
            ) AS sections
            """
        )
        return try rows.exactlyOne(as: JSONColumn<PlanContent>.self).value
    }
}
