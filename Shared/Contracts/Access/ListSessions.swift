public import RPC
import Values

/// Where one is signed in, the newest first.
public enum ListSessions: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [SessionItem]

        public init(items: [SessionItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "access.v1.ListSessions",
        access: .signedIn,
        idempotency: .read,
        route: Route(.get, "/account/sessions"),
        summary: LocalizedText(vi: "Các phiên đăng nhập của tôi", en: "Where I am signed in")
    )
}
