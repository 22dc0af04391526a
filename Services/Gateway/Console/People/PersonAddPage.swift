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
        _ = try await MethodForm(SaveUser.self).send(
            draft,
            fields: try await fields(for: visit),
            parameters: [],
            for: visit
        )
        let username = draft.body.typed("username") ?? ""
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
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
