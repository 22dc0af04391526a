public import Values

/// A report that is due by law.
public struct LegalDeadline: Hashable, Codable, Sendable {
    public let code: ItemCode
    public let name: String
    public let fromRoles: [DutyRole]
    public let toRoles: [DutyRole]
    public let frequency: Deadline.Frequency
    /// Of a yearly report, from 1 to 12.
    public let month: Int?
    /// `nil` for the month's last day.
    public let day: Int?
    public let isBefore: Bool
    /// Years after the one reported on.
    public let yearOffset: Int
    public let note: String?

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case fromRoles = "from_roles"
        case toRoles = "to_roles"
        case frequency
        case month
        case day
        case isBefore = "is_before"
        case yearOffset = "year_offset"
        case note
    }
}
