import AccessControl
import Contracts
import RPC
import Values
import Vietnamese

/// One person with all assignments, and what can be done about them.
enum PersonPage: Page {
    static let path = "/people/{username}"

    struct View {
        let username: String
        let organization: String
        let position: String
        let phone: String?
        let phonePath: String?
        let state: TagView?
        let isSuspended: Bool
        let assignments: [Assignment]
        let isUnassigned: Bool
        let isManaged: Bool
        let basePath: String
        let auditPath: String?
    }

    struct Assignment {
        let text: String
        let basis: String?
        let state: TagView?
        let endPath: String?
    }

    static let template = """
        <dl class="facts">
        <div><dt>{{t.username}}</dt><dd>{{page.username}} {{#page.state}}{{>tag}}{{/page.state}}</dd></div>
        <div><dt>{{t.organization}}</dt><dd lang="vi">{{page.organization}}</dd></div>
        <div><dt>{{t.position}}</dt><dd lang="vi">{{page.position}}</dd></div>
        {{#page.phone}}<div><dt>{{t.phone}}</dt><dd>{{.}}{{#page.phonePath}} <a href="{{.}}">{{t.disclose}}</a>{{/page.phonePath}}</dd></div>{{/page.phone}}
        </dl>
        <section><h2>{{t.assignments}}</h2>
        {{#page.isUnassigned}}<p class="empty">{{t.unassigned}}</p>{{/page.isUnassigned}}
        <ul class="todo">{{#page.assignments}}<li><span>{{text}} {{#.state}}{{>tag}}{{/.state}}{{#.basis}}<br><span class="hint">{{.}}</span>{{/.basis}}</span>{{#.endPath}}<span class="buttons"><a class="button" href="{{.}}">{{t.assignment_end}}</a></span>{{/.endPath}}</li>
        {{/page.assignments}}</ul></section>
        {{#page.auditPath}}<p><a class="button" href="{{.}}">{{t.audit}}</a></p>{{/page.auditPath}}
        {{#page.isManaged}}<section><h2>{{t.manage}}</h2><p class="buttons">
        <a class="button" href="{{page.basePath}}/assign">{{t.assign_role}}</a>
        <a class="button" href="{{page.basePath}}/edit">{{t.person_edit}}</a>
        <a class="button" href="{{page.basePath}}/suspension">{{#page.isSuspended}}{{t.restore}}{{/page.isSuspended}}{{^page.isSuspended}}{{t.suspend}}{{/page.isSuspended}}</a>
        <a class="button" href="{{page.basePath}}/second-factor">{{t.second_factor_remove}}</a></p>
        <form method="post" action="{{page.basePath}}/password"><p>{{t.given_password_hint}}</p><button>{{t.given_password}}</button></form>
        </section>{{/page.isManaged}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let reply = try await visit.ask(GetUser.self, .init(username: try visit.username))
        let names = try await OrganizationNames(for: visit)
        let user = reply.user
        let isManaged = visit.may(.accountManage)
        let sight = visit.account.principal.sight(on: .phone)
        let mayAsk = user.phone?.isMasked == true && sight.isTold(user.unitCode)
        return PageContent(
            title: user.displayName,
            // A name is Vietnamese in any language.
            isTitleFromPlan: true,
            crumbs: [Link(text: visit.words["people"], path: PeoplePage.path)],
            view: View(
                username: user.username.text,
                organization: names.name(of: user.organization),
                position: user.position ?? "",
                phone: user.phone?.text,
                phonePath: mayAsk ? "\(Paths.person(user.username.text))/phone" : nil,
                state: PersonState.tag(of: user, for: visit),
                isSuspended: user.suspendedAt != nil,
                assignments: reply.assignments.map { Assignment($0, isManaged, for: visit) },
                isUnassigned: reply.assignments.isEmpty,
                isManaged: isManaged,
                basePath: Paths.person(user.username.text),
                auditPath: visit.may(.auditRead)
                    ? Paths.audit(.init(username: user.username), page: nil) : nil
            )
        )
    }
}

extension PersonPage.Assignment {
    fileprivate init(_ item: AssignmentItem, _ isManaged: Bool, for visit: Visit) {
        let language = visit.language
        let isOver = item.isOver(at: visit.now)
        text = Sentences.assignment(item)[language]
        basis = item.document.map { Sentences.basis($0)[language] }
        state = isOver ? TagView(.plain, visit.words["assignment_over"]) : nil
        let path = "\(Paths.person(item.username.text))/assignments/\(item.assignmentID)/end"
        endPath = isManaged && !isOver ? path : nil
    }
}

extension AssignmentItem {
    /// Whether nobody holds it any more.
    func isOver(at now: Instant) -> Bool {
        endedAt.map { $0 <= now } ?? false || validTo.map { $0 < now.dateInVietnam } ?? false
    }
}

extension Visit {
    /// The person whom the address names.
    var username: Username {
        get throws(RPCError) { try parameter("username") }
    }
}
