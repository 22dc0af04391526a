/// A printing mistake, and what we read in its place.
public struct Correction: Hashable, Codable, Sendable {
    public let printed: String
    public let readAs: String
    public let line: Int?

    enum CodingKeys: String, CodingKey {
        case printed
        case readAs = "read_as"
        case line
    }
}
