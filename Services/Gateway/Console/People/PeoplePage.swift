import AccessControl
import Catalogue
import Contracts
import Values

/// People with an account, as far as whoever looks may see them.
enum PeoplePage: Page {
    static let path = "/people"

    struct View {
        let searched: String
        let rows: [Row]
        let isEmpty: Bool
        let mayManage: Bool
        let next: String?
    }

    struct Row {
        let name: String
        let username: String
        let path: String
        let organization: String
        let roles: String
        let state: TagView?
    }

    static let template = """
        <form class="choices" role="search"><label for="people-q">{{t.people_search}}</label>
        <input id="people-q" name="q" type="search" value="{{page.searched}}" maxlength="100" autocomplete="off"> <button>{{t.search}}</button></form>
        <p class="buttons">{{#page.mayManage}}<a class="button" href="/people/new">{{t.person_add}}</a> <a class="button" href="/people/preview">{{t.preview}}</a> <a class="button" href="/people/hand-over">{{t.hand_over}}</a> {{/page.mayManage}}<a class="button" href="/people/chart">{{t.chart}}</a></p>
        {{#page.isEmpty}}<p class="empty">{{t.people_none}}</p>{{/page.isEmpty}}
        {{^page.isEmpty}}<div class="table-frame" role="region" aria-label="{{t.people}}" tabindex="0">
        <table class="sticky stack"><caption class="hidden">{{t.people}}</caption>
        <thead><tr><th scope="col">{{t.display_name}}</th><th scope="col">{{t.username}}</th><th scope="col">{{t.organization}}</th><th scope="col" class="wide">{{t.role}}</th><th scope="col">{{t.state}}</th></tr></thead>
        <tbody>{{#page.rows}}<tr><th scope="row"><a href="{{path}}" lang="vi">{{name}}</a></th><td data-label="{{t.username}}">{{username}}</td><td data-label="{{t.organization}}" lang="vi">{{organization}}</td><td data-label="{{t.role}}">{{roles}}</td><td data-label="{{t.state}}">{{#.state}}{{>tag}}{{/.state}}</td></tr>
        {{/page.rows}}</tbody></table></div>{{/page.isEmpty}}
        {{#page.next}}<p><a class="button" href="{{.}}">{{t.next_page}}</a></p>{{/page.next}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let searched = visit.query["q"] ?? ""
        let reply = try await visit.ask(
            ListUsers.self,
            .init(q: searched, pageToken: visit.query["page"].map { PageToken($0) })
        )
        let names = try await OrganizationNames(for: visit)
        let rows = reply.items.map { Row($0, names, for: visit) }
        return PageContent(
            title: visit.words["people"],
            view: View(
                searched: searched,
                rows: rows,
                isEmpty: rows.isEmpty,
                mayManage: visit.may(.accountManage),
                next: reply.nextPageToken.map {
                    "/people?q=\(searched.percentEncoded)&page=\($0.text)"
                }
            )
        )
    }
}

extension PeoplePage.Row {
    fileprivate init(_ item: UserItem, _ names: OrganizationNames, for visit: Visit) {
        name = item.displayName
        username = item.username.text
        path = Paths.person(item.username.text)
        organization = names.name(of: item.organization)
        roles = item.roles.map { $0.name[visit.language] }.joined(separator: "; ")
        state = PersonState.tag(of: item, for: visit)
    }
}

/// Whether somebody can sign in.
enum PersonState {
    static func tag(of item: UserItem, for visit: Visit) -> TagView? {
        if item.suspendedAt != nil { return TagView(.warning, visit.words["suspended"]) }
        return item.hasPassword ? nil : TagView(.plain, visit.words["no_password"])
    }
}

/// The names of organisations, by code.
struct OrganizationNames {
    let items: [OrganizationItem]
    private let names: [CatalogueCode: String]

    /// Where they cannot be had just now, the codes stand for them.
    init(for visit: Visit) async throws {
        items = try await visit.attempt(ListOrganizations.self, .init()).value?.items ?? []
        let pairs = items.map { ($0.organization.code, $0.organization.name) }
        names = Dictionary(pairs) { first, _ in first }
    }

    func name(of code: CatalogueCode?) -> String {
        code.map { names[$0] ?? $0.text } ?? ""
    }
}
