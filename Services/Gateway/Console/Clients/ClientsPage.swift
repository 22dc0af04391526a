import AccessControl
import Contracts
import RPC
import Values

/// Other offices' programs, as far as whoever looks may see them.
enum ClientsPage: Page {
    static let path = "/clients"

    struct View {
        let rows: [Row]
        let isEmpty: Bool
        let mayManage: Bool
    }

    struct Row {
        let name: String
        let path: String
        let code: String
        let organization: String
        let days: String
        let keys: String
        let state: TagView
    }

    static let template = """
        <p class="lead">{{t.clients_text}}</p>
        {{#page.mayManage}}<p class="buttons"><a class="button" href="/clients/new">{{t.client_add}}</a></p>{{/page.mayManage}}
        {{#page.isEmpty}}<p class="empty">{{t.clients_none}}</p>{{/page.isEmpty}}
        {{^page.isEmpty}}<div class="table-frame" role="region" aria-label="{{t.clients}}" tabindex="0">
        <table class="sticky stack"><caption class="hidden">{{t.clients}}</caption>
        <thead><tr><th scope="col">{{t.client_display_name}}</th><th scope="col">{{t.client_name}}</th><th scope="col">{{t.client_organization}}</th><th scope="col">{{t.client_days}}</th><th scope="col" class="number">{{t.client_keys}}</th><th scope="col">{{t.state}}</th></tr></thead>
        <tbody>{{#page.rows}}<tr><th scope="row"><a href="{{path}}" lang="vi">{{name}}</a></th><td data-label="{{t.client_name}}">{{code}}</td><td data-label="{{t.client_organization}}" lang="vi">{{organization}}</td><td data-label="{{t.client_days}}">{{days}}</td><td class="number" data-label="{{t.client_keys}}">{{keys}}</td><td data-label="{{t.state}}">{{#state}}{{>tag}}{{/state}}</td></tr>
        {{/page.rows}}</tbody></table></div>{{/page.isEmpty}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let items = try await visit.ask(ListClients.self, Empty()).items
        return PageContent(
            title: visit.words["clients"],
            view: View(
                rows: items.map { Row($0, for: visit) },
                isEmpty: items.isEmpty,
                mayManage: visit.may(.accountManage)
            )
        )
    }
}

extension ClientsPage.Row {
    fileprivate init(_ item: ClientItem, for visit: Visit) {
        name = item.displayName
        path = Paths.client(item.clientName)
        code = item.clientName.text
        organization = item.organization
        days = Sentences.days(item.validFrom, item.validTo)[visit.language]
        keys = String(item.keysInUse.count)
        state = ClientState.tag(of: item, for: visit)
    }
}

extension Paths {
    static func client(_ name: ClientName, _ parts: String...) -> String {
        ([ClientsPage.path, name.text] + parts).joined(separator: "/")
    }
}
