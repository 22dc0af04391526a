import AccessControl
public import Catalogue
public import RPC
import Values

/// Which areas followed which, by date.
public enum ListSuccessions: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [Succession]

        public init(items: [Succession]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "beneficiaries.v1.ListSuccessions",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/successions"),
        summary: LocalizedText(
            vi: "Sắp xếp đơn vị hành chính: đơn vị nào kế tục đơn vị nào",
            en: "Which areas followed which, when and by which document"
        )
    )
}
