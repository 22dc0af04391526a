public import Values

/// Whom a plan gives something to do: an organisation, or a class of them.
///
/// The duties are the plan's; who holds which of them is a dated assignment, since offices are
/// renamed, merged, and end.
public struct Party: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    /// As the plan names it.
    public let name: String
    public let role: DutyRole
    /// Whether the plan names a class: “UBND các xã, thị trấn”.
    public let isGroup: Bool
    /// The organisation of the units' file; `nil` for a class, and while it is not known.
    public let organization: CatalogueCode?
    public let note: String?
    public let duties: [Duty]

    /// One thing that the party has to do.
    public struct Duty: Quoted {
        public let code: ItemCode
        public let words: String
        public let line: Int
        public let lastLine: Int?

        enum CodingKeys: String, CodingKey {
            case code
            case words
            case line
            case lastLine = "last_line"
        }
    }

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case role
        case isGroup = "is_group"
        case organization
        case note
        case duties
    }
}
