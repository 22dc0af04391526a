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
            SELECT p.plan_code, p.title, p.issuer, p.from_year, p.to_year, p.document_number, p.document_date,
                   (SELECT count(*) FROM catalogue.plan_nodes n WHERE n.edition_id = p.edition_id) AS node_count,
                   p.edition, p.loaded_at
            FROM catalogue.current_plans p ORDER BY p.plan_code
            """,
            for: context
        )
        var bytes = Array(#"{"items":"#.utf8)
        rows.appendJSONObjects(to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return Encoded(written: bytes)
    }
}
