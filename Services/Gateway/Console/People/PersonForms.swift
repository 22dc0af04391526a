import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// What the forms about a person have in common.
enum PersonForms {
    struct View {
        let lead: String?
        let form: FormView
    }

    static let template = """
        {{#page.lead}}<p class="lead">{{.}}</p>{{/page.lead}}
        {{#page.form}}{{>form}}{{/page.form}}
        """

    static func content(
        _ title: String,
        _ crumb: Link,
        lead: String? = nil,
        _ form: FormView
    ) -> PageContent<View> {
        content(title, [crumb], lead: lead, form)
    }

    static func content(
        _ title: String,
        _ crumbs: [Link],
        lead: String? = nil,
        _ form: FormView
    ) -> PageContent<View> {
        PageContent(title: title, crumbs: crumbs, view: View(lead: lead, form: form))
    }

    static func person(for visit: Visit) async throws -> GetUser.Reply {
        try visit.require(SaveUser.self)
        return try await visit.ask(GetUser.self, .init(username: try visit.username))
    }

    static func crumb(_ user: UserItem) -> Link {
        Link(text: user.displayName, path: Paths.person(user.username.text))
    }

    /// Name, organisation and position.
    static func fields(
        _ user: UserItem?,
        _ names: OrganizationNames,
        for visit: Visit
    ) -> [FormField] {
        let words = visit.words
        let options = names.items.map { item in
            FormField.Option(
                value: item.organization.code.text,
                text: Sentences.organization(item.organization)[visit.language]
            )
        }
        return [
            FormField(
                "display_name",
                words["display_name"],
                .line(200),
                value: user?.displayName ?? ""
            ),
            FormField(
                "organization",
                words["organization"],
                .choice([.init(value: "", text: words["whole_programme"])] + options),
                value: user?.organization?.text ?? "",
                isRequired: false
            ),
            FormField(
                "position",
                words["position"],
                .line(200),
                value: user?.position ?? "",
                isRequired: false
            ),
        ]
    }
}
