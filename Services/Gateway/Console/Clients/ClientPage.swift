import AccessControl
import Contracts
import Values

/// One program with all its keys, and what can be done about them.
enum ClientPage: Page {
    static let path = "/clients/{client}"

    struct View {
        let code: String
        let organization: String
        let role: String
        let days: String
        let ended: String?
        let audience: String
        let state: TagView
        let keys: [Key]
        let hasNoKey: Bool
        let isManaged: Bool
        let basePath: String
        let auditPath: String?
    }

    struct Key {
        let name: String
        let days: String
        let removalPath: String?
    }

    static let template = """
        <dl class="facts">
        <div><dt>{{t.client_name}}</dt><dd>{{page.code}} {{#page.state}}{{>tag}}{{/page.state}}</dd></div>
        <div><dt>{{t.client_organization}}</dt><dd lang="vi">{{page.organization}}</dd></div>
        <div><dt>{{t.role}}</dt><dd>{{page.role}}</dd></div>
        <div><dt>{{t.client_days}}</dt><dd>{{page.days}}{{#page.ended}}<br>{{.}}{{/page.ended}}</dd></div>
        <div><dt>{{t.client_audience}}</dt><dd class="key">{{page.audience}}</dd></div>
        </dl>
        <section><h2>{{t.client_keys_all}}</h2>
        {{#page.hasNoKey}}<p class="empty">{{t.client_keys_none}}</p>{{/page.hasNoKey}}
        <ul class="todo">{{#page.keys}}<li><span><span class="key" id="key-{{name}}">{{name}}</span><br><span class="hint">{{days}}</span></span>{{#removalPath}}<span class="buttons"><a class="button" href="{{.}}" aria-describedby="key-{{name}}">{{t.client_key_remove}}</a></span>{{/removalPath}}</li>
        {{/page.keys}}</ul></section>
        {{#page.auditPath}}<p><a class="button" href="{{.}}">{{t.audit}}</a></p>{{/page.auditPath}}
        {{#page.isManaged}}<section><h2>{{t.manage}}</h2><p class="buttons">
        <a class="button" href="{{page.basePath}}/keys/new">{{t.client_key_add}}</a>
        <a class="button" href="{{page.basePath}}/edit">{{t.client_edit}}</a>
        <a class="button" href="{{page.basePath}}/end">{{t.client_end}}</a></p>
        </section>{{/page.isManaged}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let (item, audience) = try await ClientForms.program(for: visit)
        let isManaged = visit.may(.accountManage) && item.endedAt == nil
        let subject = item.clientName.principal
        return PageContent(
            title: item.displayName,
            // A name is Vietnamese in any language.
            isTitleFromPlan: true,
            crumbs: [Link(text: visit.words["clients"], path: ClientsPage.path)],
            view: View(
                code: item.clientName.text,
                organization: item.organization,
                role: item.role.name[visit.language],
                days: Sentences.days(item.validFrom, item.validTo)[visit.language],
                ended: item.endedAt.map { Sentences.ended(at: $0)[visit.language] },
                audience: audience,
                state: ClientState.tag(of: item, for: visit),
                keys: item.keys.map { Key($0, of: item, isManaged, for: visit) },
                hasNoKey: item.keysInUse.isEmpty && item.endedAt == nil,
                isManaged: isManaged,
                basePath: Paths.client(item.clientName),
                auditPath: visit.may(.auditRead)
                    ? Paths.audit(.init(subjectKind: "client", subjectID: subject), page: nil)
                    : nil
            )
        )
    }
}

extension ClientPage.Key {
    fileprivate init(
        _ key: ClientKeyItem,
        of item: ClientItem,
        _ isManaged: Bool,
        for visit: Visit
    ) {
        name = key.keyID.text
        days = Sentences.days(of: key)[visit.language]
        let path = Paths.client(item.clientName, "keys", key.keyID.text, "removal")
        removalPath = isManaged && key.removedAt == nil ? path : nil
    }
}
