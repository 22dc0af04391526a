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
        async let duties = visit.ask(ListDuties.self, .init(planCode: plan))
        let options = try await organizations.map { item in
            FormField.Option(
                value: item.organization.code.text,
                text: Sentences.organization(item.organization)[visit.language]
            )
        }
        let names = Dictionary(options.map { ($0.value, $0.text) }) { first, _ in first }
        let decisions = try await duties.decisions.filter {
            $0.value.role == .lead && $0.value.node == node.code
        }
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
                    .choice([Self.nothing(visit)] + options),
                    hint: words["organization_hint"]
                )
            ] + period(for: visit),
            entries: decisions.map { Entry($0, names: names, in: visit.language) },
            back: Link(text: "\(node.code). \(node.title)", path: Paths.node(node.code, of: plan))
        )
    }
}

extension EntryForm.Entry {
    /// - Parameter names: of organisations, by code.
    fileprivate init(
        _ fact: EnteredFact<DutyAssignment>,
        names: [String: String],
        in language: Language
    ) {
        let code = fact.value.organization.text
        self.init(
            fact,
            names[code] ?? code,
            [
                "organization": code, "valid_from": fact.validFrom.numeric,
                "valid_to": fact.validTo?.numeric ?? "",
            ],
            in: language
        )
    }
}
