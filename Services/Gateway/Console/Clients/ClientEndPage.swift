import Contracts
import RPC
import Values

/// Keeping a program out for good.
enum ClientEndPage: FormPage {
    static let path = "/clients/{client}/end"
    static let template = PersonForms.template

    typealias View = PersonForms.View

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let item = try await ClientForms.managed(by: EndClient.self, for: visit)
        let form = FormView(
            fields: fields(for: visit),
            draft: draft,
            version: item.version,
            button: visit.words["client_end"],
            for: visit
        )
        return PersonForms.content(
            visit.words["client_end"],
            ClientForms.crumbs(item, for: visit),
            lead: visit.words["client_end_text"],
            form
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let name: ClientName = try visit.parameter("client")
        _ = try await MethodForm(EndClient.self).send(
            draft,
            fields: fields(for: visit),
            parameters: [(name: "client_name", value: name.text)],
            for: visit
        )
        return try ClientForms.address(of: visit, after: .clientEnded)
    }

    private static func fields(for visit: Visit) -> [FormField] {
        [FormField("reason", visit.words["reason"], .line(200))]
    }
}
