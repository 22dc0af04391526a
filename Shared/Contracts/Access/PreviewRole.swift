public import AccessControl
public import RPC
public import Values

/// What somebody with a role at a place would see and may do, before anybody is assigned to it.
///
/// It shows rights and no records: whoever assigns people does not see by this what they are to see. Errors: `INVALID_ARGUMENT` as
/// `AssignRole` has them.
public enum PreviewRole: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let role: Role
        /// The unit, with all below it; absent for a role of the whole programme.
        public let unitCode: UnitCode?
        /// As `plan/3.2`; absent for all.
        public let nodes: [NodeReference]?

        enum CodingKeys: String, CodingKey {
            case role
            case unitCode = "unit_code"
            case nodes
        }

        public init(role: Role, unitCode: UnitCode? = nil, nodes: [NodeReference]? = nil) {
            self.role = role
            self.unitCode = unitCode
            self.nodes = nodes
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let permissions: [PermissionReach]
        /// What of people's data is shown as it is, and what on a reason.
        public let personalData: [PersonalDatumSight]
        /// The units that `own` is, by name; empty for the whole programme.
        public let units: [String]
        /// Whether it takes a second factor.
        public let needsSecondFactor: Bool

        enum CodingKeys: String, CodingKey {
            case permissions
            case personalData = "personal_data"
            case units
            case needsSecondFactor = "needs_second_factor"
        }

        public init(
            permissions: [PermissionReach],
            personalData: [PersonalDatumSight],
            units: [String],
            needsSecondFactor: Bool
        ) {
            self.permissions = permissions
            self.personalData = personalData
            self.units = units
            self.needsSecondFactor = needsSecondFactor
        }
    }

    /// A permission and how far it reaches.
    public struct PermissionReach: Codable, Hashable, Sendable {
        public let permission: Permission
        public let reach: AccessMatrix.Reach

        public init(permission: Permission, reach: AccessMatrix.Reach) {
            self.permission = permission
            self.reach = reach
        }
    }

    /// A personal datum and how it is seen.
    public struct PersonalDatumSight: Codable, Hashable, Sendable {
        public let datum: PersonalDatum
        public let takesReason: Bool
        public let reach: AccessMatrix.Reach

        enum CodingKeys: String, CodingKey {
            case datum
            case takesReason = "takes_reason"
            case reach
        }

        public init(datum: PersonalDatum, takesReason: Bool, reach: AccessMatrix.Reach) {
            self.datum = datum
            self.takesReason = takesReason
            self.reach = reach
        }
    }

    public static let contract = Contract(
        "access.v1.PreviewRole",
        access: .requires(.accountManage),
        idempotency: .read,
        route: Route(.get, "/access/preview"),
        summary: LocalizedText(
            vi: "Xem với vai trò: người giữ vai trò được xem, được làm gì",
            en: "What somebody with a role would see and may do"
        )
    )
}
