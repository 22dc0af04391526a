import AccessControl
import Contracts
import JSONSchema
import RPC
import Values

/// Asking to see somebody's telephone number in place of its mask.
enum PersonPhonePage: FormPage {
    static let path = "/people/{username}/phone"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let user = try await visit.ask(GetUser.self, .init(username: try visit.username)).user
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["disclose"],
            for: visit
        )
        return PersonForms.content(
            visit.words["disclose_phone"],
            PersonForms.crumb(user),
            lead: visit.words["disclose_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let username = try visit.username.text
        _ = try await MethodForm(DiscloseUserDatum.self).send(
            draft,
            fields: fields(for: visit),
            fixed: [(name: "datum", value: .string(PersonalDatum.phone.rawValue))],
            parameters: [(name: "username", value: username)],
            for: visit
        )
        return "\(Paths.person(username))?done=\(DoneWork.disclosed.rawValue)"
    }

    private static func fields(for visit: Visit) -> [FormField] {
        let purposes = PersonalDatum.phone.purposes.map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        return [
            FormField(
                "purpose",
                visit.words["purpose"],
                .choice([.init(value: "", text: visit.words["choose"])] + purposes)
            ),
            FormField("reason", visit.words["reason"], .line(200)),
        ]
    }
}
