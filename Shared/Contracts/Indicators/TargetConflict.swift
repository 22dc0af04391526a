/// A finding about a target.
public struct TargetConflict: Codable, Hashable, Sendable {
    public let findingID: String
    /// One sentence in the caller's language.
    public let text: String

    enum CodingKeys: String, CodingKey {
        case findingID = "finding_id"
        case text
    }

    public init(findingID: String, text: String) {
        self.findingID = findingID
        self.text = text
    }
}
