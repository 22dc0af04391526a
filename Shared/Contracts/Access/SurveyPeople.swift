import AccessControl
public import RPC
import Values

/// How many people and assignments somebody who manages them has to see to.
public enum SurveyPeople: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        /// Who cannot sign in yet.
        public let withoutPassword: Int
        /// Who holds a role that takes a second factor and has none.
        public let withoutSecondFactor: Int
        /// Who can sign in and is assigned to nothing.
        public let unassigned: Int
        /// Assignments that are over within 30 days.
        public let endingSoon: Int

        enum CodingKeys: String, CodingKey {
            case withoutPassword = "without_password"
            case withoutSecondFactor = "without_second_factor"
            case unassigned
            case endingSoon = "ending_soon"
        }

        public init(
            withoutPassword: Int,
            withoutSecondFactor: Int,
            unassigned: Int,
            endingSoon: Int
        ) {
            self.withoutPassword = withoutPassword
            self.withoutSecondFactor = withoutSecondFactor
            self.unassigned = unassigned
            self.endingSoon = endingSoon
        }
    }

    public static let contract = Contract(
        "access.v1.SurveyPeople",
        access: .requires(.accountManage),
        idempotency: .read,
        route: Route(.get, "/access/survey"),
        summary: LocalizedText(
            vi: "Số người dùng, phân công cần xử lý",
            en: "How many people and assignments need attention"
        )
    )
}
