import AccessControl
public import Catalogue
public import RPC
import Values

/// The ethnic groups; a code means something only together with its list.
public enum ListEthnicGroups: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let systems: [EthnicGroups.CodeSystem]
        public let items: [EthnicGroup]

        public init(systems: [EthnicGroups.CodeSystem], items: [EthnicGroup]) {
            self.systems = systems
            self.items = items
        }
    }

    public static let contract = Contract(
        "beneficiaries.v1.ListEthnicGroups",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/ethnic-groups"),
        summary: LocalizedText(
            vi: "Danh mục dân tộc kèm mã theo từng quyết định",
            en: "The ethnic groups with their codes in each official list"
        )
    )
}
