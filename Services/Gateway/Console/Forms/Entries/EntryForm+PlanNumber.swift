import Contracts
import Values

extension EntryForm {
    /// Số, ngày của văn bản kế hoạch.
    static func planNumber(for visit: Visit) async throws -> EntryForm {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        let entry = cover.numberFact.map { fact in
            let own = Entry.values(of: fact.document).map { name, value in
                (name.replacing("document.", with: ""), value)
            }
            let values = Dictionary(own) { first, _ in first }
            return Entry(fact, fact.value.number.text, values, in: visit.language)
        }
        return EntryForm(
            title: visit.words["enter_plan_number"],
            method: MethodForm(NumberPlan.self),
            parameters: [(name: "plan_code", value: plan.text)],
            fields: [],
            entries: entry.map { [$0] } ?? [],
            back: Link(
                text: visit.words["documents_title"],
                path: Paths.plan(plan, "documents")
            ),
            documentPrefix: ""
        )
    }
}
