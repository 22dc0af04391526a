import AccessControl
public import RPC
public import Values

/// Keeps a program out for good, with all that it is signed in by; its name is given to no other.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where it was ended already.
public enum EndClient: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let clientName: ClientName
        /// Why; it is kept on record.
        public let reason: LineText

        enum CodingKeys: String, CodingKey {
            case clientName = "client_name"
            case reason
        }

        public init(clientName: ClientName, reason: LineText) {
            self.clientName = clientName
            self.reason = reason
        }
    }

    public typealias Reply = ClientItem

    public static let contract = Contract(
        "access.v1.EndClient",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/clients/{client_name}/end"),
        summary: LocalizedText(
            vi: "Chấm dứt kết nối của phần mềm",
            en: "End a program's access for good"
        )
    )
}
