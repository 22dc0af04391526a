import AccessControl
public import RPC
public import Values

/// Adds somebody, or changes name, organisation and position of who is there: a transfer.
///
/// Errors: `ALREADY_EXISTS` where somebody has the user name and no version is given, `ABORTED` where that has moved,
/// `INVALID_ARGUMENT` for an organisation that the catalogue does not have.
public enum SaveUser: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username
        public let displayName: LineText
        /// By the catalogue's code; absent for the whole programme's own people.
        public let organization: CatalogueCode?
        /// Chức vụ.
        public let position: LineText?

        enum CodingKeys: String, CodingKey {
            case username
            case displayName = "display_name"
            case organization
            case position
        }

        public init(
            username: Username,
            displayName: LineText,
            organization: CatalogueCode? = nil,
            position: LineText? = nil
        ) {
            self.username = username
            self.displayName = displayName
            self.organization = organization
            self.position = position
        }
    }

    public typealias Reply = UserItem

    public static let contract = Contract(
        "access.v1.SaveUser",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.put, "/users/{username}"),
        summary: LocalizedText(
            vi: "Thêm người dùng hoặc sửa họ tên, cơ quan, chức vụ",
            en: "Add somebody, or change name, organisation and position"
        )
    )
}
