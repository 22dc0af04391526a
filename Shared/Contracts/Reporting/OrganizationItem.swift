public import Catalogue

/// An organisation with its posts and the name of its area.
public struct OrganizationItem: Codable, Hashable, Sendable {
    public let organization: Organization
    public let areaName: String
    /// Its posts, whoever holds them.
    public let positions: [Position]

    enum CodingKeys: String, CodingKey {
        case organization
        case areaName = "area_name"
        case positions
    }

    public init(organization: Organization, areaName: String, positions: [Position]) {
        self.organization = organization
        self.areaName = areaName
        self.positions = positions
    }
}
