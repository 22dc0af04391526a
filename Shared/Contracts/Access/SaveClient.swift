public import AccessControl
public import RPC
public import Values

/// Adds another office's program, or changes what is said of it and its days.
///
/// It lets nobody in by itself: its key is added after it.
///
/// Errors: `ALREADY_EXISTS` where a program has the name and no version is given, `ABORTED` where that has moved,
/// `INVALID_ARGUMENT` with all that is wrong, `FAILED_PRECONDITION` where it was ended.
public enum SaveClient: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let clientName: ClientName
        public let displayName: LineText
        /// Whose program it is: `Ban Dân tộc tỉnh Lạng Sơn`.
        public let organization: LineText
        /// One that programs may hold.
        public let role: Role
        public let validFrom: CalendarDate
        /// The last day; without end where it is absent.
        public let validTo: CalendarDate?

        enum CodingKeys: String, CodingKey {
            case clientName = "client_name"
            case displayName = "display_name"
            case organization
            case role
            case validFrom = "valid_from"
            case validTo = "valid_to"
        }

        public init(
            clientName: ClientName,
            displayName: LineText,
            organization: LineText,
            role: Role,
            validFrom: CalendarDate,
            validTo: CalendarDate? = nil
        ) {
            self.clientName = clientName
            self.displayName = displayName
            self.organization = organization
            self.role = role
            self.validFrom = validFrom
            self.validTo = validTo
        }
    }

    public typealias Reply = ClientItem

    public static let contract = Contract(
        "access.v1.SaveClient",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.put, "/clients/{client_name}"),
        summary: LocalizedText(
            vi: "Thêm phần mềm của cơ quan khác hoặc sửa thông tin, thời hạn",
            en: "Add another office's program, or change what is said of it"
        )
    )
}
