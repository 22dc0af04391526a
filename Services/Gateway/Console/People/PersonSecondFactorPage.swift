import Contracts
import RPC
import Values

/// Taking somebody's second factor away.
enum PersonSecondFactorPage: FormPage {
    static let path = "/people/{username}/second-factor"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let user = try await PersonForms.person(for: visit).user
        let form = FormView(
            fields: [],
            draft: draft,
            version: nil,
            button: visit.words["second_factor_remove"],
            for: visit
        )
        return PersonForms.content(
            visit.words["second_factor_remove"],
            PersonForms.crumb(user),
            lead: visit.words["second_factor_lost"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let username = try visit.username.text
        _ = try await MethodForm(RemoveSecondFactor.self).send(
            draft,
            fields: [],
            parameters: [(name: "username", value: username)],
            for: visit
        )
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
    }
}
