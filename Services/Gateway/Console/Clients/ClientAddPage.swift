import Contracts
import RPC
import Values

/// Adding another office's program; its key is added after it.
enum ClientAddPage: FormPage {
    static let path = "/clients/new"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        try visit.require(SaveClient.self)
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["save"],
            for: visit
        )
        let crumb = Link(text: visit.words["clients"], path: ClientsPage.path)
        return PersonForms.content(visit.words["client_add"], crumb, form)
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        _ = try await MethodForm(SaveClient.self).send(
            draft,
            fields: fields(for: visit),
            parameters: [],
            for: visit
        )
        let name = draft.body.typed("client_name").flatMap { ClientName($0) }
        let path = name.map { Paths.client($0) } ?? ClientsPage.path
        return "\(path)?done=\(DoneWork.clientSaved.rawValue)"
    }

    private static func fields(for visit: Visit) -> [FormField] {
        let name = FormField(
            "client_name",
            visit.words["client_name"],
            .line(64),
            hint: visit.words["client_name_hint"]
        )
        return [name] + ClientForms.fields(nil, for: visit)
    }
}
