import Contracts
import RPC
import Values

/// Taking a program's key away.
enum ClientKeyRemovalPage: FormPage {
    static let path = "/clients/{client}/keys/{key}/removal"

    struct View {
        let key: String
        let days: String
        let form: FormView
    }

    static let template = """
        <p class="lead">{{t.client_key_removal_text}}</p>
        <p>{{t.client_key}} <span class="key">{{page.key}}</span><br><span class="hint">{{page.days}}</span></p>
        {{#page.form}}{{>form}}{{/page.form}}
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let item = try await ClientForms.managed(by: RemoveClientKey.self, for: visit)
        let keyID: ClientKeyID = try visit.parameter("key")
        let found = item.keysInUse.first { $0.keyID == keyID }
        guard let key = found else { throw RPCError.noSuchPage }
        return PageContent(
            title: visit.words["client_key_remove"],
            crumbs: ClientForms.crumbs(item, for: visit),
            view: View(
                key: keyID.text,
                days: Sentences.days(of: key)[visit.language],
                form: FormView(
                    fields: [],
                    draft: draft,
                    version: nil,
                    button: visit.words["client_key_remove"],
                    for: visit
                )
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let name: ClientName = try visit.parameter("client")
        let keyID: ClientKeyID = try visit.parameter("key")
        _ = try await MethodForm(RemoveClientKey.self).send(
            draft,
            fields: [],
            parameters: [
                (name: "client_name", value: name.text), (name: "key_id", value: keyID.text),
            ],
            for: visit
        )
        return try ClientForms.address(of: visit, after: .clientKeyRemoved)
    }
}
