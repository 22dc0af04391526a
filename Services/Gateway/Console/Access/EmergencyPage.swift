import AccessControl
import Contracts
import RPC
import Values

/// Taking emergency access to a unit, and ending it.
enum EmergencyPage: FormPage {
    static let path = "/emergency"

    struct View {
        let lead: String
        let open: [Open]
        let hasOpen: Bool
        let keyField: String
        let key: String
        let form: FormView
        let reviewPath: String?
    }

    struct Open {
        let text: String
        let number: String
    }

    static let template = """
        {{#page.hasOpen}}<section><h2>{{t.emergency_open}}</h2><ul class="todo">{{#page.open}}<li><span id="open-{{number}}">{{text}}</span>
        <form method="post"><input type="hidden" name="{{page.keyField}}" value="{{page.key}}"><button class="plain" name="emergency_id" value="{{number}}" aria-describedby="open-{{number}}">{{t.emergency_end}}</button></form></li>
        {{/page.open}}</ul></section>{{/page.hasOpen}}
        <section><h2>{{t.emergency_take}}</h2><p class="lead">{{page.lead}}</p>
        {{#page.form}}{{>form}}{{/page.form}}</section>
        {{#page.reviewPath}}<p><a href="{{.}}">{{t.emergency_reviews}}</a></p>{{/page.reviewPath}}
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        try visit.require(OpenEmergencyAccess.self)
        let open = visit.account.assignments.filter { $0.isEmergency }
        let form = FormView(
            fields: try await fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["emergency_take"],
            for: visit
        )
        return PageContent(
            title: visit.words["emergency_title"],
            view: View(
                lead: visit.words["emergency_text"],
                open: open.map { held in
                    Open(
                        text: Sentences.emergency(held)[visit.language],
                        number: String(held.id)
                    )
                },
                hasOpen: !open.isEmpty,
                keyField: FormKey.field,
                key: draft.key.text,
                form: form,
                reviewPath: visit.may(.emergencyReview) ? EmergencyReviewPage.path : nil
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        // What one holds has changed, or was tried to: the next page knows it.
        defer { visit.relay.identity.forget(userID: visit.account.userID) }
        if let number = draft.body["emergency_id"] {
            _ = try await MethodForm(EndEmergencyAccess.self).send(
                draft,
                fields: [],
                parameters: [(name: "emergency_id", value: number)],
                for: visit
            )
            return "\(path)?done=\(DoneWork.emergencyEnded.rawValue)"
        }
        _ = try await MethodForm(OpenEmergencyAccess.self).send(
            draft,
            fields: try await fields(for: visit),
            parameters: [],
            for: visit
        )
        return "\(path)?done=\(DoneWork.emergencyOpened.rawValue)"
    }

    /// A fresh one, where the account has an app.
    private static func code(for visit: Visit) -> [FormField] {
        guard visit.account.hasSecondFactor else { return [] }
        let hint = visit.words["one_time_code_hint"]
        return [FormField("code", visit.words["one_time_code"], .line(40), hint: hint)]
    }

    /// Only communes that whoever looks may open.
    private static func fields(for visit: Visit) async throws -> [FormField] {
        let units = try await AssignableUnits.options(for: visit, withPlansOwn: false).filter {
            option in
            UnitCode(option.value).map { visit.may(.emergencyOpen, in: $0) } ?? false
        }
        return [
            FormField(
                "unit_code",
                visit.words["unit"],
                .choice([.init(value: "", text: visit.words["choose"])] + units)
            ),
            FormField(
                "reason",
                visit.words["reason"],
                .area(2000),
                hint: visit.words["emergency_reason_hint"]
            ),
        ] + code(for: visit)
    }
}
