import Contracts
import RPC
import Values

/// What several forms are made of.
extension EntryForm {
    /// What a choice shows before one is made.
    static func nothing(_ visit: Visit) -> FormField.Option {
        FormField.Option(value: "", text: visit.words["choose"])
    }

    static func firstDay(for visit: Visit) -> FormField {
        FormField(
            "valid_from",
            visit.words["valid_from"],
            .date,
            hint: visit.words["date_hint"]
        )
    }

    /// From when, and until when where that is known.
    static func period(for visit: Visit) -> [FormField] {
        let lastDay = FormField(
            "valid_to",
            visit.words["valid_to"],
            .date,
            hint: visit.words["valid_to_hint"],
            isRequired: false
        )
        return [firstDay(for: visit), lastDay]
    }

    static func node(_ code: String, for visit: Visit) async throws -> PlanNodeItem {
        let nodes = try await visit.ask(ListPlanNodes.self, .init(planCode: try visit.plan)).items
        guard let node = nodes.first(where: { $0.code.text == code }) else {
            throw RPCError.noSuchPage
        }
        return node
    }
}
