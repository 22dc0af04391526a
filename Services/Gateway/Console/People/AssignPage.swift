import AccessControl
import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

/// Assigning a role to somebody.
enum AssignPage: FormPage {
    static let path = "/people/{username}/assign"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let user = try await PersonForms.person(for: visit).user
        let form = FormView(
            fields: try await fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["assign_role"],
            for: visit
        )
        return PersonForms.content(
            visit.words["assign_role"],
            PersonForms.crumb(user),
            lead: visit.words["assign_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let username = try visit.username.text
        var fields = try await fields(for: visit)
        // A document that nobody has typed anything of is none.
        if !fields.contains(where: { $0.isOfDocument && draft.body.typed($0.name) != nil }) {
            fields.removeAll { $0.isOfDocument }
        }
        _ = try await MethodForm(AssignRole.self).send(
            draft,
            fields: fields,
            parameters: [(name: "username", value: username)],
            for: visit
        )
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
    }

    private static func fields(for visit: Visit) async throws -> [FormField] {
        let words = visit.words
        let roles = Role.assignable.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        let units = try await AssignableUnits.options(for: visit)
        return [
            FormField(
                "assignment.role",
                words["role"],
                .choice([.init(value: "", text: words["choose"])] + roles)
            ),
            FormField(
                "assignment.unit_code",
                words["unit"],
                .choice([.init(value: "", text: words["whole_programme"])] + units),
                hint: words["assign_unit_hint"],
                isRequired: false
            ),
            FormField(
                "assignment.nodes",
                words["assign_nodes"],
                .list(1000),
                hint: words["assign_nodes_hint"],
                isRequired: false
            ),
            FormField(
                "assignment.valid_from",
                words["valid_from"],
                .date,
                value: visit.today.numeric,
                hint: words["date_hint"]
            ),
            FormField(
                "assignment.valid_to",
                words["valid_to"],
                .date,
                hint: words["valid_to_hint"],
                isRequired: false
            ),
        ] + document(words)
    }

    private static func document(_ words: Words) -> [FormField] {
        let prefix = FormField.documentOfAssignment
        return [
            FormField(
                prefix + "number",
                words["document_number"],
                .line(200),
                hint: words["document_number_hint"],
                isRequired: false
            ),
            FormField(
                prefix + "date",
                words["document_date"],
                .date,
                hint: words["date_hint"],
                isRequired: false
            ),
            FormField(prefix + "issuer", words["document_issuer"], .line(200), isRequired: false),
        ]
    }
}

extension FormField {
    fileprivate static let documentOfAssignment = "assignment.document."

    fileprivate var isOfDocument: Bool { name.hasPrefix(Self.documentOfAssignment) }
}

/// The units that a role can be held for: the plans' own, with what lies right below them.
enum AssignableUnits {
    /// - Parameter areOwn: whether the plans' own units are among them.
    static func options(
        for visit: Visit,
        withPlansOwn areOwn: Bool = true
    ) async throws -> [FormField.Option] {
        let plans = try await visit.ask(ListPlans.self, Empty()).items
        var options: [FormField.Option] = []
        for plan in plans {
            let cover = try await visit.ask(GetPlan.self, .init(planCode: plan.planCode)).cover
            let units = try await visit.ask(
                ListUnits.self,
                .init(parent: cover.unitCode, pageSize: 200)
            ).items
            if areOwn { options.append(.init(value: cover.unitCode.text, text: cover.unitName)) }
            options += units.map { .init(value: $0.area.code.text, text: "– \($0.area.name)") }
            options += try await heirs(of: units, for: visit)
        }
        var seen: Set<String> = []
        return options.filter { seen.insert($0.value).inserted }
    }

    /// The units that have taken these over.
    private static func heirs(
        of units: [AreaItem],
        for visit: Visit
    ) async throws -> [FormField.Option] {
        units.flatMap(\.successors).map { change in
            .init(value: change.code.text, text: Sentences.heir(change)[visit.language])
        }
    }
}
