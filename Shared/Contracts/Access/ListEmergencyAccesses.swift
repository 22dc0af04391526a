import AccessControl
public import RPC
import Values

/// Emergency accesses to units that the caller answers for, the newest first: all that nobody has looked into, and those of the last 90
/// days.
public enum ListEmergencyAccesses: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [EmergencyAccessItem]

        public init(items: [EmergencyAccessItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "access.v1.ListEmergencyAccesses",
        access: .requires(.emergencyReview),
        idempotency: .read,
        route: Route(.get, "/emergency-accesses"),
        summary: LocalizedText(
            vi: "Các lần truy cập khẩn cấp",
            en: "Emergency accesses that were taken"
        )
    )
}
