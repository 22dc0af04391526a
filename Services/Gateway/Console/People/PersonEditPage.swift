import Contracts
import RPC
import Values

/// Changing somebody's name, organisation and position.
enum PersonEditPage: FormPage {
    static let path = "/people/{username}/edit"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let user = try await PersonForms.person(for: visit).user
        let form = FormView(
            fields: PersonForms.fields(
                user,
                try await OrganizationNames(for: visit),
                for: visit
            ),
            draft: draft,
            version: user.version,
            button: visit.words["save"],
            for: visit
        )
        return PersonForms.content(visit.words["person_edit"], PersonForms.crumb(user), form)
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let username = try visit.username.text
        _ = try await MethodForm(SaveUser.self).send(
            draft,
            fields: PersonForms.fields(nil, try await OrganizationNames(for: visit), for: visit),
            parameters: [(name: "username", value: username)],
            for: visit
        )
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
    }
}
