import AccessControl
import Contracts
import RPC
import Values

/// Who one is here, what one is assigned to and may do, and where one is signed in.
enum AccountPage: FormPage {
    static let path = "/account"

    struct View {
        let name: String
        let username: String
        let assignments: [Line]
        let isUnassigned: Bool
        let permissions: [Line]
        let secondFactor: String
        let phone: String
        let signature: String?
        let emergencyPath: String?
        let sessions: [SessionView]
        let keyField: String
        let key: String
    }

    struct Line {
        let text: String
    }

    struct SessionView {
        let text: String
        let program: String?
        let number: String
    }

    static let template = """
        <dl class="facts">
        <div><dt>{{t.display_name}}</dt><dd>{{page.name}}</dd></div>
        <div><dt>{{t.username}}</dt><dd>{{page.username}}</dd></div>
        <div><dt>{{t.role}}</dt><dd>{{#page.isUnassigned}}{{t.unassigned}}{{/page.isUnassigned}}<ul>{{#page.assignments}}<li>{{text}}</li>{{/page.assignments}}</ul></dd></div>
        <div><dt>{{t.permissions}}</dt><dd><ul>{{#page.permissions}}<li>{{text}}</li>{{/page.permissions}}</ul></dd></div>
        <div><dt>{{t.password}}</dt><dd><a href="/account/password">{{t.change_password}}</a></dd></div>
        <div><dt>{{t.second_factor}}</dt><dd>{{page.secondFactor}} <a href="/account/second-factor">{{t.set_up}}</a></dd></div>
        <div><dt>{{t.phone}}</dt><dd>{{page.phone}} <a href="/account/phone">{{t.set_up}}</a></dd></div>
        {{#page.signature}}<div><dt>{{t.signature}}</dt><dd class="note-text" lang="vi">{{.}}</dd></div>{{/page.signature}}
        </dl>
        {{#page.emergencyPath}}<p><a href="{{.}}">{{t.emergency_title}}</a></p>{{/page.emergencyPath}}
        <section><h2>{{t.sessions}}</h2>
        <ul class="todo">{{#page.sessions}}<li><span>{{text}}{{#program}}<br><span class="hint">{{.}}</span>{{/program}}</span>
        <form method="post"><input type="hidden" name="{{page.keyField}}" value="{{page.key}}"><button class="plain" name="session_id" value="{{number}}">{{t.end_session}}</button></form></li>
        {{/page.sessions}}</ul></section>
        <form method="post" action="/sign-out"><button class="main">{{t.sign_out}}</button></form>
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let account = visit.account
        let permissions = Permission.allCases.filter { visit.may($0) }.map { permission in
            Line(text: permission.name[visit.language])
        }
        let sessions = try await visit.ask(ListSessions.self, Empty()).items
        return PageContent(
            title: visit.words["account_title"],
            view: View(
                name: account.displayName,
                username: account.username,
                assignments: account.assignments.map {
                    Line(text: Sentences.assignment($0)[visit.language])
                },
                isUnassigned: account.assignments.isEmpty,
                permissions: permissions,
                secondFactor: visit.words[
                    account.hasSecondFactor ? "second_factor_on" : "second_factor_off"
                ],
                phone: account.phone ?? visit.words["phone_none"],
                signature: try await SignatureLines.text(for: visit),
                emergencyPath: visit.may(.emergencyOpen) ? EmergencyPage.path : nil,
                sessions: sessions.map { session in
                    SessionView(
                        text: Sentences.session(session)[visit.language],
                        program: session.program,
                        number: session.sessionID.text
                    )
                },
                keyField: FormKey.field,
                key: draft.key.text
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        _ = try await MethodForm(EndSession.self).send(
            draft,
            fields: [],
            parameters: [(name: "session_id", value: draft.body["session_id"] ?? "")],
            for: visit
        )
        return "/account?done=\(DoneWork.sessionEnded.rawValue)"
    }
}
