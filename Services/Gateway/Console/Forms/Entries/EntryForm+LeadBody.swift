import Catalogue
import Contracts
import JSONSchema
import Values
import Vietnamese

extension EntryForm {
    /// Cơ quan chủ trì của một dự án, tiểu dự án.
    static func leadBody(_ subject: String, for visit: Visit) async throws -> EntryForm {
        let (plan, words) = (try visit.plan, visit.words)
        let node = try await node(subject, for: visit)
        async let organizations = visit.ask(ListOrganizations.self, .init()).items
        async let duties = visit.ask(ListDuties.self, .init(planCode: plan)).items
        let options = try await organizations.map { item in
            FormField.Option(
                value: item.organization.code.text,
                text: Sentences.organization(item.organization)[visit.language]
            )
        }
        let facts = try await duties.filter { $0.role == .lead && $0.node == node.code }
        return EntryForm(
            title: "\(words["enter_lead_body"]): \(node.code). \(node.title)",
            method: MethodForm(AssignDuty.self),
            parameters: [(name: "plan_code", value: plan.text)],
            fixed: [
                (name: "role", value: .string(DutyRole.lead.rawValue)),
                (name: "node", value: .string(subject)),
            ],
            fields: [
                FormField(
                    "organization",
                    words["organization"],
                    .choice([Self.nothing(visit)] + options)
                )
            ] + period(for: visit),
            entries: facts.compactMap { Entry($0, in: visit.language) },
            back: Link(text: "\(node.code). \(node.title)", path: Paths.node(node.code, of: plan))
        )
    }
}

extension EntryForm.Entry {
    /// Nothing for a duty that the plan itself gives.
    fileprivate init?(_ duty: DutyItem, in language: Language) {
        guard let fact = duty.fact else { return nil }
        self.init(
            fact,
            duty.name,
            [
                "organization": fact.value.organization.text,
                "valid_from": fact.validFrom.numeric, "valid_to": fact.validTo?.numeric ?? "",
            ],
            in: language
        )
    }
}
