import Catalogue
import CatalogueStore
import Postgres
import TestServices
import Testing
import Values

@Suite("What a plan says beside its nodes and its money, in the catalogue")
struct PlanItemTests {
    private struct Row: Hashable {
        let ordinal: Int
        let code: String?
        let node: String?
    }

    private func rows(_ section: String, in database: PlanDatabase) async throws -> [Row] {
        try await database.client.query(
            """
            SELECT ordinal, code, node_code FROM catalogue.plan_items WHERE section = \(section)
            ORDER BY ordinal
            """
        ).decode((Int, String?, String?).self).map { Row(ordinal: $0.0, code: $0.1, node: $0.2) }
    }

    @Test("each item is a row with its code and its node, in the plan's order")
    func generatedColumns() async throws {
        try await PlanDatabase.with { database in
            let plan = try VanQuan.plan
            _ = try await database.load(plan)
            let content = plan.content
            #expect(
                try await rows("tasks", in: database)
                    == content.tasks.enumerated().map { index, task in
                        Row(ordinal: index, code: task.code.text, node: task.node.text)
                    }
            )
            #expect(
                try await rows("objectives", in: database)
                    == content.objectives.enumerated().map { index, objective in
                        Row(ordinal: index, code: objective.code.text, node: objective.node?.text)
                    }
            )
            let citations = try await rows("citations", in: database)
            #expect(citations.count == content.citations.count)
            #expect(citations.allSatisfy { $0.code == nil && $0.node == nil })
        }
    }

    @Test("an empty section is no row and is read back empty")
    func empty() async throws {
        try await PlanDatabase.with { database in
            var plan = try VanQuan.plan
            plan.content = PlanContent()
            _ = try await database.load(plan)
            let count = try await database.client.query("SELECT count(*) FROM catalogue.plan_items")
                .exactlyOne(as: Int.self)
            #expect(count == 0)
            #expect(try await database.current(plan.document.code) == plan)
        }
    }

    @Test("another item, another order, another version or other aims are a new edition each")
    func changes() async throws {
        try await PlanDatabase.with { database in
            var plan = try VanQuan.plan
            _ = try await database.load(plan)
            plan.content.solutions.removeLast()
            #expect(try await database.load(plan) == .loaded(edition: 2))
            plan.content.recipients.swapAt(0, 1)
            #expect(try await database.load(plan) == .loaded(edition: 3))
            plan.document.version = nil
            #expect(try await database.load(plan) == .loaded(edition: 4))
            plan.nodes[0].aims = [try parsed("housing")]
            #expect(try await database.load(plan) == .loaded(edition: 5))
            #expect(try await database.current(plan.document.code) == plan)
            #expect(try await database.edition(1, of: plan.document.code) == VanQuan.plan)
        }
    }

    @Test("an item at a node that the plan does not have is refused, and nothing stays")
    func unknownNode() async throws {
        try await PlanDatabase.with { database in
            var plan = try VanQuan.plan
            plan.nodes.removeAll { $0.code == plan.content.tasks[0].node }
            plan.nodes.removeAll { $0.parent == plan.content.tasks[0].node }
            plan.figures = []
            let error = await #expect(throws: PostgresError.self) {
                try await database.load(plan)
            }
            #expect(error?.code == .foreignKeyViolation)
            #expect(try await database.current(plan.document.code) == nil)
        }
    }
}
