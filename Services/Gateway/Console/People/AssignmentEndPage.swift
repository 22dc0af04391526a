import Contracts
import RPC
import Values

/// Ending an assignment.
enum AssignmentEndPage: FormPage {
    static let path = "/people/{username}/assignments/{assignment}/end"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let reply = try await PersonForms.person(for: visit)
        let number: RecordNumber = try visit.parameter("assignment")
        let found = reply.assignments.first { $0.assignmentID == number }
        guard let assignment = found else { throw RPCError.noSuchPage }
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: assignment.version,
            button: visit.words["assignment_end"],
            for: visit
        )
        return PersonForms.content(
            visit.words["assignment_end"],
            PersonForms.crumb(reply.user),
            lead: Sentences.assignment(assignment)[visit.language],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let number: RecordNumber = try visit.parameter("assignment")
        _ = try await MethodForm(EndAssignment.self).send(
            draft,
            fields: fields(for: visit),
            parameters: [(name: "assignment_id", value: number.text)],
            for: visit
        )
        let username = try visit.username.text
        return "\(Paths.person(username))?done=\(DoneWork.personSaved.rawValue)"
    }

    private static func fields(for visit: Visit) -> [FormField] {
        [
            FormField(
                "last_day",
                visit.words["last_day"],
                .date,
                hint: visit.words["last_day_hint"],
                isRequired: false
            )
        ]
    }
}
