import Contracts
import RPC
import Values

/// Adding a program's public key.
enum ClientKeyAddPage: FormPage {
    static let path = "/clients/{client}/keys/new"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    private static let field = "public_key"

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let item = try await ClientForms.managed(by: AddClientKey.self, for: visit)
        var draft = draft
        // What was refused may be a private key: it is not shown again.
        draft.body[field] = nil
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: nil,
            button: visit.words["client_key_add"],
            for: visit
        )
        return PersonForms.content(
            visit.words["client_key_add"],
            ClientForms.crumbs(item, for: visit),
            lead: visit.words["client_key_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let name: ClientName = try visit.parameter("client")
        _ = try await MethodForm(AddClientKey.self).send(
            draft,
            fields: fields(for: visit),
            parameters: [(name: "client_name", value: name.text)],
            for: visit
        )
        return try ClientForms.address(of: visit, after: .clientKeyAdded)
    }

    private static func fields(for visit: Visit) -> [FormField] {
        let words = visit.words
        return [
            FormField(
                field,
                words["client_key_public"],
                .area(2000),
                hint: words["client_key_hint"]
            )
        ]
    }
}
