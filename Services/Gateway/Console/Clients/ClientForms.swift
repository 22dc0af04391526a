import AccessControl
import Contracts
import RPC
import Values
import Vietnamese

/// What the pages about a program have in common.
enum ClientForms {
    /// The program that the address names, with what it signs for.
    static func program(for visit: Visit) async throws -> (item: ClientItem, audience: String) {
        let name: ClientName = try visit.parameter("client")
        let reply = try await visit.ask(ListClients.self, Empty())
        let found = reply.items.first { $0.clientName == name }
        guard let item = found else { throw RPCError.noSuchPage }
        return (item, reply.audience)
    }

    /// One that may be changed by whoever looks; an ended one is not any more.
    static func managed<M: RPC.Method>(
        by method: M.Type,
        for visit: Visit
    ) async throws -> ClientItem {
        try visit.require(method)
        let item = try await program(for: visit).item
        guard item.endedAt == nil else { throw RPCError.noSuchPage }
        return item
    }

    static func crumbs(_ item: ClientItem, for visit: Visit) -> [Link] {
        let list = Link(text: visit.words["clients"], path: ClientsPage.path)
        return [list, Link(text: item.displayName, path: Paths.client(item.clientName))]
    }

    /// The page of a program after something was done about it.
    static func address(of visit: Visit, after work: DoneWork) throws(RPCError) -> String {
        let name: ClientName = try visit.parameter("client")
        return "\(Paths.client(name))?done=\(work.rawValue)"
    }

    /// Whose it is, what it may read, and from when to when.
    static func fields(_ item: ClientItem?, for visit: Visit) -> [FormField] {
        let words = visit.words
        let roles = Role.allCases.filter(\.isForPrograms).map {
            FormField.Option(value: $0.rawValue, text: $0.name[visit.language])
        }
        return [
            FormField(
                "display_name",
                words["client_display_name"],
                .line(200),
                value: item?.displayName ?? ""
            ),
            FormField(
                "organization",
                words["client_organization"],
                .line(200),
                value: item?.organization ?? ""
            ),
            FormField(
                "role",
                words["role"],
                .choice([.init(value: "", text: words["choose"])] + roles),
                value: item?.role.rawValue ?? roles.first?.value ?? ""
            ),
            FormField(
                "valid_from",
                words["valid_from"],
                .date,
                value: item?.validFrom.numeric ?? visit.today.numeric,
                hint: words["date_hint"]
            ),
            FormField(
                "valid_to",
                words["valid_to"],
                .date,
                value: item?.validTo?.numeric ?? "",
                hint: words["valid_to_hint"],
                isRequired: false
            ),
        ]
    }
}
