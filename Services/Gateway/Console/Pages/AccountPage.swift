import AccessControl
import Values

/// Who one is here, and what one may do.
enum AccountPage: Page {
    static let path = "/account"

    struct View {
        let name: String
        let username: String
        let roles: [Line]
        let permissions: [Line]
    }

    struct Line {
        let text: String
    }

    static let template = """
        <dl class="facts">
        <div><dt>{{t.display_name}}</dt><dd>{{page.name}}</dd></div>
        <div><dt>{{t.username}}</dt><dd>{{page.username}}</dd></div>
        <div><dt>{{t.role}}</dt><dd><ul>{{#page.roles}}<li>{{text}}</li>{{/page.roles}}</ul></dd></div>
        <div><dt>{{t.permissions}}</dt><dd><ul>{{#page.permissions}}<li>{{text}}</li>{{/page.permissions}}</ul></dd></div>
        </dl>
        <p>{{t.account_password}}</p>
        <form method="post" action="/sign-out"><button class="main">{{t.sign_out}}</button></form>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let account = visit.account
        let permissions = Permission.allCases.filter { visit.may($0) }.map { permission in
            Line(text: permission.name[visit.language])
        }
        return PageContent(
            title: visit.words["account_title"],
            view: View(
                name: account.displayName,
                username: account.username,
                roles: account.assignments.map { Line(text: $0.role.name[visit.language]) },
                permissions: permissions
            )
        )
    }
}
