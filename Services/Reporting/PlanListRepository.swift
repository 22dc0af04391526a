import Contracts
import Postgres
import RPC
import UnitOfWork

/// The list of loaded plans, written from the result's cells straight to JSON.
struct PlanListRepository: Sendable {
    let reads: Reads

    func all(for context: CallContext) async throws -> Encoded<ListPlans.Reply> {
        let rows = try await reads.rows(
            """
            SELECT p.plan_code, p.title, p.issuer, p.from_year, p.to_year,
                   coalesce(p.document_number, n.value ->> 'number') AS document_number,
                   coalesce(p.document_date, (n.value ->> 'date')::date) AS document_date,
                   p.version ->> 'kind' AS version_kind, (p.version ->> 'year')::integer AS version_year,
                   p.version ->> 'adjusts' AS adjusts,
                   (SELECT count(*) FROM catalogue.plan_nodes n WHERE n.edition_id = p.edition_id) AS node_count,
                   p.edition, p.loaded_at
            FROM catalogue.current_plans p
            LEFT JOIN LATERAL (
                SELECT value, is_withdrawn FROM reporting.facts
                WHERE unit_code = p.unit_code AND kind = 'plan_number' AND subject = p.plan_code || '/number'
                ORDER BY version DESC LIMIT 1
            ) n ON NOT n.is_withdrawn
            ORDER BY p.plan_code
            """,
            for: context
        )
        var bytes = Array(#"{"items":"#.utf8)
        rows.appendJSONObjects(to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return Encoded(written: bytes)
    }
}
