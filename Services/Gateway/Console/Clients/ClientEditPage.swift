import Contracts
import RPC
import Values

/// Changing what is said of a program, and its days.
enum ClientEditPage: FormPage {
    static let path = "/clients/{client}/edit"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let item = try await ClientForms.managed(by: SaveClient.self, for: visit)
        let form = FormView(
            fields: ClientForms.fields(item, for: visit),
            draft: draft,
            version: item.version,
            button: visit.words["save"],
            for: visit
        )
        return PersonForms.content(
            visit.words["client_edit"],
            ClientForms.crumbs(item, for: visit),
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let name: ClientName = try visit.parameter("client")
        _ = try await MethodForm(SaveClient.self).send(
            draft,
            fields: ClientForms.fields(nil, for: visit),
            parameters: [(name: "client_name", value: name.text)],
            for: visit
        )
        return try ClientForms.address(of: visit, after: .clientSaved)
    }
}
