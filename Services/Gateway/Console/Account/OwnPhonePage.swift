import Contracts
import RPC
import Values

/// Setting one's own telephone number.
enum OwnPhonePage: FormPage {
    static let path = "/account/phone"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["save"],
            for: visit
        )
        let crumb = Link(text: visit.words["account_title"], path: AccountPage.path)
        return PersonForms.content(
            visit.words["phone_own"],
            crumb,
            lead: visit.words["phone_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        _ = try await MethodForm(SetOwnPhone.self).send(
            draft,
            fields: fields(for: visit),
            parameters: [],
            for: visit
        )
        return "\(AccountPage.path)?done=\(DoneWork.personSaved.rawValue)"
    }

    private static func fields(for visit: Visit) -> [FormField] {
        [
            FormField(
                "phone",
                visit.words["phone"],
                .line(24),
                hint: visit.words["phone_hint"],
                isRequired: false
            )
        ]
    }
}
