import AccessControl
import Contracts
import RPC
import Values

/// Adding somebody.
enum PersonAddPage: FormPage {
    static let path = "/people/new"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let form = FormView(
            fields: try await fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["save"],
            for: visit
        )
        let crumb = Link(text: visit.words["people"], path: PeoplePage.path)
        return PersonForms.content(visit.words["person_add"], crumb, form)
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let name = draft.body.typed("username") ?? ""
        guard let username = Username(name) else {
            throw RPCError.invalid([
                Violation(field: "username", rule: "format", message: Username.expectation)
            ])
        }
        _ = try await MethodForm(SaveUser.self).send(
            draft,
            fields: Array(try await fields(for: visit).dropFirst()),
            parameters: [(name: "username", value: username.text)],
            for: visit
        )
        return "\(Paths.person(username.text))?done=\(DoneWork.personSaved.rawValue)"
    }

    private static func fields(for visit: Visit) async throws -> [FormField] {
        try visit.require(SaveUser.self)
        let username = FormField(
            "username",
            visit.words["username"],
            .line(64),
            hint: visit.words["username_hint"]
        )
        let names = try await OrganizationNames(for: visit)
        return [username] + PersonForms.fields(nil, names, for: visit)
    }
}
