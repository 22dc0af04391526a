public import RPC
import Values

/// Ends one of one's own sessions.
///
/// Errors: `NOT_FOUND` where there is none of that number, it is over, or somebody else's.
public enum EndSession: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let sessionID: RecordNumber

        enum CodingKeys: String, CodingKey {
            case sessionID = "session_id"
        }

        public init(sessionID: RecordNumber) {
            self.sessionID = sessionID
        }
    }

    public typealias Reply = Empty

    public static let contract = Contract(
        "access.v1.EndSession",
        access: .signedIn,
        idempotency: .keyed,
        route: Route(.delete, "/account/sessions/{session_id}"),
        summary: LocalizedText(vi: "Kết thúc một phiên đăng nhập", en: "End one of my sessions")
    )
}
