import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// Who works where: the bodies that have people whom one may see, each below the one that it belongs to.
enum OrganizationChartPage: Page {
    static let path = "/people/chart"

    struct View {
        let bodies: [Body]
        let isEmpty: Bool
    }

    struct Body {
        let name: String
        /// Whether it belongs to no other one that is shown.
        let isTop: Bool
        let state: TagView?
        let people: [Person]
    }

    struct Person {
        let name: String
        let path: String
        let details: String
        let state: TagView?
    }

    static let template = """
        {{#page.isEmpty}}<p class="empty">{{t.people_none}}</p>{{/page.isEmpty}}
        <ul class="cards">{{#page.bodies}}<li class="card">{{#isTop}}<h2 lang="vi">{{name}}</h2>{{/isTop}}{{^isTop}}<h3 lang="vi">{{name}}</h3>{{/isTop}}{{#.state}}<p>{{>tag}}</p>{{/.state}}
        <ul class="todo">{{#people}}<li><span><a href="{{path}}" lang="vi">{{name}}</a><br><span class="hint">{{details}}</span></span>{{#.state}}{{>tag}}{{/.state}}</li>
        {{/people}}</ul></li>
        {{/page.bodies}}</ul>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let users = try await people(for: visit)
        let organizations = try await OrganizationNames(for: visit).items.map(\.organization)
        let bodies = BodyTree(organizations, users).bodies(for: visit)
        return PageContent(
            title: visit.words["chart"],
            crumbs: [Link(text: visit.words["people"], path: PeoplePage.path)],
            view: View(bodies: bodies, isEmpty: bodies.isEmpty)
        )
    }

    /// All of them, page by page.
    private static func people(for visit: Visit) async throws -> [UserItem] {
        var found: [UserItem] = []
        var next: PageToken?
        repeat {
            let request = ListUsers.Request(pageSize: 200, pageToken: next)
            let reply = try await visit.ask(ListUsers.self, request)
            found += reply.items
            next = reply.nextPageToken
        } while next != nil
        return found
    }
}

/// Bodies by what they belong to, with their people.
private struct BodyTree {
    private let children: [CatalogueCode?: [Organization]]
    private let people: [CatalogueCode?: [UserItem]]

    init(_ organizations: [Organization], _ users: [UserItem]) {
        let known = Set(organizations.map(\.code))
        children = Dictionary(grouping: organizations) { body in
            body.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        people = Dictionary(grouping: users) { user in
            user.organization.flatMap { known.contains($0) ? $0 : nil }
        }
    }

    /// In order, each before those below it; at the end the people of none.
    func bodies(for visit: Visit) -> [OrganizationChartPage.Body] {
        let listed = (children[nil] ?? []).flatMap { bodies(from: $0, isTop: true, for: visit) }
        guard let others = people[nil] else { return listed }
        return listed + [
            .init(
                name: visit.words["chart_others"],
                isTop: true,
                state: nil,
                people: others.map { .init($0, for: visit) }
            )
        ]
    }

    private func bodies(
        from body: Organization,
        isTop: Bool,
        for visit: Visit
    ) -> [OrganizationChartPage.Body] {
        let own = people[body.code] ?? []
        let below = (children[body.code] ?? []).flatMap {
            bodies(from: $0, isTop: false, for: visit)
        }
        guard !own.isEmpty || !below.isEmpty else { return [] }
        let isThere = body.exists(on: visit.today)
        let shown = OrganizationChartPage.Body(
            name: body.name,
            isTop: isTop,
            state: isThere ? nil : TagView(.plain, visit.words["chart_ended"]),
            people: own.map { .init($0, for: visit) }
        )
        return [shown] + below
    }
}

extension OrganizationChartPage.Person {
    fileprivate init(_ item: UserItem, for visit: Visit) {
        name = item.displayName
        path = Paths.person(item.username.text)
        let roles = item.roles.map { $0.name[visit.language] }
        details = ([item.position].compactMap(\.self) + roles).joined(separator: "; ")
        state = PersonState.tag(of: item, for: visit)
    }
}
