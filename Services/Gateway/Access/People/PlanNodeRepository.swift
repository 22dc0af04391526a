import AccessControl
import CatalogueStore
import Postgres

/// The nodes of all plans as they stand.
enum PlanNodeRepository {
    static func all(by run: PlanReading.Run) async throws -> Set<NodeReference> {
        let rows = try await run(
            """
            SELECT p.plan_code || '/' || n.code FROM catalogue.current_plans p
            JOIN catalogue.plan_nodes n USING (edition_id)
            """
        )
        return Set(try rows.decode(String.self).compactMap { NodeReference($0) })
    }
}
