import Contracts
import JSONSchema
import RPC
import Values

/// Keeping somebody out, or letting the person in again.
enum PersonSuspensionPage: FormPage {
    static let path = "/people/{username}/suspension"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let user = try await PersonForms.person(for: visit).user
        let key = user.suspendedAt == nil ? "suspend" : "restore"
        let form = FormView(
            fields: fields(isSuspended: user.suspendedAt == nil, for: visit),
            draft: draft,
            version: user.version,
            button: visit.words[key],
            for: visit
        )
        let lead = visit.words["suspension_text"]
        return PersonForms.content(
            visit.words[key],
            PersonForms.crumb(user),
            lead: lead,
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let username = try visit.username.text
        let isSuspended = draft.body["suspend"] == "yes"
        _ = try await MethodForm(SuspendUser.self).send(
            draft,
            fields: [fields(isSuspended: isSuspended, for: visit)[0]],
            fixed: [(name: "is_suspended", value: .bool(isSuspended))],
            parameters: [(name: "username", value: username)],
            for: visit
        )
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
    }

    /// What is meant goes with the form, whatever stands by the time it is sent.
    private static func fields(isSuspended: Bool, for visit: Visit) -> [FormField] {
        let meant = FormField("suspend", "", .line(3), value: isSuspended ? "yes" : "no").hidden
        return [FormField("reason", visit.words["reason"], .line(200)), meant]
    }
}
