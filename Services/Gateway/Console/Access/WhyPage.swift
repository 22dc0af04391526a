import AccessControl
import Contracts
import RPC
import Values

/// Why one may not do something, and which role would do: where a refusal leads.
enum WhyPage: Page {
    static let path = "/account/access"

    struct View {
        let explanation: String
        let roles: [Line]
        let hasRoles: Bool
        let own: [Line]
        let isUnassigned: Bool
    }

    struct Line {
        let text: String
    }

    static let template = """
        <p class="lead">{{page.explanation}}</p>
        {{#page.hasRoles}}<section><h2>{{t.why_roles}}</h2><ul>{{#page.roles}}<li>{{text}}</li>{{/page.roles}}</ul><p>{{t.why_whom}}</p></section>{{/page.hasRoles}}
        <section><h2>{{t.assignments}}</h2>{{#page.isUnassigned}}<p class="empty">{{t.unassigned}}</p>{{/page.isUnassigned}}<ul>{{#page.own}}<li>{{text}}</li>{{/page.own}}</ul></section>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let request = ExplainAccess.Request(
            method: visit.query["method"] ?? "",
            unitCode: visit.query["unit"].flatMap { UnitCode($0) },
            node: visit.query["node"].flatMap { NodeReference($0) }
        )
        let reply = try await visit.ask(ExplainAccess.self, request)
        let assignments = visit.account.assignments
        return PageContent(
            title: visit.words["why_title"],
            crumbs: [Link(text: visit.words["account_title"], path: AccountPage.path)],
            view: View(
                explanation: reply.explanation,
                roles: reply.roles.map { Line(text: $0.name[visit.language]) },
                hasRoles: !reply.roles.isEmpty,
                own: assignments.map { Line(text: Sentences.assignment($0)[visit.language]) },
                isUnassigned: assignments.isEmpty
            )
        )
    }

    /// The page's address for a refusal; nil where that does not say what was refused.
    static func path(for error: RPCError) -> String? {
        error.refusedMethod.map { "\(path)?method=\($0.percentEncoded)" }
    }
}
